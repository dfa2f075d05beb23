/** What pages share: how a story's blocks are set, and what stands around it. */
import { type Block, type Story, dice, paragraph, sentence } from "./story.js";

/** A page, the text that a reader would call the report, and what the page says of it. */
export interface Page {
  readonly template: string;
  readonly html: string;
  readonly text: string;
  readonly told: Readonly<Partial<Record<"title" | "outlet" | "byline" | "published" | "url", string>>>;
}

/** A page of a story; `seed` varies what stands around it. */
export type Template = (story: Story, seed: number) => Omit<Page, "template">;

export const escaped = (text: string) =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll("“", "&ldquo;").replaceAll("”", "&rdquo;");

/** Markup as people type it: a link or emphasis within, lines broken anywhere. */
function inline(text: string, i: number): string {
  const words = escaped(text).split(" ");
  const at = (i * 7) % Math.max(1, words.length - 2);
  if (i % 3 === 1) words[at] = `<a href="/tag/${i}">${words[at]}</a>`;
  if (i % 5 === 2) words[at] = `<em>${words[at]}</em>`;
  if (i % 4 === 3) words[at] = `${words[at]}\n       `;
  return words.join(" ");
}

/** Blocks as HTML; `between` is put after every third one: teasers, forms and the like within the text. */
export function blocksHtml(blocks: readonly Block[], between: (i: number) => string = () => ""): string {
  return blocks
    .map((block, i) => {
      const after = i % 3 === 2 ? between(i) : "";
      switch (block.kind) {
        case "paragraph":
          return `<p>${inline(block.text, i)}</p>\n${after}`;
        case "heading":
          return `<h2>${escaped(block.text)}</h2>\n`;
        case "quote":
          return `<blockquote><p>${escaped(block.text)}</p></blockquote>\n${after}`;
        case "list":
          return `<ul>\n${block.items.map((item) => `<li>${escaped(item)}</li>`).join("\n")}\n</ul>\n${after}`;
        case "table":
          return `<table><tbody>${block.rows.map((r) => `<tr>${r.map((c) => `<td>${escaped(c)}</td>`).join("")}</tr>`).join("\n")}</tbody></table>\n${after}`;
      }
    })
    .join("");
}

const SECTIONS = ["World", "Politics", "Business", "Sport", "Culture", "Opinion", "Weather"];

export const nav = (tag = "nav") =>
  `<${tag} class="site-nav"><ul>${SECTIONS.map((s) => `<li><a href="/${s}">${s}</a></li>`).join("")}</ul></${tag}>`;

export const footer = (outlet: string) =>
  `<footer class="footer"><ul>${["About us", "Contact", "Privacy notice", "Terms of use", "Accessibility", "Careers"].map((s) => `<li><a href="#">${s}</a></li>`).join("")}</ul><p>© 2029 ${outlet}. All rights reserved. Reproduction in whole or in part without permission is prohibited.</p></footer>`;

/** Teasers of other stories. */
export function teasers(seed: number, count: number, { summaries = true, tag = "div" } = {}): string {
  const d = dice(9000 + seed);
  return Array.from(
    { length: count },
    (_, i) =>
      `<${tag} class="teaser card"><a href="/x/${seed}-${i}"><h3>${escaped(sentence(d).slice(0, 60))}</h3></a>${summaries ? `<p class="teaser-text">${escaped(sentence(d))}</p>` : ""}<span class="ts">${i + 2} hours ago</span></${tag}>`,
  ).join("\n");
}

export function comments(seed: number): string {
  const d = dice(7000 + seed);
  const list = Array.from(
    { length: 12 },
    (_, i) =>
      `<li class="comment" id="comment-${i}"><div class="comment-author">reader_${i}</div><div class="comment-body"><p>${escaped(paragraph(d, 3))}</p></div><a class="reply" href="#">Reply</a></li>`,
  );
  return `<section id="comments" class="comments-area"><h2 class="comments-title">12 thoughts</h2><ol class="comment-list">${list.join("\n")}</ol><form class="comment-form"><label>Leave a comment</label><textarea></textarea></form></section>`;
}

export const share = `<div class="share-tools social"><a href="#">Share on Facebook</a> <a href="#">Tweet this</a> <a href="#">Email</a> <button>Copy link</button></div>`;

export const newsletter = `<div class="newsletter-signup promo"><h3>Sign up for our morning briefing</h3><p>Get the stories that matter in your inbox every weekday. By signing up you agree to our terms.</p><form><input type="email"><button>Subscribe</button></form></div>`;

export const consent = `<div id="cookie-consent" class="consent-banner" role="dialog" aria-label="Cookies"><h2>We value your privacy</h2>${Array.from({ length: 6 }, () => "<p>We and our 812 partners store and access information on a device, such as cookies, and process personal data, such as unique identifiers, for personalised advertising and content, measurement, audience research and the development of services. With your permission we may use precise location data, and you may change your mind at any time in the privacy centre.</p>").join("")}<button>Accept all</button><button>Manage preferences</button></div>`;

export const head = (inner: string, lang = "en") =>
  `<!doctype html>\n<html lang="${lang}"><head><meta charset="utf-8">${inner}<style>.a{color:red}</style><script>window.dataLayer=[];function gtag(){}</script></head>`;

export const textOf = (...parts: readonly string[]) => parts.filter((p) => p !== "").join("\n\n");

export const allTold = ({ title, outlet, byline, published, url }: Story) => ({
  title,
  outlet,
  byline,
  published,
  url,
});
