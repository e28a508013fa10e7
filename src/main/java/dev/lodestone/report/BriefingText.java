package dev.lodestone.report;

import dev.lodestone.advice.Assessment;

/** An assessment as a briefing in Markdown: page one for who decides, and an annex for who prepares the decision. */
final class BriefingText {
    private BriefingText() {}

    /** Page one, and an annex that says each thing once. */
    static String of(Assessment assessment, String title) {
        return PageOne.of(assessment, title) + "\n" + Annex.of(assessment);
    }

    /** Page one, and everything that the answer holds. */
    static String full(Assessment assessment, String title) {
        return PageOne.of(assessment, title) + "\n" + new FullAnnex(assessment).markdown();
    }
}
