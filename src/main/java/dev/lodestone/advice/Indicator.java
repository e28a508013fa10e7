package dev.lodestone.advice;

import dev.lodestone.fact.Economy;
import dev.lodestone.fact.Estimate;
import dev.lodestone.fact.Mineral;
import dev.lodestone.fact.Period;
import dev.lodestone.fact.Stage;
import java.util.List;

/**
 * A figure that is worked out from facts by a recognised method.
 *
 * @param indicator the method: {@code hhi}, {@code net-import-reliance}, {@code supply-risk} …
 * @param economy whose; World for world output
 * @param stage null where it is about the mineral as a whole
 * @param of what is counted, where there are several: output, imports, use, or a form; empty otherwise
 * @param scale the range of the values, always printed with them
 * @param note a class, a supplier's name or the like; empty otherwise
 */
public record Indicator(
        String indicator,
        Economy economy,
        Mineral mineral,
        Stage stage,
        String of,
        Period period,
        Estimate value,
        String scale,
        String note,
        List<String> facts) {}
