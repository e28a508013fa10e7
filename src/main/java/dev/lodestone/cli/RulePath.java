package dev.lodestone.cli;

import dev.lodestone.intake.BadInput;
import dev.lodestone.rulebook.RuleFiles;
import dev.lodestone.rulebook.RuleSource;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Rules that a command was pointed at: a folder, or one file together with those beside it.
 *
 * @param folder its name with a slash behind it; empty for the embedded rules
 * @param only the one file that is meant; null for all
 */
record RulePath(RuleFiles files, String folder, String only) {

    static List<RulePath> of(List<String> paths, RulesOption rules) {
        List<RulePath> found = new ArrayList<>();
        for (String name : paths) {
            Path path = Path.of(name);
            if (Files.isDirectory(path)) {
                found.add(new RulePath(RuleFiles.in(path), slashed(path), null));
            } else if (Files.isRegularFile(path)) {
                Path folder = path.toAbsolutePath().getParent();
                String shown = path.getParent() == null ? "" : slashed(path.getParent());
                found.add(new RulePath(
                        RuleFiles.in(folder), shown, path.getFileName().toString()));
            } else {
                throw new BadInput(name, "there is no such file or folder", "check the name");
            }
        }
        if (paths.isEmpty()) {
            RuleSource source = rules.source();
            found.add(new RulePath(source.files(), source.folder() == null ? "" : slashed(source.folder()), null));
        }
        return found;
    }

    /** Whether the rules stand in a folder, and not inside the program. */
    boolean isFolder() {
        return !folder.isEmpty() || only != null;
    }

    private static String slashed(Path folder) {
        return folder.toString().isEmpty() || folder.toString().endsWith("/") ? folder.toString() : folder + "/";
    }
}
