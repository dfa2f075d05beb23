/** GUM's documents as running text with the mentions and identities of their `Entity=` column. */
import { type ConlluSentence, readConllu } from "./conllu.js";

/** Characters `[start, end)` of the text, and the number of the entity they stand for within the document. */
export interface GoldMention {
  readonly start: number;
  readonly end: number;
  readonly entity: string;
}

/** A stretch of text with who says it, where the corpus tells. */
export interface Spoken {
  readonly start: number;
  readonly end: number;
  readonly speaker: string;
}

export interface GumDocument {
  readonly id: string;
  readonly text: string;
  readonly mentions: readonly GoldMention[];
  readonly spoken: readonly Spoken[];
}

/** The documents of a GUM file; the text is cut as `rawText` does it. */
export function readGum(conllu: string): GumDocument[] {
  const groups: ConlluSentence[][] = [];
  for (const sentence of readConllu(conllu)) {
    if (sentence.comments.some((line) => line.startsWith("# newdoc"))) groups.push([]);
    groups.at(-1)?.push(sentence);
  }
  return groups.map(readDocument);
}

function readDocument(sentences: readonly ConlluSentence[]): GumDocument {
  let text = "";
  const mentions: GoldMention[] = [];
  const spoken: Spoken[] = [];
  const open = new Map<string, number[]>();
  const comment = (s: ConlluSentence, name: string) =>
    s.comments.find((line) => line.startsWith(`# ${name} = `))?.slice(name.length + 5) ?? null;
  for (const sentence of sentences) {
    if (sentence.comments.some((line) => /^# new(?:doc|par)\b/.test(line)) && text !== "")
      text = `${text.trimEnd()}\n\n`;
    const from = text.length;
    for (const { form, spaceAfter, words } of sentence.tokens) {
      let at = text.length;
      for (const [i, columns] of words.entries()) {
        const last = i === words.length - 1;
        const end = last
          ? text.length + form.length
          : Math.min(at + (columns[1] ?? "").length, text.length + form.length);
        for (const [, opens, body = "", closes] of entityMarks(columns[9] ?? "")) {
          const entity = (body.split("-")[0] as string).replace(/\[.*/, "");
          if (opens) open.set(entity, [...(open.get(entity) ?? []), at]);
          const start = closes ? open.get(entity)?.pop() : undefined;
          if (start !== undefined) mentions.push({ start, end, entity });
        }
        at = end;
      }
      text += spaceAfter ? `${form} ` : form;
    }
    const speaker = comment(sentence, "speaker");
    if (speaker !== null) spoken.push({ start: from, end: text.length, speaker });
  }
  return { id: comment(sentences[0] as ConlluSentence, "newdoc id") ?? "", text, mentions, spoken };
}

function entityMarks(misc: string): RegExpMatchArray[] {
  const column = misc.split("|").find((m) => m.startsWith("Entity="));
  return column === undefined ? [] : [...column.slice("Entity=".length).matchAll(/(\()?([^()]+)(\))?/g)];
}
