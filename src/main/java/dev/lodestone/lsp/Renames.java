package dev.lodestone.lsp;

import dev.lodestone.lsp.Mention.Kind;
import dev.lodestone.rule.Diagnostic;
import dev.lodestone.rulebook.RuleFiles;
import dev.lodestone.situation.Situation;
import dev.lodestone.stress.Stresses;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.PrepareRenameResult;
import org.eclipse.lsp4j.TextEdit;
import org.eclipse.lsp4j.WorkspaceEdit;
import org.eclipse.lsp4j.jsonrpc.ResponseErrorException;
import org.eclipse.lsp4j.jsonrpc.messages.ResponseError;
import org.eclipse.lsp4j.jsonrpc.messages.ResponseErrorCode;

/** Gives a rule, a parameter or a response another name, in all files of its rulebook at once, if the rulebook stays in order. */
final class Renames {
    /** Parameters that methods read besides {@link Situation#PARAMETERS}. */
    private static final Set<String> READ_BY_METHODS = Set.of(
            "data-quality.conflict",
            "data-quality.times-content",
            "data-quality.times-world-output",
            "response.dearer-least",
            "response.dearer-most",
            "response.further-supply");

    private static final String WORD = "[a-z0-9]+(-[a-z0-9]+)*";

    private Renames() {}

    /** What would be given another name; null if nothing at the place can be. */
    static PrepareRenameResult prepared(Snapshot snapshot, String file, Position position) {
        Mention mention = snapshot.at(file, position.getLine(), position.getCharacter());
        return mention == null ? null : new PrepareRenameResult(mention.range(), mention.name());
    }

    /**
     * The changes of all files that name it.
     *
     * @param checks finds what is wrong with files
     * @throws ResponseErrorException with the reason and the way out, if it cannot have that name
     */
    static WorkspaceEdit to(
            Snapshot snapshot,
            String file,
            Position position,
            String name,
            Function<RuleFiles, List<Diagnostic>> checks) {
        Mention mention = snapshot.at(file, position.getLine(), position.getCharacter());
        if (mention == null) {
            throw refusal("nothing here has a name to change; rules, parameters and responses have");
        }
        String wanted = whole(mention, name.strip());
        refuse(snapshot, mention, wanted);
        Map<String, List<TextEdit>> edits = edits(snapshot, mention, wanted);
        verify(snapshot, edits, checks);
        Map<String, List<TextEdit>> byUri = new TreeMap<>();
        edits.forEach((changed, all) -> byUri.put(snapshot.uri(changed), all));
        return new WorkspaceEdit(byUri);
    }

    /** At the place where a parameter is declared, its key alone may be given. */
    private static String whole(Mention mention, String name) {
        boolean key = mention.kind() == Kind.PARAMETER && name.indexOf('.') < 0;
        return key ? theme(mention.name()) + "." + name : name;
    }

    private static void refuse(Snapshot snapshot, Mention mention, String wanted) {
        String form = switch (mention.kind()) {
            case RULE -> WORD + "/" + WORD;
            case PARAMETER -> WORD + "\\." + WORD;
            case RESPONSE -> WORD;
        };
        if (!wanted.matches(form)) {
            throw refusal("'" + wanted + "' is no name of a " + mention.kind()
                    + ": small letters, digits and hyphens, as in " + mention.name());
        }
        if (mention.kind() != Kind.RESPONSE && !theme(wanted).equals(theme(mention.name()))) {
            throw refusal("a " + mention.kind() + " stays in its theme: write " + theme(mention.name())
                    + mention.name().charAt(theme(mention.name()).length()) + "…, or move its text by hand");
        }
        if (!wanted.equals(mention.name()) && snapshot.names(mention.kind()).contains(wanted)) {
            throw refusal("there is a " + mention.kind() + " '" + wanted + "' already; choose another name");
        }
        if (mention.kind() == Kind.PARAMETER && isReadByMethods(mention.name())) {
            throw refusal("the methods read '" + mention.name() + "' by its name, so that it keeps it");
        }
    }

    /** Whether the code asks for a parameter by its name. */
    static boolean isReadByMethods(String parameter) {
        return Situation.PARAMETERS.contains(parameter)
                || Stresses.PARAMETERS.contains(parameter)
                || READ_BY_METHODS.contains(parameter);
    }

    private static String theme(String name) {
        return name.replaceFirst("[/.].*", "");
    }

    private static Map<String, List<TextEdit>> edits(Snapshot snapshot, Mention mention, String wanted) {
        List<Mention> all = snapshot.of(mention.kind(), mention.name());
        if (all.stream().noneMatch(Mention::declares)) {
            throw refusal("there is no " + mention.kind() + " '" + mention.name() + "' in this rulebook");
        }
        Map<String, List<TextEdit>> edits = new TreeMap<>();
        for (Mention one : all) {
            if (one.file().contains("#")) {
                throw refusal("the workbook " + one.file() + " names it, and an editor of text cannot change that");
            }
            boolean key = one.kind() == Kind.PARAMETER && one.declares();
            String text = key ? wanted.substring(wanted.indexOf('.') + 1) : wanted;
            edits.computeIfAbsent(one.file(), f -> new ArrayList<>()).add(new TextEdit(one.range(), text));
        }
        return edits;
    }

    /** What the checks tell of the rulebook must not be more than before. */
    private static void verify(
            Snapshot snapshot, Map<String, List<TextEdit>> edits, Function<RuleFiles, List<Diagnostic>> checks) {
        RuleFiles after = snapshot.files();
        for (Map.Entry<String, List<TextEdit>> e : edits.entrySet()) {
            after = after.with(e.getKey(), applied(snapshot.text(e.getKey()), e.getValue()));
        }
        List<Diagnostic> before = checks.apply(snapshot.files());
        List<Diagnostic> now = checks.apply(after);
        if (now.size() > before.size()) {
            Set<String> told = before.stream().map(Renames::place).collect(Collectors.toSet());
            Diagnostic first = now.stream()
                    .filter(d -> !told.contains(place(d)))
                    .findFirst()
                    .orElse(now.get(0));
            throw refusal("with that name the rulebook would not be in order: " + first);
        }
    }

    private static String place(Diagnostic finding) {
        return finding.code() + " " + finding.file() + ":" + finding.line();
    }

    static String applied(String text, List<TextEdit> edits) {
        StringBuilder changed = new StringBuilder(text);
        edits.stream()
                .sorted(Comparator.comparing((TextEdit e) ->
                                Positions.offset(text, e.getRange().getStart()))
                        .reversed())
                .forEach(e -> changed.replace(
                        Positions.offset(text, e.getRange().getStart()),
                        Positions.offset(text, e.getRange().getEnd()),
                        e.getNewText()));
        return changed.toString();
    }

    private static ResponseErrorException refusal(String message) {
        return new ResponseErrorException(new ResponseError(ResponseErrorCode.RequestFailed, message, null));
    }
}
