import type { Actor, ReportedEvent } from "../record.js";

/** One event once: what is told again of the same kind, with the same people and at no other time, joins what stands first. */
export function mergeEvents(events: readonly ReportedEvent[], actors: readonly Actor[]): ReportedEvent[] {
  const sides = new Map(actors.map((a) => [a.id, sideOf(a)]));
  const people = (e: ReportedEvent) => [...e.actors, ...e.recipients].map((id) => sides.get(id) ?? [id]);
  const out: ReportedEvent[] = [];
  for (const event of events) {
    const own = people(event);
    const at = out.findIndex((e) => mayBeSame(e, event) && (shared(people(e), own) || isList(e, event)));
    if (at < 0) out.push(event);
    else out[at] = joined(out[at] as ReportedEvent, event);
  }
  return out;
}

/** An actor with those for whom it may stand: a minister's government, a government's country. */
function sideOf(a: Actor): string[] {
  const country = a.country !== null && (a.kind === "state" || a.kind === "government") ? [a.country] : [];
  return [a.id, ...a.memberOf, ...country];
}

function mayBeSame(a: ReportedEvent, b: ReportedEvent): boolean {
  if (a.type !== b.type || (a.when !== null && b.when !== null && a.when !== b.when)) return false;
  // "released prisoners" and "lifted the curfew" are two concessions; a meeting, a call and talks may be one.
  if (a.type !== "CONSULT" && a.cameo !== b.cameo) return false;
  return (a.realis === "future") === (b.realis === "future");
}

/** Whether all who take part in the one may be among those of the other: "met A" and "met B" are two meetings. */
function shared(a: readonly string[][], b: readonly string[][]): boolean {
  const [few, many] = a.length <= b.length ? [a, b] : [b, a];
  return few.every((x) => many.some((y) => x.some((id) => y.includes(id))));
}

/** "A is being designated. B is being designated.": one deed by somebody untold, done to many. */
function isList(a: ReportedEvent, b: ReportedEvent): boolean {
  const untold = a.actors.length + b.actors.length === 0 && a.type === "SANCTION";
  return untold && lastWord(a.trigger.text) === lastWord(b.trigger.text);
}

const lastWord = (text: string) => text.slice(text.lastIndexOf(" ") + 1);

function joined(a: ReportedEvent, b: ReportedEvent): ReportedEvent {
  const both = (x: readonly string[], y: readonly string[]) => [...new Set([...x, ...y])];
  const actors = a.actors.length > 0 ? a.actors : b.actors.filter((x) => !a.recipients.includes(x));
  return {
    ...a,
    mode: a.mode ?? b.mode,
    actors,
    recipients: isList(a, b)
      ? both(a.recipients, b.recipients)
      : a.recipients.length > 0
        ? a.recipients
        : b.recipients.filter((x) => !actors.includes(x)),
    when: a.when ?? b.when,
    where: a.where ?? b.where,
    realis: a.realis === "denied" && b.realis === "actual" ? "actual" : a.realis,
    // What the outlet tells in its own voice is not what a source says, whoever says it too.
    according: isOutletsOwn(a) || isOutletsOwn(b) ? [] : both(a.according, b.according),
    deniedBy: both(a.deniedBy, b.deniedBy),
  };
}

/** Whether the outlet tells it in its own voice: a denied event has no teller either, but somebody who denies it. */
function isOutletsOwn({ according, deniedBy }: ReportedEvent): boolean {
  return according.length === 0 && deniedBy.length === 0;
}
