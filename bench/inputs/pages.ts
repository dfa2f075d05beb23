/** Templates of web pages as newsrooms set them. */
import {
  type Page,
  type Template,
  allTold,
  blocksHtml,
  comments,
  consent,
  escaped,
  footer,
  head,
  nav,
  newsletter,
  share,
  teasers,
  textOf,
} from "./page.js";
import { type Block, dayWords, dice, makeStory, paragraph, storyText } from "./story.js";
import { OFFICIAL } from "./officialPages.js";

const jsonLd = (data: unknown) => `<script type="application/ld+json">${JSON.stringify(data)}</script>`;

const modernNews: Template = (s, seed) => ({
  html: `${head(
    `<title>${escaped(s.title)} - ${s.outlet}</title>${jsonLd({
      "@context": "https://schema.org",
      "@type": ["NewsArticle"],
      headline: s.title,
      datePublished: `${s.published}T06:30:00.000Z`,
      dateModified: "2029-12-01T00:00:00Z",
      author: [{ "@type": "Person", name: s.byline }],
      publisher: { "@type": "NewsMediaOrganization", name: s.outlet },
      mainEntityOfPage: { "@type": "WebPage", "@id": s.url },
    })}<link rel="canonical" href="${s.url}">`,
  )}<body><header>${nav()}</header><main><article><header><h1>${escaped(s.title)}</h1><p class="standfirst">${escaped(s.standfirst)}</p><div class="byline">By <a href="/a">${s.byline}</a></div><time datetime="${s.published}T06:30">${dayWords(s.published)}</time>${share}</header><figure><img src="a.jpg" alt="x"><figcaption>The lakeside hotel in winter. Photograph: B. Kerr/Agency</figcaption></figure><div class="article-body">${blocksHtml(s.blocks, (i) => (i % 2 ? newsletter : `<aside class="related"><h3>Read more</h3>${teasers(seed, 2)}</aside>`))}</div>${share}</article><section class="more-stories"><h2>More stories</h2>${teasers(seed + 1, 8)}</section></main>${footer(s.outlet)}</body></html>`,
  text: textOf(s.title, s.standfirst, storyText(s.blocks)),
  told: allTold(s),
});

const obfuscatedDivs: Template = (s, seed) => ({
  html: `${head(
    `<title>${escaped(s.title)} | ${s.outlet}</title><meta property="og:title" content="${escaped(s.title)}"><meta property="og:site_name" content="${s.outlet}"><meta property="og:url" content="${s.url}"><meta property="article:published_time" content="${s.published}T10:00:00+02:00"><meta name="author" content="${s.byline}">`,
  )}<body><div id="__next"><div class="css-1a2">${nav("div")}</div><div class="css-9x"><h1 class="css-77">${escaped(s.title)}</h1><div class="css-aa"><span>${s.byline}</span><span>${dayWords(s.published, true)}</span></div><div class="css-body">${s.blocks
    .map((b, i) => {
      const html =
        b.kind === "paragraph"
          ? `<div class="css-p1"><p class="css-pp">${escaped(b.text)}</p></div>`
          : `<div class="css-p1">${blocksHtml([b])}</div>`;
      return i % 4 === 3
        ? `${html}<div class="css-ad" aria-label="advertisement"><span>Advertisement</span></div>`
        : html;
    })
    .join(
      "\n",
    )}</div></div><div class="css-rail">${teasers(seed, 10)}</div></div>${footer(s.outlet)}</body></html>`,
  text: textOf(s.title, storyText(s.blocks)),
  told: allTold(s),
});

const wordpress: Template = (s, seed) => ({
  html: `${head(`<title>${escaped(s.title)} – ${s.outlet}</title><link rel="canonical" href="${s.url}"><meta property="og:site_name" content="${s.outlet}">`)}<body class="single"><header id="masthead"><p class="site-title">${s.outlet}</p>${nav()}</header><div id="content"><article class="post hentry"><header class="entry-header"><h1 class="entry-title">${escaped(s.title)}</h1><div class="entry-meta"><span class="posted-on">Posted on <time class="entry-date published" datetime="${s.published}T09:00:00+00:00">${dayWords(s.published, true)}</time></span> <span class="byline author vcard">by <a class="url fn n" href="#">${s.byline}</a></span></div></header><div class="entry-content">${blocksHtml(s.blocks)}<div class="sharedaddy sd-sharing-enabled"><h3 class="sd-title">Share this:</h3><ul><li><a href="#">Twitter</a></li><li><a href="#">Facebook</a></li></ul></div><div id="jp-relatedposts" class="jp-relatedposts"><h3>Related</h3>${teasers(seed, 3)}</div></div><footer class="entry-footer">Posted in <a href="#">Talks</a></footer></article>${comments(seed)}</div><aside id="secondary" class="widget-area"><section class="widget"><h2>Recent posts</h2>${teasers(seed + 1, 6, { summaries: false })}</section></aside>${footer(s.outlet)}</body></html>`,
  text: textOf(s.title, storyText(s.blocks)),
  told: allTold(s),
});

