import { words } from "./abbreviations.js";
import type { Block } from "./layout.js";
import type { Span } from "./span.js";

/** What transcripts call people who have no name in them, and the titles that stand before names. */
const ROLES = words(`
  mr mrs ms miss dr moderator operator question q a answer reporter journalist interviewer host anchor participant
  interpreter translator staff speaker spokesperson spokesman spokeswoman official secretary minister ambassador
  president chancellor premier chairman chairwoman chair representative envoy senator congressman congresswoman
  governor mayor judge general admiral colonel king queen prince princess sheikh commissioner director counselor
  deputy under assistant adviser advisor undersecretary foreign prime high professor attorney voice audience
`);

const QUESTION =
  /^(?:question|q|reporter|journalist|press|interviewer|audience(?: member)?|participant)\b[\s\d.()]*(?:\([^()]*\))?$/iu;

/** Words in capitals before a colon that name a field or a notice, not somebody who speaks. */
const FIELDS = words(`
  update updates correction corrections note notes transcript breaking exclusive watch read what when where who why how
  contact contacts subject date time place to from re cc attn vessel background summary topic topics event venue
  source sources photo photos image video caption location title headline published posted tags related analysis opinion
  editorial fact facts warning important reminder deadline format live just developing more see via media press
`);

/** Whether words before a colon or a dash name a field or a notice. */
export function isField(label: string): boolean {
  return FIELDS.has(label.toLowerCase());
}

const LONGEST_LABEL = 60;
const PARTICLES = words("de la le del der den di da van von bin al el of the for and y zu dos ibn");

/** The labels with which paragraphs begin, by the paragraph's place among `blocks`. A label's span ends with its colon. */
export function findLabels(text: string, blocks: readonly Block[]): Map<number, Span> {
  const found = new Map<number, Candidate>();
  const counts = new Map<string, number>();
  for (const [i, block] of blocks.entries()) {
    const label = candidate(text, block);
    if (label === null) continue;
    found.set(i, label);
    counts.set(label.words, (counts.get(label.words) ?? 0) + 1);
  }
  const sure = [...found.values()].filter((label) => label.role);
  const transcript = sure.length >= 2;
  const labels = new Map<number, Span>();
  for (const [i, label] of found) {
    const often = counts.get(label.words) ?? 0;
    const counted = label.role
      ? transcript || often > 1 || (label.capitals && i > 0)
      : label.capitals
        ? transcript || (often > 1 && found.size > 3)
        : often >= (label.count > 1 ? 2 : 3) && found.size > 3;
    if (counted) labels.set(i, { start: label.start, end: label.end });
  }
  return labels;
}

/** Whether a label stands before the words of somebody who asks. */
export function isQuestionLabel(label: string): boolean {
  return QUESTION.test(label.replace(/\s*:$/u, ""));
}

interface Candidate extends Span {
  readonly words: string;
  readonly count: number;
  readonly capitals: boolean;
  /** Whether it is or begins with a role or title. */
  readonly role: boolean;
}

function candidate(text: string, block: Block): Candidate | null {
  const head = text.slice(block.start, Math.min(block.end, block.start + LONGEST_LABEL + 40));
  const m = /^([\p{L}][^:\n]{0,99}?)\s?:(?=\s|$)/u.exec(head);
  if (m === null) return null;
  const label = m[1] as string;
  const bare = label.replace(/\s*\([^()]*\)$/u, "").trim();
  const parts = bare.split(/[\s/]+/u).filter((part) => part !== "");
  const first = (parts[0] ?? "").toLowerCase().replace(/\.$/u, "");
  if (bare.length > LONGEST_LABEL || parts.length > 9 || FIELDS.has(first)) return null;
  const capitals = !/\p{Ll}/u.test(
    bare.replaceAll(/\b(?:Mc|Mac|De|La|Le|Di|Al|al|bin|von|van|de)(?=[\s-]?\p{Lu})/gu, ""),
  );
  const named = parts.every((part) => /^[\p{Lu}"“'‘(]/u.test(part) || PARTICLES.has(part));
  if (!capitals && (!named || parts.length > 6)) return null;
  if (/[!?;“”"]|\d{3}/u.test(bare)) return null;
  const role = parts.some(
    (part, i) => i < (capitals ? 9 : 1) && ROLES.has(part.toLowerCase().replace(/[.,]$/u, "")),
  );
  return {
    start: block.start,
    end: block.start + m[0].length,
    words: bare,
    count: parts.length,
    capitals,
    role,
  };
}
