import { describe, expect, it } from "vitest";
import { publishedOf } from "../extracted.js";
import { readHtml } from "./html.js";
import { bylineOf } from "./pageMetadata.js";
import { splitTitle } from "./pageTitle.js";

describe("a page's title", () => {
  it.each([
    ["Truce near | Halyard Wire", ["Truce near"], [], "Truce near", "Halyard Wire"],
    ["Truce near - World - Halyard Wire", ["Truce near"], [], "Truce near", "Halyard Wire"],
    [
      "Ministry of Peace - Truce is near, says envoy",
      [],
      ["Ministry of Peace"],
      "Truce is near, says envoy",
      "Ministry of Peace",
    ],
    ["Ruritania – a way out", ["Ruritania – a way out"], [], "Ruritania – a way out", null],
    ["Ruritania – a way out", [], [], "Ruritania – a way out", null],
    ["Truce near", [], [], "Truce near", null],
  ])("%j", (whole, headings, lines, title, outlet) =>
    expect(splitTitle(whole, headings, lines)).toEqual({ title, outlet }),
  );
});

it.each([
  ["By Ana Sol, 3 March 2028", "Ana Sol"],
  ["Ana Sol | March 3, 2028", "Ana Sol"],
  ["by Ana Sol and Bo Ek", "Ana Sol and Bo Ek"],
  ["https://pages.example/ana", null],
  ["", null],
])("the credit %j names %j", (line, name) => expect(bylineOf(line)).toBe(name));

it.each([
  ["2028-03-03T10:00:00Z", "2028-03-03"],
  ["Published 3rd March 2028 at 10:00", "2028-03-03"],
  ["MARCH 3, 2028", "2028-03-03"],
  ["Oslo, 3.3.2028", "2028-03-03"],
  ["03/04/2028", null],
  ["31 February 2028", null],
])("the date in %j is %j", (line, date) => expect(publishedOf(line)).toBe(date));

const STORY = Array.from(
  { length: 5 },
  (_, i) =>
    `<p>Paragraph ${i} tells, at length, that Norway offered talks to Peru, and that Peru answered.</p>`,
).join("");

describe("a page", () => {
  it("whose people and publisher are named elsewhere in its data", () => {
    const data = {
      "@graph": [
        {
          "@type": "NewsArticle",
          headline: "Truce near",
          author: { "@id": "#a" },
          publisher: { "@id": "#o" },
        },
        { "@type": "Person", "@id": "#a", name: "Ana Sol" },
        { "@type": "Organization", "@id": "#o", name: "Halyard Wire" },
      ],
    };
    const html = `<html><head><script type="application/ld+json">${JSON.stringify(data)}</script></head><body>${STORY}</body></html>`;
    expect(readHtml(html)[0]?.given).toMatchObject({ byline: "Ana Sol", outlet: "Halyard Wire" });
  });

  it("has its date printed under the headline", () => {
    const html = `<html><body><h1>Truce near</h1><div>3 March 2028</div>${STORY}<p>Filed on 9 May 2030</p></body></html>`;
    expect(readHtml(html.replace("<body>", "<title>Truce near</title><body>"))[0]?.given.published).toBe(
      "2028-03-03",
    );
  });

  it("leaves out consent, comments, teasers and captions, but not what holds the heading", () => {
    const html = `<html><title>Truce near</title><body class="has-comments"><div class="cookie-consent"><p>We value your privacy, and so on, at length.</p></div><div class="related"><h1>Truce near</h1>${STORY}<figure><figcaption>A hotel.</figcaption></figure><p>Advertisement</p></div><div id="comments">${"<p>I, for one, think that this is long, and wrong, and more.</p>".repeat(40)}</div></body></html>`;
    const text = readHtml(html)[0]?.text ?? "";
    expect(text).toContain("Paragraph 4 tells");
    expect(text).not.toMatch(/privacy|I, for one|hotel|Advertisement/);
  });
});
