import type { RefObject } from "react";

/** `decides`: not there where nothing can be decided. */
const KEYS: readonly (readonly [keys: string, does: string, decides?: true])[] = [
  ["j k", "next and previous entry"],
  ["] [", "next and previous entry that nobody has decided on; after the last, the next of the dossier"],
  ["a", "accept: it is right", true],
  ["A", "accept all of that list that nobody has decided on", true],
  ["x", "refuse: it is wrong", true],
  ["e", "edit; the ends of the words are dragged, or moved with the arrows: Tab leads to them", true],
  ["m", "merge with the entry that is selected next", true],
  ["n", "new statement from the selected words", true],
  ["t", "note: what you know of it, kept beside it", true],
  ["c", "copy as a citation"],
  ["u", "undo the last decision", true],
  ["Enter", "keep an edit; Escape leaves everything as it was", true],
  ["/", "search"],
  ["?", "this list"],
];

export function Help({
  dialog,
  readOnly,
}: {
  dialog: RefObject<HTMLDialogElement | null>;
  readOnly: boolean;
}) {
  return (
    <dialog ref={dialog} aria-label="Keys">
      <h2>Keys</h2>
      <dl className="keys">
        {KEYS.filter(([, , decides]) => !readOnly || !decides).map(([keys, does]) => (
          <div key={keys}>
            <dt>
              {keys.split(" ").map((k) => (
                <kbd key={k}>{k}</kbd>
              ))}
            </dt>
            <dd>{does}</dd>
          </div>
        ))}
      </dl>
      <p>
        What the machine read has a dashed rule at its left, what a person decided a solid one. Nothing that
        is decided replaces what was read; every decision can be undone.
      </p>
      <form method="dialog">
        <button autoFocus>Close</button>
      </form>
    </dialog>
  );
}
