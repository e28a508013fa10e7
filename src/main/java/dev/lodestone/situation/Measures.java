package dev.lodestone.situation;

import dev.lodestone.fact.Economy;
import dev.lodestone.fact.EntityListing;
import dev.lodestone.fact.ExportControl;
import dev.lodestone.fact.Measure;
import dev.lodestone.fact.PlannedMeasure;
import dev.lodestone.fact.ProductionCredit;
import dev.lodestone.fact.Tariff;
import dev.lodestone.fact.Words;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Measures as sentences call them. */
public final class Measures {
    private static final int FEW = 3;

    private Measures() {}

    /** "25% tariff (s.301)", "tariff of at most 12.5% (s.301)". */
    static String label(Tariff tariff) {
        String rate = tariff.rate() == null ? "" : tariff.rate().toString();
        boolean figure = !rate.isEmpty() && Character.isDigit(rate.charAt(0));
        return (figure ? rate + " tariff" : rate.isEmpty() ? "tariff" : "tariff of " + rate)
                + (tariff.authority() == null ? "" : " (" + tariff.authority() + ")");
    }

    /** The same with its article: "an 8% tariff". */
    static String levied(Tariff tariff) {
        String label = label(tariff);
        return Words.article(label) + " " + label;
    }

    /** Whose companies are listed, as a sentence says it to an economy: of those of a union nobody tells a member that they are its own. */
    static String whose(EntityListing listing, Economy on, LocalDate asOf) {
        return listing.on().stream()
                .filter(listed -> !listing.on().contains(on) && listed.covers(on, asOf))
                .findFirst()
                .map(union -> union.inText() + ", perhaps of " + on.inText() + ",")
                .orElse(on.inText());
    }

    /** Several measures of one day: "ban on gallium and germanium; listing of two companies". */
    static String list(List<Measure> measures) {
        return measures.stream().map(Measures::of).distinct().collect(Collectors.joining("; "));
    }

    /** "the export ban of China on gallium", "the 10% tariff (IEEPA) of the United States on all goods". */
    public static String named(Measure measure) {
        return of(measure) + " by " + few(measure.actors());
    }

    /** The same without its author. */
    public static String of(Measure measure) {
        if (measure instanceof Tariff t) {
            return label(t) + " on " + (t.minerals().isEmpty() ? "all goods" : few(t.minerals())) + Tariffs.origin(t);
        }
        if (measure instanceof ExportControl c) {
            return on(c) + (c.endUsers() == null ? "" : " for " + users(c.endUsers()));
        }
        if (measure instanceof ProductionCredit p) {
            return p.share() + " production credit" + (p.minerals().isEmpty() ? "" : " for " + few(p.minerals()));
        }
        if (measure instanceof EntityListing l) {
            return "listing of " + few(l.entities());
        }
        String on = measure.minerals().isEmpty() ? "" : " for " + few(measure.minerals());
        return Words.apart(measure.getClass().getSimpleName()) + on;
    }

    private static String on(ExportControl control) {
        String minerals = few(control.minerals());
        return switch (control.measure()) {
            case TECHNOLOGY ->
                "export control " + (minerals.endsWith("technology") ? "on " : "of technology for ") + minerals;
            case END_USE_REVIEW -> "end-use review of exports of " + minerals;
            case MINIMUM_PRICE -> "least price for exports of " + minerals;
            case OTHER -> "export control on " + minerals;
            default ->
                "export " + control.measure() + (control.taxRate() == null ? "" : " of " + control.taxRate()) + " on "
                        + minerals;
        };
    }

    /** "military end users", whether a fact calls them so or "military"; who is named in more than a word is no kind of end user. */
    static String users(String endUsers) {
        return endUsers.toLowerCase(Locale.ROOT).endsWith("users")
                        || endUsers.strip().contains(" ")
                ? endUsers
                : endUsers + " end users";
    }

    /** What a plan is for: "tariff on processed critical minerals", "export control on tungsten aimed at Japan". */
    public static String planned(PlannedMeasure plan) {
        boolean onAll = plan.targets().contains(Economy.WORLD);
        return PlanKinds.instrument(plan) + " on "
                + (plan.minerals().isEmpty() ? "all goods" : few(plan.minerals()))
                + (onAll ? "" : " aimed at " + few(plan.on()));
    }

    /** "Australia", "Australia and Japan", "Australia, Canada and 12 more". */
    public static String few(List<?> all) {
        List<String> shown = new ArrayList<>();
        int most = all.size() <= FEW + 1 ? all.size() : FEW;
        all.subList(0, most).forEach(a -> shown.add(a instanceof Economy e ? e.inText() : a.toString()));
        if (most < all.size()) {
            shown.add(all.size() - most + " more");
        }
        return Words.and(shown);
    }
}
