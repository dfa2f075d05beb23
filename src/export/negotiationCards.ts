/**
 * The negotiation as cards to read, whatever the medium: each a sentence, and lines below it with the report's exact
 * words and who tells them. Shared by the terminal and the Markdown brief.
 */
import type {
  Answer,
  Channel,
  Condition,
  HearsayRecord,
  Proposal,
  ProposalStatus,
  Response,
} from "../reading/record.js";
import type { Quote } from "../text/span.js";
import { type Tellers, tellersOf } from "./tellers.js";
import { dateFinder } from "./timeWords.js";

export interface Card {
  readonly id: string;
  /** Who to whom, through whom, when. */
  readonly head: string;
  readonly lines: readonly CardLine[];
}

export interface CardLine {
  /** What the line is ("term", "answer"); null where the head says it. */
  readonly label: string | null;
  /** In the words of this program. */
  readonly words: string | null;
  /** In the words of the report, with where they stand. */
  readonly quote: Quote | null;
  /** Who tells it, and who denies it. */
  readonly told: string | null;
}

/** What became of a proposal, as told; nothing to say of one that is only offered. */
const STATUS: Readonly<Record<ProposalStatus, string | null>> = {
  floated: "floated only",
  offered: null,
  "under-discussion": "under discussion",
  accepted: "accepted",
  rejected: "rejected",
  withdrawn: "withdrawn",
  lapsed: "lapsed",
};

const ANSWERS: Readonly<Record<Answer, string>> = {
  accepts: "accepted it",
  rejects: "rejected it",
  conditional: "accepted it on a condition",
  counters: "made a counter-offer",
  postpones: "put off an answer",
  ignores: "did not answer",
  "denies-it-was-made": "denied that it was made",
};

const CHANNELS: Readonly<Record<Channel, string | null>> = {
  direct: "directly",
  intermediary: "through others",
  "back-channel": "by a back channel",
  "track-two": "on track two",
  "public-signal": "by public signals",
  multilateral: "among several",
  unknown: null,
};

/** Every proposal with its terms, the answers to it and the conditions that they rest on. */
export function proposalCards(record: HearsayRecord): Card[] {
  const tellers = tellersOf(record);
  const date = dateFinder(record.times);
  const conditions = new Map(record.conditions.map((k) => [k.id, k]));
  return record.proposals.map((p) => ({
    id: p.id,
    head: [
      [proposalSentence(p, tellers), ...(p.when === null ? [] : [date(p.when)])].join(", "),
      ...(STATUS[p.status] === null ? [] : [STATUS[p.status]]),
    ].join(" · "),
    lines: [
      { label: null, words: null, quote: p.called, told: tellers.told(p.according, p.deniedBy) },
      ...p.terms.map((quote, i): CardLine => ({
        label: "term",
        words: null,
        quote,
        told: sameTellers(p.termsAccording[i], p.according) ? null : tellers.told(p.termsAccording[i] ?? []),
      })),
      ...record.responses
        .filter((r) => r.to === p.id)
        .flatMap((r) =>
          answerLines(
            r,
            tellers,
            date,
            r.conditions.flatMap((id) => conditions.get(id) ?? []),
          ),
        ),
    ],
  }));
}

function sameTellers(a: readonly string[] | undefined, b: readonly string[]): boolean {
  return a !== undefined && a.length === b.length && a.every((id) => b.includes(id));
}

type Date = (edtf: string) => string;

/** Who made an offer to whom, through whom. */
export function proposalSentence(p: Proposal, { names }: Tellers): string {
  const to = names(p.to);
  const via = names(p.via);
  return [
    `${names(p.by) ?? "Somebody"} made an offer${to === null ? "" : ` to ${to}`}`,
    ...(via === null ? [] : [`through ${via}`]),
  ].join(", ");
}

function answerLines(
  r: Response,
  tellers: Tellers,
  date: Date,
  conditions: readonly Condition[],
): CardLine[] {
  const who = tellers.names(r.by) ?? "Somebody";
  return [
    {
      label: "answer",
      words: `${who} ${ANSWERS[r.answer]}${r.when === null ? "" : `, ${date(r.when)}`}`,
      quote: r.evidence,
      told: tellers.told(r.according, r.deniedBy),
    },
    ...conditions.map((k): CardLine => ({ label: "fails on", ...conditionWords(k, tellers) })),
  ];
}

/** Every contact: who with whom, through whom, when, about what and with what outcome. */
export function contactCards(record: HearsayRecord): Card[] {
  const tellers = tellersOf(record);
  const date = dateFinder(record.times);
  return record.contacts.map((c) => {
    const via = tellers.names(c.via);
    const channel = via === null ? CHANNELS[c.channel] : `through ${via}`;
    const line = (label: string, quote: Quote | null): CardLine[] =>
      quote === null ? [] : [{ label, words: null, quote, told: null }];
    return {
      id: c.id,
      head: [
        tellers.names(c.parties) ?? "No party named",
        ...(channel === null ? [] : [channel]),
        ...(c.when === null ? [] : [date(c.when)]),
      ].join(", "),
      lines: [
        { label: null, words: null, quote: c.evidence, told: tellers.told(c.according, c.deniedBy) },
        ...line("about", c.about),
        ...line("outcome", c.outcome),
      ],
    };
  });
}

/** The conditions on which no answer rests: standing demands and red lines. */
export function conditionCards(record: HearsayRecord): Card[] {
  const tellers = tellersOf(record);
  const used = new Set(record.responses.flatMap((r) => r.conditions));
  return record.conditions
    .filter((k) => !used.has(k.id))
    .map((k) => {
      const { words, quote, told } = conditionWords(k, tellers);
      return { id: k.id, head: words, lines: [{ label: null, words: null, quote, told }] };
    });
}

function conditionWords(k: Condition, { names, told }: Tellers) {
  const kind = k.kind === "other" ? "" : ` (${k.kind.replace("-", " ")})`;
  const status = k.status === "standing" ? "" : `, ${k.status}`;
  const holder = k.holder === null ? "Somebody" : (names([k.holder]) ?? "Somebody");
  return { words: `${holder} ${k.polarity}${kind}${status}`, quote: k.text, told: told(k.according) };
}
