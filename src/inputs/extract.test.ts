import { gzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import type { extractReports as Extract } from "./extract.js";
import { zip } from "../testing/zip.js";
import { formatOf } from "./format.js";

// Formats are taken apart in a thread, which runs what was built (scripts/built.ts).
const { extractReports } = (await import("../../dist/inputs/extract.js" as string)) as {
  extractReports: typeof Extract;
};
const read = async (content: string | Uint8Array, name = "a") =>
  (await extractReports(typeof content === "string" ? Buffer.from(content) : content, name)).reports;
const problem = (content: string | Uint8Array, name = "a") =>
  read(content, name).then(
    () => "read",
    (error: Error) => error.message,
  );

const STORY = Array.from(
  { length: 8 },
  (_, i) => `Paragraph ${i} of a story tells that Norway offered talks to Peru, and at some length.`,
);
const paragraphs = STORY.map((p) => `<p>${p}</p>`).join("\n");

describe("a file is known by what it holds", () => {
  it.each([
    ["text", "Norway said that it would come."],
    ["text", "{ this is how the letter began"],
    ["text", "From the start, Norway said it would come.\nDate: unknown"],
    ["html", "<!DOCTYPE html><title>x</title>"],
    ["html", '<?xml version="1.0"?>\n<!-- a page -->\n<html xmlns="http://www.w3.org/1999/xhtml">'],
    ["pdf", "%PDF-1.7\n"],
    ["mail", "Received: from a\nMIME-Version: 1.0\nSubject: Talks\n\nText"],
    ["mailbox", "From ana@example.org Mon Mar 13 10:00:00 2028\nSubject: Talks\n\nText"],
    ["feed", '<?xml version="1.0"?><rss version="2.0"><channel/></rss>'],
    ["feed", '<feed xmlns="http://www.w3.org/2005/Atom"/>'],
    ["feed", '{"version": "https://jsonfeed.org/version/1.1", "items": []}'],
    ["newsml", '<?xml version="1.0"?><newsItem xmlns="http://iptc.org/std/nar/2006-10-01/"/>'],
    ["ninjs", '{"uri": "urn:x", "headline": "Talks", "body_text": "…"}'],
    ["subtitles", "WEBVTT\n\n00:00.000 --> 00:02.000\nHello"],
    ["subtitles", "1\n00:00:00,000 --> 00:00:02,000\nHello"],
    ["warc", "WARC/1.0\r\nWARC-Type: warcinfo\r\n"],
  ])("%s: %s", (format, content) => expect(formatOf(Buffer.from(content), "a")).toBe(format));
});

describe("a web page", () => {
  const page = (head: string, body = paragraphs) =>
    `<!doctype html><html lang="en"><head>${head}</head><body><nav>Home Sport</nav><article>${body}</article><footer>Imprint</footer></body></html>`;

  it("gives its main text by paragraphs, without what stands around it", async () => {
    const [report] = await read(page("<title>Talks</title>"));
    expect(report?.text).toBe(["Talks", ...STORY].join("\n\n"));
  });

  it.each([
    [
      "JSON-LD",
      `<script type="application/ld+json">{"@context":"https://schema.org","@graph":[{"@type":"NewsArticle","headline":"Talks begin","datePublished":"2028-03-03T10:00:00Z","author":{"name":"Ana Sol"},"publisher":{"name":"Fjord Wire"},"mainEntityOfPage":"https://fjord.example/a"}]}</script>`,
    ],
    [
      "OpenGraph and meta",
      `<meta property="og:title" content="Talks begin"><meta property="og:site_name" content="Fjord Wire"><meta name="author" content="Ana Sol"><meta property="article:published_time" content="2028-03-03"><link rel="canonical" href="https://fjord.example/a">`,
    ],
    [
      "Dublin Core",
      `<meta name="DC.title" content="Talks begin"><meta name="DC.publisher" content="Fjord Wire"><meta name="DC.creator" content="Ana Sol"><meta name="DC.date" content="2028-03-03"><meta property="og:url" content="https://fjord.example/a">`,
    ],
  ])("says of itself by %s what it is", async (_, head) => {
    const [report] = await read(page(head));
    expect(report?.given).toMatchObject({
      title: "Talks begin",
      outlet: "Fjord Wire",
      byline: "Ana Sol",
      published: "2028-03-03",
      url: "https://fjord.example/a",
    });
  });

  it("in another encoding is read by what it names", async () => {
    const html = Buffer.from(
      page('<meta charset="iso-8859-2"><title>x</title>', `<p>${"Wa\xb3\xeasa. ".repeat(40)}</p>`),
      "latin1",
    );
    expect((await read(html))[0]?.text).toContain("Wałęsa.");
  });
});

it("a message gives its subject, sender and date, and its text out of HTML", async () => {
  const mail = [
    "MIME-Version: 1.0",
    "From: =?utf-8?q?Ana_S=C3=B8l?= <ana@example.org>",
    "Date: Fri, 03 Mar 2028 10:00:00 +0000",
    "Subject: Talks begin",
    'Content-Type: text/html; charset="utf-8"',
    "Content-Transfer-Encoding: 8bit",
    "",
    `<html><body>${paragraphs}</body></html>`,
  ].join("\r\n");
  const [report] = await read(mail);
  expect(report?.text).toBe(["Talks begin", ...STORY].join("\n\n"));
  expect(report?.given).toEqual({ title: "Talks begin", byline: "Ana Søl", published: "2028-03-03" });
  const two = `From a@example.org Fri Mar  3 10:00:00 2028\n${mail}\n\nFrom b@example.org Fri Mar  3 11:00:00 2028\n${mail}\n`;
  expect((await read(two)).length).toBe(2);
});

it.each([
  [
    "RSS",
    `<?xml version="1.0"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>Fjord Wire</title><item><title>Talks begin</title><link>https://fjord.example/a</link><pubDate>Fri, 03 Mar 2028 10:00:00 GMT</pubDate><description>Short</description><content:encoded><![CDATA[${paragraphs}]]></content:encoded></item></channel></rss>`,
  ],
  [
    "Atom",
    `<feed xmlns="http://www.w3.org/2005/Atom"><title>Fjord Wire</title><entry><title>Talks begin</title><link href="https://fjord.example/a"/><published>2028-03-03T10:00:00Z</published><content type="html"><![CDATA[${paragraphs}]]></content></entry></feed>`,
  ],
  [
    "JSON Feed",
    JSON.stringify({
      version: "https://jsonfeed.org/version/1.1",
      title: "Fjord Wire",
      items: [
        {
          id: "1",
          title: "Talks begin",
          url: "https://fjord.example/a",
          date_published: "2028-03-03T10:00:00Z",
          content_html: paragraphs,
        },
      ],
    }),
  ],
])("a feed in %s gives its reports with title, date and address", async (_, source) => {
  const [report, ...rest] = await read(source);
  expect(rest).toEqual([]);
  expect(report?.text).toBe(["Talks begin", ...STORY].join("\n\n"));
  expect(report?.given).toMatchObject({
    title: "Talks begin",
    outlet: "Fjord Wire",
    published: "2028-03-03",
    url: "https://fjord.example/a",
  });
});

it.each([
  [
    "NewsML-G2",
    `<?xml version="1.0"?><newsItem xmlns="http://iptc.org/std/nar/2006-10-01/"><itemMeta><provider literal="Fjord Wire"/><firstCreated>2028-03-03T10:00:00Z</firstCreated></itemMeta><contentMeta><headline>Talks begin</headline><by>Ana Sol</by></contentMeta><contentSet><inlineXML contenttype="application/xhtml+xml"><html><body>${paragraphs}</body></html></inlineXML></contentSet></newsItem>`,
  ],
  [
    "ninjs",
    JSON.stringify({
      uri: "urn:a",
      headline: "Talks begin",
      byline: "Ana Sol",
      versioncreated: "2028-03-03T10:00:00Z",
      infosource: [{ name: "Fjord Wire" }],
      body_xhtml: paragraphs,
    }),
  ],
])("an agency's %s gives the story", async (_, source) => {
  const [report] = await read(source);
  expect(report?.text).toBe(["Talks begin", ...STORY].join("\n\n"));
  expect(report?.given).toMatchObject({
    title: "Talks begin",
    byline: "Ana Sol",
    outlet: "Fjord Wire",
    published: "2028-03-03",
  });
});

it("subtitles give turns without numbers and times", async () => {
  const vtt =
    "WEBVTT\n\nNOTE made by hand\n\n00:00.000 --> 00:02.000\n<v Ana Sol>We have\n\n00:02.000 --> 00:04.000\n<v Ana Sol>an offer.\n\n00:04.000 --> 00:05.000\n<v Bo>Which?";
  expect((await read(vtt))[0]?.text).toBe("ANA SOL: We have an offer.\n\nBO: Which?");
});

it("a web archive gives its pages with their addresses", async () => {
  const page = `<!doctype html><html><head><title>Talks</title></head><body><article>${paragraphs}</article></body></html>`;
  const http = `HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n\r\n${page}`;
  const record = `WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: https://fjord.example/a\r\nWARC-Record-ID: <urn:uuid:00000000-0000-0000-0000-000000000001>\r\nWARC-Date: 2028-03-03T10:00:00Z\r\nContent-Type: application/http; msgtype=response\r\nContent-Length: ${Buffer.byteLength(http)}\r\n\r\n${http}\r\n\r\n`;
  for (const bytes of [Buffer.from(record), gzipSync(record)]) {
    const [report] = await read(bytes, "a.warc.gz");
    expect(report?.text).toContain(STORY[3]);
    expect(report?.given.url).toBe("https://fjord.example/a");
  }
});

describe("what is made to do harm is refused in time, or read as what it is", () => {
  it.each([
    [
      "a document that unpacks to more than it says",
      zip("word/document.xml", Buffer.alloc(300_000_000, "a"), 1000),
      /100 MB/,
    ],
    [
      "a document that is cut off",
      zip("word/document.xml", Buffer.from("<x/>")).subarray(0, 60),
      /broken|not text|ZIP/i,
    ],
    [
      "a document nested 100,000 deep",
      zip("word/document.xml", Buffer.from(`${"<a>".repeat(100_000)}${"</a>".repeat(100_000)}`)),
      /nested too deep/,
    ],
    [
      "entities that grow",
      `<?xml version="1.0"?><!DOCTYPE rss [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]><rss version="2.0"><channel><title>&b;</title></channel></rss>`,
      /entities/,
    ],
    ["a feed without a report", '<rss version="2.0"><channel><title>x</title></channel></rss>', /no text/],
    ["a PDF that is none", "%PDF-1.7\nnothing of the kind", /could not be opened/],
    ["a mailbox of nothing", "From a@b Fri Mar  3 10:00:00 2028\n\n", /no text/],
  ])("%s", async (_, content, expected) => {
    const started = performance.now();
    expect(await problem(content)).toMatch(expected);
    expect(performance.now() - started).toBeLessThan(15_000);
  });

  it("10,000 nested elements", async () => {
    const deep = `<!doctype html><body>${"<div>".repeat(10_000)}<p>${STORY.join(" ")}</p>`;
    expect(await problem(deep)).toMatch(/^read$|could not be opened|longer than/);
  });
});
