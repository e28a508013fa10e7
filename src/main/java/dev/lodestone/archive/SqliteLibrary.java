package dev.lodestone.archive;

import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.sqlite.SQLiteJDBCLoader;
import org.sqlite.util.LibraryLoaderUtil;

/**
 * SQLite's library, unpacked in one go and removed as soon as it is loaded. The driver by itself reads what it unpacked twice,
 * byte by byte, to compare, which took half of the time to the first answer on record, and leaves the file behind if the process
 * is killed.
 */
final class SqliteLibrary {
    private static final String FOLDER = "org.sqlite.lib.path";
    private static final String NAME = "org.sqlite.lib.name";

    private SqliteLibrary() {}

    /** Loads it, once; where that fails the driver does it in its own way, and says what is wrong. */
    static void load() {
        Loaded.touch();
    }

    /** Initialised by whoever comes first; all others wait. */
    private static final class Loaded {
        static {
            if (System.getProperty(FOLDER) == null) {
                unpackAndLoad();
            }
        }

        static void touch() {}
    }

    private static void unpackAndLoad() {
        String name = LibraryLoaderUtil.getNativeLibName();
        Path file = null;
        try (InputStream packed =
                SQLiteJDBCLoader.class.getResourceAsStream(LibraryLoaderUtil.getNativeLibResourcePath() + "/" + name)) {
            if (packed == null) {
                return;
            }
            file = Files.createTempFile("lodestone-sqlite-", name);
            Files.copy(packed, file, StandardCopyOption.REPLACE_EXISTING);
            System.setProperty(FOLDER, file.getParent().toString());
            System.setProperty(NAME, file.getFileName().toString());
            SQLiteJDBCLoader.initialize();
        } catch (Exception e) {
            // The driver will try by itself and report its own failure.
        } finally {
            System.clearProperty(FOLDER);
            System.clearProperty(NAME);
            if (file != null) {
                file.toFile().delete();
            }
        }
    }
}
