package dev.lodestone.nativeimage;

import com.oracle.svm.core.annotate.Substitute;
import com.oracle.svm.core.annotate.TargetClass;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * The system maps the program file in portions of 64 KB around whatever is touched, and counts all of it as resident. Pages
 * that were only read can be let go: what is still needed is mapped again from the file.
 */
@TargetClass(className = "dev.lodestone.api.MemoryRelease")
final class Pages {
    @Substitute
    private static void collect() {
        System.gc();
        letGo();
    }

    @Substitute
    private static void letGo() {
        try {
            String program = Path.of("/proc/self/exe").toRealPath().toString();
            List<String> lines = Files.readAllLines(Path.of("/proc/self/smaps"));
            for (int i = 0; i < lines.size(); i++) {
                String line = lines.get(i);
                if (line.endsWith(program) && (line.contains(" r-xp ") || line.contains(" r--p "))) {
                    Mapped.giveBack(line, lines.subList(i + 1, Math.min(lines.size(), i + 24)));
                }
            }
        } catch (IOException | RuntimeException e) {
            // Without /proc everything stays mapped, which costs nothing but a number.
        }
    }
}
