package dev.lodestone.drl;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lodestone.advice.Assessment;
import dev.lodestone.advisor.Advisor;
import dev.lodestone.engine.RuleBase;
import dev.lodestone.intake.Intake;
import dev.lodestone.intake.Request;
import dev.lodestone.rule.Marks;
import dev.lodestone.rule.Type;
import dev.lodestone.rule.Vocabulary;
import dev.lodestone.rulebook.RuleFiles;
import dev.lodestone.situation.Parameters;
import dev.lodestone.situation.Situation;
import dev.lodestone.workbench.CaseRunner;
import dev.lodestone.workbench.RuleCase;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What rules may ask for is there, or marked as what may be missing: of everything in all cases and dossiers. */
class MissingMarksTest {
    private static final List<LocalDate> DATES =
            List.of(LocalDate.of(2023, 6, 30), LocalDate.of(2024, 12, 3), LocalDate.of(2026, 11, 25));

    private static final int DEEPEST = 5;

    private final Set<String> unmarked = new TreeSet<>();
    private final Set<String> failing = new TreeSet<>();
    private final Set<String> missing = new TreeSet<>();
    private final Map<Class<?>, Map<String, Method>> asked = new HashMap<>();

    @Test
    void what_is_not_marked_is_never_missing() {
        RuleFiles files = RuleFiles.embedded();
        Advisor advisor = new Advisor(new RuleBase(files));
        for (RuleCase c : CaseRunner.cases(files)) {
            look(advisor, c.request());
        }
        for (String dossier : Intake.dossiers()) {
            DATES.forEach(date -> look(advisor, Intake.dossier(dossier).asOf(date)));
        }
        assertThat(unmarked).as("missing, and not marked as what may be").isEmpty();
        assertThat(failing).as("cannot be asked").isEmpty();
        assertThat(missing).as("marked and seen to be missing").hasSizeGreaterThan(200);
    }

    private void look(Advisor advisor, Request request) {
        Parameters.Valid valid = advisor.parameters().at(request.asOf());
        Situation situation = Situation.of(request.facts(), request.asOf(), request.asked(), valid);
        Assessment answer = advisor.assess(request.facts(), request.asOf(), request.asked());
        Set<Object> done = Collections.newSetFromMap(new IdentityHashMap<>());
        Stream.of(
                        situation.current(),
                        situation.derived(),
                        valid.loose().values(),
                        answer.riskFlags(),
                        answer.questions())
                .forEach(all -> all.forEach(o -> visit(o, done, 0)));
    }

    private void visit(Object object, Set<Object> done, int depth) {
        if (object instanceof Collection<?> all) {
            all.forEach(o -> visit(o, done, depth));
            return;
        }
        if (object == null || depth > DEEPEST || !done.add(object)) {
            return;
        }
        asked.computeIfAbsent(object.getClass(), MissingMarksTest::members)
                .forEach((what, method) -> ask(what, object, method, done, depth));
    }

    /** What rules may ask of objects of a class without arguments, by type and name. */
    private static Map<String, Method> members(Class<?> object) {
        Map<String, Method> all = new TreeMap<>();
        for (String name : Vocabulary.get().typeNames()) {
            Class<?> type = Vocabulary.get().type(name);
            if (type.isAssignableFrom(object)) {
                for (String member : Vocabulary.get().members(Type.of(type))) {
                    for (Method method : Vocabulary.get().methods(Type.of(type), member)) {
                        if (method.getParameterCount() == 0) {
                            all.put(name + "." + method.getName(), method);
                        }
                    }
                }
            }
        }
        return all;
    }

    private void ask(String what, Object object, Method method, Set<Object> done, int depth) {
        try {
            Object value = method.invoke(object);
            if (value == null) {
                (Marks.mayBeMissing(method) ? missing : unmarked).add(what);
            }
            visit(value, done, depth + 1);
        } catch (InvocationTargetException e) {
            failing.add(what + ": " + e.getCause());
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }
}
