package dev.lodestone.engine.network;

import dev.lodestone.advice.Conclusion;
import java.util.List;
import org.drools.base.base.ValueResolver;
import org.drools.core.rule.consequence.InternalMatch;

/**
 * What a rule concluded that no other rule looks for, and that rests on facts alone. It stands to the end, so it is written down
 * with its match instead of being inserted for as long as the match holds.
 */
public record Concluded(Conclusion conclusion, InternalMatch match) {
    static final String GLOBAL = "concluded";

    @SuppressWarnings("unchecked")
    static List<Concluded> in(ValueResolver session) {
        return (List<Concluded>) session.getGlobal(GLOBAL);
    }
}
