import { sentenceOf, tokensOf } from "../../text/doc.js";
import type { Frame, FrameKind } from "../../tags/tags.js";
import { type Quote, type Span, overlaps } from "../../text/span.js";
import { type Account, evidence, isAccount } from "../account.js";
import type { Statement } from "../record.js";
import { type Syntax, low, tokensIn } from "../syntax.js";
import { speakingSigner } from "../signers.js";
import { type Parties, makeParties } from "./parties.js";

/** An actor that may fill a role of a frame. */
export interface Filled {
  readonly id: string;
  /** 0 to 1. */
  readonly chance: number;
}

/** Who fills a role of a frame, the likeliest first. */
export type Fills = (f: Frame, role: string) => readonly Filled[];

/** What the finders of a negotiation share: the account, who may be a party, and who tells what stands at a token. */
export interface Scene {
  readonly account: Account;
  readonly syntax: Syntax;
  readonly parties: Parties;
  /** Statements whose content holds a token, the outermost first; turns of a transcript are among them. */
  readonly tellers: ReadonlyMap<number, readonly Statement[]>;
  /** The statement whose cue holds a token. */
  readonly cues: ReadonlyMap<number, Statement>;
  /** Chance that a token tells of a frame of a kind; 0 where the scorer sees none. */
  readonly chanceAt: (kind: FrameKind, token: number) => number;
  /** Who fills the roles of a frame in view of the whole report. */
  readonly fills: Fills;
  /** Chance that the sentence of a frame tells an entry of its kind, in view of the whole report. */
  readonly told: (f: Frame) => number;
}

export function makeScene(told: Account): Scene {
  const account = { ...told, actorAt: withSpeakers(told) };
  const { syntax } = account;
  const tellers = new Map<number, Statement[]>();
  const cues = new Map<number, Statement>();
  for (const st of account.statements.filter(isAccount)) {
    for (const c of st.content)
      for (const t of tokensIn(syntax, c)) {
        const list = tellers.get(t);
        if (list === undefined) tellers.set(t, [st]);
        else if (!list.includes(st)) list.push(st);
      }
    if (st.cue !== null) for (const t of tokensIn(syntax, st.cue)) if (!cues.has(t)) cues.set(t, st);
  }
  const length = (s: Statement) => s.content.reduce((sum, c) => sum + c.end - c.start, 0);
  for (const list of tellers.values()) if (list.length > 1) list.sort((a, b) => length(b) - length(a));
  const chances = new Map((account.tags.frames ?? []).map((f) => [`${f.kind} ${f.token}`, f.chance]));
  const chanceAt = (kind: FrameKind, token: number) => chances.get(`${kind} ${token}`) ?? 0;
  return {
    account,
    syntax,
    parties: makeParties(account),
    tellers,
    cues,
    chanceAt,
    fills: () => [],
    told: (f) => f.chance,
  };
}

const isI = (s: Syntax, t: number) => ["i", "me", "my"].includes(low(s, t));

/** Who a token means, with the "I" that nothing else resolves: the speaker of its turn or quotation, or who signs the text. */
function withSpeakers({ syntax, statements, actorAt, actors }: Account): ReadonlyMap<number, string> {
  const out = new Map(actorAt);
  for (const st of statements) {
    if (st.speaker === null || st.form !== "direct") continue;
    for (const c of st.content)
      for (const t of tokensIn(syntax, c)) if (!actorAt.has(t) && isI(syntax, t)) out.set(t, st.speaker);
  }
  // The parse may hang a name on any of its words: "spoke", with "Antony" and "Blinken" for two subjects.
  for (const a of actors.filter((x) => x.kind === "person"))
    for (const m of a.mentions) for (const t of nameTokens(syntax, m)) if (!out.has(t)) out.set(t, a.id);
  const signer = speakingSigner(syntax.doc);
  const author = actors.find((a) => a.mentions.some((m) => signer !== null && overlaps(m, signer.span)));
  if (author !== undefined)
    for (let t = 0; t < syntax.words.length; t++) if (!out.has(t) && isI(syntax, t)) out.set(t, author.id);
  return out;
}

