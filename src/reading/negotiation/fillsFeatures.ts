import { sentenceOf } from "../../text/doc.js";
import { isHeading } from "../../text/report.js";
import { pathOf } from "../../tags/frameFeatures.js";
import type { Frame, FrameKind } from "../../tags/tags.js";
import { partRoleAt } from "../partRole.js";
import { isRelease } from "../signers.js";
import { low } from "../syntax.js";
import { fillersOf } from "./fillers.js";
import type { Parties } from "./parties.js";
import { type Scene, tellerAt } from "./scene.js";

/** The roles of each kind of frame that somebody fills, as models/frames names them. */
export const FILLED: Readonly<Record<FrameKind, readonly string[]>> = {
  contact: ["parties", "contactVia"],
  proposal: ["by", "to", "via"],
  response: ["answerer"],
  condition: ["holder"],
  event: ["actors", "recipients"],
  silence: [],
};

/** Those who may fill a role, by how often the report names them. */
export interface Fillers {
  readonly candidates: readonly string[];
  /** What the scorer may know of a frame and a candidate. Names of features are read by no program but the scorer. */
  readonly featuresOf: (f: Frame) => (id: string) => string[];
}

/** Steps from word to word along the tree that are told apart. */
const STEPS = 4;
/** Actors of a report that are looked at, the ones named most. */
const MOST = 40;

export function fillersIn(scene: Scene): Fillers {
  const { account, syntax: s, parties } = scene;
  const tokens = new Map<string, number[]>();
  for (const [t, id] of account.actorAt) {
    const list = tokens.get(id);
    if (list === undefined) tokens.set(id, [t]);
    else list.push(t);
  }
  for (const list of tokens.values()) list.sort((a, b) => a - b);
  const count = (id: string) => tokens.get(id)?.length ?? 0;
  const candidates = account.actors
    .map((a) => a.id)
    .filter((id) => parties.may(id))
    .sort((a, b) => count(b) - count(a))
    .slice(0, MOST);
  const rank = new Map(candidates.map((id, i) => [id, i]));
  const ofSide = new Map(
    candidates.map((id) => [id, candidates.filter((x) => x !== id && parties.same(x, id)).length]),
  );
  const pair = parties.pair();
  const we = parties.we();
  const release = isRelease(s.doc);
  const taking = partsTaken(scene);
  const byPart = [...candidates].sort((a, b) => (taking.get(b) ?? 0) - (taking.get(a) ?? 0));
  const sided = (id: string) =>
    candidates.reduce((n, x) => n + (x === id || parties.same(x, id) ? (taking.get(x) ?? 0) : 0), 0);
  const bySide = new Map(candidates.map((id) => [id, sided(id)]));
  const sides = [...new Set(bySide.values())].sort((a, b) => b - a);
  const speaking = new Map<string, number>();
  for (const st of account.statements)
    if (st.speaker !== null) speaking.set(st.speaker, (speaking.get(st.speaker) ?? 0) + 1);
  const own = new Map(
    candidates.map((id) => {
      const a = parties.actor(id);
      const out = [`k=${a?.kind ?? ""}`, `rank=${step(rank.get(id) ?? 99)}`];
      if (parties.official(id)) out.push("official");
      if (account.unheard.has(id)) out.push("unheard");
      if (pair.includes(id)) out.push("pair");
      else if (pair.some((p) => parties.same(p, id))) out.push("of pair");
      if (we === id) out.push("we");
      if (parties.everybody(id)) out.push("everybody");
      if ((a?.memberOf.length ?? 0) > 0) out.push("member");
      if (a?.kind === "person" && a.office !== null) out.push("in office");
      if ((tokens.get(id) ?? []).some((t) => isHeading(partRoleAt(s.doc, s.doc.tokens[t]?.start ?? 0))))
        out.push("in heading");
      const part = taking.get(id) ?? 0;
      out.push(`part=${step(part)}`, `main=${part === 0 ? "no" : step(byPart.indexOf(id))}`);
      const side = bySide.get(id) ?? 0;
      out.push(
        `side=${side === 0 ? "no" : step(sides.indexOf(side))}`,
        `speaks=${step(speaking.get(id) ?? 0)}`,
      );
      out.push(`named=${Math.min(4, count(id))}`, `sides=${Math.min(3, ofSide.get(id) ?? 0)}`);
      return [id, out];
    }),
  );
  return {
    candidates,
    featuresOf(f) {
      const ofFrame = featuresOfFrame(scene, f);
      const filledBy = FILLED[f.kind].map((role) => {
        const words = f.roles[role] ?? [];
        return { role, words, filled: fillersOf(scene, words) };
      });
      const told = [
        { name: "teller", st: tellerAt(scene, f.token) },
        { name: "cue", st: scene.cues.get(f.token) ?? null },
      ];
      const lemma = s.words[f.token]?.lemma.toLowerCase() ?? "";
      if (release) ofFrame.push("release");
      return (id) => {
        const out = [...(own.get(id) ?? []), ...ofFrame];
        for (const { role, words, filled } of filledBy) {
          const size = Math.min(3, filled.length);
          out.push(`n:${role}=${size}`);
          if (filled.includes(id)) out.push(`net:${role}`, `net:${role}:${size}`);
          else if (filled.some((x) => parties.same(x, id))) out.push(`side:${role}`);
          else if (filled.some((x) => parties.opposed(x, id))) out.push(`faces:${role}`);
          if (words.length > 0 && filled.length === 0) out.push(`unknown:${role}`);
        }
        out.push(...placeFeatures(scene, f.token, tokens.get(id) ?? []));
        for (const { name, st } of told) {
          if (st === null) continue;
          const how = standing(parties, st.speaker, id);
          out.push(`${name}=${how}`, `${name}=${how}:${st.act}`, `${name}=${how}:${lemma}`);
          if (st.audience === id) out.push(`${name} hears`);
        }
        return [...new Set(out.flatMap((x) => [x, `${f.kind}|${x}`]))];
      };
    },
  };
}