/** Entries of a live page, newest first, each with its time. */
const liveBlog: Template = (s, seed) => {
  const entries = s.blocks.filter((b): b is Block & { text: string } => b.kind === "paragraph");
  return {
    html: `${head(
      `<title>${escaped(s.title)} – as it happened</title>${jsonLd({
        "@context": "http://schema.org",
        "@type": "LiveBlogPosting",
        headline: s.title,
        datePublished: `${s.published}T05:00:00Z`,
        author: { "@type": "Person", name: s.byline },
        publisher: { "@type": "Organization", name: s.outlet },
        url: s.url,
        liveBlogUpdate: entries.map((e, i) => ({
          "@type": "BlogPosting",
          headline: `Update ${i}`,
          articleBody: e.text,
          datePublished: "2030-01-01T00:00:00Z",
        })),
      })}`,
    )}<body>${nav()}<main><h1>${escaped(s.title)}</h1><p class="summary">${escaped(s.standfirst)}</p><div class="live-layout"><div class="key-events"><h2>Key events</h2>${teasers(seed, 3, { summaries: false })}</div><div class="liveblog">${entries.map((e, i) => `<article class="block" id="block-${i}"><header><time datetime="2030-01-01T1${i % 10}:05:00Z">1${i % 10}:05</time></header><h2>Update number ${i} from the harbour</h2><div class="block-body"><p>${escaped(e.text)}</p></div><div class="block-share"><a href="#">Share</a></div></article>`).join("\n")}</div></div></main>${footer(s.outlet)}</body></html>`,
    text: textOf(
      s.title,
      s.standfirst,
      ...entries.map((e, i) => `Update number ${i} from the harbour\n\n${e.text}`),
    ),
    told: allTold(s),
  };
};

const dataTable: Template = (s, seed) => {
  const d = dice(seed);
  const table: Block = {
    kind: "table",
    rows: [
      ["Side", "Seats", "Offer", "Answer"],
      ...Array.from({ length: 8 }, (_, i) => [
        `Delegation ${i}`,
        String(d.below(90)),
        `${d.below(900)} million`,
        d.below(2) ? "refused" : "open",
      ]),
    ],
  };
  const blocks = [...s.blocks.slice(0, 2), table, ...s.blocks.slice(2)];
  return {
    html: `${head(`<title>${escaped(s.title)}</title><meta property="og:title" content="${escaped(s.title)}"><meta property="og:site_name" content="${s.outlet}"><meta name="parsely-author" content="${s.byline}"><meta name="parsely-pub-date" content="${s.published}T11:00:00Z"><link rel="canonical" href="${s.url}">`)}<body>${nav()}<div class="wrap"><div class="story"><h1>${escaped(s.title)}</h1><p class="meta">${s.byline} · ${dayWords(s.published)}</p>${blocksHtml(blocks)}</div><div class="rail"><h2>Most read</h2><ol>${Array.from({ length: 10 }, (_, i) => `<li><a href="#">A story number ${i} that many have read today</a></li>`).join("")}</ol></div></div>${footer(s.outlet)}</body></html>`,
    text: textOf(s.title, storyText(blocks)),
    told: allTold(s),
  };
};

const consentFirst: Template = (s, seed) => ({
  html: `${head(
    `<title>${escaped(s.title)} | ${s.outlet}</title><meta name="twitter:title" content="${escaped(s.title)}"><meta property="og:site_name" content="${s.outlet}"><link rel="canonical" href="${s.url}">${jsonLd(
      [
        { "@type": "BreadcrumbList", itemListElement: [] },
        {
          "@type": "ReportageNewsArticle",
          headline: s.title,
          datePublished: s.published,
          author: s.byline,
          publisher: { name: s.outlet },
        },
      ],
    )}`,
  )}<body>${consent}<noscript><p>Please turn on JavaScript to read this page as it was meant to be read.</p></noscript><div class="overlay modal"><p>You have read 3 of 5 free articles this month. Subscribe to go on.</p></div><header>${nav()}</header><article class="article"><h1>${escaped(s.title)}</h1><p class="byline">By ${s.byline}, ${dayWords(s.published)}</p><div class="article__content">${blocksHtml(s.blocks, () => newsletter)}</div></article><aside>${teasers(seed, 5)}</aside>${footer(s.outlet)}</body></html>`,
  text: textOf(s.title, storyText(s.blocks)),
  told: allTold(s),
});

