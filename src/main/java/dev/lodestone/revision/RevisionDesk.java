package dev.lodestone.revision;

import dev.lodestone.archive.Archive;
import dev.lodestone.archive.KeptRevisions;
import dev.lodestone.archive.Revision;
import dev.lodestone.archive.RevisionState;
import dev.lodestone.archive.ShadowCount;
import dev.lodestone.archive.StaleRevision;
import dev.lodestone.intake.BadInput;
import dev.lodestone.report.Json;
import dev.lodestone.rulebook.RuleFiles;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;

/**
 * Takes revisions of the rules through their life: who drafts one has it proved, another person approves it, it goes live, and is
 * retired by the next. Each step is refused where it may not be taken. Every method
 *
 * @throws NoSuchElementException if there is no such revision
 * @throws RevisionRefused if the step may not be taken now, or not by who asks for it
 * @throws StaleRevision if somebody else was first
 * @throws dev.lodestone.archive.ArchiveUnavailable if the database cannot be read or written
 */
public final class RevisionDesk {
    /** Of what a proof says, where the steps of a revision are listed; in characters. */
    private static final int LONGEST = 120;

    private final Archive archive;
    private final KeptRevisions kept;
    private final ProofRun proving = new ProofRun();

    public RevisionDesk(Archive archive) {
        this.archive = archive;
        this.kept = archive.revisions();
    }

    /** All revisions, the newest first, without what proofs found out. */
    public List<Revision> all() {
        return kept.all();
    }

    /** One with what proofs found out. */
    public Revision revision(int number) {
        return kept.find(number).orElseThrow(() -> missing(number));
    }

    /** The files of the revision, in use now or before, that one was made from; its own if it was the first. */
    public RuleFiles base(Revision revision) {
        return files(steps().base(revision).number());
    }

    public RuleFiles files(int number) {
        return kept.files(number).orElseThrow(() -> missing(number));
    }

    /** What was counted of a draft that ran beside the live rules. */
    public List<ShadowCount> counted(int number) {
        return kept.counted(number);
    }

    private static NoSuchElementException missing(int number) {
        return new NoSuchElementException("There is no revision " + number + ".");
    }

    /** The one that is in use; null if there is none yet. */
    public Revision live() {
        return steps().live();
    }

    /** What may become of a revision next, and what speaks against it if so. */
    public Steps steps() {
        return new Steps(kept.all());
    }

    /**
     * Drafts a revision.
     *
     * @param upon the revision that is changed
     * @param texts new texts by file names; null for what is removed
     * @throws BadInput if nothing is changed, or a file cannot have that name
     */
    public Revision draft(int upon, Map<String, String> texts, String who, String why) {
        RuleFiles base = files(upon);
        RuleFiles draft = Changed.applied(base, texts);
        if (draft.texts().equals(base.texts())) {
            throw new BadInput("/files", "nothing is otherwise than in revision " + upon, "change a text first");
        }
        return kept.draft(upon, draft, who, why);
    }

    /** Drafts anew, upon what is live by now, what another draft changed. */
    public Revision carryOver(int number, String who, String why) {
        Revision old = revision(number);
        Revision live = live();
        if (old.upon() == 0) {
            throw RevisionRefused.now("/changesOf", "revision " + number + " was the first and changes nothing", null);
        }
        return draft(live.number(), Changed.carriedOver(base(old), files(number), files(live.number())), who, why);
    }

    /** Begins to prove a draft, which takes a while; what it finds out is kept whether it is good or not. */
    public Revision prove(int number, String who) {
        Revision seen = revision(number);
        Steps steps = steps();
        steps.prove(seen);
        Revision live = steps.live();
        RuleFiles before = files(live.number());
        RuleFiles draft = files(number);
        proving.begin(number, who, doing -> {
            Proof proof = new Prover(live.number(), before, draft, archive, doing).proof();
            RevisionState state = proof.good() ? RevisionState.PROVED : RevisionState.DRAFT;
            kept.step(seen, state, who, shortened(proof.says()), Json.document(proof));
        });
        return seen;
    }

    private static String shortened(String says) {
        return says.length() > LONGEST ? says.substring(0, LONGEST) + "…" : says;
    }

    /** How the proof of a revision fares here; null if none was begun since the service began, or it has come to its end. */
    public ProofRun.Progress proving(int number) {
        ProofRun.Progress last = proving.progress();
        return last == null || last.number() != number || !last.isUnderWay() && last.failed() == null ? null : last;
    }

    public void stopProof(int number) {
        proving.stop(number);
    }

    public Revision approve(int number, String who, String why) {
        Revision seen = revision(number);
        steps().approve(seen, who);
        return kept.step(seen, RevisionState.APPROVED, who, why, null);
    }

    /** Brings one into use: one that is approved, or one that was in use before. */
    public Revision activate(int number, String who, String why) {
        Revision seen = revision(number);
        Steps steps = steps();
        steps.activate(seen);
        return kept.activate(seen, steps.live(), who, why);
    }

    /** Back to the revision that the live one was made from, in one step. */
    public Revision rollBack(String who, String why) {
        Steps steps = steps();
        Revision live = steps.live();
        Revision before = steps.rollBack();
        return kept.activate(
                before, live, who, why == null || why.isBlank() ? "back from revision " + live.number() : why);
    }

    public Revision withdraw(int number, String who, String why) {
        Revision seen = revision(number);
        steps().withdraw(seen);
        return kept.step(seen, RevisionState.RETIRED, who, why, null);
    }
}
