package dev.lodestone.robust;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.lodestone.fact.MayBeMissing;
import dev.lodestone.plan.Plans;
import dev.lodestone.plan.PlansText;

/** A plan, over draws as well if that was asked. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record RobustPlan(
        @JsonUnwrapped Plans plans, @MayBeMissing Robustness odds) {

    public String markdown() {
        return PlansText.markdown(plans) + (odds == null ? "" : RobustText.markdown(odds));
    }
}
