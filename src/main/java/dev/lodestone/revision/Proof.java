package dev.lodestone.revision;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import dev.lodestone.fact.Words;
import dev.lodestone.rule.Diagnostic;
import dev.lodestone.workbench.Impact;
import java.util.List;

/**
 * What was found out about a draft, for whoever approves it. Checks, cases and coverage decide whether it is good; what it changes
 * is for people to judge.
 *
 * @param against the revision that was live then
 * @param findings errors and warnings of all checks
 * @param cases how many there are
 * @param failed those that do not come out as they say
 * @param coverage what the cases show of the rules and thresholds that changed, in per cent
 * @param coverageBefore the same of the live revision, of the rules that are otherwise now
 * @param missing what no case shows, of what changed
 * @param dossiers how many the product carries
 * @param differences in how many flags, questions and responses these dossiers are advised otherwise
 * @param examples the first of them
 * @param replayed records answered again; null if none could be
 */
@JsonPropertyOrder("good")
public record Proof(
        int against,
        List<Diagnostic> findings,
        int cases,
        List<FailedCase> failed,
        double coverage,
        double coverageBefore,
        List<String> missing,
        int dossiers,
        int differences,
        List<Impact.Difference> examples,
        Replayed replayed) {

    /** A case, with what is otherwise than it expects. */
    public record FailedCase(String file, int line, String name, List<String> differences) {}

    /** Whether it may be approved. */
    @JsonProperty
    public boolean good() {
        return findings.stream().noneMatch(Diagnostic::isError) && failed.isEmpty() && coverage >= coverageBefore;
    }

    /** In a sentence or two. */
    @JsonProperty
    public String says() {
        long errors = findings.stream().filter(Diagnostic::isError).count();
        if (errors > 0) {
            return "Not good: " + Words.count(errors, "error") + " in the rules, the first in "
                    + findings.stream().filter(Diagnostic::isError).findFirst().orElseThrow()
                    + ".";
        }
        if (!failed.isEmpty()) {
            return "Not good: " + failed.size() + " of " + Words.count(cases, "case")
                    + " do not come out as they say, first '" + failed.get(0).name() + "'.";
        }
        if (coverage < coverageBefore) {
            return "Not good: the cases show " + coverage + "% of the rules and thresholds that changed, "
                    + coverageBefore + "% before"
                    + (missing.isEmpty() ? "." : "; nothing shows " + missing.get(0) + ".");
        }
        return "Good: no errors, all " + Words.count(cases, "case") + " come out. "
                + (differences == 0
                        ? "No dossier is advised otherwise"
                        : Words.count(differences, "difference") + " over " + Words.count(dossiers, "dossier"))
                + "; " + (replayed == null ? "no record to replay" : replayed.says()) + ".";
    }
}
