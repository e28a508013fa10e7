package dev.lodestone.assistant;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.lodestone.fact.Estimate;
import dev.lodestone.fact.Fact;
import dev.lodestone.fact.FactType;
import dev.lodestone.fact.Period;
import dev.lodestone.intake.BadInput;
import dev.lodestone.intake.JsonIntake;
import dev.lodestone.intake.Problem;
import dev.lodestone.intake.Request;
import dev.lodestone.report.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** Judges drafted facts one by one: by their quotes, by what facts can be, and by the facts that there are. */
final class DraftJudge {
    private static final String FACT = "fact";
    private static final String QUOTE = "quote";
    private static final String REPLACES = "replaces";

    private final SourceText document;
    private final QuotedWords mentioned;
    private final Request base;
    /** Facts that were drafted before, and not refused. */
    private final List<Fact> proposed = new ArrayList<>();

    DraftJudge(String document, Request base) {
        this.document = new SourceText(document);
        this.mentioned = this.document.words();
        this.base = base;
    }

    DraftVerdict judge(JsonNode draft, String place) {
        List<Problem> refused = new ArrayList<>();
        List<Problem> look = new ArrayList<>();
        String quote = draft.path(QUOTE).asText("");
        JsonNode written = draft.path(FACT);
        shape(draft, place, refused);
        quoted(quote, place, refused);
        String replaces = null;
        Fact fact = null;
        ObjectNode node = Json.shared().createObjectNode();
        if (written instanceof ObjectNode object) {
            node = object;
            replaces = object.path(REPLACES).asText(null);
            fact = read(object.deepCopy().without(REPLACES), place + "/fact", refused);
        }
        if (fact != null) {
            if (refused.isEmpty()) {
                new QuoteCheck(place + "/fact", quote, mentioned, refused, look).of(fact);
            }
            beside(fact, replaces, place + "/fact", refused, look);
        }
        DraftVerdict verdict = new DraftVerdict(place, fact, replaces, node, SourceText.spaced(quote), refused, look);
        if (!verdict.isRefused()) {
            proposed.add(fact);
        }
        return verdict;
    }

    private static void shape(JsonNode draft, String place, List<Problem> refused) {
        draft.fieldNames().forEachRemaining(name -> {
            if (!name.equals(FACT) && !name.equals(QUOTE)) {
                refused.add(new Problem(
                        place + "/" + name, "a draft has no field '" + name + "'", "it has fact and quote"));
            }
        });
        if (!draft.path(FACT).isObject()) {
            refused.add(new Problem(
                    place + "/fact",
                    "a drafted fact is a JSON object",
                    "see the resource lodestone://facts for its fields"));
        }
    }

    private void quoted(String quote, String place, List<Problem> refused) {
        String why = quote.isBlank() ? "the quote is missing" : document.refusal(quote);
        if (why != null) {
            refused.add(
                    new Problem(place + "/quote", why, "copy the words of the document that say it, as they stand"));
        }
    }

    private static Fact read(ObjectNode fact, String place, List<Problem> refused) {
        try {
            return JsonIntake.facts(List.of(fact), List.of(place::concat)).get(0);
        } catch (BadInput e) {
            refused.addAll(e.problems());
            return null;
        }
    }

    /** How it stands to what the dossier says, and to the drafts before it. */
    private void beside(Fact fact, String replaces, String place, List<Problem> refused, List<Problem> look) {
        if (replaces != null
                && (base.facts().get(replaces) == null
                        || FactType.of(base.facts().get(replaces)) != FactType.of(fact))) {
            refused.add(new Problem(
                    place + "/replaces",
                    "the dossier has no " + FactType.of(fact).name() + " with the id '" + replaces + "'",
                    "name the fact that it corrects, or leave it out"));
            return;
        }
        int before = refused.size();
        base.submitted().all().stream()
                .filter(f -> !f.id().equals(replaces))
                .forEach(f -> beside(fact, f, "the dossier", place, refused, look));
        proposed.forEach(f -> beside(fact, f, "another draft", place, refused, look));
        if (refused.size() == before) {
            together(fact, replaces, place, refused);
        }
    }

    private static void beside(
            Fact fact, Fact other, String whose, String place, List<Problem> refused, List<Problem> look) {
        if (FactType.of(fact) == FactType.of(other) && alike(fact, other, true)) {
            refused.add(new Problem(
                    place, whose + " says so already: " + other.id(), "leave it out; nothing would be new"));
        } else if (fact.id().equals(other.id())) {
            refused.add(new Problem(
                    place + "/id",
                    whose + " has a fact with the id '" + other.id() + "'",
                    "leave the id out, or take another"));
        } else if (FactType.of(fact) == FactType.of(other) && alike(fact, other, false)) {
            look.add(new Problem(
                    place,
                    whose + " has another figure for the same: " + other.id() + ", " + FactType.describe(other),
                    "if this one corrects it, add \"replaces\": \"" + other.id() + "\""));
        }
    }

    /**
     * Whether another fact says what a draft says; what the draft leaves open, the other may say.
     *
     * @param figures whether their figures have to be alike as well
     */
    private static boolean alike(Fact draft, Fact other, boolean figures) {
        for (FactType.Field field : FactType.of(draft).fields()) {
            Object value = field.of(draft);
            boolean counts = field.type() == Estimate.class ? figures : field.isSaid(value);
            if (!field.isLabel() && counts && !same(value, field.of(other))) {
                return false;
            }
        }
        return figures || !FactType.of(draft).estimates().isEmpty();
    }

    /** A figure of 2025 is the same one where its source marks it as an estimate. */
    private static boolean same(Object one, Object other) {
        return one instanceof Period a && other instanceof Period b
                ? a.first() == b.first() && a.last() == b.last()
                : Objects.equals(one, other);
    }

    private void together(Fact fact, String replaces, String place, List<Problem> refused) {
        try {
            List<Fact> all = new ArrayList<>(proposed);
            all.add(fact);
            base.changed(replaces == null ? Set.of() : Set.of(replaces), all);
        } catch (BadInput e) {
            e.problems()
                    .forEach(p -> refused.add(new Problem(
                            place,
                            "it does not go with the facts that there are: " + p.pointer() + ": " + p.message(),
                            p.suggestion())));
        }
    }
}
