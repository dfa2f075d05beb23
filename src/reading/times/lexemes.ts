import type { Doc } from "../../text/doc.js";
import type { Span } from "../../text/span.js";

/**
 * A word, a number or a mark, cut finer than tokens are ("mid-1990s" is mid, -, 1990, s), because the
 * inside of a date matters here however the tokens were cut.
 */
export interface Lexeme extends Span {
  /** The words in lower case; typographic apostrophes and dashes as ' and -. */
  readonly lower: string;
  readonly kind: "word" | "number" | "mark";
  readonly capital: boolean;
  /** Index of the token it begins in. */
  readonly token: number;
  /** Whether blanks, or nothing at all, stand before it; no blank means that it touches the one before. */
  readonly spaced: boolean;
  /** Whether an empty line stands before it: no time runs over that. */
  readonly breaks: boolean;
}

const ABBREVIATION = new Set(
  "jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thur thurs fri sat sun no".split(
    " ",
  ),
);
const PIECE =
  /\d+(?:,\d{3}(?!\d))*|[aApP]\.\s?[mM]\.?(?![\p{L}\d])|(?:\p{L}\.){2,}|['’]s(?!\p{L})|o['’]clock(?!\p{L})|\p{L}+|\S/gu;

/** The lexemes of a text, in order, in one pass. */
export function lexemes(doc: Doc): Lexeme[] {
  const { text, tokens } = doc;
  const found: Lexeme[] = [];
  let end = 0;
  let token = 0;
  for (const m of text.matchAll(PIECE)) {
    const start = m.index;
    let piece = m[0];
    if (start < end) continue; // the dot of an abbreviation
    if (ABBREVIATION.has(piece.toLowerCase()) && text[start + piece.length] === ".") piece += ".";
    while (token + 1 < tokens.length && (tokens[token + 1] as Span).start <= start) token++;
    const gap = text.slice(end, Math.min(start, end + 200));
    const first = piece.charAt(0);
    found.push({
      start,
      end: start + piece.length,
      lower: plain(piece),
      kind: /\d/.test(first) ? "number" : /\p{L}/u.test(piece) ? "word" : "mark",
      capital: first !== first.toLowerCase(),
      token,
      spaced: found.length === 0 || start > end,
      breaks: /\n[^\S\n]*\n/.test(gap),
    });
    end = start + piece.length;
  }
  return found;
}

function plain(piece: string): string {
  const lower = piece.toLowerCase();
  if (/^[ap]\.\s?m/.test(lower)) return lower.startsWith("a") ? "a.m." : "p.m.";
  return lower.replace(/’/g, "'").replace(/[‐-―]/g, "-");
}
