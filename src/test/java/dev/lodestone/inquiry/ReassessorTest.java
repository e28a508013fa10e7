package dev.lodestone.inquiry;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lodestone.Shipped;
import dev.lodestone.advice.Assessment;
import dev.lodestone.advice.RiskFlag;
import dev.lodestone.advisor.Advisor;
import dev.lodestone.advisor.Reassessor;
import dev.lodestone.fact.Fact;
import dev.lodestone.fact.FactSet;
import dev.lodestone.intake.Intake;
import dev.lodestone.intake.Request;
import dev.lodestone.rulebook.RuleFiles;
import dev.lodestone.workbench.CaseRunner;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Where only what differs is derived and decided again, the flags are those of everything asked anew. */
@Tag("long-computing")
class ReassessorTest {
    /** How many changes are tried; {@code -Dlodestone.test.changes=100000} for many. */
    private static final int CHANGES = Integer.getInteger("lodestone.test.changes", 3_000);

    private static final long SEED = Long.getLong("lodestone.test.seed", 23);

    private final Advisor advisor = Shipped.ADVISOR;
    private final List<Request> requests = new ArrayList<>();
    private final List<Fact> pool = new ArrayList<>();

    ReassessorTest() {
        Intake.dossiers().forEach(name -> requests.add(Intake.dossier(name)));
        requests.add(Intake.dossier("united-states-2026").with(Intake.dossier("timeline")));
        requests.forEach(request -> pool.addAll(request.facts().all()));
        CaseRunner.cases(RuleFiles.embedded()).forEach(c -> requests.add(c.request()));
    }

    @Test
    void random_changes_of_facts_and_parameters_of_all_dossiers_and_cases_give_the_same_flags() {
        Random random = new Random(SEED);
        int other = 0;
        for (int tried = 0; tried < CHANGES; ) {
            Request request = requests.get(
                    random.nextInt(3) == 0
                            ? random.nextInt(requests.size())
                            : random.nextInt(Intake.dossiers().size() + 1));
            Reassessor reassessor =
                    advisor.reassessor(request.facts(), request.asOf(), request.asked(), decision -> true);
            Set<RiskFlag> before = new HashSet<>(reassessor.flags(request.facts()));
            for (int i = 0; i < 20; i++) {
                Lever.Setting setting = changed(request, random);
                if (setting != null) {
                    tried++;
                    Set<RiskFlag> anew = advisor.with(setting.parameters())
                            .flags(setting.facts(), request.asOf(), request.asked(), decision -> true);
                    Collection<RiskFlag> again = reassessor.flags(setting.facts(), setting.parameters());
                    assertThat(again)
                            .as("%s, seed %d, change %d", request.title(), SEED, tried)
                            .doesNotHaveDuplicates()
                            .containsExactlyInAnyOrderElementsOf(anew);
                    other += before.equals(anew) ? 0 : 1;
                }
            }
        }
        assertThat(other).as("changes that changed a flag").isGreaterThan(CHANGES / 20);
    }

    @Test
    void an_advisor_that_remembers_gives_the_same_answers_to_changed_facts_on_any_day() {
        Random random = new Random(SEED);
        for (int tried = 0; tried < CHANGES / 4; ) {
            Request request = requests.get(random.nextInt(requests.size()));
            Advisor remembering = advisor.remembering(request.facts(), request.asked());
            LocalDate first = request.asOf().minusDays(random.nextInt(3_000));
            for (int i = 0; i < 10; i++) {
                Lever.Setting setting = random.nextInt(3) == 0
                        ? changed(request, random)
                        : new Lever.Setting(request.facts(), advisor.parameters());
                if (setting != null) {
                    tried++;
                    LocalDate day = first.plusDays(random.nextInt(400));
                    Assessment again =
                            remembering.with(setting.parameters()).assess(setting.facts(), day, request.asked());
                    assertThat(again)
                            .as("%s on %s, seed %d, change %d", request.title(), day, SEED, tried)
                            .isEqualTo(
                                    advisor.with(setting.parameters()).assess(setting.facts(), day, request.asked()));
                }
            }
        }
    }

    /** Between one and three things otherwise; null if that cannot be. */
    private Lever.Setting changed(Request request, Random random) {
        Lever.Setting setting = new Lever.Setting(request.facts(), advisor.parameters());
        for (int i = random.nextInt(4) == 0 ? 3 : 1; i > 0 && setting != null; i--) {
            setting = random.nextInt(5) == 0 ? otherFacts(setting, random) : moved(setting, request, random);
        }
        return setting;
    }

    private Lever.Setting moved(Lever.Setting setting, Request request, Random random) {
        List<Fact> facts = setting.facts().all();
        List<Lever> levers = facts.isEmpty() || random.nextInt(6) == 0
                ? advisor.parameters().at(request.asOf()).loose().values().stream()
                        .map(Lever::of)
                        .toList()
                : Lever.of(facts.get(random.nextInt(facts.size())), request.asOf());
        if (levers.isEmpty()) {
            return null;
        }
        Lever lever = levers.get(random.nextInt(levers.size()));
        long far = Math.max(1, lever.most() - lever.least());
        return lever.at(lever.least() + (long) (random.nextDouble() * far), setting);
    }

    /** With a fact of any dossier more, or with one less. */
    private Lever.Setting otherFacts(Lever.Setting setting, Random random) {
        try {
            List<Fact> facts = new ArrayList<>(setting.facts().all());
            if (random.nextBoolean() || facts.isEmpty()) {
                return new Lever.Setting(
                        setting.facts().with(pool.get(random.nextInt(pool.size()))), setting.parameters());
            }
            facts.remove(random.nextInt(facts.size()));
            return new Lever.Setting(new FactSet(facts), setting.parameters());
        } catch (IllegalArgumentException e) {
            return null;
        }
    }
}
