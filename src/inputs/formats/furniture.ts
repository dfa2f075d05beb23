/** What stands around and between the text of a page: consent, comments, teasers, forms, captions. */
import type { Page, PageElement } from "./page.js";

/** Elements that never hold a report's text. */
const NEVER = "figcaption, form, dialog, nav, [role=dialog], [role=navigation], [aria-hidden=true] > *";

/** Words of ids and classes, as publishing systems give them; of comments first, which may be longer than the text. */
const COMMENTS = /(?:^|[\s_-])(?:comments?|disqus|respond)(?=$|[\s_-])/i;
const ASIDE =
  /(?:^|[\s_-])(?:cookies?|consent|gdpr|newsletter|signup|subscribe|related|recommended|read-?more|more-stories|most-read|trending|up-next|next-up|teasers?|promo|share|sharing|sharedaddy|social|advert(?:isement)?|breadcrumbs?|author-box|author-bio|feedback|paywall|modal|overlay)(?=$|[\s_-]|posts$|relatedposts)/i;

/** Share of a page's text that a part of its furniture may hold; more, and the name means something else. */
const MOST = 0.4;
/** Elements looked at: a bound on time, far above any page. */
const MOST_LOOKED_AT = 50_000;

/** Takes the furniture out of a page. A part that holds the page's heading is none, whatever its name. */
export function clearFurniture(page: Page): void {
  for (const element of page.querySelectorAll(NEVER)) if (!holdsHeading(element)) element.remove();
  const all = page.querySelector("body")?.textContent?.length ?? 0;
  const named = [...page.querySelectorAll("[class], [id]")].slice(0, MOST_LOOKED_AT);
  for (const element of named) {
    if (/^(?:html|body|main)$/i.test(element.nodeName)) continue;
    const name = `${element.getAttribute("class") ?? ""} ${element.getAttribute("id") ?? ""}`.slice(0, 500);
    const isComments = COMMENTS.test(name);
    if (!isComments && !ASIDE.test(name)) continue;
    if (holdsHeading(element)) continue;
    if (isComments || (element.textContent?.length ?? 0) < MOST * all) element.remove();
  }
}

const holdsHeading = (element: PageElement) => element.querySelector("h1, [itemprop=articleBody]") !== null;

/** Short blocks that a page puts between paragraphs. */
const BETWEEN =
  /^(?:advertisement|continue reading|read more|print(?: version| this page)?|share(?: this)?|follow us.{0,40}|(?:read|see|watch) (?:also|more)\b.{0,160}|related:.{0,160}|up next)$/i;

/** Whether a block of text by itself is no part of a report. */
export function isFurniture(block: string): boolean {
  return block.length < 200 && BETWEEN.test(block);
}
