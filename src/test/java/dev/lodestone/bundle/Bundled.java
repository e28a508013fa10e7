package dev.lodestone.bundle;

import dev.lodestone.archive.SigningKey;
import dev.lodestone.rulebook.RuleFiles;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;

/** Small bundles, keys and rulebooks for tests. */
public final class Bundled {
    public static final LocalDate CREATED = LocalDate.of(2026, 11, 27);
    public static final LocalDate UNTIL = LocalDate.of(2027, 6, 30);
    private static final String RULE = """
            package rules.live
            import dev.lodestone.fact.*
            import dev.lodestone.situation.*
            import dev.lodestone.advice.*

            rule "live/NAME"
                @severity( low )
                @source( "a test" )
                @says( "{$e} is asked about." )
            when
                Focus( $e : economy )
            then
                insertLogical( RiskFlag.of( drools, $e, null ) );
            end
            """;
    private static final String CASES = """
            - name: nothing comes of nothing
              asOf: 2024-12-03
              given: []
              then: [THEN]
            """;

    private Bundled() {}

    /** Files that make no rulebook, and are soon looked through. */
    static RuleFiles few() {
        return new RuleFiles(
                new TreeMap<>(Map.of("a.drl", "rule", "b.yaml", "{ ä: 1 }\n", "limits.xlsx#Sheet 1", "a,b\n")));
    }

    /** A rulebook of one rule, with a case that passes. */
    public static RuleFiles rules(String name) {
        return rules(name, "");
    }

    /** @param then what its one case wants; nothing is what comes out */
    public static RuleFiles rules(String name, String then) {
        RuleFiles shipped = RuleFiles.embedded();
        return new RuleFiles(new TreeMap<>(Map.of(
                RuleFiles.PARAMETERS,
                shipped.parameters(),
                RuleFiles.RESPONSES,
                "{}",
                "live.drl",
                RULE.replace("NAME", name),
                "live.cases.yaml",
                CASES.replace("THEN", then))));
    }

    public static RuleBundle of(RuleFiles files, long revision, SigningKey... keys) {
        RuleBundle bundle = RuleBundle.of(files, revision, CREATED, UNTIL);
        for (SigningKey key : keys) {
            bundle = bundle.signed(key);
        }
        return bundle;
    }

    /** A key in a folder; its public one is {@code NAME.pub} beside it. */
    public static SigningKey key(Path folder, String name) {
        SigningKey.create(folder.resolve(name));
        return SigningKey.in(folder.resolve(name));
    }

    /** Trusts a key of a folder, with lines before it. */
    static void trust(Path trust, Path folder, String name, String... before) throws Exception {
        Files.createDirectories(trust);
        String pem = Files.readString(folder.resolve(name + ".pub"));
        Files.writeString(trust.resolve(name + ".pub"), String.join("\n", before) + "\n" + pem);
    }
}
