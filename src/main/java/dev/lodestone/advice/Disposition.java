package dev.lodestone.advice;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.lodestone.fact.Economy;
import dev.lodestone.fact.InvalidValue;
import dev.lodestone.fact.Mineral;
import dev.lodestone.fact.Words;
import java.time.LocalDate;
import java.util.Objects;

/**
 * What people have decided of a concern, for the readers of the next briefing: it never hides a flag. Rule, economy and mineral of its
 * leading flag name the concern, whatever its place in an answer.
 *
 * @param rule name of a rule
 * @param mineral null if the flag is about none
 * @param until the day on which a deferred one is due again; null for others
 * @param why in the words of whoever decided, which a disputed one must have; empty if nothing was said
 * @param says what the concern said then; empty if that was not kept
 * @param by who decided; empty if nobody had to say
 * @param on the day of the decision; null if it is not known
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Disposition(
        Kind kind,
        String rule,
        Economy economy,
        Mineral mineral,
        LocalDate until,
        String why,
        String says,
        String by,
        LocalDate on) {

    /** What was decided. */
    public enum Kind {
        HANDLED,
        DEFERRED,
        DISPUTED;

        @Override
        public String toString() {
            return Words.of(this);
        }
    }

    /** @throws InvalidValue if a deferred one names no day, another one does, or a disputed one has no reason */
    public Disposition {
        if (kind == Kind.DEFERRED && until == null) {
            throw new InvalidValue("until when it is deferred is not said", "add \"until\": \"2027-01-10\"");
        }
        if (kind != Kind.DEFERRED && until != null) {
            throw new InvalidValue("only what is deferred has a day until which it is", "leave out \"until\"");
        }
        if (kind == Kind.DISPUTED && why.isBlank()) {
            throw new InvalidValue("why it is disputed is not said", "add \"why\" with a reason");
        }
    }

    public boolean isOf(RiskFlag flag) {
        return isOf(flag.rule(), flag.economy(), flag.mineral());
    }

    /** Whether it is of the concern that these name. */
    public boolean isOf(String name, Economy whose, Mineral what) {
        return rule.equals(name) && economy.equals(whose) && Objects.equals(mineral, what);
    }

    /** Whether what was deferred has come back by then. */
    public boolean isDue(LocalDate day) {
        return until != null && !day.isBefore(until);
    }

    /** In a sentence: "Deferred until 2027-01-10 (2026-11-24, by Ann Lee): licences are applied for." */
    public String told(LocalDate day) {
        String what = isDue(day)
                ? "Due again: deferred until " + until
                : Words.capital(kind.toString()) + (until == null ? "" : " until " + until);
        String who = by.isEmpty() ? "" : "by " + by;
        String when = on == null ? who : on + (who.isEmpty() ? "" : ", " + who);
        String reason = why.replaceFirst("[.\\s]+$", "");
        return what + (when.isEmpty() ? "" : " (" + when + ")") + (reason.isEmpty() ? "" : ": " + reason) + ".";
    }
}
