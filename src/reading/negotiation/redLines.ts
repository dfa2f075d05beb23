import { tokensOf } from "../../text/doc.js";
import type { Statement } from "../record.js";
import { headOf, isDefinite, kids, low, subtreeSpan, tokensIn } from "../syntax.js";
import { verbGroup } from "../verbGroup.js";
import { DEALING } from "./conditionWords.js";
import type { ConditionDraft } from "./conditionDraft.js";
import { firstClause, saidContent, toldBy } from "./contents.js";
import { holderAt, isBargainedOver, speakerOf } from "./holders.js";
import { actorsAt } from "./actorsAt.js";
import { DEALS, PROPOSAL_NOUNS } from "./proposalWords.js";
import { type Scene, cut, isAsked, toldAt } from "./scene.js";

/** What sides refuse, and what they refuse to do without: by statements and by verbs. */
export function findRedLines(scene: Scene, bargaining: boolean): ConditionDraft[] {
  return [
    ...scene.account.statements.flatMap((st) => byStatement(scene, st, bargaining)),
    ...byVerb(scene, bargaining),
  ];
}

function byStatement(scene: Scene, st: Statement, bargaining: boolean): ConditionDraft[] {
  const { syntax: s } = scene;
  if (st.act !== "reject" || st.cue === null || st.speaker === null) return [];
  const content = saidContent(st);
  if (content === null) return [];
  const head = headOf(s, content);
  // "Said no": refused, and no word of what.
  if (tokensIn(s, content).length < 2) return [];
  const holder = subjectIn(scene, head) ?? speakerOf(scene, st.speaker);
  if (holder === null || head < 0) return [];
  // "Dismissed the offer as nothing new" is an answer.
  const lemma = s.words[head]?.lemma.toLowerCase() ?? "";
  if (PROPOSAL_NOUNS.has(lemma) || (DEALS.has(lemma) && isDefinite(s, head))) return [];
  const opening = `${st.cue.text} ${content.text.slice(0, OPENING)}`;
  const demand = /\b(?:demands?|conditions?|terms)\b/i.test(content.text.slice(0, OPENING));
  const practice = /\b(?:reject|condemn)/i.test(st.cue.text) && PRACTICE.test(content.text);
  if (
    !LASTING.test(opening) &&
    !practice &&
    !(demand && /\b(?:dismiss|reject|rebuff|refus)/i.test(st.cue.text))
  )
    return [];
  // "That is a red line" says of something else that it is one.
  if (
    ["that", "this", "it"].includes(low(s, tokensOf(s.doc, content).firstToken).replace(/["“]/g, "")) &&
    /\bred line\b/i.test(content.text)
  )
    return [];
  if (
    !isBargainedOver(scene, bargaining, holder, content.text) &&
    !LIMITED.test(content.text) &&
    !demand &&
    !(verbGroup(s, head).negative && DEALING.has(s.words[head]?.lemma.toLowerCase() ?? ""))
  )
    return [];
  return [
    {
      holder,
      text: cut(scene, firstClause(s, content, head)),
      polarity: REQUIRING.test(content.text) ? "requires" : "refuses",
      status: "standing",
      according: toldBy(scene, st),
    },
  ];
}

/** The official subject of what is said, where it is the one that refuses: "Washington would not participate". */
function subjectIn({ syntax: s, account, parties }: Scene, head: number): string | null {
  if (head < 0 || s.words[head]?.upos !== "VERB") return null;
  const subject = kids(s, head, "nsubj")[0];
  return subject === undefined
    ? null
    : (actorsAt(account, parties, subject).find((id) => parties.official(id)) ?? null);
}

const OPENING = 120;
/** What is refused whoever does it, and no offer: "the use of force", "any attempt to change borders". */
const PRACTICE =
  /^(?:the |any |all |every |further |such )*(?:threat or |threats? and )?(?:use|threats?|resort|attempts?|efforts?|interference|escalation|annexation|occupation)\b/i;
const LASTING =
  /\b(?:never|not|n['’]t|no|refus\w+|resist\w*|reluctan\w+|unwilling\w*|rul\w+ out|oppos\w+|banning|exclud\w+|nothing|neither)\b/i;
const LIMITED = /\b(?:without|unless|until|before|while|as long as|excluded|excluding)\b/i;
const REQUIRING = /\b(?:without|unless|until|excluded|excluding|exclude)\b/i;

/** "Refusing to relinquish any territory", "banning all contact": refusals that no statement holds. */
function byVerb(scene: Scene, bargaining: boolean): ConditionDraft[] {
  const { syntax: s } = scene;
  const out: ConditionDraft[] = [];
  for (let t = 0; t < s.words.length; t++) {
    const w = s.words[t];
    if (w?.upos !== "VERB" || isAsked(scene, t) || scene.cues.has(t)) continue;
    const lemma = w.lemma.toLowerCase();
    const refused =
      lemma === "refuse" ? kids(s, t, "xcomp")[0] : BANNING.has(lemma) ? kids(s, t, "obj")[0] : undefined;
    if (refused === undefined || verbGroup(s, t).negative) continue;
    if (lemma === "refuse" && !DEALING.has(s.words[refused]?.lemma.toLowerCase() ?? "")) continue;
    const span = { start: s.doc.tokens[t]?.start ?? 0, end: subtreeSpan(s, refused).end };
    const text = cut(scene, firstClause(s, span, refused));
    if (lemma !== "refuse" && !/\b(?:contacts?|talks|negotiations?|dialogue|meetings?)\b/i.test(text.text))
      continue;
    const holder = holderAt(scene, t);
    if (holder === null || !isBargainedOver(scene, bargaining, holder, text.text)) continue;
    out.push({ holder, text, polarity: "refuses", status: "standing", according: toldAt(scene, t) });
  }
  return out;
}

const BANNING = new Set(["ban", "prohibit", "bar", "forbid", "outlaw"]);
