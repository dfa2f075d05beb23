import { parseHTML } from "linkedom";

/** Text out of a tree of elements: a blank line between blocks, a line break where the page breaks a line. */

/** What is needed of a node; linkedom's nodes fit. */
export interface TreeNode {
  readonly nodeType: number;
  readonly nodeName: string;
  readonly textContent: string | null;
  readonly childNodes: Iterable<TreeNode>;
}

/** A piece of HTML, or of other markup, as the body of a page. */
export function bodyOf(markup: string): TreeNode {
  const { document } = parseHTML(`<!doctype html><html><body>${markup}</body></html>`);
  return document.body as unknown as TreeNode;
}

const ELEMENT = 1;
const TEXT = 3;
const words = (list: string) => new Set(list.split(" "));
const BLOCKS = words(
  "ADDRESS ARTICLE ASIDE BLOCKQUOTE DD DIV DL DT FIELDSET FIGCAPTION FIGURE FOOTER FORM H1 H2 H3 H4 H5 H6 HEADER HR LI MAIN NAV OL P PRE SECTION TABLE TBODY THEAD TR UL",
);
const UNSAID = words(
  "SCRIPT STYLE NOSCRIPT TEMPLATE IFRAME OBJECT SVG MATH BUTTON SELECT TEXTAREA HEAD TITLE",
);

/** UTF-16 units of a cell in a table of figures. */
const LONGEST_CELL = 200;

/** The text of a tree, blanks as a reader sees them. Walks without recursion: a page may nest as deep as it likes. */
export function blockText(root: TreeNode): string {
  const out: string[] = [];
  let line = "";
  const close = () => {
    const said = line
      .replace(/[ \t\r\f\v\u00a0]+/g, " ")
      .replace(/ ?\n ?/g, "\n")
      .trim();
    if (said !== "") out.push(said);
    line = "";
  };
  const stack: (TreeNode | "close" | "cell")[] = [root];
  while (stack.length > 0) {
    const at = stack.pop() as TreeNode | "close" | "cell";
    if (at === "close") close();
    else if (at === "cell") line += " ";
    else if (at.nodeType === TEXT) line += (at.textContent ?? "").replace(/\s*\n\s*/g, " ");
    else {
      const name = at.nodeName.toUpperCase();
      if (at.nodeType === ELEMENT && UNSAID.has(name)) continue;
      if (name === "BR") {
        // Two breaks in a row part paragraphs.
        if (/\n\s*$/.test(line)) close();
        else line += "\n";
        continue;
      }
      const cell = name === "TD" || name === "TH";
      // A cell of much text is a part of a page that a table lays out, not a figure in a row.
      const block = BLOCKS.has(name) || (cell && (at.textContent?.length ?? 0) > LONGEST_CELL);
      if (block) close();
      if (block) stack.push("close");
      else if (cell) stack.push("cell");
      stack.push(...[...at.childNodes].reverse());
    }
  }
  close();
  return out.join("\n\n");
}
