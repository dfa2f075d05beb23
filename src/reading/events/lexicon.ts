import type { EventType } from "../record.js";
import { EVENT_WORDS, NOUN_CLASSES } from "./eventWords.js";

/** What kind of event a word tells of. */
export interface EventKind {
  readonly type: EventType;
  /** PLOVER's mode; null where its type has none or the word does not tell. */
  readonly mode: string | null;
  readonly cameo: string;
  /** Whether a statement or a decision tells it, so that no timeline needs it. */
  readonly told: boolean;
}

/** A way to say it by a verb. */
export interface VerbSense {
  readonly kind: EventKind;
  readonly particle: string | null;
  /** Lemmas of which the verb must govern one; null where it need not. */
  readonly nouns: ReadonlySet<string> | null;
  /** Prepositions of which one must stand behind the verb; null where none need. */
  readonly prepositions: ReadonlySet<string> | null;
}

export interface Lexicon {
  /** Senses of each verb, by lemma, those that ask for more first. */
  readonly verbs: ReadonlyMap<string, readonly VerbSense[]>;
  /** Kinds by noun; "air_strike" is looked up before "strike". */
  readonly nouns: ReadonlyMap<string, EventKind>;
}

export const LEXICON: Lexicon = parseLexicon(EVENT_WORDS);

/** The table of eventWords.ts, read. */
export function parseLexicon(table: string): Lexicon {
  const verbs = new Map<string, VerbSense[]>();
  const nouns = new Map<string, EventKind>();
  for (const paragraph of table.trim().split("\n\n")) {
    const [heading = "", ...lines] = paragraph.split("\n");
    const kind = kindOf(heading);
    const add = (verb: string, sense: Omit<VerbSense, "kind" | "particle">) => {
      const [lemma = "", particle = null] = verb.split("_");
      const senses = verbs.get(lemma) ?? [];
      verbs.set(lemma, [...senses, { kind, particle, ...sense }]);
    };
    for (const line of lines) {
      const [part, rest] = halves(line);
      if (part === "verbs")
        for (const verb of rest.split(" ")) add(verb, { nouns: null, prepositions: null });
      if (part === "phrases")
        for (const phrase of rest.split("; ")) {
          const words = phrase.split(" ");
          const governed = words.slice(1).find((w) => !w.startsWith(">"));
          const after = words.find((w) => w.startsWith(">"));
          for (const verb of (words[0] ?? "").split("|"))
            add(verb, {
              nouns: governed === undefined ? null : classesOf(governed),
              prepositions: after === undefined ? null : new Set(after.slice(1).split("|")),
            });
        }
      if (part === "nouns") for (const noun of rest.split(" ")) if (!nouns.has(noun)) nouns.set(noun, kind);
    }
  }
  for (const senses of verbs.values()) senses.sort((a, b) => wants(b) - wants(a));
  return { verbs, nouns };
}

function halves(line: string): [string, string] {
  const at = line.indexOf(" ");
  return [line.slice(0, at), line.slice(at + 1)];
}

function kindOf(heading: string): EventKind {
  const [type = "", mode = "-", cameo = ""] = heading.split(" ");
  const upper = type.toUpperCase();
  return { type: upper as EventType, mode: mode === "-" ? null : mode, cameo, told: type !== upper };
}

function classesOf(words: string): ReadonlySet<string> {
  return new Set(words.split("|").flatMap((w) => NOUN_CLASSES[w]?.split(" ") ?? [w]));
}

/** How much a sense asks for: "take hostage" before "take". */
function wants(sense: VerbSense): number {
  return (
    (sense.nouns === null ? 0 : 2) + (sense.particle === null ? 0 : 2) + (sense.prepositions === null ? 0 : 1)
  );
}
