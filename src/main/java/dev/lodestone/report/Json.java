package dev.lodestone.report;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.SerializableString;
import com.fasterxml.jackson.core.io.SerializedString;
import com.fasterxml.jackson.core.util.ByteArrayBuilder;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.lodestone.advice.Assessment;
import dev.lodestone.fact.Economy;
import dev.lodestone.fact.Estimate;
import dev.lodestone.fact.Mineral;
import dev.lodestone.fact.Period;
import dev.lodestone.fact.PhaseOut;
import dev.lodestone.fact.Suspension;
import dev.lodestone.situation.Reach;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.function.Function;

/** How everything is written in JSON: economies as codes, minerals as keys, dates and constants as text. */
public final class Json {
    private static final int INITIAL_BYTES = 16_384;
    private static final ObjectWriter PRETTY;
    private static final JsonMapper MAPPER = mapper();

    static {
        DefaultPrettyPrinter printer = new DefaultPrettyPrinter();
        printer.indentArraysWith(new Indent());
        printer.indentObjectsWith(new Indent());
        PRETTY = MAPPER.writer(printer);
    }

    private Json() {}

    /** The types of the vocabulary that are one value in JSON. */
    public static SimpleModule module() {
        return new SimpleModule("lodestone")
                .addSerializer(Economy.class, text(Economy::code))
                .addSerializer(Mineral.class, text(Mineral::key))
                .addSerializer(LocalDate.class, text(Object::toString))
                .addSerializer(Instant.class, text(Object::toString))
                .addSerializer(Period.class, text(Object::toString))
                .addSerializer(Suspension.class, text(Object::toString))
                .addSerializer(PhaseOut.class, text(Object::toString))
                .addSerializer(Reach.class, text(Reach::keys))
                .addSerializer(Enum.class, text(Object::toString))
                .addSerializer(Estimate.class, new EstimateWriter())
                .addSerializer(Assessment.CitedFact.class, new CitedFactWriter());
    }

    private static JsonMapper mapper() {
        return JsonMapper.builder()
                .addModule(module())
                .defaultPropertyInclusion(
                        JsonInclude.Value.construct(JsonInclude.Include.NON_NULL, JsonInclude.Include.NON_NULL))
                .build();
    }

    public static String pretty(Object value) {
        try {
            return PRETTY.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * An answer with something more in it, at its end.
     *
     * @param answer what {@link #pretty} wrote of an object
     */
    public static String with(String answer, String field, Object more) {
        try {
            ObjectNode whole = (ObjectNode) MAPPER.readTree(answer);
            whole.set(field, MAPPER.valueToTree(more));
            return pretty(whole) + "\n";
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The same as UTF-8, with a line feed at the end: what is sent and kept. */
    public static byte[] document(Object value) {
        try (ByteArrayBuilder bytes = new ByteArrayBuilder(INITIAL_BYTES)) {
            PRETTY.writeValue(bytes, value);
            bytes.append('\n');
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The same on one line: what is read by a program that asks for it often. */
    public static byte[] line(Object value) {
        try {
            return MAPPER.writeValueAsBytes(value);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The shared mapper; it is not to be configured further. */
    public static JsonMapper shared() {
        return MAPPER;
    }

    /** Says of an object what is there; of what is null nothing. */
    public static void put(ObjectNode node, String field, Object value) {
        if (value != null) {
            node.set(field, MAPPER.valueToTree(value));
        }
    }

    private static <T> JsonSerializer<T> text(Function<? super T, String> toText) {
        return new JsonSerializer<>() {
            @Override
            public void serialize(T value, JsonGenerator json, SerializerProvider provider) throws IOException {
                json.writeString(toText.apply(value));
            }
        };
    }

    /** Two spaces a level on a line of its own; encoded once, since a third of an answer is this. */
    private static final class Indent implements DefaultPrettyPrinter.Indenter {
        private static final int LEVELS = 32;
        private static final SerializableString[] LINES = new SerializableString[LEVELS];

        static {
            for (int level = 0; level < LEVELS; level++) {
                LINES[level] = new SerializedString("\n" + "  ".repeat(level));
                LINES[level].asUnquotedUTF8();
            }
        }

        @Override
        public void writeIndentation(JsonGenerator json, int level) throws IOException {
            if (level < LEVELS) {
                json.writeRaw(LINES[level]);
            } else {
                json.writeRaw("\n" + "  ".repeat(level));
            }
        }

        @Override
        public boolean isInline() {
            return false;
        }
    }

    /** What it says of the fact, not the fact itself. */
    private static final class CitedFactWriter extends JsonSerializer<Assessment.CitedFact> {
        @Override
        public void serialize(Assessment.CitedFact cited, JsonGenerator json, SerializerProvider provider)
                throws IOException {
            json.writeStartObject(cited);
            json.writeStringField("id", cited.id());
            json.writeStringField("says", cited.says());
            json.writeStringField("source", cited.source());
            json.writeEndObject();
        }
    }

    /** An exact number is a number, anything else is the text that reads back as it. */
    private static final class EstimateWriter extends JsonSerializer<Estimate> {
        @Override
        public void serialize(Estimate value, JsonGenerator json, SerializerProvider provider) throws IOException {
            if (value.isExact() && value.low() == Math.rint(value.low()) && Math.abs(value.low()) < 1e15) {
                json.writeNumber((long) value.low());
            } else if (value.isExact()) {
                json.writeNumber(value.low());
            } else {
                json.writeString(value.written());
            }
        }
    }
}
