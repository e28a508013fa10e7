package dev.lodestone.assistant;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;

/** The tools, each with what is published of it and what answers it. */
final class Toolbox {
    private static final Map<String, Function<ToolArguments, ToolAnswer>> ANSWERS = new LinkedHashMap<>();

    static {
        ANSWERS.put("assess", AdviceTools::assess);
        ANSWERS.put("explain", AdviceTools::explain);
        ANSWERS.put("why_not", AdviceTools::whyNot);
        ANSWERS.put("what_would_change", WhatIfTools::whatWouldChange);
        ANSWERS.put("compare", WhatIfTools::compare);
        ANSWERS.put("timeline", WhatIfTools::timeline);
        ANSWERS.put("plan", OutlookTools::plan);
        ANSWERS.put("stress", OutlookTools::stress);
        ANSWERS.put("odds", OutlookTools::odds);
        ANSWERS.put("search", LookupTools::search);
        ANSWERS.put("check_rule", LookupTools::checkRule);
        ANSWERS.put("draft_facts", DraftTools::draftFacts);
    }

    private Toolbox() {}

    /** @throws dev.lodestone.intake.BadInput for arguments that cannot be answered, with everything that is wrong */
    static ToolAnswer answer(ToolArguments arguments, ToolCard tool) {
        return ANSWERS.get(tool.name()).apply(arguments);
    }
}
