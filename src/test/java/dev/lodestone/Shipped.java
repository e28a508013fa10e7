package dev.lodestone;

import dev.lodestone.advisor.Advisor;
import dev.lodestone.engine.RuleBase;
import dev.lodestone.rulebook.RuleFiles;
import java.nio.file.Path;

/** The shipped rules, built once for all tests of a JVM: each test class that built its own would wait a second or two for it. */
public final class Shipped {
    public static final RuleBase RULES = new RuleBase(RuleFiles.in(Path.of("rules")));
    public static final Advisor ADVISOR = new Advisor(RULES);

    private Shipped() {}
}
