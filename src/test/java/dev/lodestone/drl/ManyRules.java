package dev.lodestone.drl;

import dev.lodestone.briefing.PolicyFile;
import dev.lodestone.rulebook.RuleFiles;
import java.util.TreeMap;

/** Rulebooks of one theme with as many rules as one likes, each with a name and a constant of its own. */
final class ManyRules {
    private static final RuleFiles SHIPPED = RuleFiles.embedded();
    /** As many rules as are read can have one each. */
    private static final int PARAMETERS = 20_000;

    private static final String HEAD = """
            package rules.many
            dialect "mvel"
            import dev.lodestone.fact.*
            import dev.lodestone.situation.*
            import dev.lodestone.advice.*

            """;

    private static final String RULE = """
            // A rule that is like all others of its kind.
            rule "many/number-%d"
                @severity( %s )
                @source( "a test" )
                @says( "{$mineral} stands out." )
                @responses( "%s" )
            when
                %s
            then
                insertLogical( RiskFlag.of( drools, Economy.WORLD, $mineral ) );
            end

            """;

    private static final String OPPOSED_RESPONSES = """
            hoard:
              says: "Hoard {mineral}."
            release:
              says: "Release {mineral}."
              opposes: hoard
            """;

    /** What the rules have in common. */
    enum Kind {
        /** As in {@code concentration.drl}: a threshold of its own for each rule. */
        THRESHOLDS {
            @Override
            String conditions(int i, int all) {
                return "Parameter( name == \"many.limit-" + i + "\", $max : threshold )\n"
                        + "    Concentration( of == Concentration.Supply.OUTPUT, topShare.above( $max ), $mineral : mineral )";
            }
        },
        /** Each shares each of its constraints with many others, and no two share both. */
        GRID {
            @Override
            String conditions(int i, int all) {
                int side = (int) Math.ceil(Math.sqrt(all));
                return "AppliedControl( startsIn > " + i % side + ", startsIn < " + (1000 + i / side)
                        + ", $mineral : mineral )";
            }
        },
        /** Half of them recommend what the other half opposes, and all hold of the same. */
        OPPOSED {
            @Override
            String conditions(int i, int all) {
                return "AppliedControl( startsIn > " + i + ", $mineral : mineral )";
            }

            @Override
            String response(int i) {
                return i % 2 == 0 ? "hoard" : "release";
            }
        },
        /** As those, but no two of them can hold of one fact. */
        APART {
            @Override
            String conditions(int i, int all) {
                return "AppliedControl( startsIn > " + 10 * i + ", startsIn < " + (10 * i + 5)
                        + ", $mineral : mineral )";
            }

            @Override
            String response(int i) {
                return i % 2 == 0 ? "hoard" : "release";
            }
        },
        /** Each asks for what the one before it concludes. */
        CHAIN {
            @Override
            String conditions(int i, int all) {
                return i == 0
                        ? "AppliedControl( $mineral : mineral )"
                        : "RiskFlag( rule == \"many/number-" + (i - 1) + "\", $mineral : mineral )\n"
                                + "    exists AppliedControl( mineral == $mineral )";
            }
        },
        /** Each asks for what any rule of critical severity concludes, and is of low severity. */
        LOOKING {
            @Override
            String conditions(int i, int all) {
                return "RiskFlag( severity == Severity.CRITICAL, mineral != null, $mineral : mineral )\n"
                        + "    exists AppliedControl( mineral == $mineral, startsIn > " + i + " )";
            }
        },
        /** Each asks more than a handful of others do, and says no more. */
        NESTED {
            @Override
            String conditions(int i, int all) {
                StringBuilder asked = new StringBuilder();
                for (int k = 0; k <= i % 20; k++) {
                    asked.append("startsIn != ").append(1000 * (i / 20) + k).append(", ");
                }
                return "AppliedControl( " + asked + "$mineral : mineral )";
            }
        },
        /** All have the same conditions. */
        IDENTICAL {
            @Override
            String conditions(int i, int all) {
                return "AppliedControl( $mineral : mineral )";
            }
        },
        /** Each asks for a parameter that there is not. */
        MISSING {
            @Override
            String conditions(int i, int all) {
                return "Parameter( name == \"many.limits-" + i + "\", $max : threshold )\n"
                        + "    Concentration( of == Concentration.Supply.OUTPUT, topShare.above( $max ), $mineral : mineral )";
            }
        };

        abstract String conditions(int i, int all);

        String response(int i) {
            return "monitor";
        }
    }

    private ManyRules() {}

    /** A folder of one theme; each rule has a parameter, whether it asks for it or not. */
    static RuleFiles of(Kind kind, int rules) {
        StringBuilder text = new StringBuilder(HEAD);
        StringBuilder parameters = new StringBuilder(SHIPPED.parameters()).append("many:\n");
        for (int i = 0; i < rules; i++) {
            text.append(RULE.formatted(i, "low", kind.response(i), kind.conditions(i, rules)));
        }
        for (int i = 0; i < Math.min(rules, PARAMETERS); i++) {
            parameters.append("  limit-" + i + ": { value: 0." + (100_000 + i)
                    + ", unit: share, kind: judgement, source: \"a test\" }\n");
        }
        TreeMap<String, String> texts = new TreeMap<>(SHIPPED.texts());
        texts.keySet()
                .removeIf(
                        name -> name.endsWith(".drl") || name.endsWith(".cases.yaml") || name.equals(PolicyFile.NAME));
        texts.put("many.drl", text.toString());
        texts.put(RuleFiles.PARAMETERS, parameters.toString());
        texts.put(RuleFiles.RESPONSES, SHIPPED.responses() + OPPOSED_RESPONSES);
        return new RuleFiles(texts);
    }
}
