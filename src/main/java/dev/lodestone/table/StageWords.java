package dev.lodestone.table;

import dev.lodestone.fact.Stage;

/** What tables call the stages of a supply chain. */
public final class StageWords {
    private static final OneNamed<Stage> STAGES = new OneNamed<Stage>()
            .by(Stage.SECONDARY, "\\b(secondary|scrap|recycl\\w*|reclaimed)\\b")
            .by(Stage.MINED, "\\b(mined?|mines|mining|ores?|concentrates?|extract\\w*|e)\\b")
            .by(Stage.REFINED, "\\b(refine\\w*|refining|smelt\\w*|process\\w*|metallurgical|p)\\b")
            .by(Stage.PRODUCT, "\\b(products?|magnets?|cells?|wafers?)\\b");

    private StageWords() {}

    /** The stage that a text names; null if it names none, or several. */
    public static Stage read(String text) {
        return STAGES.in(text);
    }
}
