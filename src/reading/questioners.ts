import { tokensOf } from "../text/doc.js";
import { type Cast, mentionsFrom } from "./cast.js";
import { isChair, questioned } from "./labels.js";
import type { Syntax } from "./syntax.js";

/** Who asks under a label that names nobody: a place in the cast where it has one, and the name as called. */
export interface Questioner {
  readonly member: number | null;
  readonly name: string;
}

/** How a moderator gives the word: a name of two to four capitalised words behind one of these. */
const CALLED =
  /\b(?:line\s+(?:of|from)|(?:[Gg]o|[Tt]urn|[Oo]ver)\s+to|(?:question|one)\s+(?:comes\s+|is\s+|will\s+come\s+)?from|[Hh]ear\s+from|[Cc]all\s+on|[Nn]ext(?:\s+(?:up|is|we\s+have))*,?)\s+(?:the\s+line\s+(?:of|from)\s+)?(\p{Lu}[\p{L}’'.-]*(?:\s+\p{Lu}[\p{L}’'.-]*){1,3})/u;
/** "Nick, your line is open", "Ana Sol, go ahead". */
const OPENED =
  /(?:^|[.!?,]\s+|\b[Aa]nd\s+)(\p{Lu}\p{L}+(?:\s+\p{Lu}\p{L}+){0,2}),\s+(?:your\s+line|(?:please\s+)?go\s+ahead)/u;

/**
 * The one who asks, by the first character of each label that only says "QUESTION": whoever the moderator or
 * operator last gave the word to by name. It stays with that one over the answers until another is called; a
 * moderator who calls nobody by name leaves the next question nameless.
 */
export function findQuestioners(s: Syntax, cast: Cast): ReadonlyMap<number, Questioner> {
  const { doc } = s;
  const out = new Map<number, Questioner>();
  const labels = doc.report.parts.filter((p) => p.role === "speaker-label");
  let current: Questioner | null = null;
  for (const [i, label] of labels.entries()) {
    const words = doc.text.slice(label.start, label.end).replace(/[\s:.–—-]+$/u, "");
    if (isChair(words)) {
      const called = calledIn(s, cast, label.end, labels[i + 1]?.start ?? doc.text.length);
      // "Nick, your line is open" calls by a first name whom the turn before called by the full one.
      if (called === null) current = null;
      else if (current === null || !shortFor(called.name, current.name)) current = called;
    } else if (current !== null && questioned(words) && !words.includes("(")) out.set(label.start, current);
  }
  return out;
}

function calledIn(s: Syntax, cast: Cast, start: number, end: number): Questioner | null {
  const words = s.doc.text.slice(start, Math.min(end, start + MOST));
  const m = CALLED.exec(words);
  if (m !== null) {
    const name = (m[1] as string).replace(/['’]s$|[.,]+$/g, "");
    return { member: memberNamed(s, cast, start + m.index, start + m.index + m[0].length), name };
  }
  const first = OPENED.exec(words.trimStart());
  return first === null ? null : { member: null, name: first[1] as string };
}

/** Characters of a moderator's turn that are looked at. */
const MOST = 600;

function shortFor(short: string, full: string): boolean {
  return (
    short === full ||
    full
      .toLowerCase()
      .split(" ")
      .includes(short.toLowerCase().replace(/^and\s+/, ""))
  );
}

function memberNamed(s: Syntax, cast: Cast, start: number, end: number): number | null {
  const { firstToken, endToken } = tokensOf(s.doc, { start, end });
  const people = mentionsFrom(cast, firstToken, endToken).filter(
    (m) => cast.members[m.member]?.kind === "person",
  );
  return people.at(-1)?.member ?? null;
}
