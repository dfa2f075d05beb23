import type { Span } from "../text/span.js";

/** A piece of a word: its number in the vocabulary and the characters it stands for. */
export interface Piece extends Span {
  readonly id: number;
}

/** Piece to number, as BERT's `vocab.txt` lists them, one a line. */
export type Vocabulary = ReadonlyMap<string, number>;

export function parseVocabulary(text: string): Vocabulary {
  return new Map(text.split("\n").flatMap((line, id) => (line === "" ? [] : [[line, id] as const])));
}

const LONGEST_WORD = 100;

/**
 * Cuts a text into the pieces of BERT's uncased WordPiece (Devlin et al. 2019), with UTF-16 offsets into the
 * text as given; [CLS] and [SEP] are not added, and are no special tokens where the text contains them. Same
 * pieces and places as the reference tokenizer, which counts code points. Any string is accepted.
 */
export function wordPieces(text: string, vocabulary: Vocabulary): Piece[] {
  const out: Piece[] = [];
  let word = "";
  let starts: number[] = [];
  let ends: number[] = [];
  const finish = () => {
    if (word !== "") cutWord(word, starts, ends, vocabulary, out);
    word = "";
    starts = [];
    ends = [];
  };
  for (let i = 0; i < text.length;) {
    const code = text.codePointAt(i) as number;
    const next = i + (code > 0xffff ? 2 : 1);
    const kind = kindOf(code);
    if (kind === Kind.space) finish();
    else if (kind !== Kind.dropped) {
      for (const c of code < 0x80 ? text.charAt(i).toLowerCase() : plain(String.fromCodePoint(code))) {
        const alone = kind === Kind.alone || kindOf(c.codePointAt(0) as number) === Kind.alone;
        if (alone) finish();
        word += c;
        for (let k = 0; k < c.length; k++) {
          starts.push(i);
          ends.push(next);
        }
        if (alone) finish();
      }
    }
    i = next;
  }
  finish();
  return out;
}

/** Longest match from the left; a word that cannot be made of pieces is one unknown piece. */
function cutWord(word: string, starts: number[], ends: number[], vocabulary: Vocabulary, out: Piece[]): void {
  const unknown = vocabulary.get("[UNK]") ?? 0;
  const whole = { id: unknown, start: starts[0] as number, end: ends[word.length - 1] as number };
  const pieces: Piece[] = [];
  for (let from = 0; from < word.length && [...word].length <= LONGEST_WORD;) {
    let to = word.length;
    let id: number | undefined;
    for (; to > from; to--) {
      id = vocabulary.get((from > 0 ? "##" : "") + word.slice(from, to));
      if (id !== undefined) break;
    }
    if (id === undefined) break;
    pieces.push({ id, start: starts[from] as number, end: ends[to - 1] as number });
    from = to;
  }
  const covered = pieces.at(-1)?.end === whole.end && pieces.length > 0;
  out.push(...(covered ? pieces : [whole]));
}

const enum Kind {
  letter,
  /** Punctuation and Chinese characters: a word of their own. */
  alone,
  space,
  /** Control and format characters, which the reference removes. */
  dropped,
}

const SPACE = /^[\p{White_Space}]$/u;
const OTHER = /^[\p{C}]$/u;
const PUNCTUATION = /^[\p{P}]$/u;
const ASCII = Array.from({ length: 0x80 }, (_, code) => classify(code));

function kindOf(code: number): Kind {
  return code < 0x80 ? (ASCII[code] as Kind) : classify(code);
}

function classify(code: number): Kind {
  if (code === 0x20 || code === 0x09 || code === 0x0a || code === 0x0d) return Kind.space;
  if (code === 0xfffd) return Kind.dropped;
  if (code < 0x80) {
    if (code < 0x20 || code === 0x7f) return Kind.dropped;
    const c = String.fromCharCode(code);
    return /[a-zA-Z0-9]/.test(c) ? Kind.letter : Kind.alone;
  }
  if (isChinese(code)) return Kind.alone;
  const c = String.fromCodePoint(code);
  if (OTHER.test(c)) return Kind.dropped;
  if (SPACE.test(c)) return Kind.space;
  return PUNCTUATION.test(c) ? Kind.alone : Kind.letter;
}

const CHINESE: readonly (readonly [number, number])[] = [
  [0x4e00, 0x9fff],
  [0x3400, 0x4dbf],
  [0x20000, 0x2a6df],
  [0x2a700, 0x2b73f],
  [0x2b740, 0x2b81f],
  [0x2b920, 0x2ceaf],
  [0xf900, 0xfaff],
  [0x2f800, 0x2fa1f],
];

function isChinese(code: number): boolean {
  return CHINESE.some(([first, last]) => code >= first && code <= last);
}

/** Lower case without accents. */
function plain(c: string): string {
  return c
    .normalize("NFD")
    .replace(/\p{Mn}/gu, "")
    .toLowerCase();
}
