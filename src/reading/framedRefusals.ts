import type { Frame } from "../tags/tags.js";
import { type Refusal, refusal } from "./asking.js";
import type { SilenceKind } from "./record.js";
import type { Syntax } from "./syntax.js";
import { verbGroup } from "./verbGroup.js";

/** A silence as the network sees it. */
export interface FramedRefusal {
  readonly token: number;
  /** What is refused is left a statement besides, where it is one. */
  readonly found: Refusal;
  /** Tokens of those who keep silent; absent where the network names nobody. */
  readonly silent: readonly number[] | undefined;
}

/** Chance from which a word that no rule reads is taken to tell a silence. */
const LIKELY = 0.5;

/** Chance from which it may as well answer an offer of the other side: "did not reply to a letter from Austria". */
const ANSWERING = 0.2;

/** The silences among the frames of a report, in their order, but for those that may be answers in the bargaining. */
export function framedRefusals(s: Syntax, frames: readonly Frame[]): FramedRefusal[] {
  const answers = new Set(
    frames.flatMap((f) => (f.kind === "response" && f.chance >= ANSWERING ? [f.token] : [])),
  );
  return frames
    .filter((f) => f.kind === "silence" && f.chance >= LIKELY && !answers.has(f.token))
    .map((f) => {
      const kind = (f.labels["silenceKind"] ?? "declined") as SilenceKind;
      const found = refusal(kind, verbGroup(s, f.token), null, f.token, false);
      return { token: f.token, found, silent: f.roles["silent"] };
    });
}
