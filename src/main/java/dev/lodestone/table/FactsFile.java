package dev.lodestone.table;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import dev.lodestone.report.Json;
import java.io.BufferedWriter;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;

/** Writes imported facts as a request, one after the other, and behind them where each value was found. */
public final class FactsFile implements Closeable {
    private final JsonGenerator out;
    private final Path spool;
    private final JsonGenerator cells;

    /** @param about what the facts are */
    public FactsFile(OutputStream stream, String title, String about) throws IOException {
        out = Json.shared().getFactory().createGenerator(stream);
        out.setPrettyPrinter(lines());
        out.writeStartObject();
        out.writeStringField("title", title);
        out.writeStringField("about", about);
        out.writeArrayFieldStart("facts");
        // Where a million values stood is not held in memory.
        spool = Files.createTempFile("lodestone-cells", ".json");
        cells = Json.shared().getFactory().createGenerator(Files.newBufferedWriter(spool));
        cells.setPrettyPrinter(lines());
        cells.writeStartObject();
    }

    /** A line for each fact. */
    private static DefaultPrettyPrinter lines() {
        DefaultPrettyPrinter printer = new DefaultPrettyPrinter();
        printer.indentArraysWith(DefaultIndenter.SYSTEM_LINEFEED_INSTANCE);
        return printer;
    }

    public void add(Imported imported) {
        try {
            out.writeRawValue(Json.shared().writeValueAsString(imported.json()));
            cells.writeFieldName(imported.fact().id());
            cells.writeRawValue(Json.shared().writeValueAsString(imported.cells()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() throws IOException {
        cells.writeEndObject();
        cells.close();
        out.writeEndArray();
        out.writeFieldName("cells");
        out.writeRawValue("");
        out.flush();
        try (Reader from = Files.newBufferedReader(spool);
                Writer to = new BufferedWriter(new Raw(out))) {
            from.transferTo(to);
        } finally {
            Files.delete(spool);
        }
        out.writeEndObject();
        out.close();
    }

    /** Behind a field's name, as it stands. */
    private static final class Raw extends Writer {
        private final JsonGenerator out;

        Raw(JsonGenerator out) {
            this.out = out;
        }

        @Override
        public void write(char[] text, int from, int length) throws IOException {
            out.writeRaw(text, from, length);
        }

        @Override
        public void flush() throws IOException {
            out.flush();
        }

        @Override
        public void close() {
            // The generator goes on.
        }
    }
}
