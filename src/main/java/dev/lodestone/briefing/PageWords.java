package dev.lodestone.briefing;

import dev.lodestone.advice.Brief;
import dev.lodestone.advice.Briefing;
import dev.lodestone.advice.RiskFlag;
import dev.lodestone.fact.ControlKind;
import dev.lodestone.fact.Economy;
import dev.lodestone.fact.Estimate;
import dev.lodestone.fact.Mineral;
import dev.lodestone.fact.Precision;
import dev.lodestone.fact.Standing;
import dev.lodestone.fact.State;
import dev.lodestone.fact.Words;
import dev.lodestone.situation.Exposure;
import dev.lodestone.situation.Measures;
import dev.lodestone.situation.ShareOf;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The words of page one that no rule says: what a concern says of all its minerals, and why it stands where it does. */
final class PageWords {
    /** Minerals that weigh less are counted where there are more of them. */
    private static final int MOST_LESSER = 7;

    private PageWords() {}

    /**
     * What a concern says, with days as far as they are known.
     *
     * @param headed the minerals that a concern of the page is about
     */
    static String says(Topic entry, Situated situated, Ranking ranking, Set<Mineral> headed) {
        Announcement made = entry.head().announcement();
        String text = saysOfAll(entry, situated, headed);
        return (made == null || !Precision.isVague(made.precision()) ? text : vaguely(text, made))
                + StillInForce.of(entry, ranking);
    }

    /** A sentence without the days that stand for their month or year: "since May 2026". */
    private static String vaguely(String text, Announcement made) {
        Standing standing = made.standing();
        String vague = text;
        for (LocalDate day : Stream.of(standing.since(), standing.until())
                .filter(Objects::nonNull)
                .toList()) {
            String known = Precision.inText(made.precision(), day);
            vague = vague.replace(day + ", on a day of that " + made.precision() + " that is not known", day.toString())
                    .replace(" on " + day, " in " + known)
                    .replace(day.toString(), known);
        }
        return vague;
    }

    /** What a concern says: its leading flag, about all its minerals at once. */
    private static String saysOfAll(Topic entry, Situated situated, Set<Mineral> headed) {
        RiskFlag flag = entry.head().flag();
        if (flag.brief() == null) {
            return flag.says() + Likewise.of(entry) + OtherReaders.of(entry) + lesser(entry, headed);
        }
        String brief = flag.brief().toString();
        List<Mineral> named = entry.named();
        boolean ofShares = brief.contains("{supplies}");
        String minerals = named.isEmpty() ? "minerals" : Measures.few(ofShares ? withForms(entry, named) : named);
        String exposure = hangsOn(entry, situated.ownFigures());
        String text = Words.capital(brief.replace(ofShares ? "{supplies}" : "{minerals}", minerals)
                .replace("{suppliers}", suppliers(entry))
                .replace("{stocks}", situated.stocks(entry))
                .replace("{exposure}", ofShares ? withoutForm(exposure, minerals, entry) : exposure));
        return (ofShares || brief.contains("{minerals}") ? text : text + Likewise.of(entry))
                + OtherReaders.of(entry)
                + lesser(entry, headed);
    }

    /** How much hangs on a supplier, of a form that the sentence has told already. */
    private static String withoutForm(String exposure, String told, Topic entry) {
        String form = entry.exposure() == null ? "" : ShareOf.inParentheses(entry.exposure());
        return told.contains(form) ? exposure.replace(form, "") : exposure;
    }

    /**
     * "copper (ore and concentrate), tin (waste and scrap) and potash": each with the form that its own share is of, but for the one whose
     * share is told behind a measure, which is on all its forms.
     */
    private static List<String> withForms(Topic entry, List<Mineral> named) {
        RiskFlag head = entry.head().flag();
        boolean spared = entry.head().announcement() != null && entry.exposure() != null;
        Mineral told = spared ? ShareOf.mineral(entry.exposure()) : null;
        List<String> all = new ArrayList<>();
        for (Mineral mineral : named) {
            Exposure largest = entry.findings().stream()
                    .map(Finding::flag)
                    .filter(f -> f.rule().equals(head.rule()) && mineral.equals(f.mineral()))
                    .map(RiskFlag::exposure)
                    .reduce(null, Exposure::larger);
            boolean own = largest != null && mineral.equals(largest.what());
            all.add(mineral + (own && !mineral.equals(told) ? ShareOf.inParentheses(largest) : ""));
        }
        return all;
    }

