/** What a file is, told by what it holds; its name is asked only where the contents leave it open. */
export const FORMATS = [
  "text",
  "html",
  "pdf",
  "docx",
  "mail",
  "mailbox",
  "feed",
  "newsml",
  "ninjs",
  "subtitles",
  "warc",
] as const;
export type Format = (typeof FORMATS)[number];

/** Bytes looked at: what a format begins with stands within them. */
const LOOKED_AT = 16_384;

/** The format of a file, "text" where nothing says otherwise. Binary formats that nobody here reads are "text" too, and refused as such. */
export function formatOf(bytes: Uint8Array, name: string): Format {
  const start = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, LOOKED_AT));
  const latin = start.toString("latin1");
  if (latin.startsWith("%PDF-") || latin.slice(0, 1024).includes("\n%PDF-")) return "pdf";
  if (latin.startsWith("PK\x03\x04")) return holdsWord(bytes) ? "docx" : "text";
  if (latin.startsWith("WARC/1.")) return "warc";
  if (latin.startsWith("\x1f\x8b")) return /\.warc\.gz$/i.test(name) ? "warc" : "text";
  const text = latin.replace(/^(?:\xef\xbb\xbf)?\s+|^\xef\xbb\xbf/, "");
  if (text.startsWith("<")) return markupOf(text) ?? "text";
  if (text.startsWith("{")) return jsonOf(text) ?? "text";
  if (/^WEBVTT(?:\s|$)/.test(text) || /^\d+\r?\n\d\d:\d\d:\d\d[,.]\d{3} -->/.test(text)) return "subtitles";
  if (/^From \S+@?\S* +\w{3} \w{3} +\d/.test(text)) return "mailbox";
  if (isMail(text)) return "mail";
  return "text";
}

/** Whether a ZIP archive lists the part that every Word document has. */
function holdsWord(bytes: Uint8Array): boolean {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).includes("word/document.xml");
}

const ROOTS: readonly (readonly [root: RegExp, format: Format])[] = [
  [/^(?:rss|rdf:RDF|feed)$/i, "feed"],
  [/^(?:newsItem|newsMessage|packageItem|NewsML|nitf)$/i, "newsml"],
  [/^(?:html|head|body|article|main|section|div|p|h1|title|meta)$/i, "html"],
];

/** The format that the first tag tells, past declarations and comments. */
function markupOf(text: string): Format | null {
  if (/^<!doctype\s+html/i.test(text)) return "html";
  let at = 0;
  for (let i = 0; i < 50; i++) {
    const rest = text.slice(at);
    const skipped =
      /^\s*(?:<\?[^>]{0,2000}>|<!--[^]{0,8000}?-->|<![^>[]{0,2000}(?:\[[^\]]{0,8000}\]\s*)?>)/.exec(rest);
    if (skipped === null) break;
    if (/^\s*<!doctype\s+html/i.test(skipped[0])) return "html";
    at += skipped[0].length;
  }
  const root = /^\s*<([A-Za-z][\w:.-]*)/.exec(text.slice(at))?.[1];
  if (root === undefined) return null;
  return ROOTS.find(([named]) => named.test(root))?.[1] ?? null;
}

function jsonOf(text: string): Format | null {
  if (/"version"\s*:\s*"https:\\?\/\\?\/jsonfeed\.org/.test(text)) return "feed";
  if (
    /"(?:body_(?:text|html|xhtml)|bodies|headlines)"\s*:/.test(text) &&
    /"(?:uri|versioncreated|headline|headlines)"\s*:/.test(text)
  )
    return "ninjs";
  return null;
}

const HEADER =
  /^(?:from|to|cc|subject|date|received|return-path|mime-version|message-id|delivered-to|content-type|reply-to|x-[\w-]+):/i;
const TELLING = /^(?:received|return-path|mime-version|message-id|delivered-to|content-type):/im;

/** Three headers in a row, one of them of a kind that no memo has. */
function isMail(text: string): boolean {
  const [head = ""] = text.split(/\r?\n\r?\n/, 1);
  const lines = head.split(/\r?\n/).filter((line) => !/^[ \t]/.test(line));
  return lines.length >= 3 && lines.slice(0, 3).every((line) => HEADER.test(line)) && TELLING.test(head);
}
