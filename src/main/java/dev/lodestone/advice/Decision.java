package dev.lodestone.advice;

import dev.lodestone.fact.Economy;
import dev.lodestone.fact.Mineral;

/**
 * That a rule raises a flag, before it is put into words.
 *
 * @param economy the economy at risk, or World
 * @param mineral the mineral concerned; null for none in particular
 */
public record Decision(String rule, Economy economy, Mineral mineral) {

    public static Decision of(RiskFlag flag) {
        return new Decision(flag.rule(), flag.economy(), flag.mineral());
    }
}
