/**
 * A record as people's decisions leave it. The machine's record and the decisions stay as they are: this is made
 * from both each time, so that a newer reading takes the decisions on and an undone one leaves no trace.
 */
import { type Entry, type Json, collectionsOf, withCollections } from "../ledger/entries.js";
import type { Action, Decision, Target } from "../ledger/ledger.js";
import type { HearsayRecord } from "../reading/record.js";
import { overlaps } from "../text/span.js";
import { locate, withIds } from "./locate.js";

export interface Review {
  readonly record: HearsayRecord;
  /** The decisions that an entry of the record stands as it does for, by the entry's id; `report` for the report itself. */
  readonly marks: ReadonlyMap<string, readonly Decision[]>;
  /** Entries of the machine that a person refused. */
  readonly refused: readonly {
    readonly collection: string;
    readonly entry: Entry;
    readonly decision: Decision;
  }[];
}

/** The decisions that hold: without those undone, and without the undoing. Undoing an undo brings back what it undid. */
export function inForce(decisions: readonly Decision[]): readonly Decision[] {
  const undone = new Set<string>();
  for (const { id, action } of [...decisions].reverse())
    if (action.do === "undo" && !undone.has(id)) undone.add(action.decision);
  return decisions.filter((d) => d.action.do !== "undo" && !undone.has(d.id));
}

export function reviewed(record: HearsayRecord, decisions: readonly Decision[]): HearsayRecord {
  return decisions.length === 0 ? record : review(record, decisions).record;
}

export function review(record: HearsayRecord, decisions: readonly Decision[]): Review {
  const force = inForce(decisions);
  const holding = new Set(force.map((d) => d.id));
  // What an undone decision made is gone, also for the later decisions about it.
  const draft = new Draft(record, new Set(decisions.map((d) => d.id).filter((id) => !holding.has(id))));
  for (const decision of force) draft.apply(decision);
  return { record: draft.record(), marks: draft.marks, refused: draft.refused };
}

/** A record being changed, one decision after another. */
class Draft {
  readonly marks = new Map<string, Decision[]>();
  readonly refused: { collection: string; entry: Entry; decision: Decision }[] = [];
  private readonly lists: Map<string, Entry[]>;
  private head: HearsayRecord;

  constructor(
    machine: HearsayRecord,
    private readonly undone: ReadonlySet<string>,
  ) {
    this.head = machine;
    this.lists = new Map([...collectionsOf(machine)].map(([name, list]) => [name, [...list]]));
  }

  record(): HearsayRecord {
    return withCollections(this.head, this.lists);
  }

  apply(decision: Decision): void {
    const { action } = decision;
    switch (action.do) {
      case "accept":
      case "note":
        for (const id of this.here(action.on, decision)) this.mark(id, decision);
        break;
      case "add":
        for (const id of this.here(action.on, decision)) this.mark(id, decision);
        break;
      case "refuse":
        this.refuse(action.on, decision);
        break;
      case "edit":
        this.edit(action, decision);
        break;
      case "merge":
        this.merge(action.on, decision);
        break;
      case "split":
        this.split(action, decision);
        break;
      case "undo":
    }
  }

  private mark(id: string, decision: Decision): void {
    this.marks.set(id, [...(this.marks.get(id) ?? []), decision]);
  }

  private list(collection: string): Entry[] {
    let list = this.lists.get(collection);
    if (list === undefined) this.lists.set(collection, (list = []));
    return list;
  }

  private isHere(target: Target): boolean {
    return target.report === this.head.id;
  }

  /** The id of a target in this reading, the entry put back where the machine no longer finds it; empty for another report's. */
  private here(target: Target, decision: Decision): string[] {
    if (!this.isHere(target)) return [];
    if (target.entry === null) return ["report"];
    if (this.undone.has(target.entry.id)) return [];
    const list = this.list(target.collection);
    const found = locate(list, target.entry);
    if (found !== null) return [found.id];
    const id = list.some((e) => e.id === decision.id) ? `${decision.id}-${target.entry.id}` : decision.id;
    list.push({ ...this.resolved(target.entry, target.refs, decision), id });
    return [id];
  }

  /** A value of another reading in the ids of this one. */
  private resolved<T>(value: T, refs: Target["refs"], decision: Decision): T {
    const ids = new Map<string, string>();
    for (const [old, { collection, entry }] of Object.entries(refs)) {
      const list = this.list(collection);
      const found = locate(list, entry);
      ids.set(old, found?.id ?? `${decision.id}-${old}`);
      if (found === null) list.push({ ...entry, id: `${decision.id}-${old}` });
    }
    return withIds(value, ids);
  }

  private replace(collection: string, id: string, change: (entry: Entry) => Entry): void {
    this.lists.set(
      collection,
      this.list(collection).map((e) => (e.id === id ? change(e) : e)),
    );
  }

  private refuse(target: Target, decision: Decision): void {
    if (!this.isHere(target) || target.entry === null) return;
    const found = locate(this.list(target.collection), target.entry);
    if (found === null) return; // this reading does not propose it
    this.refused.push({ collection: target.collection, entry: found, decision });
    this.lists.set(
      target.collection,
      this.list(target.collection).filter((e) => e.id !== found.id),
    );
    this.rename(new Map(), new Set([found.id]));
  }

