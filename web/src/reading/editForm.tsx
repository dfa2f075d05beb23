import type { KeyboardEvent } from "react";
import { FIELDS, type Field, valueAt } from "../../../src/review/fields.js";
import type { HearsayRecord } from "../../../src/reading/record.js";
import type { Quote } from "../../../src/text/span.js";
import { DEFINITIONS } from "../definitions.js";
import type { Entry } from "../entries.js";
import { selectedSpan } from "./reportText.js";
import { type Stretch, stretchesOf, typedStretches, withEnd, wordFrom } from "./spans.js";

/** What is typed into an entry's fields, by field, where it differs from what the entry holds. */
export type Draft = Readonly<Record<string, string>>;

/** An entry's fields, each to be changed in place; Enter keeps what was changed, Escape leaves everything as it was. */
export function EditForm({
  entry,
  record,
  draft,
  onChange,
  onPlace,
  onKeep,
  onLeave,
}: {
  entry: Entry;
  record: HearsayRecord;
  draft: Draft;
  onChange: (draft: Draft) => void;
  /** A field of words is being edited: its ends are shown in the report. */
  onPlace: (field: string) => void;
  onKeep: () => void;
  onLeave: () => void;
}) {
  const fields = Object.entries(FIELDS[entry.list] ?? {});
  const keys = (event: KeyboardEvent) => {
    if (event.key === "Escape") onLeave();
    else if (event.key === "Enter" && (event.target as HTMLElement).tagName !== "BUTTON") {
      event.preventDefault();
      onKeep();
    } else return;
    event.stopPropagation();
  };
  if (fields.length === 0)
    return (
      <p className="buttons">
        <span className="empty">{entry.list} have no fields to edit; refuse it, or add a note.</span>
        <button autoFocus onClick={onLeave}>
          All right
        </button>
      </p>
    );
  return (
    <form
      className="edit"
      aria-label={`Edit ${entry.id}`}
      onKeyDown={keys}
      onSubmit={(e) => {
        e.preventDefault();
        onKeep();
      }}
    >
      <h2>Edit {entry.id}</h2>
      {fields.map(([field, kind], i) => (
        <FieldRow
          key={field}
          name={field}
          list={entry.list}
          kind={kind}
          first={i === 0}
          record={record}
          value={draft[field] ?? typed(valueAt(entry.value, field))}
          onChange={(value) => onChange({ ...draft, [field]: value })}
          onPlace={() => onPlace(field)}
        />
      ))}
      <p className="buttons">
        <button disabled={Object.keys(draft).length === 0}>
          <kbd>Enter</kbd> Keep
        </button>
        <button type="button" onClick={onLeave}>
          <kbd>Esc</kbd> Leave as it was
        </button>
      </p>
    </form>
  );
}

/** The stretches that the fields of an entry hold, as they are edited. */
export function stretchesIn(entry: Entry, draft: Draft): Record<string, readonly Stretch[]> {
  return Object.fromEntries(
    Object.entries(FIELDS[entry.list] ?? {})
      .filter(([, kind]) => kind.is === "quote" || kind.is === "quotes")
      .map(([field]) => [field, stretchesOf(draft[field] ?? typed(valueAt(entry.value, field)))]),
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

const LABELS: Readonly<Record<string, string>> = {
  parent: "within",
  said: "said when",
  saidSpan: "words for when",
  basisSpan: "words for basis",
  deniedBy: "denied by",
  according: "told by",
  termsAccording: "terms told by",
};

function FieldRow({
  name,
  list,
  kind,
  first,
  record,
  value,
  onChange,
  onPlace,
}: {
  name: string;
  list: string;
  kind: Field;
  first: boolean;
  record: HearsayRecord;
  value: string;
  onChange: (value: string) => void;
  onPlace: () => void;
}) {
  const id = `field-${name}`;
  const meaning = (DEFINITIONS[name] ?? DEFINITIONS[`${list}.${name}`])?.[value];
  const own = name.replace("authority.", "");
  const label = LABELS[own] ?? own.replace(/([A-Z])/g, " $1").toLowerCase();
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
          <option value="null">{kind.in === "actors" ? "nobody" : "none"}</option>
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
          onPlace={onPlace}
        />
      ) : (
        <input
          id={id}
          autoFocus={first}
          value={value === "null" ? "" : value}
          onChange={(e) => onChange(e.target.value || "null")}
        />
      )}
      {meaning !== undefined && <span className="meaning">{meaning}</span>}
    </div>
  );
}

/** A stretch of the report: by its ends in the report, from the selection, or by Shift and the arrows here. */
function Place({
  id,
  first,
  text,
  value,
  many,
  onChange,
  onPlace,
}: {
  id: string;
  first: boolean;
  text: string;
  value: string;
  many: boolean;
  onChange: (value: string) => void;
  onPlace: () => void;
}) {
  const stretches = stretchesOf(value);
  const move = (event: KeyboardEvent) => {
    const last = stretches.at(-1);
    if (!event.shiftKey || last === undefined || !event.key.startsWith("Arrow")) return;
    const way = event.key === "ArrowRight" || event.key === "ArrowDown" ? 1 : -1;
    const side = event.altKey ? "start" : "end";
    const to = wordFrom(text, last[side === "start" ? 0 : 1], side, way);
    event.preventDefault();
    onChange(typedStretches(withEnd(text, stretches, stretches.length - 1, side, to)));
  };
  const take = () => {
    const span = selectedSpan();
    if (span === null) return;
    const own = `${span.start}-${span.end}`;
    const after = many && stretches.length > 0 && span.start >= (stretches.at(-1)?.[1] ?? 0);
    onChange(after ? `${value},${own}` : own);
    onPlace();
  };
  return (
    <div className="place">
      {stretches.map(([a, b]) => (
        <q key={a} dir="auto">
          {text.slice(a, b)}
        </q>
      ))}
      <input
        id={id}
        autoFocus={first}
        value={value === "null" ? "" : value}
        onChange={(e) => onChange(e.target.value || "null")}
        onFocus={onPlace}
        onKeyDown={move}
        title="Shift and arrows move the end by a word, with Alt the beginning"
      />
      <button type="button" onMouseDown={(e) => e.preventDefault()} onClick={take}>
        From the selection
      </button>
    </div>
  );
}
