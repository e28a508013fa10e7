package dev.lodestone.bench;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/** Reads answers of HTTP/1.1 and keeps nothing of them: what a load generator collects, the service would wait for. */
final class HttpReader {
    private static final byte[] LENGTH = "content-length:".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] CHUNKED = "transfer-encoding: chunked".getBytes(StandardCharsets.US_ASCII);

    private final InputStream in;
    private final byte[] buffer = new byte[1 << 16];

    HttpReader(InputStream in) {
        this.in = new BufferedInputStream(in, 1 << 16);
    }

    /** The status of the next answer, which has been read to its end. */
    int next() throws IOException {
        line();
        int status = number(buffer, 9, 12, 10);
        int length = -1;
        boolean chunked = false;
        for (int end = line(); end > 0; end = line()) {
            if (startsWith(LENGTH, end)) {
                length = number(buffer, LENGTH.length, end, 10);
            }
            chunked |= startsWith(CHUNKED, end);
        }
        if (chunked) {
            for (int size = number(buffer, 0, line(), 16); size > 0; size = number(buffer, 0, line(), 16)) {
                skip(size);
                line();
            }
            line();
        } else if (length >= 0) {
            skip(length);
        } else {
            throw new IOException("an answer without a length");
        }
        return status;
    }

    private void skip(int bytes) throws IOException {
        for (int left = bytes; left > 0; ) {
            int read = in.read(buffer, 0, Math.min(left, buffer.length));
            if (read < 0) {
                throw new IOException("an answer that ends early");
            }
            left -= read;
        }
    }

    /** Takes a line into the buffer, without its end; how long it is. */
    private int line() throws IOException {
        int length = 0;
        for (int c = in.read(); c != '\n'; c = in.read()) {
            if (c < 0) {
                throw new IOException("the connection was closed");
            }
            if (c != '\r') {
                buffer[length++] = (byte) c;
            }
        }
        return length;
    }

    private boolean startsWith(byte[] lower, int end) {
        boolean same = end >= lower.length;
        for (int i = 0; same && i < lower.length; i++) {
            same = Character.toLowerCase(buffer[i]) == lower[i];
        }
        return same;
    }

    private static int number(byte[] text, int from, int to, int radix) {
        int number = 0;
        for (int i = from; i < to; i++) {
            number = text[i] == ' ' ? number : radix * number + Character.digit(text[i], radix);
        }
        return number;
    }
}