const infiniteScroll: Template = (s, seed) => {
  const d = dice(5000 + seed);
  return {
    html: `${head(`<title>${escaped(s.title)}</title><meta property="og:title" content="${escaped(s.title)}"><meta name="application-name" content="${s.outlet}"><meta property="og:url" content="${s.url}"><meta name="date" content="${s.published}"><meta name="author" content="${s.byline}">`)}<body>${nav()}<div class="columns"><article class="main-article"><h1>${escaped(s.title)}</h1><div class="text">${blocksHtml(s.blocks)}</div></article><div class="sidebar infinite">${teasers(seed, 40)}</div></div><div class="next-up"><h2>Up next</h2><article class="next-article teaser"><h2>${escaped(makeStory(seed + 500).title)}</h2><p>${escaped(paragraph(d, 2))}</p><a href="#">Continue reading</a></article></div>${footer(s.outlet)}</body></html>`,
    text: textOf(s.title, storyText(s.blocks)),
    told: allTold(s),
  };
};

/** A page of a publishing system that names people and publisher by @id within one graph. */
const graphNews: Template = (s, seed) => ({
  html: `${head(
    `<title>${escaped(s.title)} • ${s.outlet}</title>${jsonLd({
      "@context": "https://schema.org",
      "@graph": [
        {
          "@type": "Article",
          "@id": "#article",
          headline: s.title,
          datePublished: `${s.published}T10:00:00+00:00`,
          author: { "@id": "#person" },
          publisher: { "@id": "#org" },
          isPartOf: { "@id": s.url },
        },
        { "@type": "WebPage", "@id": s.url, url: s.url, name: `${s.title} • ${s.outlet}` },
        { "@type": "Organization", "@id": "#org", name: s.outlet },
        { "@type": "Person", "@id": "#person", name: s.byline },
      ],
    })}<link rel="canonical" href="${s.url}">`,
  )}<body>${nav()}<div class="content-area"><main><article><h1>${escaped(s.title)}</h1><p><strong>${escaped(s.standfirst)}</strong></p>${blocksHtml(s.blocks, (i) => `<p class="readmore"><strong>Read also:</strong> <a href="/r/${i}">Another story about the harbour and the ledger</a></p>`)}<div class="author-box"><h4>${s.byline}</h4><p>${s.byline} covers diplomacy and has reported from nine capitals for twenty years.</p></div><div class="tags"><a href="#">talks</a> <a href="#">truce</a></div></article></main></div><div class="related-articles"><h3>You may also like</h3>${teasers(seed, 6)}</div>${footer(s.outlet)}</body></html>`,
  text: textOf(s.title, s.standfirst, storyText(s.blocks)),
  told: allTold(s),
});

const microdata: Template = (s, seed) => ({
  html: `${head(`<title>${escaped(s.title)} :: ${s.outlet}</title><link rel="canonical" href="${s.url}">`)}<body>${nav()}<div itemscope itemtype="https://schema.org/NewsArticle"><h1 itemprop="headline">${escaped(s.title)}</h1><span itemprop="author" itemscope itemtype="https://schema.org/Person"><span itemprop="name">${s.byline}</span></span><meta itemprop="datePublished" content="${s.published}T12:00:00Z"><div itemprop="publisher" itemscope itemtype="https://schema.org/Organization"><meta itemprop="name" content="${s.outlet}"></div><div itemprop="articleBody">${blocksHtml(s.blocks)}</div></div>${comments(seed)}<div>${teasers(seed, 5)}</div>${footer(s.outlet)}</body></html>`,
  text: textOf(s.title, storyText(s.blocks)),
  told: allTold(s),
});

const hNews: Template = (s, seed) => ({
  html: `${head(`<title>${escaped(s.title)}</title>`)}<body>${nav("div")}<div class="hnews hentry"><h1 class="entry-title">${escaped(s.title)}</h1><p>By <span class="author vcard"><span class="fn">${s.byline}</span></span>, <span class="source-org vcard"><span class="org fn">${s.outlet}</span></span> <abbr class="published" title="${s.published}T08:00:00Z">${dayWords(s.published, true)}</abbr></p><div class="entry-content">${blocksHtml(s.blocks)}</div><a rel="bookmark" href="${s.url}">Permalink</a></div><div class="sidebar">${teasers(seed, 8)}</div>${footer(s.outlet)}</body></html>`,
  text: textOf(s.title, storyText(s.blocks)),
  told: { title: s.title, outlet: s.outlet, byline: s.byline, published: s.published },
});

export const TEMPLATES: Readonly<Record<string, Template>> = {
  modernNews,
  obfuscatedDivs,
  wordpress,
  liveBlog,
  dataTable,
  consentFirst,
  infiniteScroll,
  graphNews,
  microdata,
  hNews,
  ...OFFICIAL,
};

/** `count` pages, template after template. */
export function makePages(count: number): Page[] {
  const names = Object.keys(TEMPLATES);
  return Array.from({ length: count }, (_, i) => {
    const template = names[i % names.length] as string;
    // Lengths and templates count in different steps, so that each template meets each length.
    const story = makeStory(i + Math.floor(i / names.length));
    return { template, ...(TEMPLATES[template] as Template)(story, i) };
  });
}
