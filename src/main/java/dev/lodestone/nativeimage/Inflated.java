package dev.lodestone.nativeimage;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;

/** An entry of a ZIP file, unpacked. */
final class Inflated extends InflaterInputStream {

    Inflated(InputStream packed) {
        // zlib wants a byte after the end of data that has no header.
        super(new SequenceInputStream(packed, new ByteArrayInputStream(new byte[1])), new Inflater(true));
    }

    @Override
    public void close() throws IOException {
        try {
            super.close();
        } finally {
            inf.end();
        }
    }
}
