import { type KeyboardEvent, useState } from "react";
import { FIELDS, type Field, valueAt } from "../../../src/review/fields.js";
import type { HearsayRecord } from "../../../src/reading/record.js";
import type { Quote } from "../../../src/text/span.js";
import { DEFINITIONS } from "../definitions.js";
import type { Entry } from "../entries.js";
import { selectedSpan } from "./reportText.js";

/** An entry's fields, each to be changed in place; Enter keeps what was changed, Escape leaves everything as it was. */
export function EditForm({
  entry,
  record,
  onKeep,
  onLeave,
}: {
  entry: Entry;
  record: HearsayRecord;
  onKeep: (changes: readonly { field: string; value: string }[]) => void;
  onLeave: () => void;
}) {
  const fields = Object.entries(FIELDS[entry.list] ?? {});
  const [changed, setChanged] = useState<Readonly<Record<string, string>>>({});
  const keep = () => onKeep(Object.entries(changed).map(([field, value]) => ({ field, value })));
  const keys = (event: KeyboardEvent) => {
    if (event.key === "Escape") onLeave();
    else if (event.key === "Enter" && (event.target as HTMLElement).tagName !== "BUTTON") {
      event.preventDefault();
      keep();
    } else return;
    event.stopPropagation();
  };
  if (fields.length === 0)
    return <p className="empty">{entry.list} have no fields to edit; refuse it, or add a note.</p>;
  return (
    <form
      className="edit"
      aria-label={`Edit ${entry.id}`}
      onKeyDown={keys}
      onSubmit={(e) => {
        e.preventDefault();
        keep();
      }}
    >
      {fields.map(([field, kind], i) => (
        <FieldRow
          key={field}
          name={field}
          list={entry.list}
          kind={kind}
          first={i === 0}
          record={record}
          value={changed[field] ?? typed(valueAt(entry.value, field))}
          onChange={(value) => setChanged({ ...changed, [field]: value })}
        />
      ))}
      <p className="buttons">
        <button disabled={Object.keys(changed).length === 0}>Keep</button>
        <button type="button" onClick={onLeave}>
          Leave as it was
        </button>
      </p>
    </form>
  );
}

/** A value as it is typed: offsets of quotes, ids, or the text itself. */
function typed(value: unknown): string {
  if (value === null || value === undefined) return "null";
  if (typeof value === "string") return value;
  if (Array.isArray(value) && value.every((v) => typeof v === "string")) return value.join(",");
  if (Array.isArray(value) && value.every(isQuote)) return value.map(place).join(",");
  if (isQuote(value)) return place(value);
  return JSON.stringify(value);
}

const isQuote = (v: unknown): v is Quote =>
  typeof v === "object" && v !== null && "start" in v && "text" in v;
const place = (q: Quote) => `${q.start}-${q.end}`;

function FieldRow({
  name,
  list,
  kind,
  first,
  record,
  value,
  onChange,
}: {
  name: string;
  list: string;
  kind: Field;
  first: boolean;
  record: HearsayRecord;
  value: string;
  onChange: (value: string) => void;
}) {
  const id = `field-${name}`;
  const meaning = (DEFINITIONS[name] ?? DEFINITIONS[`${list}.${name}`])?.[value];
  const label = name
    .replace("authority.", "")
    .replace(/([A-Z])/g, " $1")
    .toLowerCase();
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      {kind.is === "choice" ? (
        <select id={id} autoFocus={first} value={value} onChange={(e) => onChange(e.target.value)}>
          {kind.of.map((v) => (
            <option key={v}>{v}</option>
          ))}
        </select>
      ) : kind.is === "id" ? (
        <select id={id} autoFocus={first} value={value} onChange={(e) => onChange(e.target.value)}>
          <option value="null">nobody</option>
          {(record[kind.in as "actors"] as readonly { id: string; name?: string }[]).map((a) => (
            <option key={a.id} value={a.id}>
              {a.name ?? a.id}
            </option>
          ))}
        </select>
      ) : kind.is === "quote" || kind.is === "quotes" ? (
        <Place
          id={id}
          first={first}
          text={record.text}
          value={value}
          many={kind.is === "quotes"}
          onChange={onChange}
        />
      ) : (
        <input id={id} autoFocus={first} value={value} onChange={(e) => onChange(e.target.value)} />
      )}
      {meaning !== undefined && <span className="meaning">{meaning}</span>}
    </div>
  );
}

/** A stretch of the report: from the selection, or its ends moved word by word with Shift and the arrows. */
function Place({
  id,
  first,
  text,
  value,
  many,
  onChange,
}: {
  id: string;
  first: boolean;
  text: string;
  value: string;
  many: boolean;
  onChange: (value: string) => void;
}) {
  const spans = value.split(",").flatMap((v) => {
    const [, a, b] = /^(\d+)-(\d+)$/.exec(v) ?? [];
    return a === undefined ? [] : [[Number(a), Number(b)] as const];
  });
  const move = (event: KeyboardEvent) => {
    const last = spans.at(-1);
    if (!event.shiftKey || last === undefined || !event.key.startsWith("Arrow")) return;
    const [start, end] = last;
    const right = event.key === "ArrowRight" || event.key === "ArrowDown";
    const moved: [number, number] = event.altKey
      ? [right ? wordAfter(text, start) : wordBefore(text, start), end]
      : [start, right ? endAfter(text, end) : endBefore(text, end)];
    event.preventDefault();
    if (moved[0] < moved[1]) onChange([...spans.slice(0, -1), moved].map((s) => s.join("-")).join(","));
  };
  const take = () => {
    const span = selectedSpan();
    if (span === null) return;
    const own = `${span.start}-${span.end}`;
    onChange(many && spans.length > 0 && span.start >= (spans.at(-1)?.[1] ?? 0) ? `${value},${own}` : own);
  };
  return (
    <div className="place">
      <input
        id={id}
        autoFocus={first}
        value={value}
        onChange={(e) => onChange(e.target.value)}
        onKeyDown={move}
        title="Shift and arrows move the end by a word, with Alt the beginning"
      />
      <button type="button" onMouseDown={(e) => e.preventDefault()} onClick={take}>
        From the selection
      </button>
      {spans.map(([a, b]) => (
        <q key={a}>{text.slice(a, b)}</q>
      ))}
    </div>
  );
}

const endAfter = (text: string, at: number) =>
  at + (/^\s*\S+/.exec(text.slice(at, at + 400))?.[0].length ?? 0);
const endBefore = (text: string, at: number) =>
  at - (/\S+\s*$/.exec(text.slice(Math.max(0, at - 400), at))?.[0].length ?? 0);
const wordBefore = (text: string, at: number) =>
  at - (/\S+\s*$/.exec(text.slice(Math.max(0, at - 400), at))?.[0].length ?? 0);
const wordAfter = (text: string, at: number) =>
  at + (/^\S+\s*/.exec(text.slice(at, at + 400))?.[0].length ?? 0);