/** The last run of name words of a mention: "Antony J. Blinken" of "Secretary Antony J. Blinken of the department". */
function nameTokens(s: Syntax, mention: Span): number[] {
  const tokens = tokensIn(s, mention);
  let end = tokens.length;
  while (end > 0 && s.words[tokens[end - 1] as number]?.upos !== "PROPN") end--;
  let start = end;
  while (start > 0 && s.words[tokens[start - 1] as number]?.upos === "PROPN") start--;
  return tokens.slice(start, end);
}

/**
 * Ids of the statements that tell what stands at a token: the innermost whose content holds it, and the one whose
 * cue it is ("the front proposed …"). Empty where the outlet tells it in its own voice.
 */
export function toldAt(scene: Scene, token: number): string[] {
  const inner = scene.tellers.get(token)?.at(-1);
  const own = scene.cues.get(token);
  return [...new Set([inner, own].flatMap((s) => (s === undefined ? [] : [s.id])))];
}

/** The innermost statement that holds a token in its content; null in the outlet's own voice. */
export function tellerAt(scene: Scene, token: number): Statement | null {
  return scene.tellers.get(token)?.at(-1) ?? null;
}

/** Whether nobody tells what stands at a token: it is asked, and by no one's account but the asker's. */
export function isAsked(scene: Scene, token: number): boolean {
  const st = tellerAt(scene, token);
  return st !== null && st.act === "ask" && st.cue === null;
}

/** Whether what stands at a token is asked, and not told by the asker before he asks: "The envoy has met the minister. Why?" */
export function isOnlyAsked(scene: Scene, token: number): boolean {
  if (!isAsked(scene, token)) return false;
  const { doc } = scene.syntax;
  const sentence = doc.sentences[sentenceOf(doc, token)];
  return sentence === undefined || /\?\W*$/.test(doc.text.slice(sentence.start, sentence.end));
}

/** When what stands at a token was: the first time told in its sentence that lies in no other statement; EDTF or null. */
export function whenAt(scene: Scene, token: number): string | null {
  const { account, syntax } = scene;
  const sentence = syntax.doc.sentences[sentenceOf(syntax.doc, token)];
  if (sentence === undefined) return null;
  const place = syntax.doc.tokens[token]?.start ?? 0;
  const near = timesIn(account, sentence).filter((t) => t.edtf !== null && t.bounds !== null);
  const told = tellerAt(scene, token);
  const same = near.filter((t) => tellerAt(scene, tokensOf(syntax.doc, t.span).firstToken) === told);
  const distance = (span: Span) => Math.abs(span.start - place);
  return [...same].sort((a, b) => distance(a.span) - distance(b.span))[0]?.edtf ?? null;
}

/** Whether a token stands in a time. */
export function isTime({ account, syntax }: Scene, token: number): boolean {
  const span = syntax.doc.tokens[token];
  return span !== undefined && timesIn(account, span).length > 0;
}

/** The times of a stretch; times stand in text order. */
function timesIn({ times }: Account, span: Span) {
  let [low, high] = [0, times.length];
  while (low < high) {
    const mid = (low + high) >> 1;
    if ((times[mid] as (typeof times)[number]).span.end <= span.start) low = mid + 1;
    else high = mid;
  }
  const out: (typeof times)[number][] = [];
  for (let i = low; i < times.length; i++) {
    const t = times[i] as (typeof times)[number];
    if (!overlaps(t.span, span)) break;
    out.push(t);
  }
  return out;
}

/** Evidence of a stretch, its edges free of blanks, commas and opening words of no weight. */
export function cut(scene: Scene, span: Span): Quote {
  const { text } = scene.syntax.doc;
  let { start, end } = span;
  while (start < end && /[\s,;:–—-]/.test(text.charAt(start))) start++;
  while (end > start && /[\s,;:–—.-]/.test(text.charAt(end - 1))) end--;
  return evidence(scene.account, { start, end: Math.max(end, Math.min(start + 1, text.length)) });
}

export function sentenceAt(scene: Scene, token: number): number {
  return sentenceOf(scene.syntax.doc, token);
}

export const union = <T>(...lists: readonly (readonly T[])[]): T[] => [...new Set(lists.flat())];
