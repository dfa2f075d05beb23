import { sentenceOf } from "../../text/doc.js";
import { isHeading } from "../../text/report.js";
import type { Frame, FrameKind } from "../../tags/tags.js";
import { partRoleAt } from "../partRole.js";
import { isRelease } from "../signers.js";
import { kids, low } from "../syntax.js";
import { isPassive, verbGroup } from "../verbGroup.js";
import { realityOf } from "./arguments.js";
import { FILLED } from "./fillsFeatures.js";
import { type Scene, isOnlyAsked, tellerAt } from "./scene.js";

/** What a report's other frames make likely. */
interface Around {
  /** Sums of the chances of each kind in the report and in each sentence. */
  readonly all: ReadonlyMap<FrameKind, number>;
  readonly here: ReadonlyMap<number, ReadonlyMap<FrameKind, number>>;
  /** The highest chance of a kind in a sentence. */
  readonly highest: ReadonlyMap<string, number>;
}

/**
 * What the scorer may know of a frame to say whether a reader would have an entry that its sentence tells
 * (training/told.py). Names of features are read by no program but the scorer.
 */
export function toldFeatures(scene: Scene): (f: Frame) => string[] {
  const { syntax: s, account, parties } = scene;
  const around = aroundIn(scene);
  const release = isRelease(s.doc);
  const length = step(s.doc.sentences.length / 8);
  return (f) => {
    const w = s.words[f.token];
    const lemma = w?.lemma.toLowerCase() ?? "";
    const sentence = sentenceOf(s.doc, f.token);
    const out = [`c=${tenth(f.chance)}`, `lemma=${lemma}`, `upos=${w?.upos}`, `rel=${w?.relation}`];
    const chance = tenth(f.chance);
    if ((around.highest.get(`${f.kind} ${sentence}`) ?? 0) > f.chance)
      out.push("second here", `second:${chance}`);
    for (const [kind, sum] of around.all) out.push(`all ${kind}=${step(sum)}`);
    for (const [kind, sum] of around.here.get(sentence) ?? [])
      if (kind !== f.kind) out.push(`here ${kind}=${tenth(sum)}`);
    out.push(`all=${step(around.all.get(f.kind) ?? 0)}:${chance}`);
    for (const role of FILLED[f.kind]) {
      const [first, second] = scene.fills(f, role);
      const [a, b] = [tenth(first?.chance ?? 0), tenth(second?.chance ?? 0)];
      out.push(`${role}1=${a}`, `${role}2=${b}`, `${role}:${a}:${chance}`);
      if (first !== undefined) out.push(`${role} kind=${parties.actor(first.id)?.kind}`);
      if (first !== undefined && parties.official(first.id)) out.push(`${role} official`);
      if (first !== undefined && second !== undefined) {
        const how = parties.same(first.id, second.id)
          ? "same"
          : parties.opposed(first.id, second.id)
            ? "opposed"
            : "other";
        out.push(`${role} two=${how}`);
      }
      out.push(`${role} words=${Math.min(3, f.roles[role]?.length ?? 0)}`);
    }
    for (const role of ["terms", "what", "span"])
      if (f.roles[role] !== undefined)
        out.push(`${role}=${step(f.roles[role].length)}`, `${role}=${step(f.roles[role].length)}:${chance}`);
    for (const [name, value] of Object.entries(f.labels))
      out.push(`${name}=${value}`, `${name}=${value}:${chance}`);
    const teller = tellerAt(scene, f.token);
    const cue = scene.cues.get(f.token);
    out.push(
      `teller=${teller?.act ?? "none"}`,
      `cue=${cue?.act ?? "none"}`,
      `tl=${teller?.act ?? "none"}:${lemma}`,
    );
    if (teller !== null) out.push(`form=${teller.form}`, `naming=${teller.authority.naming}`);
    if (isOnlyAsked(scene, f.token)) out.push("asked");
    if (isHeading(partRoleAt(s.doc, s.doc.tokens[f.token]?.start ?? 0))) out.push("heading");
    if (release) out.push("release");
    out.push(`length=${length}`, `at=${step(sentence)}`);
    if (w?.upos === "VERB") {
      const { before, negative } = verbGroup(s, f.token);
      out.push(`real=${realityOf(s, f.token)}`);
      if (negative) out.push("not");
      if (isPassive(s, f.token)) out.push("passive");
      for (const b of before) out.push(`b=${b}`);
    } else {
      const governor = w === undefined || w.head < 0 ? "" : (s.words[w.head]?.lemma.toLowerCase() ?? "");
      out.push(`gov=${governor}`);
      for (const k of kids(s, f.token, "det", "amod", "compound", "case", "nmod").slice(0, 8))
        out.push(`kid=${low(s, k)}`);
    }
    for (const k of kids(s, f.token, "obj", "obl", "nsubj").slice(0, 6)) {
      const id = account.actorAt.get(k);
      out.push(
        `arg=${s.words[k]?.relation}:${id === undefined ? (s.words[k]?.lemma.toLowerCase() ?? "") : "ACTOR"}`,
      );
    }
    return [...new Set(out.flatMap((x) => [x, `${f.kind}|${x}`]))];
  };
}

function aroundIn({ syntax: s, account }: Scene): Around {
  const all = new Map<FrameKind, number>();
  const here = new Map<number, Map<FrameKind, number>>();
  const highest = new Map<string, number>();
  for (const f of account.tags.frames ?? []) {
    if (f.kind === "silence") continue;
    const sentence = sentenceOf(s.doc, f.token);
    all.set(f.kind, (all.get(f.kind) ?? 0) + f.chance);
    const own = here.get(sentence) ?? new Map<FrameKind, number>();
    own.set(f.kind, Math.min(1, (own.get(f.kind) ?? 0) + f.chance));
    here.set(sentence, own);
    const key = `${f.kind} ${sentence}`;
    highest.set(key, Math.max(highest.get(key) ?? 0, f.chance));
  }
  return { all, here, highest };
}

function tenth(x: number): string {
  return Math.floor(Math.min(0.99, x) * 10).toString();
}

function step(n: number): string {
  return n < 0.5
    ? "0"
    : n <= 1.5
      ? "1"
      : n <= 2.5
        ? "2"
        : n <= 4
          ? "4"
          : n <= 8
            ? "8"
            : n <= 16
              ? "16"
              : "more";
}
