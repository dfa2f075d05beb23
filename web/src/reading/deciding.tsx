import type { HearsayRecord } from "../../../src/reading/record.js";
import type { Entry } from "../entries.js";
import { type Draft, EditForm } from "./editForm.js";
import { NoteForm } from "./noteForm.js";

/** What can be done with the selected entry; the forms take its place while they are open. */
export function Deciding({
  entry,
  form,
  draft,
  record,
  may,
  past,
  said,
  does,
  onForm,
  onDraft,
  onPlace,
  onNote,
  onKeep,
  onClose,
}: {
  entry: Entry;
  form: "edit" | "note" | null;
  draft: Draft;
  record: HearsayRecord;
  may: boolean;
  past: boolean;
  said: string | null;
  does: Readonly<Record<"accept" | "refuse" | "edit" | "copy" | "undo", () => void>>;
  onForm: (form: "note" | null) => void;
  onDraft: (draft: Draft) => void;
  onPlace: (field: string) => void;
  onNote: (note: string) => void;
  onKeep: () => void;
  onClose: () => void;
}) {
  const leave = () => onForm(null);
  return (
    <footer
      className={form === "edit" ? "deciding editing" : "deciding"}
      aria-label={`Decide on ${entry.id}`}
      role="region"
    >
      {form === "note" ? (
        <NoteForm entry={entry.id} onLeave={leave} onKeep={onNote} />
      ) : form === "edit" ? (
        <EditForm
          entry={entry}
          record={record}
          draft={draft}
          onChange={onDraft}
          onPlace={onPlace}
          onLeave={leave}
          onKeep={onKeep}
        />
      ) : (
        <p className="buttons">
          <strong>{entry.id}</strong>
          {may && (
            <>
              <button onClick={does.accept}>
                <kbd>a</kbd> Accept
              </button>
              <button onClick={does.refuse}>
                <kbd>x</kbd> Refuse
              </button>
              <button onClick={does.edit}>
                <kbd>e</kbd> Edit
              </button>
              <button onClick={() => onForm("note")}>
                <kbd>t</kbd> Note
              </button>
            </>
          )}
          <button onClick={does.copy}>
            <kbd>c</kbd> Cite
          </button>
          {may && (
            <button onClick={does.undo}>
              <kbd>u</kbd> Undo
            </button>
          )}
          <button onClick={onClose}>Close</button>
          {past && <span className="about">The past can be read, not changed.</span>}
          <span role="status">{said}</span>
        </p>
      )}
    </footer>
  );
}
