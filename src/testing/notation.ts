import { type Doc, type Sentence, type Token } from "../text/doc.js";
import { makeDoc } from "../text/makeDoc.js";
import { makeReport } from "../text/makeReport.js";
import type { Name, NameType, Tags, WordTags } from "../tags/tags.js";

/** A doc of plain text, cut by the real tokenizer. */
export function testDoc(text: string): Doc {
  return makeDoc(makeReport(text));
}

/**
 * A doc and its tags from lines of marked words, one sentence a line:
 *
 *     {person Rafael Grossi^said:nsubj} , the head^Grossi:appos of the {organization IAEA^head:nmod} , said !
 *
 * Words are parted by blanks. `word^head:relation` hangs a word on another of its sentence, named by its first
 * occurrence; a word without one hangs on the next word that has one (its relation guessed from its part of
 * speech), and `!` after a word without blank makes it the root; without a root, the first verb or last word is.
 * `word_UPOS` gives the part of speech where the guess (capital: PROPN, known small words, else NOUN) is wrong.
 * `{type …}` marks a name; `{place=0.9 …}` sets its `asGovernment` (0 without).
 */
export function tagged(...lines: readonly string[]): { doc: Doc; tags: Tags } {
  let text = "";
  const tokens: Token[] = [];
  const sentences: Sentence[] = [];
  const words: WordTags[] = [];
  const names: Name[] = [];
  for (const line of lines) {
    const { marks, spans } = readLine(line);
    const firstToken = tokens.length;
    if (text !== "") text += "\n";
    for (const [i, mark] of marks.entries()) {
      if (i > 0 && !GLUED.test(mark.word) && !/^[([“]$/.test(marks[i - 1]?.word ?? "")) text += " ";
      tokens.push({ start: text.length, end: text.length + mark.word.length });
      text += mark.word;
    }
    words.push(...parse(marks, firstToken));
    for (const s of spans)
      names.push({ ...s, firstToken: s.firstToken + firstToken, endToken: s.endToken + firstToken });
    const start = tokens[firstToken]?.start ?? text.length;
    sentences.push({ start, end: text.length, firstToken, endToken: tokens.length });
  }
  const doc: Doc = { report: { ...makeReport(text), parts: [] }, text, tokens, sentences };
  return { doc, tags: { words, names, attributions: [] } };
}

const GLUED = /^(?:[,.;:?!)\]”]|['’]s|['’]|n['’]t)$/;

interface Mark {
  readonly word: string;
  readonly upos: string;
  readonly head: string | null;
  readonly relation: string | null;
  readonly root: boolean;
}

function readLine(line: string): { marks: Mark[]; spans: Name[] } {
  const marks: Mark[] = [];
  const spans: Name[] = [];
  let open: { type: NameType; asGovernment: number; firstToken: number } | null = null;
  for (let piece of line.trim().split(/\s+/)) {
    const begin = /^\{([a-z]+)(?:=([\d.]+))?$/.exec(piece);
    if (begin !== null) {
      open = {
        type: begin[1] as NameType,
        asGovernment: Number(begin[2] ?? 0),
        firstToken: marks.length,
      };
      continue;
    }
    const closes = piece.endsWith("}");
    if (closes) piece = piece.slice(0, -1);
    const m = /^(.+?)(?:_([A-Z]+))?(?:\^([^:]+):(\w+))?(!?)$/.exec(piece);
    const word = m?.[1] ?? piece;
    marks.push({
      word,
      upos: m?.[2] ?? guess(word),
      head: m?.[3] ?? null,
      relation: m?.[4] ?? null,
      root: m?.[5] === "!",
    });
    if (closes && open !== null) {
      spans.push({ ...open, endToken: marks.length, confidence: 0.8 });
      open = null;
    }
  }
  return { marks, spans };
}

const LEMMAS: Readonly<Record<string, string>> = {
  said: "say",
  says: "say",
  told: "tell",
  met: "meet",
  rejected: "reject",
  warned: "warn",
  denied: "deny",
  people: "person",
};

const SMALL: Readonly<Record<string, string>> = {
  DET: "a an the this that its his her their no some any another both all",
  ADP: "of for to in at by with from on near into between among",
  PRON: "he she it they him them who which i we you one",
  CCONJ: "and or but",
  AUX: "is was are were be has had been will would",
  PART: "'s ’s ' ’ not",
  VERB: "said told met says rejected warned denied",
  NUM: "two three four five",
  ADJ: "foreign senior former second special high rebel",
};

function guess(word: string): string {
  if (/^[^\p{L}\p{N}]+$/u.test(word) && !/^['’]$/.test(word)) return "PUNCT";
  const low = word.toLowerCase();
  for (const [upos, list] of Object.entries(SMALL)) if (list.split(" ").includes(low)) return upos;
  return /^\p{Lu}/u.test(word) ? "PROPN" : "NOUN";
}

const RELATIONS: Readonly<Record<string, string>> = {
  DET: "det",
  ADP: "case",
  CCONJ: "cc",
  AUX: "aux",
  PART: "case",
  PUNCT: "punct",
  ADJ: "amod",
  NUM: "nummod",
  NOUN: "compound",
  PROPN: "compound",
  PRON: "nsubj",
};

function parse(marks: readonly Mark[], offset: number): WordTags[] {
  let root = marks.findIndex((m) => m.root);
  if (root < 0) root = marks.findIndex((m) => m.upos === "VERB" && m.head === null);
  if (root < 0) root = marks.length - 1;
  return marks.map((mark, i) => {
    const next = marks.findIndex((m, j) => j > i && (m.head !== null || j === root));
    const named = mark.head === null ? -1 : marks.findIndex((m) => m.word === mark.head);
    // A clitic hangs on the word before it, as in English it always does.
    const clitic = mark.upos === "PART" && mark.word !== "not";
    const head = i === root ? -1 : named >= 0 ? named : clitic ? i - 1 : next >= 0 ? next : root;
    const low = mark.word.toLowerCase();
    const plural = mark.upos === "NOUN" && /[^s]s$/.test(mark.word);
    return {
      upos: mark.upos,
      feats: plural || mark.word === "people" ? "Number=Plur" : "_",
      head: head < 0 ? -1 : head + offset,
      relation: i === root ? "root" : (mark.relation ?? RELATIONS[mark.upos] ?? "dep"),
      lemma: mark.upos === "PROPN" ? mark.word : (LEMMAS[low] ?? (plural ? low.slice(0, -1) : low)),
    };
  });
}