/** What is the same for all who may fill a role of a frame. */
function featuresOfFrame(scene: Scene, f: Frame): string[] {
  const out = Object.entries(f.labels).map(([name, value]) => `${name}=${value}`);
  out.push(`lemma=${scene.syntax.words[f.token]?.lemma.toLowerCase() ?? ""}`);
  if (tellerAt(scene, f.token) === null && !scene.cues.has(f.token)) out.push("own voice");
  return out;
}

/** Where an actor's mentions stand beside a token. */
function placeFeatures({ syntax: s }: Scene, token: number, mentions: readonly number[]): string[] {
  const here = sentenceOf(s.doc, token);
  const next = firstBehind(mentions, token);
  const [before, after] = [mentions[next - 1], mentions[next]];
  const out = [`gap=${step(before === undefined ? 99 : here - sentenceOf(s.doc, before))}`];
  for (const [t, where] of [
    [before, "before"],
    [after, "after"],
  ] as const) {
    if (t === undefined || sentenceOf(s.doc, t) !== here) continue;
    const path = pathOf(s.words, token, t, STEPS) ?? "far";
    out.push(where, `${where}=${step(Math.abs(t - token))}`, `path=${path}`);
    if (s.words[t]?.upos === "PRON") out.push(`pron=${low(s, t)}`);
  }
  return out;
}

/** Whose words they are, seen from an actor. */
function standing({ same, opposed }: Parties, speaker: string | null, id: string): string {
  if (speaker === null) return "nobody";
  if (speaker === id) return "is";
  if (same(speaker, id)) return "side";
  return opposed(speaker, id) ? "faces" : "other";
}

/** How often the words of the report's frames have each actor take part. */
function partsTaken(scene: Scene): ReadonlyMap<string, number> {
  const out = new Map<string, number>();
  for (const f of scene.account.tags.frames ?? []) {
    if (f.kind === "event" || f.chance < LIKELY) continue;
    for (const id of new Set(FILLED[f.kind].flatMap((role) => fillersOf(scene, f.roles[role] ?? []))))
      out.set(id, (out.get(id) ?? 0) + 1);
  }
  return out;
}
const LIKELY = 0.25;

/** How many of some tokens in text order stand no later than another one. */
function firstBehind(tokens: readonly number[], token: number): number {
  let [first, end] = [0, tokens.length];
  while (first < end) {
    const mid = (first + end) >> 1;
    if ((tokens[mid] as number) <= token) first = mid + 1;
    else end = mid;
  }
  return first;
}

function step(n: number): string {
  return n <= 2 ? String(n) : n <= 4 ? "4" : n <= 8 ? "8" : n <= 16 ? "16" : n <= 40 ? "40" : "far";
}
