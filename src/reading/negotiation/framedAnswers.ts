import type { Frame } from "../../tags/tags.js";
import { type Span, contains, overlaps } from "../../text/span.js";
import type { Act, Answer } from "../record.js";
import { kids, spanOf, subtreeSpan } from "../syntax.js";
import { verbGroup } from "../verbGroup.js";
import { type Given, give, verbSpan } from "./answers.js";
import { CLAIM_WORDS } from "./disputesTopics.js";
import { framesOf, whoActs } from "./framed.js";
import { type Offer, enter, meantAt } from "./offers.js";
import { ANSWERS, REPLYING } from "./proposalWords.js";
import { type Scene, isAsked, sentenceAt } from "./scene.js";

/** Acts of which the words answer nothing. */
const NO_ANSWER: ReadonlySet<Act> = new Set<Act>(["decline", "accuse", "believe", "ask"]);

/** Words between two verbs that tell of one answer. */
const NEAR = 4;

/** Answers that only the network sees, each to the proposal that its words mean. */
export function framedAnswers(scene: Scene, offers: Offer[], given: Given[]): void {
  for (const f of framesOf(scene, "response")) {
    if (f.chance < SURE && !isKnownToAnswer(scene, f.token)) continue;
    // "Answered it, accepting the deployment but insisting on a timetable": one answer, which the first verb opens.
    const { relation, head } = scene.syntax.words[f.token] ?? { relation: "", head: -1 };
    if (relation === "advcl" && REPLYING.has(scene.syntax.words[head]?.lemma ?? "")) continue;
    // "Has not said yes and has not said no".
    if (scene.syntax.words[f.token]?.lemma === "say" && verbGroup(scene.syntax, f.token).negative) continue;
    const answer = answerOf(scene, f);
    // "Welcomed any voice that shortens the war" refuses nothing.
    if (answer === "rejects" && scene.cues.get(f.token)?.act === "support") continue;
    if (scene.syntax.words[f.token]?.upos === "VERB" && isOnlySupposed(scene, f.token)) continue;
    const cue = scene.cues.get(f.token);
    if (isAsked(scene, f.token) || (cue !== undefined && NO_ANSWER.has(cue.act))) continue;
    if (scene.account.silences.some((z) => contains(z.evidence, spanOf(scene.syntax, f.token)))) continue;
    // "I cannot accept the premise", "rejected the notion that": refused in words alone.
    const refused = [...(f.roles["what"] ?? []), ...kids(scene.syntax, f.token, "obj")];
    if (refused.some((t) => CLAIM_WORDS.has(scene.syntax.words[t]?.lemma.toLowerCase() ?? ""))) continue;
    const by = whoActs(scene, f, "answerer");
    const sentence = sentenceAt(scene, f.token);
    const here = given.some(
      (g) =>
        sentenceAt(scene, g.token) === sentence &&
        (g.answer === answer || Math.abs(g.token - f.token) <= NEAR),
    );
    if (here || by.length === 0) continue;
    const offer = answeredBy(scene, offers, f, by);
    if (offer === null) continue;
    give(scene, given, { token: f.token, offer, by, answer, evidence: verbSpan(scene, f.token) });
  }
}

/** Chance from which a word that no table knows is taken for an answer. */
const SURE = 0.6;

/** Whether a table has a word for an answer, or it is told of how things stand ("unmoved", "dead on arrival"). */
function isKnownToAnswer({ syntax: s }: Scene, token: number): boolean {
  const { lemma, upos } = s.words[token] ?? { lemma: "", upos: "" };
  return upos === "ADJ" || ANSWERS.has(lemma.toLowerCase()) || REPLYING.has(lemma.toLowerCase());
}

/** What a word answers: as the table of such verbs says, else as the scorer does. */
function answerOf({ syntax: s }: Scene, f: Frame): Answer {
  const lemma = s.words[f.token]?.lemma.toLowerCase() ?? "";
  const { before, negative } = verbGroup(s, f.token);
  if (REPLYING.has(lemma) && !negative && (before.has("will") || before.has("would"))) return "postpones";
  // "Had answered it, accepting the deployment but insisting on a timetable".
  const how = REPLYING.has(lemma)
    ? kids(s, f.token, "advcl", "conj").flatMap((k) => [k, ...kids(s, k, "conj")])
    : [];
  const answers = how.flatMap((k) => ANSWERS.get(s.words[k]?.lemma.toLowerCase() ?? "")?.answer ?? []);
  const [first] = answers;
  if (first === "accepts" && how.some((k) => s.words[k]?.lemma === "insist")) return "conditional";
  if (first !== undefined) return first;
  const known = ANSWERS.get(lemma);
  if (known === undefined || known.with !== "") return (f.labels["answer"] ?? "rejects") as Answer;
  const refused = known.answer === "accepts" && verbGroup(s, f.token).negative;
  return refused ? "rejects" : known.answer;
}

/** "Could gradually extricate itself": what somebody may do is no answer, and what one would not do is. */
function isOnlySupposed({ syntax: s }: Scene, verb: number): boolean {
  const { before, negative } = verbGroup(s, verb);
  return !negative && ["could", "may", "might", "should"].some((m) => before.has(m));
}

function answeredBy(scene: Scene, offers: Offer[], f: Frame, by: readonly string[]): Offer | null {
  const what = (f.roles["what"] ?? []).filter((t) => !by.includes(scene.account.actorAt.get(t) ?? ""));
  const spans = what.map((t) => subtreeSpan(scene.syntax, t));
  const told = offers.find(
    (o) =>
      what.some((t) => o.tokens.includes(t)) || o.terms.some((t) => spans.some((x) => overlaps(x, t.span))),
  );
  if (told !== undefined) return told;
  const meant = meantAt(scene, offers, f.token, by);
  if (meant !== null || what.length === 0 || offers.length === 0 || scene.parties.pair().length < 2)
    return meant;
  return enter(scene, offers, {
    token: what[0] as number,
    by: [],
    to: by,
    called: spans[0] as Span,
    terms: spans.slice(0, 1),
    status: "offered",
  });
}
