package dev.lodestone.advisor;

import dev.lodestone.advice.MeasureState;
import dev.lodestone.advice.RecommendedResponse;
import dev.lodestone.advice.RiskFlag;
import java.util.List;

/** What an assessment comes to, without page one, figures and citations: for who compares many answers. */
public record Upshot(List<RiskFlag> flags, List<RecommendedResponse> responses, List<MeasureState> measures) {}
