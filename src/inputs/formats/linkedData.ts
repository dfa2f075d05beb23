/** What a page's JSON-LD says of the article on it (schema.org). */
import { publishedOf } from "../extracted.js";
import type { Page } from "./page.js";

export type Told = { [K in "title" | "outlet" | "byline" | "published" | "url"]?: string | null };

type Thing = Readonly<Record<string, unknown>>;

/** Things nested deeper are none that pages say of themselves. */
const DEEPEST = 4;

/** Nothing where the page has none, or it is broken. */
export function articleIn(page: Page): Told {
  const things: Thing[] = [];
  for (const script of page.querySelectorAll('script[type="application/ld+json"]'))
    collect(parsed(script.textContent), things, 0);
  const byId = new Map(
    things.flatMap((t) => (typeof t["@id"] === "string" && t["name"] !== undefined ? [[t["@id"], t]] : [])),
  );
  const named = (value: unknown): string | null => {
    if (typeof value === "string") return value;
    if (Array.isArray(value)) return value.flatMap((v) => named(v) ?? []).join(", ") || null;
    const thing = value as Thing | null | undefined;
    const whole = thing?.["name"] === undefined ? byId.get(thing?.["@id"] as string) : thing;
    return typeof whole?.["name"] === "string" ? whole["name"] : null;
  };
  const found = things.find(
    (t) =>
      [t["@type"]]
        .flat()
        .some((type) => /Article|Report|PressRelease|BlogPosting|LiveBlog/.test(String(type))) &&
      (t["headline"] !== undefined || t["datePublished"] !== undefined),
  );
  if (found === undefined) return {};
  const about = found["mainEntityOfPage"] as Thing | string | undefined;
  return {
    title: named(found["headline"]),
    outlet: named(found["publisher"]),
    byline: named(found["author"]),
    published: publishedOf(found["datePublished"]),
    url: typeof about === "string" ? about : (addressIn(found["url"]) ?? addressIn(about?.["@id"])),
  };
}

const addressIn = (value: unknown) => (typeof value === "string" && /^https?:/.test(value) ? value : null);

function parsed(script: string | null): unknown {
  try {
    // Editors leave line breaks within strings, which JSON does not take.
    return JSON.parse((script ?? "").replace(/[\u0000-\u001f]+/g, " "));
  } catch {
    return null;
  }
}

function collect(data: unknown, into: Thing[], depth: number): void {
  if (typeof data !== "object" || data === null || depth > DEEPEST) return;
  if (Array.isArray(data)) for (const d of data) collect(d, into, depth + 1);
  else {
    into.push(data as Thing);
    for (const key of ["@graph", "mainEntity", "author", "publisher"])
      collect((data as Thing)[key], into, depth + 1);
  }
}
