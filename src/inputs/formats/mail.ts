import PostalMime from "postal-mime";
import { type Extracted, givenOf, publishedOf } from "../extracted.js";
import { readHtml } from "./html.js";

/** A message: its plain text, else the text of its HTML. The subject is the title, the sender the byline. */
export async function readMail(bytes: Uint8Array): Promise<Extracted[]> {
  const mail = await PostalMime.parse(bytes);
  const body = mail.text?.trim() ? mail.text : mail.html ? (readHtml(mail.html)[0]?.text ?? "") : "";
  const text = [mail.subject, body.trim()].filter((t) => t).join("\n\n");
  const { name, address } = mail.from ?? {};
  return [
    {
      text,
      given: givenOf({ title: mail.subject, byline: name || address, published: publishedOf(mail.date) }),
    },
  ];
}

/** The messages of a mailbox file (RFC 4155): each begins with a line "From ". */
export async function readMailbox(bytes: Uint8Array): Promise<Extracted[]> {
  const all = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  const starts: number[] = [];
  for (let at = 0; at >= 0 && at < all.length;) {
    if (all.subarray(at, at + 5).toString("latin1") === "From ") starts.push(at);
    const next = all.indexOf("\nFrom ", at);
    at = next < 0 ? -1 : next + 1;
  }
  const out: Extracted[] = [];
  for (const [i, start] of starts.entries()) {
    const head = all.indexOf("\n", start) + 1;
    out.push(...(await readMail(all.subarray(head, starts[i + 1] ?? all.length))));
  }
  return out;
}
