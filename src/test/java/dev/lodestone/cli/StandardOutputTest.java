package dev.lodestone.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;

/** A command whose output went nowhere does not end as if all were well. */
class StandardOutputTest {
    private final StringWriter err = new StringWriter();

    private int after(String failure, int exit) {
        StandardOutput output = new StandardOutput(new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                if (failure != null) {
                    throw new IOException(failure);
                }
            }
        });
        PrintWriter writer = new PrintWriter(new PrintStream(output));
        writer.println("an answer");
        writer.flush();
        return output.exit(exit, new PrintWriter(err));
    }

    @Test
    void a_full_disk_is_told() {
        assertThat(after("No space left on device", Lodestone.DONE)).isEqualTo(Lodestone.BAD_INPUT);
        assertThat(err.toString())
                .contains("error: the output could not be written whole: No space left on device")
                .contains("make room");
    }

    @Test
    void what_was_wrong_before_counts_first() {
        assertThat(after("No space left on device", Lodestone.BROKEN_RULES)).isEqualTo(Lodestone.BROKEN_RULES);
    }

    @Test
    void who_reads_no_further_has_all_that_was_wanted() {
        assertThat(after("Broken pipe", Lodestone.DONE)).isEqualTo(Lodestone.DONE);
        assertThat(after(null, Lodestone.DONE)).isEqualTo(Lodestone.DONE);
        assertThat(err.toString()).isEmpty();
    }
}
