package dev.lodestone.table;

import dev.lodestone.fact.Stage;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** What tables call the stages of a supply chain. */
final class StageWords {
    private static final Map<Stage, Pattern> WORDS = new LinkedHashMap<>();

    static {
        WORDS.put(Stage.SECONDARY, Pattern.compile("\\b(secondary|scrap|recycl\\w*|reclaimed)\\b"));
        WORDS.put(Stage.MINED, Pattern.compile("\\b(mined?|mines|mining|ores?|concentrates?|extract\\w*|e)\\b"));
        WORDS.put(Stage.REFINED, Pattern.compile("\\b(refine\\w*|refining|smelt\\w*|process\\w*|metallurgical|p)\\b"));
        WORDS.put(Stage.PRODUCT, Pattern.compile("\\b(products?|magnets?|cells?|wafers?)\\b"));
    }

    private StageWords() {}

    /** The stage that a text names; null if it names none, or several. */
    static Stage read(String text) {
        String plain = text.toLowerCase(Locale.ROOT);
        Stage found = null;
        for (Map.Entry<Stage, Pattern> each : WORDS.entrySet()) {
            if (each.getValue().matcher(plain).find()) {
                if (found != null) {
                    return null;
                }
                found = each.getKey();
            }
        }
        return found;
    }
}
