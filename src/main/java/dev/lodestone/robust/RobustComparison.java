package dev.lodestone.robust;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.lodestone.fact.MayBeMissing;
import dev.lodestone.inquiry.Comparison;
import dev.lodestone.inquiry.ComparisonText;

/** Options compared, over draws as well if that was asked. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record RobustComparison(
        @JsonUnwrapped Comparison comparison, @MayBeMissing Robustness odds) {

    public String markdown() {
        return ComparisonText.markdown(comparison) + (odds == null ? "" : RobustText.markdown(odds));
    }
}
