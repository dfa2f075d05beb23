/** News agencies' own formats: ninjs (IPTC, JSON), NewsML-G2 and NITF (IPTC, XML). */
import { type TreeNode, blockText, bodyOf } from "../blocks.js";
import { type Extracted, givenOf, publishedOf } from "../extracted.js";

type Thing = Readonly<Record<string, unknown>>;
const text = (value: unknown) => (typeof value === "string" && value.trim() !== "" ? value : null);

/** ninjs 1 to 3: one item. */
export function readNinjs(source: string): Extracted[] {
  const item = JSON.parse(source) as Thing;
  const bodies = (item["bodies"] ?? []) as Thing[];
  const plain =
    text(item["body_text"]) ??
    text(bodies.find((b) => /plain/.test(String(b["contenttype"] ?? b["role"])))?.["value"]);
  const html = text(item["body_xhtml"]) ?? text(item["body_html"]) ?? text(bodies[0]?.["value"]);
  const body = plain ?? (html === null ? "" : elementText(html));
  const headlines = (item["headlines"] ?? []) as Thing[];
  const title = text(item["headline"]) ?? text(headlines[0]?.["value"]);
  const outlet =
    ((item["infosource"] ?? item["infosources"]) as Thing[] | undefined)?.[0]?.["name"] ??
    item["copyrightholder"];
  return [
    {
      text: [title, body].filter((t) => t).join("\n\n"),
      given: givenOf({
        title,
        byline: text(item["byline"]) ?? text(((item["by"] ?? []) as Thing[])[0]?.["name"]),
        outlet: text(outlet),
        published: publishedOf(item["firstcreated"] ?? item["versioncreated"] ?? item["contentcreated"]),
        url: text(item["uri"])?.startsWith("http") ? text(item["uri"]) : null,
        language: text(item["language"]),
      }),
    },
  ];
}

interface XmlElement extends TreeNode {
  querySelector(selector: string): XmlElement | null;
  querySelectorAll(selector: string): Iterable<XmlElement>;
  getAttribute(name: string): string | null;
}

/** NewsML-G2 (each newsItem of a message) and NITF. */
export function readNewsml(source: string): Extracted[] {
  // The HTML parser takes any elements, knows no entities of the file's own, and fetches nothing.
  const root = bodyOf(
    source
      .replace(/<\?[^>]*>/g, "")
      .replace(/<!DOCTYPE[^>]*>/gi, "")
      .replace(/<([\w:.-]+)((?:\s[^<>]*)?)\/>/g, "<$1$2></$1>"),
  ) as XmlElement;
  const items = [...root.querySelectorAll("newsitem")];
  return (items.length > 0 ? items : [root]).flatMap((item) => {
    const find = (selector: string) => item.querySelector(selector)?.textContent?.trim() || null;
    const title = find("contentmeta > headline") ?? find("headline") ?? find("hl1") ?? find("title");
    const inline =
      item.querySelector("inlinexml") ??
      item.querySelector("inlinedata") ??
      item.querySelector("body\\.content") ??
      item.querySelector("nitf");
    if (inline === null) return [];
    const body = blockText(
      inline.querySelector("body\\.content") ?? inline.querySelector("section") ?? inline,
    );
    const date = item.querySelector("date\\.issue")?.getAttribute("norm");
    return [
      {
        text: [title, body].filter((t) => t).join("\n\n"),
        given: givenOf({
          title,
          byline: find("contentmeta > by") ?? find("byline"),
          dateline: find("contentmeta > dateline") ?? find("dateline"),
          outlet:
            find("rightsinfo > copyrightholder > name") ??
            find("infosource > name") ??
            find("provider > name") ??
            item.querySelector("provider")?.getAttribute("literal"),
          published: publishedOf(
            date ??
              find("itemmeta > firstcreated") ??
              find("contentmeta > contentcreated") ??
              find("itemmeta > versioncreated"),
          ),
        }),
      },
    ];
  });
}

function elementText(html: string): string {
  return blockText(bodyOf(html));
}
