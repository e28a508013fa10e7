package dev.lodestone.revision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lodestone.archive.Revision;
import dev.lodestone.archive.RevisionState;
import dev.lodestone.archive.RevisionStep;
import dev.lodestone.archive.StaleRevision;
import dev.lodestone.bundle.Bundled;
import dev.lodestone.intake.BadInput;
import dev.lodestone.report.Json;
import java.util.Collections;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.TreeMap;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;

/** Drafted, proved, approved by another person, live, retired: and no step past another. */
class RevisionDeskTest extends Life {

    @Test
    void a_draft_is_proved_approved_by_another_person_goes_live_and_is_rolled_back() {
        Revision approved = approved("two");
        Revision live = desk.activate(approved.number(), BEN, "from today");
        assertThat(live.steps())
                .extracting(RevisionStep::state, RevisionStep::who)
                .containsExactly(
                        Tuple.tuple(RevisionState.DRAFT, ANNA),
                        Tuple.tuple(RevisionState.PROVED, ANNA),
                        Tuple.tuple(RevisionState.APPROVED, BEN),
                        Tuple.tuple(RevisionState.LIVE, BEN));
        assertThat(live.last().why()).isEqualTo("from today");
        assertThat(desk.revision(1).state()).isEqualTo(RevisionState.RETIRED);
        assertThat(desk.revision(1).last().why()).isEqualTo("revision 2 takes its place");
        assertThat(desk.rollBack(BEN, null).number()).isEqualTo(1);
        assertThat(desk.live().last().why()).isEqualTo("back from revision 2");
        assertThat(desk.revision(2).state()).isEqualTo(RevisionState.RETIRED);
        assertThat(desk.activate(2, BEN, "after all").state()).isEqualTo(RevisionState.LIVE);
        assertThat(desk.all().stream().filter(r -> r.state() == RevisionState.LIVE))
                .hasSize(1);
    }

    @Test
    void nobody_approves_their_own_draft_by_whichever_way_they_show_who_they_are() {
        Revision proved = proved(drafted("two"));
        for (String who : new String[] {
            "key:anna", "oidc:anna", "key:ANNA", "oidc:Anna ", "oidc:An na", "oidc:an\u00ADna", "oidc:\uFF21nna"
        }) {
            forbidden(() -> desk.approve(2, who, ""), "nobody approves their own draft");
        }
        assertThat(desk.revision(2)).usingRecursiveComparison().isEqualTo(proved);
    }

    @Test
    void nor_one_that_goes_on_from_it_nor_where_nobody_says_who_they_are() {
        Revision draft = drafted("two");
        Revision onwards = proved(desk.draft(draft.number(), texts("three"), BEN, "better still"));
        forbidden(() -> desk.approve(onwards.number(), ANNA, ""), "drafted by key:anna and key:ben");
        forbidden(() -> desk.approve(onwards.number(), BEN, ""), "nobody approves their own draft");
        forbidden(() -> desk.approve(onwards.number(), "", ""), "who approves is not known");
        assertThat(desk.approve(onwards.number(), "key:cleo", "").state()).isEqualTo(RevisionState.APPROVED);
        Revision nobodys = proved(desk.draft(1, texts("four"), "", ""));
        forbidden(() -> desk.approve(nobodys.number(), BEN, ""), "who drafted it is not known");
    }

    @Test
    void no_step_is_left_out() {
        Revision draft = drafted("two");
        refused(() -> desk.approve(draft.number(), BEN, ""), "only what is proved can be approved (it is draft)");
        refused(() -> desk.activate(draft.number(), BEN, ""), "only what is approved");
        proved(draft);
        refused(() -> desk.activate(draft.number(), BEN, ""), "only what is approved");
        refused(() -> desk.rollBack(BEN, ""), "revision 1 is the first there was");
        refused(() -> desk.withdraw(1, ANNA, ""), "it is in use");
        desk.withdraw(draft.number(), ANNA, "no more");
        refused(() -> desk.withdraw(draft.number(), ANNA, ""), "it is retired already");
        refused(() -> desk.prove(draft.number(), ANNA), "only a draft can be proved");
        refused(() -> desk.activate(draft.number(), BEN, ""), "only what is approved");
        assertThatThrownBy(() -> desk.approve(9, BEN, "")).isInstanceOf(NoSuchElementException.class);
    }

