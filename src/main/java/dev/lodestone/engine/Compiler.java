package dev.lodestone.engine;

import dev.lodestone.advice.Severity;
import dev.lodestone.drl.Diagnostic;
import dev.lodestone.drl.RuleFile;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.drools.compiler.builder.impl.KnowledgeBuilderImpl;
import org.drools.compiler.compiler.DescrBuildError;
import org.drools.drl.ast.descr.AnnotationDescr;
import org.drools.drl.ast.descr.PackageDescr;
import org.drools.drl.ast.descr.RuleDescr;
import org.drools.drl.parser.DrlParser;
import org.drools.drl.parser.DroolsParserException;
import org.drools.drl.parser.ParserError;
import org.drools.io.ByteArrayResource;
import org.kie.api.KieBase;
import org.kie.api.io.Resource;
import org.kie.internal.builder.KnowledgeBuilderError;
import org.kie.internal.builder.conf.LanguageLevelOption;

/** Turns rule files into a knowledge base and a card for each rule. */
final class Compiler {
    private static final Pattern PARAMETER = Pattern.compile("Parameter\\s*\\(\\s*name\\s*==\\s*\"([^\"]+)\"");

    private static final String COMPILE = "compile";

    static {
        // The format of dates in rules, read by Drools once.
        System.setProperty("drools.dateformat", "yyyy-MM-dd");
        if (Getters.inImage()) {
            // No class can be generated there: expressions are interpreted.
            System.setProperty("mvel2.disable.jit", "true");
            System.setProperty("drools.jittingThreshold", "-1");
        }
    }

    private final List<Diagnostic> diagnostics = new ArrayList<>();
    private final List<RuleCard> cards = new ArrayList<>();
    private final KnowledgeBuilderImpl builder;

    /** @param files rule files that were checked and found in order */
    Compiler(List<RuleFile> files) {
        this.builder = KnownClasses.builder();
        for (RuleFile file : files) {
            try {
                add(file);
            } catch (RuntimeException | LinkageError | StackOverflowError e) {
                // Whatever the engine stumbles over is the author's to mend, and must not end the service.
                diagnostics.add(new Diagnostic(file.file(), 1, 1, COMPILE, String.valueOf(e.getMessage()), null, null));
            }
        }
        for (KnowledgeBuilderError error : builder.getErrors()) {
            diagnostics.add(diagnostic(error));
        }
    }

    /** What the engine refuses although the checks had nothing against it. */
    List<Diagnostic> diagnostics() {
        return diagnostics;
    }

    List<RuleCard> cards() {
        return cards;
    }

    KieBase base() {
        return KnownClasses.base(builder);
    }

    private void add(RuleFile file) {
        // Without comments, so that the engine reads the very tokens that were checked.
        byte[] plain = file.plain().getBytes(StandardCharsets.UTF_8);
        Resource resource = new ByteArrayResource(plain);
        resource.setSourcePath(file.file());
        DrlParser parser = new DrlParser(LanguageLevelOption.DRL6);
        try {
            PackageDescr descr = parser.parse(resource, new ByteArrayInputStream(plain));
            if (parser.hasErrors() || descr == null) {
                parser.getErrors().forEach(e -> diagnostics.add(syntax(file.file(), e)));
                return;
            }
            descr.setResource(resource);
            for (RuleDescr rule : descr.getRules()) {
                rule.setResource(resource);
                cards.add(card(file.file(), file.text(), rule));
            }
            builder.addPackage(descr);
        } catch (DroolsParserException | IOException e) {
            diagnostics.add(new Diagnostic(file.file(), 1, 1, COMPILE, String.valueOf(e.getMessage()), null, null));
        }
    }

    private static Diagnostic syntax(String file, Object error) {
        if (error instanceof ParserError e) {
            return new Diagnostic(
                    file, Math.max(1, e.getRow()), Math.max(1, e.getCol() + 1), COMPILE, e.getMessage(), null, null);
        }
        return new Diagnostic(file, 1, 1, COMPILE, error.toString(), null, null);
    }

    private static Diagnostic diagnostic(KnowledgeBuilderError error) {
        String file =
                error.getResource() == null ? "rules" : error.getResource().getSourcePath();
        int line = error.getLines().length == 0 ? 0 : Math.max(0, error.getLines()[0]);
        String rule = null;
        if (error instanceof DescrBuildError e && e.getParentDescr() instanceof RuleDescr r) {
            rule = r.getName();
            line = line > 0 ? line : r.getLine();
        }
        return new Diagnostic(
                file, Math.max(1, line), 1, COMPILE, error.getMessage().strip(), rule, null);
    }

    private static RuleCard card(String file, String text, RuleDescr rule) {
        String whole = text.substring(
                Math.max(0, rule.getStartCharacter()), Math.min(text.length(), rule.getEndCharacter() + 1));
        String severity = annotation(rule, "severity");
        boolean question = !annotation(rule, "asks").isEmpty();
        Set<String> parameters = new LinkedHashSet<>();
        for (Matcher m = PARAMETER.matcher(whole); m.find(); ) {
            parameters.add(m.group(1));
        }
        return new RuleCard(
                rule.getName(),
                question ? RuleCard.Concludes.QUESTION : RuleCard.Concludes.FLAG,
                question || severity.isEmpty() ? null : severity(severity),
                annotation(rule, question ? "asks" : "says"),
                annotation(rule, "source"),
                comment(text, rule.getStartCharacter()),
                list(annotation(rule, "responses")),
                annotation(rule, "wants"),
                list(annotation(rule, "decides")),
                List.copyOf(parameters),
                Conditions.of(rule),
                file,
                rule.getLine(),
                whole);
    }

    private static Severity severity(String text) {
        try {
            return Severity.of(text);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    private static String annotation(RuleDescr rule, String name) {
        AnnotationDescr annotation = rule.getAnnotation(name);
        Object value = annotation == null ? null : annotation.getSingleValue();
        String text = value == null ? "" : value.toString().strip();
        return text.length() > 1 && text.startsWith("\"") && text.endsWith("\"")
                ? text.substring(1, text.length() - 1)
                : text;
    }

    private static List<String> list(String text) {
        return Arrays.stream(text.split(","))
                .map(String::strip)
                .filter(s -> !s.isEmpty())
                .toList();
    }

    /** The line comments directly above a rule. */
    private static String comment(String text, int start) {
        List<String> lines = new ArrayList<>();
        String[] before = text.substring(0, Math.max(0, start)).split("\\R", -1);
        for (int i = before.length - 2; i >= 0 && before[i].strip().startsWith("//"); i--) {
            lines.add(0, before[i].strip().substring(2).strip());
        }
        return String.join(" ", lines);
    }
}
