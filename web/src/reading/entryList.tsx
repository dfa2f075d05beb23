import { memo } from "react";
import type { HearsayRecord } from "../../../src/reading/record.js";
import type { Entry } from "../entries.js";
import { EntryCard } from "./entryCard.js";

/** Entries that the browser lays out, or leaves out, together. */
const CHUNK = 40;
/** Pixels of a card, until it was seen. */
const CARD = 108;

interface Props {
  readonly entries: readonly Entry[];
  readonly record: HearsayRecord;
  /** An entry of this list; null where another list has it. */
  readonly selected: string | null;
  readonly onSelect: (id: string) => void;
}

/**
 * The entries of one list, in stretches that are laid out only near where the reader is. They stay in the page, so that
 * the browser's own search and a screen reader find them.
 */
export function EntryList({ entries, ...rest }: Props) {
  const chunks: (readonly Entry[])[] = [];
  for (let i = 0; i < entries.length; i += CHUNK) chunks.push(entries.slice(i, i + CHUNK));
  return chunks.map((own, i) => {
    const has = rest.selected !== null && own.some((e) => e.id === rest.selected);
    return <Chunk key={i} entries={own} {...rest} selected={has ? rest.selected : null} />;
  });
}

const Chunk = memo(
  function Chunk({ entries, record, selected, onSelect }: Props) {
    return (
      <ul className="entries" style={{ containIntrinsicBlockSize: `auto ${entries.length * CARD}px` }}>
        {entries.map((e) => (
          <EntryCard key={e.id} entry={e} record={record} selected={e.id === selected} onSelect={onSelect} />
        ))}
      </ul>
    );
  },
  (a, b) =>
    a.record === b.record &&
    a.selected === b.selected &&
    a.onSelect === b.onSelect &&
    a.entries.length === b.entries.length &&
    a.entries.every((e, i) => e === b.entries[i]),
);