    @Test
    void what_went_live_meanwhile_is_not_undone_unseen_and_its_changes_are_carried_over() {
        Revision other = desk.draft(
                1,
                Map.of("live.cases.yaml", Bundled.rules("one").texts().get("live.cases.yaml") + "\n# seen\n"),
                BEN,
                "");
        Revision first = approved("two");
        desk.activate(first.number(), BEN, "");
        proved(other);
        refused(() -> desk.approve(other.number(), ANNA, ""), "it was made from revision 1, and revision 3 is in use");
        Revision again = desk.carryOver(other.number(), BEN, "again");
        assertThat(again.upon()).isEqualTo(first.number());
        assertThat(has(desk.files(again.number()), "two")).isTrue();
        assertThat(desk.files(again.number()).texts().get("live.cases.yaml")).endsWith("# seen\n");
        Revision clash = desk.draft(1, texts("three"), BEN, "");
        refused(() -> desk.carryOver(clash.number(), BEN, ""), "live.drl changed meanwhile in what is live, too");
    }

    @Test
    void a_draft_that_changes_nothing_or_is_no_rule_file_is_refused() {
        assertThatThrownBy(() -> desk.draft(1, texts("one"), ANNA, ""))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining("nothing is otherwise");
        for (String name : new String[] {"../x.drl", "x", ".drl", "a/b.drl", "x.drl.exe", ""}) {
            assertThatThrownBy(() -> desk.draft(1, Map.of(name, "x"), ANNA, ""))
                    .as(name)
                    .isInstanceOf(BadInput.class)
                    .hasMessageContaining("no name of a rule file");
        }
        assertThatThrownBy(() -> desk.draft(1, new TreeMap<>(Collections.singletonMap("no.drl", null)), ANNA, ""))
                .hasMessageContaining("no such file to remove");
        assertThat(desk.all()).hasSize(1);
    }

    @Test
    void a_sheet_of_a_workbook_is_drafted_by_the_name_that_it_has_there() {
        String sheet = "tables.xlsx#Export controls, März";
        Revision draft = desk.draft(1, Map.of(sheet, "name,when"), ANNA, "");
        assertThat(desk.files(draft.number()).texts()).containsKey(sheet);
    }

    @Test
    void of_two_who_take_the_same_step_the_second_is_told() {
        Revision proved = proved(drafted("two"));
        Revision seen = desk.revision(proved.number());
        desk.approve(proved.number(), BEN, "");
        assertThatThrownBy(() -> archive.revisions().step(seen, RevisionState.APPROVED, "key:cleo", "", null))
                .isInstanceOf(StaleRevision.class);
        Revision live = desk.live();
        desk.activate(proved.number(), BEN, "");
        assertThatThrownBy(() -> archive.revisions().activate(proved, live, "key:cleo", ""))
                .isInstanceOf(StaleRevision.class);
        assertThat(desk.all().stream().filter(r -> r.state() == RevisionState.LIVE))
                .hasSize(1);
    }

    @Test
    void a_draft_that_is_broken_fails_a_case_or_shows_less_than_before_is_not_proved() throws Exception {
        Map<String, String> texts = texts("two");
        texts.put("live.drl", texts.get("live.drl").replace("Focus(", "Focuss("));
        notGood(texts, "Not good: 1 error in the rules, the first in live.drl:11:");
        texts = texts("two");
        texts.put(
                "live.cases.yaml",
                Bundled.rules("two", "{ rule: live/two, economy: US }").texts().get("live.cases.yaml"));
        notGood(texts, "Not good: 1 of 1 case do not come out as they say");
        assertThat(desk.live().number()).isEqualTo(1);
    }

    private void notGood(Map<String, String> texts, String why) throws Exception {
        Revision tried = proved(desk.draft(1, texts, ANNA, ""));
        assertThat(tried.state()).isEqualTo(RevisionState.DRAFT);
        assertThat(tried.last().why()).startsWith(why);
        assertThat(Json.shared().readTree(tried.last().proof()).path("good").asBoolean(true))
                .isFalse();
        refused(() -> desk.approve(tried.number(), BEN, ""), "only what is proved can be approved");
    }

    private static void refused(ThrowingCallable step, String why) {
        assertThatThrownBy(step).isInstanceOfSatisfying(RevisionRefused.class, e -> {
            assertThat(e.isForbidden()).isFalse();
            assertThat(e.getMessage()).contains(why);
        });
    }

    private static void forbidden(ThrowingCallable step, String why) {
        assertThatThrownBy(step).isInstanceOfSatisfying(RevisionRefused.class, e -> {
            assertThat(e.isForbidden()).isTrue();
            assertThat(e.getMessage()).contains(why);
        });
    }
}
