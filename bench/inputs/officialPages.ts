/** Templates of web pages as ministries, foreign services and parliaments set their releases. */
import { type Template, blocksHtml, escaped, footer, head, nav, teasers, textOf } from "./page.js";
import { dayWords, storyText } from "./story.js";

const drupalMinistry: Template = (s, seed) => ({
  html: `${head(`<title>${escaped(s.title)} | ${s.outlet}</title><link rel="canonical" href="${s.url}"><meta name="dcterms.date" content="${s.published}">`)}<body>${nav()}<ol class="breadcrumb"><li><a href="/">Home</a></li><li><a href="/press">Press</a></li><li>Press releases</li></ol><main role="main"><div class="node node--type-press-release"><h1 class="page-title"><span>${escaped(s.title)}</span></h1><div class="field field--name-field-date">${dayWords(s.published)}</div><div class="field field--name-body">${blocksHtml(s.blocks)}</div><div class="field field--name-field-contact"><h3>Press contact</h3><p>Press office, telephone +00 000 000, press@ministry.example</p></div></div></main><aside class="sidebar-second"><h2>Latest press releases</h2>${teasers(seed, 6, { summaries: false })}</aside>${footer(s.outlet)}</body></html>`,
  text: textOf(s.title, storyText(s.blocks)),
  told: { title: s.title, outlet: s.outlet, published: s.published, url: s.url },
});

/** A page of twenty years ago: tables for layout, fonts, breaks for paragraphs, no word of itself but its title. */
const tablesOfOld: Template = (s) => ({
  html: `<html><head><title>${s.outlet} - ${escaped(s.title)}</title></head><body bgcolor="#ffffff"><table width="100%"><tr><td colspan="2"><font size="5">${s.outlet}</font></td></tr><tr><td width="150" valign="top"><a href="a.html">Home</a><br><a href="b.html">Minister</a><br><a href="c.html">Press</a><br><a href="d.html">Archive</a></td><td valign="top"><font face="Arial"><b>${escaped(s.title)}</b><br><i>${dayWords(s.published)}</i><br><br>${s.blocks.map((b) => escaped(storyText([b]).replaceAll("\n\n", " "))).join("<br><br>\n")}</font></td></tr></table><center><font size="1">Copyright ${s.outlet}</font></center></body></html>`,
  text: textOf(s.title, storyText(s.blocks)),
  told: { title: s.title, outlet: s.outlet, published: s.published },
});

const publishingService: Template = (s, seed) => ({
  html: `${head(`<title>${escaped(s.title)} - PORTAL.EXAMPLE</title><meta property="og:site_name" content="PORTAL.EXAMPLE"><meta property="og:title" content="${escaped(s.title)}"><meta name="govuk:first-published-at" content="${s.published}T09:00:00+00:00"><link rel="canonical" href="${s.url}">${`<script type="application/ld+json">${JSON.stringify({ "@context": "http://schema.org", "@type": "NewsArticle", headline: s.title, datePublished: `${s.published}T09:00:00+00:00`, author: { "@type": "Organization", name: s.outlet }, publisher: { "@type": "Organization", name: s.outlet } })}</script>`}`)}<body><div class="govuk-cookie-banner"><h2>Cookies on this portal</h2><p>We use some essential cookies to make this website work. We would like to set additional cookies to understand how you use it.</p></div>${nav()}<main id="content"><span class="gem-c-title__context">Press release</span><h1>${escaped(s.title)}</h1><p class="lead">${escaped(s.standfirst)}</p><dl class="gem-c-metadata"><dt>From:</dt><dd><a href="#">${s.outlet}</a></dd><dt>Published</dt><dd>${dayWords(s.published)}</dd></dl><div class="govspeak">${blocksHtml(s.blocks)}</div><div class="gem-c-feedback"><h3>Is this page useful?</h3><button>Yes</button><button>No</button></div></main><div class="related-navigation"><h2>Related content</h2>${teasers(seed, 5, { summaries: false })}</div>${footer(s.outlet)}</body></html>`,
  text: textOf(s.title, s.standfirst, storyText(s.blocks)),
  told: { title: s.title, outlet: s.outlet, published: s.published, url: s.url },
});

