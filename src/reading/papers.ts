import { contains } from "../text/span.js";
import { mentionsFrom } from "./cast.js";
import type { Conversation } from "./conversation.js";
import type { Phrase } from "./phrases.js";
import { isRole } from "./roles.js";
import { kids, low, subtreeSpan } from "./syntax.js";

/** Tokens before a paper's noun within which its owner stands. */
const FAR = 16;

/**
 * Whose words a paper holds: the one named in its phrase ("the army's own register", "a report by the agency
 * X"), or the subject of the clause that brings it in ("the army said in a statement that blamed …"). Null for
 * anything that is no paper, and where the text does not tell.
 */
export function ownerOf(c: Conversation, p: Phrase): number | null {
  if (p.head < 0 || p.pronoun || !isRole("document", p.lemma)) return null;
  const { doc, words } = c.s;
  const around = subtreeSpan(c.s, p.head);
  const named = mentionsFrom(c.cast, Math.max(0, p.head - FAR), p.head + FAR).find((m) => {
    const span = { start: doc.tokens[m.firstToken]?.start ?? 0, end: doc.tokens[m.endToken - 1]?.end ?? 0 };
    return m.how !== "pronoun" && m.head !== p.head && contains(around, span) && gives(c, p, m.head);
  });
  if (named !== undefined) return named.member;
  const own = words[p.head];
  const said = kids(c.s, p.head, "case").some((t) => low(c.s, t) === "in");
  if (own === undefined || own.relation !== "obl" || own.head < 0 || !said) return null;
  const subject = kids(c.s, own.head, "nsubj")[0];
  return subject === undefined ? null : (c.byHead.get(subject) ?? null);
}

const READ = new Set("see review obtain view read examine".split(" "));

/** Whether a name inside a paper's phrase is its author: an owner, a modifier, or behind "by", "from" and "of". */
function gives(c: Conversation, p: Phrase, token: number): boolean {
  // "A memo seen by The Wire": who read it did not write it.
  if (READ.has(c.s.words[c.s.words[token]?.head ?? -1]?.lemma ?? "")) return false;
  const cases = kids(c.s, token, "case").map((t) => low(c.s, t));
  if (cases.some((w) => ["by", "from"].includes(w))) return true;
  const w = c.s.words[token];
  return token < p.head && (w?.relation === "compound" || cases.some((x) => /^['’]s?$/.test(x)));
}
