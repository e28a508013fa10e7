package dev.lodestone.table;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Leaves NUL characters out. */
final class NulFilter extends FilterInputStream {

    NulFilter(InputStream in) {
        super(in);
    }

    @Override
    public int read() throws IOException {
        int b = super.read();
        while (b == 0) {
            b = super.read();
        }
        return b;
    }

    @Override
    public int read(byte[] bytes, int from, int length) throws IOException {
        int count = super.read(bytes, from, length);
        int kept = from;
        for (int i = from; i < from + count; i++) {
            if (bytes[i] != 0) {
                bytes[kept++] = bytes[i];
            }
        }
        // Nothing but NULs is not the end.
        return count > 0 && kept == from ? read(bytes, from, length) : count < 0 ? count : kept - from;
    }

    @Override
    public boolean markSupported() {
        return false;
    }
}
