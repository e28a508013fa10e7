/* One question to the service about the facts that are open: waiting, stopping, its failure, then its answer. */
import { html, useState, useEffect, useRef, Problem } from "./ui.js";
import { ask, inquiryBody } from "./service.js";
import { Working } from "./working.js";

/** @param show what is drawn of the answer */
export function Answered({ path, request, inquiry, says, show }) {
    const [answer, setAnswer] = useState(null);
    const [error, setError] = useState(null);
    const stop = useRef();
    const asked = inquiryBody(request, inquiry);
    useEffect(() => {
        const mine = new AbortController();
        stop.current = mine;
        setAnswer(null);
        setError(null);
        ask(path, { method: "POST", body: asked, signal: mine.signal, shown: true }).then(a => a.json())
            .then(a => { if (!mine.signal.aborted) setAnswer(a); })
            .catch(e => { if (e.name !== "AbortError") setError(e); });
        return () => mine.abort();
    }, [path, asked]);
    if (error) return html`<${Problem} error=${error}/>`;
    if (!answer) return html`<${Working} says=${says}
        onStop=${() => { stop.current.abort(); setError({ title: "Stopped" }); }}/>`;
    return show(answer);
}