    /** What else the same measures touch, where it weighs less and no other concern is about it. */
    private static String lesser(Topic entry, Set<Mineral> headed) {
        List<Mineral> lesser =
                Likewise.lesser(entry).stream().filter(m -> !headed.contains(m)).toList();
        String whose = entry.head().actors().size() == 1 ? " Its" : " Their";
        return lesser.isEmpty()
                ? ""
                : whose + " measures on " + (lesser.size() > MOST_LESSER ? Measures.few(lesser) : Words.and(lesser))
                        + " weigh less.";
    }

    private static String suppliers(Topic entry) {
        Set<Economy> actors = new LinkedHashSet<>();
        entry.findings().forEach(f -> actors.addAll(f.actors()));
        return actors.isEmpty() ? "others" : Measures.few(List.copyOf(actors));
    }

    /** A group that is among them stands for its members, but for those of which something is certain that is not so of the group. */
    static List<Mineral> widest(List<Mineral> minerals, Set<Mineral> certain) {
        return minerals.stream()
                .filter(m -> minerals.stream()
                        .noneMatch(g -> !g.equals(m) && g.covers(m) && (certain.contains(g) || !certain.contains(m))))
                .toList();
    }

    /** "; it has 56% of the supply of antimony"; empty if nothing is known, which a page says once where it is so of all. */
    private static String hangsOn(Topic entry, boolean ownFigures) {
        Exposure exposure = entry.exposure();
        if (exposure == null) {
            return "";
        }
        if (exposure.basis() == Exposure.Basis.OUTPUT && exposure.imports() == null) {
            return ownFigures
                    ? "; what " + exposure.economy() + " buys there" + ofUnknown(entry) + " is not known"
                    : "";
        }
        if (exposure.basis() == Exposure.Basis.REST && exposure.share().high() <= 0) {
            return "; no table of what " + exposure.economy() + " imports names it";
        }
        boolean plain = entry.minerals().size() == 1 && exposure.mineral().equals(exposure.what());
        String mineral = plain ? "" : " of " + ShareOf.mineral(exposure);
        if (exposure.imports() != null) {
            return "; it has " + exposure.imports().stated() + " of imports" + mineral
                    + ShareOf.inParentheses(exposure.imports());
        }
        return "; it has " + share(exposure, mineral, entry.reader().equals(Economy.WORLD));
    }

    /**
     * "56% of imports of antimony (oxide)", "56% of Japan's imports of antimony (oxide)".
     *
     * @param mineral " of antimony"; empty where it is plain which
     * @param named whether it is said whose imports they are
     */
    static String share(Exposure exposure, String mineral, boolean named) {
        Estimate told = exposure.told();
        String part = told.isWithheld() ? "a withheld part" : told.toString();
        return part + of(exposure, named) + mineral + ShareOf.inParentheses(exposure);
    }

    /** Of which of its minerals the reader's own supply is not known: " of germanium", " of 11 of them"; empty if it is so of all. */
    private static String ofUnknown(Topic entry) {
        Set<Mineral> known = entry.findings().stream()
                .map(Finding::flag)
                .filter(f -> f.severity() == entry.severity())
                .filter(f -> f.exposure() != null && f.exposure().basis() != Exposure.Basis.OUTPUT)
                .map(RiskFlag::mineral)
                .collect(Collectors.toSet());
        List<Mineral> all = entry.named();
        List<Mineral> unknown = all.stream().filter(m -> !known.contains(m)).toList();
        // Of what is known at another stage alone it is not known at this one.
        if (unknown.isEmpty() || unknown.size() == all.size()) {
            return "";
        }
        return " of " + (unknown.size() == 1 ? unknown.get(0) : unknown.size() + " of them");
    }

