import type { Span } from "../text/span.js";
import type { Basis } from "./record.js";

/** How a source knows, with the words that say so. */
export interface Knowing {
  readonly basis: Exclude<Basis, "unstated">;
  readonly span: Span;
}

/**
 * Ways in which descriptions of a source say how it knows, from the nearest to the matter to the farthest; the
 * first row that fits decides. They are matched only inside what the parse gives as the source's own description:
 * its noun phrase with modifiers, relative clauses and appositions, and what is said of it as a subject.
 */
const ROWS: readonly (readonly [Knowing["basis"], RegExp])[] = [
  [
    "participant",
    /\b(?:(?:directly\s+|personally\s+|closely\s+)?(?:involved|engaged)\s+in|(?:took|take|taking|taken)\s+part\s+in|participat(?:ed|es|ing)\s+in|(?:who|both\s+of\s+whom|all\s+of\s+whom|had|having|he|she|they)\s+(?:had\s+)?attended|attending|(?:was|were|is|been|being)?\s*present\s+(?:at(?!\s+least)|in|during|when)|(?:who|both\s+of\s+whom|all\s+of\s+whom)\s+(?:was|were)\s+(?:also\s+)?(?:present|there)\b|(?:who|whom)\s+(?:had\s+)?(?:led|chaired|hosted|convened|sat\s+(?:through|in\s+on)|(?:kept|took)\s+the\s+(?:minutes|notes)|facilitated)\b|(?:was|were|been|being|sat)\s+(?:in\s+the\s+room|at\s+the\s+table|on\s+the\s+call)|in\s+the\s+room|helped\s+(?:to\s+)?(?:negotiate|draft|broker|mediate|arrange|organi[sz]e|prepare|set\s+up|write|carry)|(?:was|were|been)\s+(?:in|at)\s+\p{L}[\w’'-]*\s+(?:throughout|during|for\s+the\s+(?:talks|negotiations|meetings?))|(?:negotiated|mediated|drafted|brokered|carried)\b|(?:a\s+)?members?\s+of\s+(?:[a-z’'-]+\s+){1,5}?(?:team|delegation)|(?:on|in)\s+(?:the|its|their)\s+(?:negotiating\s+team|delegation))[^,.;:”"\n]{0,100}/iu,
  ],
  [
    "witness",
    /\b(?:(?:eye)?witness(?:es)?\b|(?:who|had|having|he|she|they)\s+(?:had\s+)?(?:saw|seen|watched|heard|witnessed)\s+(?!(?:a\s+|an\s+|the\s+|his\s+|her\s+|their\s+|its\s+|copies\s+of\s+|parts?\s+of\s+)*(?:letter|document|paper|draft|text|memo|report|copy|note|cable|contract|email|e-mail|message|transcript|minutes|plan|agreement|file|records?)))[^,.;:”"\n]{0,100}/i,
  ],
  [
    "document",
    /\b(?:(?:who|had|have|has|having|he|she|they)\s+(?:had\s+|have\s+|has\s+)?(?:also\s+)?(?:seen|read|saw|reviewed|viewed|obtained|received|examined)|(?:citing|quoting|according\s+to|based\s+on|shown|showed))\s+(?:[a-z’'-]+\s+){0,4}?(?:letter|document|paper|draft|text|memo|report|copy|copies|note|cable|contract|email|e-mail|message|transcript|minutes|plan|agreement|file|record|register|data|figure|correspondence|filing|footage|video|photo)s?\b[^,.;:”"\n]{0,60}/i,
  ],
  [
    "briefed",
    /\b(?:(?:was|were|been|being|is|are|had\s+been|have\s+been)?\s*(?:\w+ly\s+)?briefed\s+(?:on|about|by|in)|(?:received|given|got|was\s+at)\s+(?:a\s+)?briefings?|briefed\b)[^,.;:”"\n]{0,100}/i,
  ],
  [
    "familiar",
    /\b(?:(?:\w+ly\s+)?familiar\s+with|(?:with\s+)?(?:direct\s+|first-?hand\s+|detailed\s+|close\s+|inside\s+|intimate\s+|some\s+)?knowledge\s+(?:of|about)|knowledgeable\s+(?:about|on|of)|(?:also\s+|well\s+)?informed\s+(?:about|on|of)|aware\s+of|close\s+to|privy\s+to|with\s+(?:direct\s+)?(?:insight|access)\s+(?:in)?to|who\s+(?:knows?|follows?|tracks?|monitors?|is\s+following)|in\s+touch\s+with|in\s+contact\s+with)[^,.;:”"\n]{0,100}/i,
  ],
  [
    "second-hand",
    /\b(?:(?:who\s+)?(?:said|says|saying)\s+(?:he|she|they)\s+(?:had\s+)?(?:been\s+told|heard|learned|learnt)|(?:had|has|have|was|were|been)\s+(?:been\s+)?told\s+(?:by|of|about|that)?|told\s+(?:me|us|him|her|them)\b|heard\s+(?:it\s+)?from|citing|quoting|relayed\s+by|by\s+word\s+of\s+mouth|second-?hand|passed\s+on\s+by)[^,.;:”"\n]{0,100}/i,
  ],
];

/** How the source of a description knows, or null where the description does not say. */
export function knowingIn(text: string, description: readonly Span[]): Knowing | null {
  for (const [basis, pattern] of ROWS) {
    for (const span of description) {
      const m = pattern.exec(text.slice(span.start, span.end));
      if (m === null) continue;
      const start = span.start + m.index + (m[0].length - m[0].trimStart().length);
      const words = m[0].replace(
        /\s+(?:on|under)\s+(?:the\s+)?condition\b.*$|\s+(?:(?:but|and|or)\s*)?$/is,
        "",
      );
      return { basis, span: { start, end: span.start + m.index + words.length } };
    }
  }
  return null;
}
