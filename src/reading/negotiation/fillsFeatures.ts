import { sentenceOf } from "../../text/doc.js";
import { isHeading } from "../../text/report.js";
import type { Frame, FrameKind } from "../../tags/tags.js";
import { partRoleAt } from "../partRole.js";
import { isRelease } from "../signers.js";
import { low } from "../syntax.js";
import { fillersOf } from "./fillers.js";
import { type Scene, tellerAt } from "./scene.js";

/** The roles of each kind of frame that somebody fills, as models/frames names them. */
export const FILLED: Readonly<Record<FrameKind, readonly string[]>> = {
  contact: ["parties", "contactVia"],
  proposal: ["by", "to", "via"],
  response: ["answerer"],
  condition: ["holder"],
  event: ["actors", "recipients"],
};

/** What the scorer of fillers may know of an actor and a frame. Names of features are read by no program but the scorer. */
export type FillFeatures = (f: Frame, id: string) => string[];

/** Those who may fill a role, by how often the report names them. */
export interface Fillers {
  readonly candidates: readonly string[];
  readonly features: FillFeatures;
}

/** Steps from word to word along the tree that are told apart. */
const STEPS = 4;
/** Actors of a report that are looked at, the ones named most. */
const MOST = 40;

export function fillersIn(scene: Scene): Fillers {
  const { account, syntax: s, parties } = scene;
  const tokens = new Map<string, number[]>();
  for (const [t, id] of account.actorAt) tokens.set(id, [...(tokens.get(id) ?? []), t]);
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
    features(f, id) {
      const lemma = s.words[f.token]?.lemma.toLowerCase() ?? "";
      const out = [...(own.get(id) ?? [])];
      const roles = FILLED[f.kind];
      for (const role of roles) {
        const filled = fillersOf(scene, f.roles[role] ?? []);
        const size = Math.min(3, filled.length);
        out.push(`n:${role}=${size}`);
        if (filled.includes(id)) out.push(`net:${role}`, `net:${role}:${size}`);
        else if (filled.some((x) => parties.same(x, id))) out.push(`side:${role}`);
        else if (filled.some((x) => parties.opposed(x, id))) out.push(`faces:${role}`);
        if ((f.roles[role] ?? []).length > 0 && filled.length === 0) out.push(`unknown:${role}`);
      }
      const nearest = nearestOf(tokens.get(id) ?? [], f.token);
      const here = sentenceOf(s.doc, f.token);
      const [before, after] = nearest;
      const gap = before === null ? 99 : here - sentenceOf(s.doc, before);
      out.push(`gap=${step(gap)}`);
      for (const [t, where] of [
        [before, "before"],
        [after, "after"],
      ] as const) {
        if (t === null || sentenceOf(s.doc, t) !== here) continue;
        out.push(where, `${where}=${step(Math.abs(t - f.token))}`, `path=${pathTo(scene, f.token, t)}`);
        if (s.words[t]?.upos === "PRON") out.push(`pron=${low(s, t)}`);
      }
      const teller = tellerAt(scene, f.token);
      const cue = scene.cues.get(f.token);
      for (const [st, name] of [
        [teller, "teller"],
        [cue ?? null, "cue"],
      ] as const) {
        if (st === null) continue;
        const how =
          st.speaker === id
            ? "is"
            : st.speaker === null
              ? "nobody"
              : parties.same(st.speaker, id)
                ? "side"
                : parties.opposed(st.speaker, id)
                  ? "faces"
                  : "other";
        out.push(`${name}=${how}`, `${name}=${how}:${st.act}`, `${name}=${how}:${lemma}`);
        if (st.audience === id) out.push(`${name} hears`);
      }
      if (teller === null && cue === undefined) out.push("own voice");
      for (const [name, value] of Object.entries(f.labels)) out.push(`${name}=${value}`);
      out.push(`lemma=${lemma}`);
      if (release) out.push("release");
      return [...new Set(out.flatMap((x) => [x, `${f.kind}|${x}`]))];
    },
  };
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

/** The last of some tokens before another one and the first behind it. */
function nearestOf(tokens: readonly number[], token: number): [number | null, number | null] {
  let [before, after]: [number | null, number | null] = [null, null];
  for (const t of tokens) {
    if (t <= token) before = t;
    else after ??= t;
  }
  return [before, after];
}

/** The relations on the way through the tree from one word to another of its sentence. */
function pathTo({ syntax: s }: Scene, from: number, to: number): string {
  const up = (t: number) => {
    const out = [t];
    for (let at = s.words[t]?.head ?? -1; at >= 0 && out.length < 12; at = s.words[at]?.head ?? -1)
      out.push(at);
    return out;
  };
  const [a, b] = [up(from), up(to)];
  const meeting = a.find((t) => b.includes(t));
  if (meeting === undefined) return "none";
  const rise = a.slice(0, a.indexOf(meeting)).map((t) => `<${s.words[t]?.relation ?? ""}`);
  const fall = b
    .slice(0, b.indexOf(meeting))
    .map((t) => `>${s.words[t]?.relation ?? ""}`)
    .reverse();
  const path = [...rise, ...fall];
  return path.length > STEPS ? "far" : path.join("");
}

function step(n: number): string {
  return n <= 2 ? String(n) : n <= 4 ? "4" : n <= 8 ? "8" : n <= 16 ? "16" : n <= 40 ? "40" : "far";
}
