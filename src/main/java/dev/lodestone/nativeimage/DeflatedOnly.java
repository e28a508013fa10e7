package dev.lodestone.nativeimage;

import com.oracle.svm.core.annotate.Alias;
import com.oracle.svm.core.annotate.Substitute;
import com.oracle.svm.core.annotate.TargetClass;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.ZipEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;

/**
 * Workbooks are packed by deflate or not at all. The library's other methods need libraries that are not here, and the builder
 * of the image refuses code whose types are missing.
 */
@TargetClass(ZipFile.class)
final class DeflatedOnly {

    @Alias
    public native InputStream getRawInputStream(ZipArchiveEntry entry) throws IOException;

    @Substitute
    public InputStream getInputStream(ZipArchiveEntry entry) throws IOException {
        InputStream raw = getRawInputStream(entry);
        boolean plain = raw != null && !entry.getGeneralPurposeBit().usesEncryption();
        if (plain && entry.getMethod() == ZipEntry.STORED) {
            return raw;
        }
        if (plain && entry.getMethod() == ZipEntry.DEFLATED) {
            return new Inflated(raw);
        }
        throw new IOException(entry.getName() + " is encrypted, or packed by a method other than deflate");
    }
}
