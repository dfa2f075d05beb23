import { type Cast, mentionsFrom } from "./cast.js";
import type { Phrase } from "./phrases.js";
import { isRole } from "./roles.js";
import { type Syntax, subtreeSpan } from "./syntax.js";
import { OUTLET_WORDS } from "./world/outlets.js";
import { lookupPlace } from "./world/world.js";

/** Whether a phrase means an outlet: this report's own, one by name, or "the agency", "the newspaper". */
export function isOutlet(s: Syntax, p: Phrase): boolean {
  const words = s.doc.text
    .slice(p.span.start, Math.min(p.span.end, p.span.start + 120))
    .replace(/^(?:the|a|an)\s+/i, "")
    .replace(/['’]s$/, "");
  if (words.toLowerCase() === s.doc.report.outlet?.toLowerCase()) return true;
  if (p.proper && p.person === null)
    return OUTLET_WORDS.has(words.split(/\s+/).at(-1) ?? "") || lookupPlace(words)?.kind === "outlet";
  if (p.lemma === "agency" && BODY.test(s.doc.text.slice(Math.max(0, p.span.start - AGO), p.span.start)))
    return false;
  return isRole("outlet", p.lemma) && !p.plural;
}

/** A body of a state told of before: "the agency" is then that one. */
const BODY =
  /\p{Lu}\p{L}+ (?:(?:and|for|of|the|\p{Lu}\p{L}+) ){0,3}(?:Agency|Administration|Bureau|Department|Office)\b|\b(?:Agency|Administration|Bureau|Department|Office) (?:of|for) /u;
/** Characters before "the agency" in which it is looked for. */
const AGO = 4000;

/** Tokens around a noun within which the outlet of its phrase stands. */
const FAR = 16;

/** Whether an outlet is named in a phrase: "a *Meridian Wire* report of 23 April". */
export function outletInside(s: Syntax, cast: Cast, p: Phrase): boolean {
  if (p.head < 0) return false;
  const around = subtreeSpan(s, p.head);
  return mentionsFrom(cast, Math.max(0, p.head - FAR), p.head + FAR).some((m) => {
    const start = s.doc.tokens[m.firstToken]?.start ?? 0;
    return start >= around.start && start < around.end && cast.members[m.member]?.kind === "outlet";
  });
}
