import { overlaps, quote } from "../../text/span.js";
import { type Account, tellersOf } from "../account.js";
import { partRoleAt } from "../partRole.js";
import type { Actor, EventType, ReportedEvent } from "../record.js";
import { participantsOf } from "./participants.js";
import { realisOf } from "./realis.js";
import { mergeEvents } from "./sameEvent.js";
import { timesByWord, whenOf, whereOf } from "./setting.js";
import { type Trigger, findTriggers } from "./triggers.js";

/** What is said to have happened, in text order: only what a reader would put on a timeline. */
export function findEvents(account: Account): ReportedEvent[] {
  const { syntax: s, statements, actors } = account;
  const times = timesByWord(account);
  const byId = new Map(actors.map((a) => [a.id, a]));
  const cues = statements.flatMap((x) => x.cue ?? []);
  const found = findTriggers(s).flatMap((trigger): ReportedEvent[] => {
    const { kind } = trigger;
    const at = s.doc.tokens[trigger.token];
    if (kind.spoken || at === undefined) return [];
    const role = partRoleAt(s.doc, at.start);
    if (role !== null && role !== "body" && role !== "headline" && role !== "subhead") return [];
    if (cues.some((c) => overlaps(c, at))) return [];
    const realis = realisOf(s, trigger.token, trigger.verb);
    if (realis === "hypothetical") return [];
    const who = participantsOf(account, trigger);
    const when = whenOf(times, trigger);
    const where = whereOf(account, trigger);
    if (
      !salient(
        trigger,
        [...who.actors, ...who.recipients].flatMap((id) => byId.get(id) ?? []),
        when !== null || where !== null,
      )
    )
      return [];
    const tellers = tellersOf(account, trigger.span);
    const inner = tellers[0];
    const denied = inner?.act === "deny";
    return [
      {
        id: "",
        type: kind.type,
        mode: kind.mode,
        cameo: kind.cameo,
        ...who,
        trigger: quote(s.doc.text, trigger.span),
        when: when?.edtf ?? null,
        where: where && quote(s.doc.text, where),
        realis: denied ? "denied" : realis,
        according: inner === undefined || denied ? [] : [inner.id],
        deniedBy: denied ? [inner.id] : [],
      },
    ];
  });
  return mergeEvents(found).map((e, i) => ({ ...e, id: `e${i + 1}` }));
}

const VIOLENT: ReadonlySet<EventType> = new Set(["ASSAULT", "PROTEST"]);

/** Whether a reader would look for it on a timeline: somebody who counts in public takes part, or it is violent and somewhere or some day. */
function salient(trigger: Trigger, people: readonly Actor[], placed: boolean): boolean {
  if (people.length === 0) return VIOLENT.has(trigger.kind.type) && placed;
  return people.some((a) => (a.kind !== "person" && a.kind !== "outlet") || a.office !== null);
}
