package dev.lodestone.revision;

import dev.lodestone.archive.Revision;
import dev.lodestone.archive.RevisionState;
import dev.lodestone.fact.Words;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Which steps revisions may take as they stand, and by whom. Who drafted a revision, or a draft that it was made from, does not
 * approve it, whatever roles they have: a name counts as one person, by whichever key or token they come.
 *
 * @param all the newest first
 */
public record Steps(List<Revision> all) {

    public Steps {
        all = List.copyOf(all);
    }

    /** The one in use; null if there is none yet. */
    public Revision live() {
        return all.stream()
                .filter(r -> r.state() == RevisionState.LIVE)
                .findFirst()
                .orElse(null);
    }

    /** The revision, in use now or before, that a draft was made from, be it by way of other drafts; the first is its own. */
    Revision base(Revision draft) {
        Revision base = upon(draft);
        while (base != null && !base.hasBeenLive()) {
            base = upon(base);
        }
        return base == null ? draft : base;
    }

    /** Null for the first. */
    private Revision upon(Revision revision) {
        return all.stream()
                .filter(r -> r.number() == revision.upon())
                .findFirst()
                .orElse(null);
    }

    /** All who wrote what a draft changes in what was in use. */
    Set<String> authors(Revision draft) {
        Set<String> authors = new TreeSet<>(Set.of(draft.author()));
        for (Revision r = upon(draft); r != null && !r.hasBeenLive(); r = upon(r)) {
            authors.add(r.author());
        }
        return authors;
    }

    void prove(Revision seen) {
        if (seen.state() != RevisionState.DRAFT && seen.state() != RevisionState.PROVED) {
            throw refusal(seen, "only a draft can be proved", null);
        }
    }

    void approve(Revision seen, String who) {
        if (seen.state() != RevisionState.PROVED) {
            throw refusal(
                    seen,
                    "only what is proved can be approved",
                    seen.state() == RevisionState.DRAFT ? "have it proved first" : null);
        }
        if (who.isEmpty()) {
            throw RevisionRefused.you(
                    where(seen),
                    "who approves is not known, as nobody has to say who they are on this service",
                    "give people API keys (lodestone.access.keys) or turn on OpenID Connect (lodestone.access.oidc)");
        }
        Set<String> authors = authors(seen);
        if (authors.contains("")) {
            throw RevisionRefused.you(
                    where(seen),
                    "who drafted it is not known, so that nobody is known to be another person",
                    "draft it anew where people say who they are");
        }
        if (authors.stream().anyMatch(author -> person(author).equals(person(who)))) {
            throw RevisionRefused.you(
                    where(seen),
                    "it was drafted by " + Words.and(new ArrayList<>(authors))
                            + ", and nobody approves their own draft",
                    "ask another person who may approve");
        }
        refuseOutdated(seen);
    }

    void activate(Revision seen) {
        if (seen.state() == RevisionState.RETIRED && seen.hasBeenLive()) {
            return;
        }
        if (seen.state() != RevisionState.APPROVED) {
            throw refusal(
                    seen,
                    "only what is approved, or was in use before, can go live",
                    switch (seen.state()) {
                        case DRAFT -> "have it proved, then approved by another person";
                        case PROVED -> "have it approved by another person";
                        default -> null;
                    });
        }
        refuseOutdated(seen);
    }

    /** What somebody brought into use meanwhile would be undone without anybody wanting it. */
    private void refuseOutdated(Revision seen) {
        Revision live = live();
        Revision base = base(seen);
        if (live != null && base.number() != live.number()) {
            throw refusal(
                    seen,
                    "it was made from revision " + base.number() + ", and revision " + live.number()
                            + " is in use: what that changed would be undone",
                    "draft its changes anew upon revision " + live.number() + ": {\"changesOf\": " + seen.number()
                            + "}");
        }
    }

    /** The revision that the live one was made from. */
    Revision rollBack() {
        Revision live = live();
        if (live == null || live.upon() == 0) {
            throw RevisionRefused.now(
                    "/revisions/rollback",
                    live == null ? "none is in use" : "revision " + live.number() + " is the first there was",
                    null);
        }
        return base(live);
    }

    void withdraw(Revision seen) {
        if (seen.state() == RevisionState.LIVE) {
            throw refusal(seen, "it is in use", "roll back, or bring another into use");
        }
        if (seen.state() == RevisionState.RETIRED) {
            throw refusal(seen, "it is retired already", null);
        }
    }

    /** The steps that may come next, in the order in which they come, each with what speaks against it; null if nothing does. */
    public Map<String, RevisionRefused> next(Revision seen, String who) {
        Map<String, RevisionRefused> next = new LinkedHashMap<>();
        switch (seen.state()) {
            case DRAFT -> next.put("proof", null);
            case PROVED -> next.put("approval", against(() -> approve(seen, who)));
            case APPROVED -> next.put("live", against(() -> activate(seen)));
            case RETIRED -> {
                if (seen.hasBeenLive()) {
                    next.put("live", null);
                }
            }
            case LIVE -> next.put("rollback", against(this::rollBack));
        }
        if (seen.state() != RevisionState.LIVE && seen.state() != RevisionState.RETIRED) {
            next.put("withdrawal", null);
        }
        return next;
    }

    private static RevisionRefused against(Runnable step) {
        try {
            step.run();
            return null;
        } catch (RevisionRefused e) {
            return e;
        }
    }

    private static RevisionRefused refusal(Revision seen, String message, String wayOut) {
        return RevisionRefused.now(where(seen), message + " (it is " + seen.state() + ")", wayOut);
    }

    private static String where(Revision seen) {
        return "revision " + seen.number();
    }

    /** A name by whichever way its holder shows who they are, and however providers spell it: spaces, signs that nobody sees, an accent as a sign of its own. */
    private static String person(String who) {
        String name = Normalizer.normalize(who.substring(who.indexOf(':') + 1), Normalizer.Form.NFKC);
        return name.replaceAll("[\\s\\p{Z}\\p{Cf}]", "")
                .toUpperCase(Locale.ROOT)
                .toLowerCase(Locale.ROOT);
    }
}
