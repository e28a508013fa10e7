package dev.lodestone.briefing;

import dev.lodestone.fact.Dated;
import dev.lodestone.fact.Fact;
import dev.lodestone.fact.Period;
import dev.lodestone.fact.PriceGap;
import dev.lodestone.fact.Stockpile;
import java.time.LocalDate;
import java.util.Collection;

/** Of when the figures of an answer are, and whose credits its sources ask for. */
final class Sources {
    private Sources() {}

    static String of(Collection<Fact> cited, LocalDate asOf) {
        if (cited.isEmpty()) {
            return "Nothing here rests on a fact.";
        }
        int latest = 0;
        LocalDate published = null;
        int later = 0;
        boolean european = false;
        for (Fact fact : cited) {
            boolean meant = fact instanceof Stockpile stock && stock.target();
            Period period =
                    fact instanceof Dated d && !meant ? d.period() : fact instanceof PriceGap g ? g.period() : null;
            latest = period == null ? latest : Math.max(latest, period.last());
            LocalDate day = fact.publishedOn();
            if (day != null) {
                published = published == null || day.isAfter(published) ? day : published;
                later += day.isAfter(asOf) ? 1 : 0;
            }
            european |= fact.source().contains("CC BY");
        }
        StringBuilder text = new StringBuilder(latest == 0 ? "No figures are dated" : "Figures to " + latest);
        text.append(published == null ? "" : "; latest source of " + published);
        text.append(
                later == 0
                        ? ""
                        : "; " + later + " of the facts " + (later == 1 ? "was" : "were") + " published after " + asOf);
        text.append(european ? "; contains data of the European Union (CC BY 4.0)" : "");
        return text.append('.').toString();
    }
}
