/** What a page's markup says of it: JSON-LD, OpenGraph and other meta, microdata, hNews, and its head as printed. */
import { blockText } from "../blocks.js";
import { publishedOf } from "../extracted.js";
import { type Told, articleIn } from "./linkedData.js";
import type { Page, PageElement } from "./page.js";
import { splitTitle } from "./pageTitle.js";

/** Names of meta elements, in small letters, in the order in which they are believed. */
const META = {
  title: ["og:title", "twitter:title", "dc.title", "dcterms.title"],
  outlet: ["og:site_name", "dc.publisher", "dcterms.publisher", "application-name"],
  byline: ["author", "article:author_name", "dc.creator", "dcterms.creator", "parsely-author"],
  published: [
    "article:published_time",
    "datepublished",
    "dc.date.issued",
    "dcterms.issued",
    "dc.date",
    "dcterms.date",
    "dcterms.created",
    "date",
    "parsely-pub-date",
    "pubdate",
    "publishdate",
    "publish_date",
    "publication_date",
    "sailthru.date",
    "govuk:first-published-at",
  ],
} as const;

/** Lines after the headline, and before it, where pages print the date. */
const DATE_AFTER = 6;
const DATE_BEFORE = 4;

export function metadataOf(page: Page): Told & { dateline?: string | null; language?: string | null } {
  const metas = metaIn(page);
  const meta = (names: readonly string[]) => names.map((n) => metas.get(n)).find((v) => v) ?? null;
  const text = (selector: string) => page.querySelector(selector)?.textContent?.trim() || null;
  const linked = articleIn(page);
  const body = page.querySelector("body");
  const lines = body === null ? [] : blockText(body).split(/\n+/);
  const headings = [...page.querySelectorAll("h1")].map((h) => squeezed(h.textContent ?? ""));
  const named =
    linked.title ?? meta(META.title) ?? property(page, "headline") ?? text(".entry-title") ?? text("title");
  const split = splitTitle(squeezed(named ?? ""), headings, lines);
  const ofPage = splitTitle(squeezed(text("title") ?? ""), headings, lines);
  const time = page.querySelector("time[pubdate], .published[datetime], .published[title], time[datetime]");
  return {
    title: split.title || null,
    outlet:
      linked.outlet ??
      meta(META.outlet) ??
      property(page, "publisher") ??
      text(".source-org .fn, .source-org") ??
      split.outlet ??
      ofPage.outlet,
    byline: bylineOf(
      linked.byline ??
        meta(META.byline) ??
        property(page, "author") ??
        text(".byline .fn, .author .fn, [rel=author]"),
    ),
    published:
      linked.published ??
      publishedOf(meta(META.published)) ??
      publishedOf(property(page, "datePublished")) ??
      publishedOf(time?.getAttribute("datetime")) ??
      publishedOf(time?.getAttribute("title")) ??
      publishedOf(time?.textContent) ??
      datePrinted(lines, split.title),
    url:
      page.querySelector('link[rel="canonical"]')?.getAttribute("href") ??
      linked.url ??
      metas.get("og:url") ??
      null,
    dateline: text(".dateline"),
    language: page.querySelector("html")?.getAttribute("lang") ?? null,
  };
}

export const squeezed = (text: string) => text.replace(/\s+/g, " ").trim();

function metaIn(page: Page): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const element of page.querySelectorAll("meta[content]")) {
    const content = element.getAttribute("content")?.trim();
    const name = element.getAttribute("property") ?? element.getAttribute("name");
    if (name && content && !found.has(name.toLowerCase())) found.set(name.toLowerCase(), content);
  }
  return found;
}

/** What microdata says (WHATWG): a property's value, or the name of the thing that it is. */
function property(page: Page, name: string): string | null {
  const element = page.querySelector(`[itemprop~="${name}"]`);
  if (element === null) return null;
  const valueOf = (e: PageElement) =>
    e.getAttribute("content") ?? e.getAttribute("datetime") ?? e.textContent;
  const inner = element.querySelector('[itemprop~="name"]');
  return squeezed(valueOf(inner ?? element) ?? "") || null;
}

/** A name out of a line of credit ("By Ana Sol, 3 March 2028"); null where it is none: an address, a sentence. */
export function bylineOf(line: string | null | undefined): string | null {
  const name = squeezed(line ?? "")
    .replace(/^(?:by|written by|posted by|author:)\s+/i, "")
    .replace(/\s*[,|·•–—-]?\s*(?:(?:[A-Z][a-z]+\.? )?\d{1,2}\b.*\d{4}.*)$/, "")
    .trim();
  return name === "" || name.length > 100 || /^https?:|[.!?] [A-Z].{40}/.test(name) ? null : name;
}

/** The date that stands by itself on a line near the headline. */
function datePrinted(lines: readonly string[], title: string): string | null {
  const at = lines.indexOf(title);
  if (at < 0) return null;
  const near = [
    ...lines.slice(at + 1, at + 1 + DATE_AFTER),
    ...lines.slice(Math.max(0, at - DATE_BEFORE), at).reverse(),
  ];
  for (const line of near) {
    const found = line.length < 80 ? publishedOf(line) : null;
    if (found !== null) return found;
  }
  return null;
}
