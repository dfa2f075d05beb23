import type { Account } from "../account.js";
import { readPhrase } from "../phrases.js";
import type { Actor, Statement } from "../record.js";
import { headOf, low } from "../syntax.js";
import { isHeading } from "../../text/report.js";
import { type Quote, type Span, overlaps } from "../../text/span.js";

/** A source whose name the report keeps back, with all that it tells the report. */
export interface HiddenSource {
  readonly actor: Actor;
  /** The words for it where it first speaks. */
  readonly words: Quote;
  readonly statements: readonly Statement[];
  /** Whether it is one person, as far as the report tells. */
  readonly one: boolean;
  readonly onlyInHeadline: boolean;
}

function inHeadline({ syntax }: Account, span: Span): boolean {
  return syntax.doc.report.parts.some((p) => isHeading(p.role) && overlaps(p, span));
}

/**
 * Words for people who know something by their place and are left without a name for it. A crowd, a witness, a
 * pollster's percentage have no name to keep back, and "administration officials" are the administration.
 */
const INSIDERS = new Set(
  "source official diplomat aide adviser advisor staffer insider operative negotiator mediator envoy executive strategist commander officer minister ambassador delegate intermediary informant confidant associate person".split(
    " ",
  ),
);

/** The sources whose names the report keeps back, in order of first speech. Not those of another outlet or speaker. */
export function hiddenSources(account: Account, statements: ReadonlyMap<string, Statement>): HiddenSource[] {
  const actors = new Map(account.actors.map((a) => [a.id, a]));
  const turns = new Set(account.statements.filter((s) => s.cue === null).map((s) => s.speaker));
  const groups = new Map<Actor, Statement[]>();
  for (const s of account.statements) {
    const actor = actors.get(s.speaker ?? "");
    if (actor?.kind !== "unnamed" || s.source === null || s.authority.naming !== "unnamed") continue;
    // The rules of a briefing are told at its head, and its transcript is one source's own words.
    if (turns.has(actor.id)) continue;
    if (s.parent !== null && statements.get(s.parent)?.speaker !== s.speaker) continue;
    const list = groups.get(actor);
    if (list === undefined) groups.set(actor, [s]);
    else list.push(s);
  }
  return [...groups].flatMap(([actor, own]) => {
    // A headline is short for what stands below it, and gives no reason.
    const below = own.find((s) => s.source !== null && !inHeadline(account, s.source));
    const words = (below ?? own[0])?.source;
    if (words == null || !keepsBack(account, own)) return [];
    const one = own.every((s) => s.authority.count?.[1] === 1);
    return [{ actor, words, statements: own, one, onlyInHeadline: below === undefined }];
  });
}

/** Whether it is an insider or was promised anonymity; "officials" without a number or a reason are no source. */
function keepsBack({ syntax: s, tags }: Account, own: readonly Statement[]): boolean {
  return own.some(({ source, authority }) => {
    if (source === null) return false;
    if (authority.condition !== null || authority.reason !== null) return true;
    const phrase = readPhrase(s, tags, source, headOf(s, source));
    const lemma = phrase.lemma.toLowerCase();
    if (lemma === "source") return true;
    if (!INSIDERS.has(lemma) || phrase.definite) return false;
    const knows = authority.basis !== "unstated";
    if (lemma === "person") return knows;
    const counted =
      authority.count?.[1] != null || /^(?:several|some|few)$/.test(low(s, Math.max(0, phrase.head - 1)));
    return knows || counted;
  });
}
