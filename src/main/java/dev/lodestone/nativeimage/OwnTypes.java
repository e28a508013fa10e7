package dev.lodestone.nativeimage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.graalvm.nativeimage.Platform;
import org.graalvm.nativeimage.Platforms;
import org.graalvm.nativeimage.hosted.Feature;

/** The types of this program, read off the jar or folder that the image is built from. */
@Platforms(Platform.HOSTED_ONLY.class)
final class OwnTypes {
    private static final String SUFFIX = ".class";
    private static final String OWN = "dev/lodestone";

    private OwnTypes() {}

    static List<Class<?>> in(Feature.FeatureAccess access) {
        return in(access, OWN);
    }

    /** The types below a folder of some jar or folder that the image is built from. */
    static List<Class<?>> in(Feature.FeatureAccess access, String folder) {
        List<Class<?>> types = new ArrayList<>();
        for (String name : names(access.getApplicationClassPath(), folder)) {
            Class<?> type = access.findClassByName(name);
            if (type != null && !type.isSynthetic() && !type.isAnonymousClass()) {
                types.add(type);
            }
        }
        return types;
    }

    /** The names of the packages in which any type is. */
    static List<String> packages(Feature.FeatureAccess access) {
        return names(access.getApplicationClassPath(), OWN).stream()
                .map(name -> name.substring(0, name.lastIndexOf('.')))
                .distinct()
                .toList();
    }

    private static List<String> names(List<Path> classPath, String folder) {
        List<String> names = new ArrayList<>();
        for (Path entry : classPath) {
            if (Files.isDirectory(entry)) {
                collect(entry, folder, names);
            } else if (entry.toString().endsWith(".jar")) {
                try (FileSystem jar = FileSystems.newFileSystem(URI.create("jar:" + entry.toUri()), Map.of())) {
                    collect(jar.getPath("/"), folder, names);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }
        }
        return names;
    }

    private static void collect(Path root, String folder, List<String> names) {
        Path own = root.resolve(folder);
        if (!Files.isDirectory(own)) {
            return;
        }
        try (Stream<Path> files = Files.walk(own)) {
            files.map(file -> root.relativize(file).toString())
                    .filter(file -> file.endsWith(SUFFIX) && !file.contains("/nativeimage/"))
                    .map(file ->
                            file.substring(0, file.length() - SUFFIX.length()).replace('/', '.'))
                    .sorted()
                    .forEach(names::add);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
