package dev.lodestone.inquiry;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lodestone.advice.Assessment;
import dev.lodestone.advice.Explained;
import dev.lodestone.advice.Reason;
import dev.lodestone.engine.RuleCard;
import dev.lodestone.intake.Request;
import dev.lodestone.trial.RuleTrials;
import dev.lodestone.trial.Trial;
import dev.lodestone.wording.ConditionCard;
import dev.lodestone.workbench.CaseRunner;
import dev.lodestone.workbench.RuleCase;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** No sentence that people read is code. */
@Tag("long-computing")
class PlainEnglishTest {
    /**
     * Operators and brackets of DRL and Java, a record or list as a program prints it, and a name written as one word with
     * capitals in it; ids and what stands in quotation marks are their authors' own.
     */
    private static final Pattern CODE =
            Pattern.compile("\\|\\||&&|\\(\\)|!=|==|\\bnull\\b|\\$[a-zA-Z]|\\{\\$|\\w\\[\\w|(?:^|\\s)\\[[^\\]]*\\]"
                    + "|\\b[a-z]+[A-Z][a-z]\\w*\\b|\\b[A-Z][a-z]+[A-Z][a-z]+[A-Za-z]*\\b|\\b[A-Z]+_[A-Z_]+\\b"
                    + "|(?<!kind )'[a-z]\\w*' of\\b|\\bn minus one\\b|\\ba [aeio]|\\bneeds focus\\b");

    /** Their authors' own words, and ids that are made from the content of a fact. */
    private static final Pattern QUOTED = Pattern.compile("\\w+-[0-9a-f]{32}|\"[^\"]*\"|“[^”]*”");

    /** Names of companies, substances and indices that are written so. */
    private static final Pattern NAMES =
            Pattern.compile("GeoPolRisk|SI_SR|SI_EI|GmbH|MineralsCorp|McDonald|GaN|GaAs|InP|CdTe|SmCo|NdFeB");

    static List<String> dossiers() {
        return Dossiers.ALL;
    }

    @ParameterizedTest
    @MethodSource("dossiers")
    void no_sentence_of_an_answer_and_its_reasons_is_code(String dossier) {
        Request request = Dossiers.dossier(dossier);
        assertPlain(sentences(Dossiers.ADVISOR.explain(request.facts(), request.asOf(), request.asked())));
    }

    @Test
    void no_sentence_of_a_case_and_its_reasons_is_code() {
        Set<String> sentences = new LinkedHashSet<>();
        for (RuleCase c : CaseRunner.cases(Dossiers.ADVISOR.rules().files())) {
            Request request = c.request();
            sentences.addAll(sentences(Dossiers.ADVISOR.explain(request.facts(), request.asOf(), request.asked())));
        }
        assertPlain(sentences);
    }

    @ParameterizedTest
    @MethodSource("dossiers")
    void no_sentence_on_why_a_rule_does_not_conclude_is_code(String dossier) {
        Request request = Dossiers.dossier(dossier);
        Set<String> sentences = new LinkedHashSet<>();
        for (RuleCard card : Dossiers.ADVISOR.rules().rules()) {
            Trial trial = new RuleTrials(Dossiers.ADVISOR)
                    .trial(request.facts(), request.asOf(), request.asked(), card.name(), null, null);
            for (Trial.Step step : trial.steps()) {
                if (step.tried() && !step.met()) {
                    sentences.add(WhyNotSentence.of(step, null, null));
                }
                for (Trial.Near near : step.nearest()) {
                    WhyNot.Nearest nearest = WhyNots.nearest(near);
                    sentences.add(nearest.what());
                    sentences.add(nearest.wanted());
                    sentences.add(String.valueOf(nearest.actual()).replace("null", ""));
                }
            }
        }
        assertPlain(sentences);
    }

    @ParameterizedTest
    @ValueSource(strings = {"gallium-germanium", "eu-2023", "instruments"})
    void no_sentence_of_a_rule_step_by_step_is_code(String dossier) {
        Request request = Dossiers.dossier(dossier);
        Set<String> sentences = new LinkedHashSet<>();
        for (RuleCard card : Dossiers.ADVISOR.rules().rules()) {
            RuleTrace trace = RuleTraces.of(Dossiers.ADVISOR, request, card.name(), null, null);
            sentences.add(trace.says());
            trace.concludes().forEach(c -> sentences.add(c.says()));
            for (RuleTrace.Step step : trace.conditions()) {
                step.tests().forEach(t -> sentences.add(t.says()));
                for (RuleTrace.Candidate candidate : step.candidates()) {
                    sentences.add(candidate.what());
                    candidate.values().forEach(v -> sentences.add(v.says()));
                    candidate.values().stream()
                            .map(RuleTrace.Value::actual)
                            .filter(Objects::nonNull)
                            .forEach(sentences::add);
                }
            }
        }
        assertPlain(sentences);
    }

    @Test
    void no_condition_of_a_rule_is_listed_as_code() {
        assertPlain(Dossiers.ADVISOR.rules().rules().stream()
                .flatMap(card -> card.conditions().stream())
                .map(ConditionCard::says)
                .toList());
    }

    private static List<String> sentences(Explained explained) {
        Assessment answer = explained.assessment();
        List<String> sentences = new ArrayList<>();
        answer.riskFlags().forEach(f -> sentences.add(f.says()));
        answer.riskFlags().stream()
                .filter(f -> f.uncertainBecause() != null)
                .forEach(f -> f.uncertainBecause().forEach(d -> sentences.add(d.says())));
        answer.responses().forEach(r -> sentences.add(r.says()));
        answer.questions().forEach(q -> sentences.add(q.says()));
        answer.facts().forEach(f -> sentences.add(f.says()));
        Stream.of(
                        explained.explanation().flags(),
                        explained.explanation().questions(),
                        explained.explanation().responses())
                .flatMap(List::stream)
                .flatMap(PlainEnglishTest::all)
                .forEach(r -> sentences.add(r.says()));
        return sentences;
    }

    private static Stream<Reason> all(Reason reason) {
        return Stream.concat(Stream.of(reason), reason.because().stream().flatMap(PlainEnglishTest::all));
    }

    private static void assertPlain(Iterable<String> sentences) {
        Set<String> code = new LinkedHashSet<>();
        for (String sentence : sentences) {
            String own = NAMES.matcher(QUOTED.matcher(sentence).replaceAll("…")).replaceAll("…");
            if (CODE.matcher(own).find()) {
                code.add(sentence);
            }
        }
        assertThat(code).isEmpty();
    }
}
