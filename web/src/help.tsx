import type { RefObject } from "react";

const KEYS: readonly (readonly [keys: string, does: string])[] = [
  ["j k", "next and previous entry"],
  ["] [", "next and previous entry that nobody has decided on; after the last, the next of the dossier"],
  ["a", "accept: it is right"],
  ["A", "accept all of that list that nobody has decided on"],
  ["x", "refuse: it is wrong"],
  ["e", "edit"],
  ["m", "merge with the entry that is selected next"],
  ["n", "new statement from the selected words"],
  ["t", "note: what you know of it, kept beside it"],
  ["c", "copy as a citation"],
  ["u", "undo the last decision"],
  ["Enter", "keep an edit; Escape leaves everything as it was"],
  ["/", "search"],
  ["?", "this list"],
];

export function Help({ dialog }: { dialog: RefObject<HTMLDialogElement | null> }) {
  return (
    <dialog ref={dialog} aria-label="Keys">
      <h2>Keys</h2>
      <dl className="keys">
        {KEYS.map(([keys, does]) => (
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