    /** "In 1 day; antimony: China 56%; antimony: 67 days in stock; gallium: 3.1 billion dollars at stake (loss)." */
    static String whyHere(Topic entry, Briefing.Stake stake, Situated situated) {
        List<String> reasons = new ArrayList<>();
        if (entry.days() != null) {
            reasons.add(change(entry));
        }
        Exposure exposure = entry.exposure();
        if (exposure != null && isOfSupplier(entry)) {
            Estimate told = exposure.told();
            reasons.add(ShareOf.mineral(exposure) + ShareOf.inParentheses(exposure) + ": " + exposure.supplier()
                    + (told.isWithheld() ? ", its part withheld" : " " + told)
                    + (exposure.basis() == Exposure.Basis.OUTPUT ? " of world output" : ""));
        }
        String held = takesGoods(entry.head()) ? situated.held(entry) : null;
        if (held != null) {
            reasons.add(held);
        }
        if (stake != null) {
            reasons.add(stake.mineral() + ": " + stake.says() + " at stake (" + stake.kind() + ")");
        }
        if (reasons.isEmpty()) {
            reasons.add("placed by its severity alone");
        }
        return Words.capital(String.join("; ", reasons)) + ".";
    }

    /** Whether it is about deliveries that stop or fall, so that it matters how long a stock lasts. */
    private static boolean takesGoods(Finding head) {
        ControlKind kind =
                head.announcement() == null ? null : head.announcement().kind();
        return head.disturbed() != null || kind != null && kind != ControlKind.TECHNOLOGY;
    }

    /** "in 1 day", "lapsed 16 days ago"; with what comes on the day where the sentence does not tell it: "one measure ends in 396 days". */
    private static String change(Topic entry) {
        String when = when(entry);
        if (entry.days() < 0) {
            return "lapsed " + when;
        }
        List<Finding> dated = entry.findings().stream()
                .filter(f -> entry.until().equals(f.until()))
                .toList();
        if (dated.stream().limit(1).anyMatch(Finding::ofSeveral)) {
            return when + " one of these measures changes";
        }
        boolean told = entry.head().flag().says().contains(entry.until().toString());
        return told ? when : comes(dated) + " " + when;
    }

    /** What comes on the day, of one of the measures that a concern tells of: others may go on. */
    private static String comes(List<Finding> dated) {
        for (Finding finding : dated) {
            if (finding.event() != null) {
                return finding.event();
            }
            Standing standing = finding.announcement() == null
                    ? null
                    : finding.announcement().standing();
            if (standing != null && finding.until().equals(standing.until())) {
                return standing.state() == State.SUSPENDED ? "suspension ends" : "one measure ends";
            }
            if (standing != null && finding.until().equals(standing.since())) {
                return finding.announcement().planned() ? "a planned measure starts" : "one measure starts";
            }
        }
        return "next change";
    }

    /** "in 1 day", "in June 2026" where the day itself is not known. */
    static String when(Topic entry) {
        Precision precision = entry.precision();
        return precision == null ? when(entry.days()) : "in " + Precision.inText(precision, entry.until());
    }

    /** "today", "in 1 day", "16 days ago". */
    static String when(int days) {
        return days < 0 ? Words.days(-days) + " ago" : days == 0 ? "today" : "in " + Words.days(days);
    }

    /** Whether its supplier is what it is about: it may be about a tariff of the reader's own. */
    static boolean isOfSupplier(Topic entry) {
        Brief brief = entry.head().flag().brief();
        return brief == null || tellsShare(brief);
    }

    /** Whether its sentence tells how much hangs on a supplier. */
    static boolean tellsShare(RiskFlag flag) {
        return flag.brief() != null && tellsShare(flag.brief());
    }

    /** Whether it names minerals, and nothing of the page else but how much hangs on a supplier. */
    static boolean tellsMinerals(Brief brief) {
        String rest = brief.toString().replace("{exposure}", "");
        return rest.contains("{minerals}") && rest.replace("{minerals}", "").indexOf('{') < 0;
    }

    private static boolean tellsShare(Brief brief) {
        return brief.toString().contains("{exposure}");
    }

    private static String of(Exposure exposure, boolean named) {
        String whose = named ? " of " + Words.possessive(exposure.economy()) : " of";
        boolean ofImports = exposure.basis() == Exposure.Basis.IMPORTS
                && !exposure.isLimited()
                && (exposure.reliance() == null || !exposure.told().equals(exposure.share()));
        return exposure.basis() == Exposure.Basis.NOT_BOUGHT
                ? " of world output"
                : whose + (ofImports ? " imports" : named ? " supply" : " the supply");
    }
}
