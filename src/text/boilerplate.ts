/**
 * Whole paragraphs that releases and stories repeat. Each pattern is tried on a paragraph without blanks at its
 * edges, cut after LONGEST characters; all are anchored at its start.
 */
const PATTERNS: readonly RegExp[] = [
  // Who issued it and what kind of paper it is.
  /^(?:The )?(?:Office|Bureau|Ministry|Department|Embassy|Permanent Mission|Delegation|Presidency)(?: (?:the|of|and|for|to|in|\p{Lu}[\p{L}’'-]*,?)){1,10}$/u,
  /^(?:press office|press service|information service|public affairs|the white house)$/iu,
  /^(?:the )?(?:[\p{L}-]{1,20} ){0,3}(?:republic|kingdom|government|commonwealth|federation) of (?:the )?[\p{L} -]{2,40}$/iu,
  /^(?:media|press) (?:note|release|statement|advisory|notice|readout)$/iu,
  /^(?:fact sheet|readout|taken question|joint statement|notice to the press|public schedule|statement|remarks|transcript|special briefing)$/iu,
  /^(?:for|not for) (?:immediate )?(?:release|publication|broadcast)\b[^.!?]{0,60}$/iu,
  /^(?:under embargo|embargoed) (?:until|for|till)\b[^.!?]{0,80}$/iu,
  /^via (?:teleconference|telephone|video ?conference|webcast)$/iu,
  // Where the text of another begins and ends.
  /^[-–—*\s(]*(?:begin|beginning|start|end) (?:of )?(?:the )?(?:joint )?(?:text|statement|transcript|communiqu[eé]|quote)[\s.:)*–—-]*$/iu,
  /^the (?:below|above|following) (?:statement |readout |quote )?(?:is|are|was|may be) (?:attributable|attributed)\b[^\n]{1,160}$/iu,
  /^the (?:text of the following|following is the (?:full )?text|following (?:joint )?(?:statement|communiqué) was)\b[^\n]{1,400}$/iu,
  /^[-–—#*_=~\s]{3,}$/u,
  /^[-–—#*_=~\s]*(?:ends?|30)[-–—#*_=~\s]*$/iu,
  // Credits, rights, updates.
  /^[([]?\s*(?:[Aa]dditional |[Ww]ith )?(?:[Rr]eporting|[Ww]riting|[Ee]diting|[Cc]ompiled|[Tt]ranslated|[Ee]dited|[Ww]ritten)(?: and (?:writing|editing))? by \p{Lu}/u,
  /^[^.!?]{3,120} contributed (?:reporting|to this (?:report|story|article))\b/u,
  /^(?:©|\(c\) |copyright\b)/iu,
  /^all rights reserved\b/iu,
  /^(?:[*(\s]*)(?:this|an earlier version of this|a previous version of this) (?:story|article|post|report|item|version|piece|file) (?:has been|was|is|incorrectly|misstated|will be|includes?|originally)\b/iu,
  // How to reach the issuer or read more.
  /^for (?:more|further|any|press|media|additional|all other|general) [^.!?]{0,60}\b(?:information|questions?|inquir(?:y|ies)|enquir(?:y|ies)|updates?|details?|contact)\b/iu,
  /^for updates\b/iu,
  /^(?:press |media )?contacts?:/iu,
  /^(?:follow us|follow \S+ on|sign up|subscribe|click here|read more|read also|share this|watch (?:the|more|our|live))\b[^\n]{0,100}$/iu,
  /^(?:advertisement|related(?: stories| articles| coverage| content)?:?)$/iu,
  // Stage directions and times of a transcript.
  /^\([\p{Lu}\s\d.,:’'/-]{3,80}\)$/u,
  /^\((?:the (?:briefing|call|press conference|interview)[^()]{0,80}|break|applause|laughter|cheers|crosstalk|inaudible|off-mike|end of|recess|interruption)[^()]{0,60}\)$/iu,
  /^\d{1,2}[:.]\d\d ?[ap]\.?m\.? [A-Z]{2,4}$/iu,
];

const LONGEST = 600;

/** Whether a whole paragraph is such a formula. */
export function isBoilerplate(paragraph: string): boolean {
  if (paragraph.length > LONGEST) return false;
  const words = paragraph.replaceAll(/[\u200e\u200f\u00a0\u202f]/gu, " ").trim();
  return PATTERNS.some((pattern) => pattern.test(words));
}
