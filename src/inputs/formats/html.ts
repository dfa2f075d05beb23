import { Readability } from "@mozilla/readability";
import { parseHTML } from "linkedom";
import { blockText, bodyOf } from "../blocks.js";
import { type Extracted, givenOf, publishedOf } from "../extracted.js";

/** The main text of a web page and what its markup says of it: JSON-LD, OpenGraph, meta, hNews, in this order. */
export function readHtml(html: string): Extracted[] {
  const { document } = parseHTML(html);
  const told = metadataOf(document as unknown as Page);
  // Readability takes the page apart: what it leaves is not used afterwards.
  const article = new Readability(document as never, { keepClasses: false }).parse();
  const main = blockText(bodyOf(article?.content ?? html));
  const title = told.title ?? article?.title ?? null;
  const text = title !== null && !main.startsWith(title) ? `${title}\n\n${main}` : main;
  const given = givenOf({
    ...told,
    title,
    byline: told.byline ?? article?.byline,
    outlet: told.outlet ?? article?.siteName,
    published: told.published ?? publishedOf(article?.publishedTime),
    language: told.language,
  });
  return [{ text, given }];
}

interface PageElement {
  readonly textContent: string | null;
  getAttribute(name: string): string | null;
}
interface Page {
  querySelector(selector: string): PageElement | null;
  querySelectorAll(selector: string): Iterable<PageElement>;
}

type Told = {
  [K in "title" | "outlet" | "byline" | "published" | "url" | "dateline" | "language"]?: string | null;
};

function metadataOf(page: Page): Told {
  const meta = (...names: readonly string[]) => {
    for (const name of names)
      for (const key of ["property", "name", "itemprop"]) {
        const content = page.querySelector(`meta[${key}="${name}"]`)?.getAttribute("content");
        if (content) return content;
      }
    return null;
  };
  const text = (selector: string) => page.querySelector(selector)?.textContent?.trim() || null;
  const linked = articleIn(page);
  const time = page.querySelector("time[pubdate], .published[datetime], time[datetime]");
  return {
    title: linked.title ?? meta("og:title", "twitter:title", "dc.title", "DC.title") ?? text(".entry-title"),
    outlet:
      linked.outlet ??
      meta("og:site_name", "application-name", "dc.publisher", "DC.publisher") ??
      text(".source-org .fn, .source-org"),
    byline:
      linked.byline ??
      meta("author", "article:author_name", "dc.creator", "DC.creator", "parsely-author") ??
      text(".byline .fn, .author .fn"),
    published:
      linked.published ??
      publishedOf(
        meta(
          "article:published_time",
          "datePublished",
          "date",
          "dc.date",
          "DC.date",
          "dc.date.issued",
          "DC.date.issued",
          "parsely-pub-date",
          "pubdate",
          "sailthru.date",
        ),
      ) ??
      publishedOf(time?.getAttribute("datetime")) ??
      publishedOf(time?.textContent),
    url: page.querySelector('link[rel="canonical"]')?.getAttribute("href") ?? linked.url ?? meta("og:url"),
    dateline: text(".dateline"),
    language: page.querySelector("html")?.getAttribute("lang") ?? null,
  };
}

/** What the page's JSON-LD says of the article (schema.org); nothing where it has none or it is broken. */
function articleIn(page: Page): Told {
  for (const script of page.querySelectorAll('script[type="application/ld+json"]')) {
    let data: unknown;
    try {
      data = JSON.parse(script.textContent ?? "");
    } catch {
      continue;
    }
    const found = articles(data).find((a) => a["headline"] !== undefined || a["datePublished"] !== undefined);
    if (found === undefined) continue;
    const page = found["mainEntityOfPage"];
    return {
      title: nameIn(found["headline"]),
      outlet: nameIn(found["publisher"]),
      byline: nameIn(found["author"]),
      published: publishedOf(found["datePublished"]),
      url: typeof page === "string" ? page : (nameIn(found["url"]) ?? null),
    };
  }
  return {};
}

type Thing = Readonly<Record<string, unknown>>;

function articles(data: unknown, depth = 0): Thing[] {
  if (typeof data !== "object" || data === null || depth > 4) return [];
  if (Array.isArray(data)) return data.flatMap((d) => articles(d, depth + 1));
  const thing = data as Thing;
  const types = [thing["@type"]].flat().map(String);
  const own = types.some((t) => /Article|Report|PressRelease|BlogPosting|LiveBlog/.test(t)) ? [thing] : [];
  return [...own, ...articles(thing["@graph"], depth + 1)];
}

/** A name out of a text, a thing with a name, or a list of such. */
function nameIn(value: unknown): string | null {
  if (typeof value === "string") return value;
  if (Array.isArray(value)) return value.flatMap((v) => nameIn(v) ?? []).join(", ") || null;
  const name = (value as Thing | null | undefined)?.["name"];
  return typeof name === "string" ? name : null;
}
