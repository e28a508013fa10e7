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

    private OwnTypes() {}

    static List<Class<?>> in(Feature.FeatureAccess access) {
        List<Class<?>> types = new ArrayList<>();
        for (String name : names(access.getApplicationClassPath())) {
            Class<?> type = access.findClassByName(name);
            if (type != null && !type.isSynthetic() && !type.isAnonymousClass()) {
                types.add(type);
            }
        }
        return types;
    }

    /** The names of the packages in which any type is. */
    static List<String> packages(Feature.FeatureAccess access) {
        return names(access.getApplicationClassPath()).stream()
                .map(name -> name.substring(0, name.lastIndexOf('.')))
                .distinct()
                .toList();
    }

    private static List<String> names(List<Path> classPath) {
        List<String> names = new ArrayList<>();
        for (Path entry : classPath) {
            if (Files.isDirectory(entry)) {
                collect(entry, names);
            } else if (entry.toString().endsWith(".jar")) {
                try (FileSystem jar = FileSystems.newFileSystem(URI.create("jar:" + entry.toUri()), Map.of())) {
                    collect(jar.getPath("/"), names);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }
        }
        return names;
    }

    private static void collect(Path root, List<String> names) {
        Path own = root.resolve("dev/lodestone");
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