/** A briefing with speakers in bold. */
const transcript: Template = (s, seed) => {
  const turns = s.blocks.flatMap((b) => (b.kind === "paragraph" ? [b.text] : []));
  const label = (i: number) => (i % 2 === 0 ? "QUESTION:" : "MR SOLBERG:");
  return {
    html: `${head(`<title>${escaped(s.title)} - ${s.outlet}</title><meta property="og:site_name" content="${s.outlet}"><meta property="og:title" content="${escaped(s.title)} - ${s.outlet}"><link rel="canonical" href="${s.url}">`)}<body>${nav()}<main><div class="featured-content"><h1 class="featured-content__headline">${escaped(s.title)}</h1><p class="article-meta__category">Press Briefing</p><p class="article-meta__author">${s.byline}, Spokesperson</p><p class="article-meta__publish-date">${dayWords(s.published, true)}</p></div><article class="post"><div class="entry-content">${turns.map((t, i) => `<p><b>${label(i)}</b>&nbsp;${escaped(t)}</p>`).join("\n")}</div></article><section class="tags"><h2>Tags</h2><a href="#">Briefings</a></section></main><div class="also">${teasers(seed, 4, { summaries: false })}</div>${footer(s.outlet)}</body></html>`,
    text: textOf(s.title, ...turns.map((t, i) => `${label(i)} ${t}`)),
    told: {
      title: s.title,
      outlet: s.outlet,
      byline: `${s.byline}, Spokesperson`,
      published: s.published,
      url: s.url,
    },
  };
};

/** A statement whose points are a numbered list, on a page that is built of sections. */
const statementOfPoints: Template = (s, seed) => {
  const points = s.blocks.map((b) => storyText([b]).replaceAll("\n\n", " "));
  return {
    html: `${head(`<title>${escaped(s.title)}</title><meta name="DC.title" content="${escaped(s.title)}"><meta name="DC.publisher" content="${s.outlet}"><meta name="DC.date.issued" content="${s.published}"><link rel="canonical" href="${s.url}">`)}<body><div id="page">${nav("div")}<div id="main"><div class="date">${dayWords(s.published)}</div><h1>${escaped(s.title)}</h1><p>${escaped(s.standfirst)}</p><ol>${points.map((p) => `<li>${escaped(p)}</li>`).join("\n")}</ol></div><div id="right"><h3>See also</h3>${teasers(seed, 4, { summaries: false })}</div></div>${footer(s.outlet)}</body></html>`,
    text: textOf(s.title, s.standfirst, ...points),
    told: { title: s.title, outlet: s.outlet, published: s.published, url: s.url },
  };
};

/** A release in a content block without paragraphs: spans and divs, the date in words before the text. */
const portalDivs: Template = (s, seed) => ({
  html: `${head(`<title>${s.outlet} » ${escaped(s.title)}</title><meta property="og:title" content="${escaped(s.title)}"><meta property="og:url" content="${s.url}">`)}<body><div class="top">${nav("div")}</div><div class="news-detail"><div class="news-date">${dayWords(s.published)} 14:05</div><div class="news-title"><h2>${escaped(s.title)}</h2></div><div class="news-text">${s.blocks.map((b) => `<div>${escaped(storyText([b]).replaceAll("\n\n", " "))}</div><div>&nbsp;</div>`).join("\n")}</div><div class="print"><a href="#">Print version</a></div></div><div class="news-list">${teasers(seed, 8)}</div>${footer(s.outlet)}</body></html>`,
  text: textOf(s.title, storyText(s.blocks)),
  told: { title: s.title, outlet: s.outlet, published: s.published, url: s.url },
});

export const OFFICIAL: Readonly<Record<string, Template>> = {
  drupalMinistry,
  tablesOfOld,
  publishingService,
  transcript,
  statementOfPoints,
  portalDivs,
};
