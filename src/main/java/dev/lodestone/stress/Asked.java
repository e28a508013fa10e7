package dev.lodestone.stress;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.lodestone.fact.Economy;
import dev.lodestone.fact.FactType;
import dev.lodestone.fact.Mineral;
import dev.lodestone.inquiry.Template;

/**
 * A figure that is missing.
 *
 * @param says the question
 * @param fact the type of fact that answers it
 * @param template such a fact, to be filled in
 */
public record Asked(String says, String fact, ObjectNode template) {

    static Asked of(String says, String fact, Economy economy, Mineral mineral) {
        return new Asked(says, fact, Template.whole(FactType.of(fact), economy, mineral));
    }
}
