package dev.lodestone.lsp;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Outlines of what is written often, with places to fill in. */
final class Snippets {
    static final String RULE = """
            // ${1:One sentence: what the rule sees, and why it matters.}
            rule "THEME/${2:name}"
                @severity( ${3:medium} )
                @source( "${4:where the rule can be looked up}" )
                @says( "${5:{\\$economy\\} depends on one supplier of {\\$mineral\\}.}" )
                @responses( "${6:diversify}" )
            when
                $0
            then
                insertLogical( RiskFlag.of( drools, \\$economy, \\$mineral ) );
            end
            """.stripTrailing();

    static final List<String> HEAD = List.of(
            "package rules.THEME",
            "dialect \"mvel\"",
            "import dev.lodestone.fact.*",
            "import dev.lodestone.situation.*",
            "import dev.lodestone.advice.*");

    static final String PARAMETER = "Parameter( name == \"${1:theme.name}\", \\$${2:limit} : ${3:threshold} )";

    static final Map<String, String> CONDITIONS = ordered(
            "not", "not $0",
            "exists", "exists $0",
            "accumulate", "accumulate( ${1:pattern}; \\$${2:n} : ${3:count}( $0 ) )",
            "forall", "forall( $0 )");

    /** The types that a rule concludes. */
    static final List<String> CONCLUDED = List.of("RiskFlag", "Question", "Response");

    static final String OF = "of( drools, \\$${1:economy}, \\$${2:mineral} )";

    static final Map<String, String> CONCLUSIONS = ordered(
            "flag", "insertLogical( RiskFlag." + OF + " );",
            "question", "insertLogical( Question." + OF + " );",
            "measure", "insertLogical( Response." + OF + " );");

    static final String CASE = """
            - name: ${1:what the case shows}
              asOf: ${2:2024-12-03}
              for: [${3:EU}]
              given:
                - { fact: ${4:ImportShare}, $0 }
              then: []
            """.stripTrailing();

    /** Metadata of one word; all other is a text. */
    private static final Set<String> WORDS = Set.of("severity", "wants");

    private Snippets() {}

    static String metadata(String name) {
        return WORDS.contains(name) ? "( $0 )" : "( \"$0\" )";
    }

    private static Map<String, String> ordered(String... pairs) {
        Map<String, String> ordered = new LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            ordered.put(pairs[i], pairs[i + 1]);
        }
        return ordered;
    }
}
