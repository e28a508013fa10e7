package dev.lodestone.api;

import dev.lodestone.advice.Assessment;
import dev.lodestone.intake.BadInput;
import dev.lodestone.report.Json;
import java.util.Map;

/** How much of an answer is written, for who only looks. */
enum AnswerPart {
    WHOLE {
        @Override
        byte[] write(Assessment assessment) {
            return Json.document(assessment);
        }
    },
    /** For who has the facts. */
    BRIEF {
        @Override
        byte[] write(Assessment assessment) {
            return Json.line(assessment.brief());
        }
    },
    /** For who looks whether a flag is there. */
    FLAGS {
        @Override
        byte[] write(Assessment assessment) {
            return Json.line(Map.of("riskFlags", assessment.riskFlags()));
        }
    };

    abstract byte[] write(Assessment assessment);

    /** @param brief what a request says of it; null if nothing */
    static AnswerPart of(String brief) {
        if (brief == null) {
            return WHOLE;
        }
        return switch (brief) {
            case "true" -> BRIEF;
            case "flags" -> FLAGS;
            case "false" -> WHOLE;
            default ->
                throw new BadInput(
                        "?brief", "'" + brief + "' is neither true, false nor flags", "leave it out, or write true");
        };
    }
}
