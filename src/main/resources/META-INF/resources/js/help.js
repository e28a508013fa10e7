/* Help at each part: what it is for, and how it is used. */
import { html } from "./ui.js";

const HELP = {
    assess: ["The advice for a day: what matters most, why, and what to do.", [
        "Change the date or the economies at the top: everything is asked again, and a strip says what that changed.",
        "Follow a concern's sentence to its flag; “Why?” shows the facts, thresholds and rules that it rests on.",
        "A cell of the map of risks narrows the flags; a dot asks why there is none.",
        "Answer a question to submit the figure that is missing. Nothing is assumed where a figure is missing.",
        "Record this advice to keep it; Export takes it away as a briefing, a table, a workbook or on paper.",
    ]],
    facts: ["What the advice rests on, one grid for each kind of fact.", [
        "Edit a cell: the advice follows. What is refused is said in its cell.",
        "Keep the facts by a name to come back to them; each change is a version, with who put it and why.",
        "Import takes a table as it is, says what it takes each column for, and lets you correct it.",
    ]],
    time: ["The same facts on another day.", [
        "Move the slider, or go from change to change; the marks show days on which the answer changes.",
        "Lanes show who acts from when to when; hatched is suspended, the line is the day shown.",
    ]],
    compare: ["Options side by side: what each one changes.", [
        "Choose options; the first column is the case as it stands. Edited facts become an option of their own.",
    ]],
    plan: ["Which measures, begun now, clear which flags by when, at what cost.", [
        "Name a day and, if you like, a budget; each package is proved by the rules, with its measures in place.",
        "What no package can clear is said, with the reason that binds.",
    ]],
    stress: ["A supplier stops: what is missing, from when, and what that costs.", [
        "Choose whose supply, of what, from whom. What nobody states counts as nothing in the worst case.",
    ]],
    odds: ["How likely each concern and flag is on a day to come.", [
        "What is uncertain is drawn; hatched is what the facts leave open, which a likelihood in the facts would narrow.",
        "“Worth knowing first” says which figure or event to find out about: the one most likely to change the advice.",
    ]],
    rules: ["What the advisor knows: every rule with its sentence, source and thresholds.", [
        "Find one by a word; “Try” opens its text: Ctrl-Space proposes, mistakes are told, and what an edit would change.",
    ]],
    revisions: ["A life for rules: drafted, proved, approved by another person, live, retired.", [
        "Change a rule's text under “Try” and keep it as a draft; its proof tells what it changes, on dossiers and on record.",
        "Who wrote a draft cannot approve it. “Roll back” brings the rules of before back at once.",
    ]],
    archive: ["Every advice that was put on record.", [
        "Open one to see it as it was given; replay it to have it answered again by the rules of its day.",
    ]],
    changes: ["What changed in the advice on the dossiers that are kept, and what did it.", [
        "The bell counts what is new since this browser last looked. A date that passes is a change as well as a fact that comes.",
        "Follow a dossier's name to its advice as it stands; “Since Monday in sentences” is what one passes on.",
    ]],
    importing: ["Other people's tables, read as facts.", [
        "Drop a table. Each column says what it is taken for; questions can be answered, and cells corrected, in place.",
    ]],
};

/** The help of a part; onTour starts the tour. */
export function Help({ view, onTour, onClose }) {
    const [what, how] = HELP[view] || HELP.assess;
    return html`<aside class="help note" aria-label="Help" id="help"><p><b>${what}</b></p>
        <ul class="bullets">${how.map(line => html`<li>${line}</li>`)}</ul>
        <p class="quiet">Press / or Ctrl and K to search. <button type="button" class="plain" onClick=${onTour}>Take the tour</button>
            ${" "}<button type="button" class="plain" onClick=${onClose}>Close the help</button></p></aside>`;
}
