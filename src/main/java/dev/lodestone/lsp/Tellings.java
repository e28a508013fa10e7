package dev.lodestone.lsp;

import dev.lodestone.fact.Words;
import dev.lodestone.lsp.Mention.Kind;
import dev.lodestone.rule.TypeCard;
import dev.lodestone.rule.TypeCard.Member;
import dev.lodestone.rulebook.ResponseEntry;
import dev.lodestone.rulebook.ResponseFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What is told in Markdown of types, fields, rules and responses. */
final class Tellings {
    private static final int FEW = 8;

    private Tellings() {}

    static String type(TypeCard card) {
        String constants = card.constants().isEmpty() ? "" : "\n\nValues: " + String.join(", ", card.constants());
        return "**" + card.name() + "**, " + Words.of(card.kind()) + "\n\n" + card.about() + constants;
    }

    static String member(TypeCard card, Member member) {
        return "**" + card.name() + "." + Cards.written(card, member) + "**: " + Cards.told(member)
                + (member.about().isEmpty() ? "" : "\n\n" + member.about());
    }

    /** The sentence of a response; null if the file cannot be read or has none. */
    static String response(Snapshot snapshot, String name) {
        Map<String, ResponseEntry> responses =
                ResponseFile.read(snapshot.files().responses(), null, Map.of(), new ArrayList<>());
        ResponseEntry response = responses == null ? null : responses.get(name);
        return response == null || response.says().isEmpty() ? null : response.says();
    }

    /** @param fires the dossiers in which it fires; null if that is not known yet */
    static String rule(Snapshot snapshot, String name, Set<String> fires) {
        List<Mention> declared =
                snapshot.of(Kind.RULE, name).stream().filter(Mention::declares).toList();
        StringBuilder text = new StringBuilder("**").append(name).append("**");
        if (!declared.isEmpty()) {
            RuleOutline.in(snapshot.text(declared.get(0).file())).stream()
                    .filter(r -> r.name().text().equals(name))
                    .findFirst()
                    .ifPresent(r -> outline(r, text));
        }
        List<String> cases = snapshot.cases(name);
        text.append("\n\n").append(Lenses.told(cases.size(), fires)).append('.');
        cases.stream().limit(FEW).forEach(c -> text.append("\n- ").append(c));
        if (cases.size() > FEW) {
            text.append("\n- and ").append(cases.size() - FEW).append(" more");
        }
        if (fires != null && !fires.isEmpty()) {
            text.append("\n\nDossiers: ").append(String.join(", ", fires));
        }
        return text.toString();
    }

    private static void outline(RuleOutline rule, StringBuilder text) {
        Map<String, String> metadata = rule.metadata();
        text.append(metadata.containsKey("severity") ? ", " + metadata.get("severity") : "");
        text.append(rule.comment().isEmpty() ? "" : "\n\n" + rule.comment());
        String says = metadata.getOrDefault("says", metadata.get("asks"));
        text.append(says == null ? "" : "\n\n> " + says);
        text.append(metadata.containsKey("source") ? "\n\nSource: " + metadata.get("source") : "");
    }
}
