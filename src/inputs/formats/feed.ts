import { parseFeed } from "feedsmith";
import { type Extracted, givenOf, publishedOf } from "../extracted.js";
import { readHtml } from "./html.js";

type Item = Readonly<Record<string, unknown>>;

/** The reports of an RSS, Atom, RDF or JSON feed, as the feed has them: the whole text where it gives it, else the summary. */
export function readFeed(source: string): Extracted[] {
  const { feed } = parseFeed(source) as { feed: Item };
  const items = (feed["items"] ?? feed["entries"] ?? []) as Item[];
  const outlet = textIn(feed["title"]);
  return items.flatMap((item) => {
    const html =
      textIn((item["content"] as Item | undefined)?.["encoded"]) ??
      textIn(item["content_html"]) ??
      textIn(item["content"]) ??
      textIn(item["content_text"]) ??
      textIn(item["description"]) ??
      textIn(item["summary"]) ??
      "";
    const title = textIn(item["title"]);
    const body = /<[a-z][^>]*>/i.test(html)
      ? (readHtml(`<body><article>${html}</article></body>`)[0]?.text ?? "")
      : html.trim();
    const text = [title, body].filter((t) => t).join("\n\n");
    if (text === "") return [];
    const dc = item["dc"] as Item | undefined;
    const given = givenOf({
      title,
      outlet,
      byline:
        nameOf(item["authors"]) ??
        textIn(dc?.["creator"]) ??
        textIn((dc?.["creators"] as unknown[] | undefined)?.[0]),
      published: publishedOf(
        textIn(item["pubDate"]) ??
          textIn(item["published"]) ??
          textIn(item["date_published"]) ??
          textIn(dc?.["date"]) ??
          textIn(item["updated"]),
      ),
      url: textIn(item["link"]) ?? linkOf(item["links"]) ?? textIn(item["url"]),
    });
    return [{ text, given }];
  });
}

function textIn(value: unknown): string | null {
  if (typeof value === "string") return value.trim() || null;
  const inner = (value as Item | null | undefined)?.["value"];
  return typeof inner === "string" ? inner.trim() || null : null;
}

function nameOf(authors: unknown): string | null {
  const names = ([authors].flat() as unknown[]).flatMap(
    (a) => textIn(a) ?? textIn((a as Item | null)?.["name"]) ?? [],
  );
  return names.length === 0 ? null : names.join(", ");
}

function linkOf(links: unknown): string | null {
  const list = ([links].flat() as (Item | undefined)[]).filter((l) => l !== undefined);
  const own = list.find((l) => l["rel"] === undefined || l["rel"] === "alternate") ?? list[0];
  return textIn(own?.["href"]);
}
