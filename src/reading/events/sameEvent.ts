import type { ReportedEvent } from "../record.js";

/** One event once: what is told again of the same kind, with the same people and at no other time, joins what stands first. */
export function mergeEvents(events: readonly ReportedEvent[]): ReportedEvent[] {
  const out: ReportedEvent[] = [];
  for (const event of events) {
    const at = out.findIndex((e) => same(e, event));
    if (at < 0) out.push(event);
    else out[at] = joined(out[at] as ReportedEvent, event);
  }
  return out;
}

function same(a: ReportedEvent, b: ReportedEvent): boolean {
  if (a.type !== b.type || (a.when !== null && b.when !== null && a.when !== b.when)) return false;
  if ((a.realis === "future") !== (b.realis === "future")) return false;
  const [all, others] = [people(a), people(b)];
  if (all.size === 0 || others.size === 0) return true;
  return [...all].some((x) => others.has(x));
}

function people(e: ReportedEvent): ReadonlySet<string> {
  return new Set([...e.actors, ...e.recipients]);
}

function joined(a: ReportedEvent, b: ReportedEvent): ReportedEvent {
  const both = (x: readonly string[], y: readonly string[]) => [...new Set([...x, ...y])];
  const actors = a.actors.length > 0 ? a.actors : b.actors.filter((x) => !a.recipients.includes(x));
  return {
    ...a,
    mode: a.mode ?? b.mode,
    actors,
    recipients: a.recipients.length > 0 ? a.recipients : b.recipients.filter((x) => !actors.includes(x)),
    when: a.when ?? b.when,
    where: a.where ?? b.where,
    realis: a.realis === "denied" && b.realis === "actual" ? "actual" : a.realis,
    according: both(a.according, b.according),
    deniedBy: both(a.deniedBy, b.deniedBy),
  };
}
