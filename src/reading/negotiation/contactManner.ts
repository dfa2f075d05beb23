import type { Span } from "../../text/span.js";
import type { Channel } from "../record.js";
import { kids, low, subtreeSpan, wordsOf } from "../syntax.js";
import { isRole } from "../roles.js";
import { startOfSentence } from "../verbGroup.js";
import { behind } from "./arguments.js";
import { BACK_CHANNEL, GO_BETWEENS, INDIRECT, PUBLIC, TRACK_TWO } from "./contactWords.js";
import { actorsAt } from "./actorsAt.js";
import { type Scene, isTime, union } from "./scene.js";

/** A contact as one place of the report tells it. */
export interface Told {
  readonly token: number;
  readonly parties: readonly string[];
  readonly via: readonly string[];
  readonly channel: Channel;
  readonly about: Span | null;
  readonly denied: boolean;
  /** Whether the network is sure that sides were in touch: then one that is known is enough. */
  readonly sure?: boolean;
  /** Whether some of those who take part are not told there, and are the two whom the report is about. */
  readonly guessed?: boolean;
  /** The words that tell of it, where they are not the trigger's. */
  readonly evidence?: Span;
}

/** Those through whom: "through intermediaries, including Moscow's partners", "via Oman". */
export function viaOf(
  scene: Scene,
  ...tokens: readonly number[]
): { ids: readonly string[]; found: boolean } {
  const { syntax: s, account, parties } = scene;
  const through = union(
    ...tokens.map((t) => (t < 0 ? [] : [...behind(s, t, "through", "via"), ...goBetweens(scene, t)])),
  ).filter((k) => {
    const lemma = s.words[k]?.lemma.toLowerCase() ?? "";
    // "Through a retired general": somebody whom no name tells.
    return (
      GO_BETWEENS.has(lemma) || account.actorAt.has(k) || isRole("office", lemma) || isRole("unnamed", lemma)
    );
  });
  const ids = union(
    ...through.map((k) => [
      ...actorsAt(account, parties, k),
      ...behind(s, k, "including").flatMap((m) => actorsAt(account, parties, m)),
    ]),
  ).filter((id) => parties.may(id));
  return { ids, found: through.length > 0 };
}

/** "The Americans, through intermediaries, had informed Moscow": a go-between in the words just before a verb. */
function goBetweens({ syntax: s }: Scene, t: number): number[] {
  const out: number[] = [];
  for (let k = Math.max(t - NEAR_WORDS, startOfSentence(s, t)); k < t; k++)
    if (["through", "via"].includes(low(s, k)) && GO_BETWEENS.has(s.words[k + 1]?.lemma ?? ""))
      out.push(k + 1);
  return out;
}

const NEAR_WORDS = 8;

export function channelOf(
  scene: Scene,
  t: number,
  ids: readonly string[],
  via: readonly string[],
  base: Channel,
): Channel {
  const around = phraseOf(scene, t);
  if (TRACK_TWO.test(around)) return "track-two";
  if (BACK_CHANNEL.test(around)) return "back-channel";
  if (via.length > 0 && base !== "back-channel") return "intermediary";
  if (INDIRECT.test(around)) return "intermediary";
  if (base === "public-signal" && !PUBLIC.test(around)) return "unknown";
  const { official, same } = scene.parties;
  // A delegation of one country is one side, however many of it are named.
  const sides = ids.filter(
    (id, i) => official(id) && !ids.slice(0, i).some((x) => official(x) && same(x, id)),
  );
  const many = ids.some((id) => MANY.test(scene.parties.actor(id)?.name ?? ""));
  if ((base === "direct" || base === "unknown") && (many || sides.length > 4)) return "multilateral";
  return base;
}

const MANY =
  /\b(?:ministers|g7|g20|nato|ministerial|allies|heads of state|leaders|security council|quad|asean|counterparts)\b/i;

/** The words around a trigger that colour it: what hangs on it, and on the verb that holds it. */
export function phraseOf({ syntax: s }: Scene, t: number): string {
  const span = subtreeSpan(s, t);
  const place = s.doc.tokens[t]?.start ?? 0;
  return wordsOf(s, { start: Math.max(span.start, place - NEAR), end: Math.min(span.end, place + NEAR) });
}

const NEAR = 160;

/** "to discuss the release", "on Syria", "about a truce". */
export function topicOf(scene: Scene, t: number): Span | null {
  const { syntax: s } = scene;
  const topic = behind(s, t, "about", "on", "over", "regarding", "concerning").find(
    (k) => !["NUM"].includes(s.words[k]?.upos ?? "") && !isTime(scene, k),
  );
  if (topic !== undefined) return afterCase(scene, topic);
  const purpose = kids(s, t, "advcl", "xcomp").find((k) => s.words[k]?.lemma === "discuss");
  const object = purpose === undefined ? undefined : kids(s, purpose, "obj")[0];
  return object === undefined ? null : subtreeSpan(s, object);
}

function afterCase({ syntax: s }: Scene, noun: number): Span {
  const span = subtreeSpan(s, noun);
  const by = kids(s, noun, "case").find((c) => c < noun);
  return by === undefined ? span : { start: (s.doc.tokens[by]?.end ?? span.start) + 1, end: span.end };
}
