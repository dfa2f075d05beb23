import { type KeyboardEvent, useState } from "react";

/** What a person knows of an entry; Enter keeps it, Shift and Enter begin a line, Escape leaves. */
export function NoteForm({
  entry,
  onKeep,
  onLeave,
}: {
  entry: string;
  onKeep: (note: string) => void;
  onLeave: () => void;
}) {
  const [note, setNote] = useState("");
  const keep = () => (note.trim() === "" ? onLeave() : onKeep(note.trim()));
  const keys = (event: KeyboardEvent) => {
    if (event.key === "Escape") onLeave();
    else if (event.key === "Enter" && !event.shiftKey) {
      event.preventDefault();
      keep();
    } else return;
    event.stopPropagation();
  };
  return (
    <form
      className="note"
      onSubmit={(e) => {
        e.preventDefault();
        keep();
      }}
    >
      <label htmlFor="note">Note on {entry}</label>
      <textarea
        id="note"
        rows={2}
        maxLength={10_000}
        autoFocus
        value={note}
        onChange={(e) => setNote(e.target.value)}
        onKeyDown={keys}
      />
      <p className="buttons">
        <button disabled={note.trim() === ""}>Keep</button>
        <button type="button" onClick={onLeave}>
          Leave as it was
        </button>
      </p>
    </form>
  );
}