  private edit({ on, field, value, refs }: Extract<Action, { do: "edit" }>, decision: Decision): void {
    for (const id of this.here(on, decision)) {
      const set = this.resolved(value, refs, decision);
      if (id === "report") this.head = { ...this.head, [field]: set };
      else this.replace(on.collection, id, (entry) => withField(entry, field.split("."), set) as Entry);
      this.mark(id, decision);
    }
  }

  private merge(targets: readonly Target[], decision: Decision): void {
    const ids = targets.flatMap((t) => this.here(t, decision));
    const [first, ...rest] = [...new Set(ids)];
    if (first === undefined) return;
    this.mark(first, decision);
    if (targets[0]?.collection !== "actors" || rest.length === 0) return;
    const list = this.list("actors");
    const merged = [first, ...rest].flatMap((id) => list.filter((e) => e.id === id));
    this.lists.set(
      "actors",
      list.filter((e) => !rest.includes(e.id)),
    );
    this.replace("actors", first, (entry) => joined(entry, merged));
    this.rename(new Map(rest.map((id) => [id, first])), new Set());
    // What was one of its own members, or maybe the same as itself, is so no longer.
    this.replace("actors", first, (e) => ({
      ...e,
      memberOf: without(e["memberOf"], first),
      maybeSame: without(e["maybeSame"], first),
    }));
  }

  private split({ on, mentions }: Extract<Action, { do: "split" }>, decision: Decision): void {
    const [target] = on;
    if (target === undefined || mentions.length === 0 || target.collection !== "actors") return;
    for (const id of this.here(target, decision)) {
      const old = this.list("actors").find((e) => e.id === id);
      const own = (old?.["mentions"] ?? []) as readonly { start: number; end: number; text: string }[];
      const moved = own.filter((m) => mentions.some((n) => overlaps(m, n)));
      if (old === undefined || moved.length === 0 || moved.length === own.length) continue;
      const stay = own.filter((m) => !moved.includes(m));
      const name = moved.reduce((long, m) => (m.text.length > long.length ? m.text : long), "");
      this.replace("actors", id, (e) => ({ ...e, mentions: stay }));
      this.list("actors").push({
        ...old,
        id: decision.id,
        name,
        aliases: [],
        wikidata: null,
        maybeSame: [],
        mentions: moved,
      });
      for (const [list, spans, actor] of [
        ["statements", "source", "speaker"],
        ["silences", "evidence", "actor"],
      ] as const)
        for (const entry of this.list(list)) {
          const at = entry[spans] as { start: number; end: number } | null;
          const takes = entry[actor] === id && at !== null && moved.some((m) => overlaps(at, m));
          if (takes) this.replace(list, entry.id, (e) => ({ ...e, [actor]: decision.id }));
        }
      this.mark(id, decision);
      this.mark(decision.id, decision);
    }
  }

  /** Other ids for entries everywhere; what named a removed one names nothing. */
  private rename(ids: ReadonlyMap<string, string>, removed: ReadonlySet<string>): void {
    for (const [name, list] of this.lists)
      this.lists.set(
        name,
        list.map((entry) => {
          const { id, ...rest } = entry;
          const kept = removed.size === 0 ? rest : (withoutIds(rest, removed) as typeof rest);
          return { id, ...withIds(kept, ids) };
        }),
      );
  }
}

/** One field set, deep in an entry where the path says so; what is on the way is copied. */
function withField(entry: unknown, [field, ...rest]: readonly string[], value: Json): unknown {
  if (field === undefined) return value;
  const object = typeof entry === "object" && entry !== null ? (entry as Record<string, unknown>) : {};
  return { ...object, [field]: withField(object[field], rest, value) };
}

/** One entry of several actors: the first, with the names and mentions of all. */
function joined(first: Entry, all: readonly Entry[]): Entry {
  const union = (field: string) => [...new Set(all.flatMap((e) => (e[field] as string[] | undefined) ?? []))];
  const names = all.map((e) => e["name"] as string).filter((n) => n !== first["name"]);
  const mentions = all.flatMap((e) => (e["mentions"] as { start: number; end: number }[] | undefined) ?? []);
  return {
    ...first,
    aliases: [...new Set([...union("aliases"), ...names])],
    memberOf: union("memberOf"),
    maybeSame: union("maybeSame"),
    mentions: [...new Map(mentions.map((m) => [`${m.start}-${m.end}`, m])).values()].sort(
      (a, b) => a.start - b.start,
    ),
  };
}

function without(list: unknown, id: string): unknown {
  return Array.isArray(list) ? list.filter((item) => item !== id) : list;
}

/** A value without the ids of removed entries: out of lists, and null where one stands alone. */
function withoutIds(value: unknown, removed: ReadonlySet<string>): unknown {
  if (typeof value === "string") return removed.has(value) ? null : value;
  if (Array.isArray(value))
    return value.filter((v) => typeof v !== "string" || !removed.has(v)).map((v) => withoutIds(v, removed));
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([field, v]) => [field, field === "text" ? v : withoutIds(v, removed)]),
  );
}
