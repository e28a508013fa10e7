package dev.lodestone.advice;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.lodestone.fact.Economy;
import dev.lodestone.fact.Mineral;
import java.util.List;

/**
 * What could be done about risk flags.
 *
 * @param id its name within the assessment
 * @param response key in {@code rules/responses.yaml}
 * @param priority 1 (answers a critical flag) to 5 (answers information only)
 * @param addresses ids of the flags it answers
 * @param insteadOf the responses that it opposes and stands in the place of, each with the reason; null if there is none
 * @param particulars who does it, how much, by when, at what cost; null if no rule works that out
 * @param effect what it would change; null if it changes no figure, or was not looked at
 * @param measures all that rules made of it, the one that is given first
 * @param plain its sentence without figures
 */
public record RecommendedResponse(
        String id,
        String response,
        int priority,
        Economy economy,
        Mineral mineral,
        String says,
        List<String> addresses,
        List<SetAside> insteadOf,
        @JsonUnwrapped Particulars particulars,
        @JsonUnwrapped Effect effect,
        @JsonIgnore List<Response> measures,
        @JsonIgnore String plain) {

    /** A response that was recommended too, and why it is not given. */
    public record SetAside(String response, String why) {}

    /** The same with its name in the assessment. */
    public RecommendedResponse named(String name) {
        return with(name, says, particulars, effect, measures);
    }

    /** The same with what it would change. */
    public RecommendedResponse proved(Effect found) {
        return with(id, says, particulars, found, measures);
    }

    /** The same as a measure. */
    public RecommendedResponse measured(String sentence, Particulars worked, List<Response> all) {
        return with(id, sentence, worked, effect, all);
    }

    /** The same as far as it answers some of the flags. */
    public RecommendedResponse answering(List<String> flags, int urgency) {
        return new RecommendedResponse(
                id, response, urgency, economy, mineral, says, flags, insteadOf, particulars, effect, measures, plain);
    }

    /** The same, which answers what others were to answer that came to the same measure. */
    public RecommendedResponse joined(List<String> answered, List<SetAside> aside) {
        return new RecommendedResponse(
                id, response, priority, economy, mineral, says, answered, aside, particulars, effect, measures, plain);
    }

    private RecommendedResponse with(
            String name, String sentence, Particulars worked, Effect found, List<Response> all) {
        return new RecommendedResponse(
                name, response, priority, economy, mineral, sentence, addresses, insteadOf, worked, found, all, plain);
    }

    /** Its sentence for page one. */
    public String briefly() {
        String brief = measures.isEmpty() ? null : measures.get(0).brief();
        return brief == null ? says : brief;
    }
}
