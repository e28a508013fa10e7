package dev.lodestone.cli;

import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.Charset;

/** Standard output that remembers whether it could be written: the writers above it go on in silence when the disk is full. */
final class StandardOutput extends FilterOutputStream {
    private static final int BUFFER = 8192;

    private volatile IOException failure;

    StandardOutput(OutputStream out) {
        super(out);
    }

    /** In place of the one that the process began with. */
    static StandardOutput install() {
        StandardOutput output = new StandardOutput(new FileOutputStream(FileDescriptor.out));
        System.setOut(new PrintStream(new BufferedOutputStream(output, BUFFER), true, charset()));
        return output;
    }

    /** The one of the terminal, as the JVM would have chosen it. */
    private static Charset charset() {
        String known = System.getProperty("sun.stdout.encoding", System.getProperty("native.encoding", "UTF-8"));
        return Charset.forName(System.getProperty("stdout.encoding", known));
    }

    @Override
    public void write(int b) throws IOException {
        write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        try {
            out.write(bytes, offset, length);
        } catch (IOException e) {
            failure = e;
            throw e;
        }
    }

    /**
     * How a command ends that ended so by itself. Who reads no further, as {@code head} does, has all that was wanted.
     *
     * @param err where to say that something is missing
     */
    int exit(int exit, PrintWriter err) {
        IOException failed = failure;
        if (failed == null
                || exit != Lodestone.DONE
                || String.valueOf(failed.getMessage()).contains("Broken pipe")) {
            return exit;
        }
        err.println("error: the output could not be written whole: " + failed.getMessage());
        err.println("  make room, or have it written elsewhere");
        err.flush();
        return Lodestone.BAD_INPUT;
    }
}
