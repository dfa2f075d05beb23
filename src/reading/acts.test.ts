import { afterAll, beforeAll, expect, test } from "vitest";
import { makeDoc } from "../text/makeDoc.js";
import { makeReport } from "../text/makeReport.js";
import type { Span } from "../text/span.js";
import { makeTags } from "../tags/makeTags.js";
import { openModel } from "../tags/model.js";
import { type Tagger, openTagger } from "../tags/tagger.js";
import { type Told, actOf } from "./acts.js";
import type { Act } from "./record.js";
import { makeSyntax } from "./syntax.js";

let tagger: Tagger;
beforeAll(async () => void (tagger = await openTagger(openModel())), 60_000);
afterAll(() => tagger.close());

/** One statement from marked words: `{source} <cue> [content]`, parsed by the shipped network. */
async function actIn(marked: string): Promise<Act> {
  let text = "";
  const open: Record<string, number> = {};
  const spans: Record<string, Span[]> = { "}": [], ">": [], "]": [] };
  const closing: Record<string, string> = { "{": "}", "<": ">", "[": "]" };
  for (const c of marked) {
    if (closing[c] !== undefined) open[closing[c]] = text.length;
    else if (spans[c] !== undefined) spans[c].push({ start: open[c] as number, end: text.length });
    else text += c;
  }
  const content = spans["]"] as Span[];
  const doc = makeDoc(makeReport(text));
  const tags = await makeTags(doc, tagger);
  const direct = content.every((c) => /^["“‘]/.test(text.slice(c.start, c.end)));
  const told: Told = {
    source: spans["}"]?.[0] ?? null,
    cue: spans[">"]?.[0] ?? null,
    content,
    form: direct ? "direct" : "indirect",
  };
  return actOf(makeSyntax(doc, tags.words), told);
}

/** What one is moved to feel, stands ready for, expects of others. */
const STANDS: readonly (readonly [Act, string])[] = [
  ["support", "{We} <are encouraged> [that the parties have agreed to a truce]."],
  ["accuse", "{The minister} <was dismayed> [by the attack on the convoy]."],
  ["demand", "{We} <expect> [the government to act in the interest of all its citizens]."],
  ["believe", "{He} <expects> [the agreement to be signed over the weekend]."],
  ["believe", "{The United States} <notes with concern> [the growing tensions in the south]."],
  ["propose", "{Envoy Ana Sol} <reiterated> [that Norway remains open to talks with the rebels]."],
  ["promise", "{The secretary} <noted> [we are committed to seeking a return to the accord]."],
  ["support", '{Mr. Sol} <said>, ["Norway supports efforts to end the war"].'],
  ["confirm", "{The minister} <has apologized for> [what happened]."],
  ["ask", "{The chairman} <asked> [him a series of questions about the letter]."],
  ["accuse", "{The admiral} <makes no apologies for accusing> [the army of building bases]."],
  [
    "demand",
    "{Mr. Sol} <warned> [the general, Ana Miro, during their last meeting not to move on the port].",
  ],
  ["intend", "{Secretary Sol} <informed> [the president that the United States intends to send food]."],
  ["decline", "{The center} <has declined> [for years to reveal the sources of its funding]."],
  ["deny", "{She} <said> [neither Sol nor Miro played a role in it]."],
  ["demand", "{We} <note> [that such rhetoric is harmful and should cease immediately]."],
  ["demand", "{She} <said> [it was time to end the sanctions]."],
  ["demand", "{We} <call> [to resume the talks]."],
  ["intend", "{He} <underscored> [that the United States will continue to deliver ammunition]."],
  ["intend", "{Her advisers} <say> [she will visit the camps]."],
  ["state", "{Mr. Sol} <said> [she will visit the camps]."],
  ["state", "{The expert} <said> [he did not see convincing evidence in the letter]."],
  ["deny", "{The minister} <said> [that he had never seen the letter]."],
  ["confirm", '{The envoy} <said>, ["Yes, the letter is mine"].'],
  // What a thing will bring about is nobody's plan; "provided" is a condition only where it leads one.
  ["state", "{The secretary} <noted> [that our support will strengthen their hand at the table]."],
  ["intend", "{The secretary} <said> [Norway will expand training on the systems being provided]."],
  // Nothing is denied by what surprises nobody, or by what has nothing in it.
  ["state", "{The lawyer} <said> [it is not surprising that agents want to interview her]."],
  ["state", "{The envoy} <said> [there was nothing in it that told the two apart]."],
  ["state", "{The president} <said> [the goal is to forge a lasting ceasefire]."],
];

/** Refusals: to speak is `decline`, to do is `reject`. */
const REFUSALS: readonly (readonly [Act, string])[] = [
  ["decline", "{The minister} <declined to say> [whether talks were planned]."],
  ["decline", "{The embassy} <would not discuss> [the letter]."],
  ["decline", "{A spokesman} <refused to be drawn> [on the timing]."],
  ["decline", "{The agency} <could neither confirm nor deny> [the report]."],
  ["decline", "{The ministry} <will make no further comment> [on the matter]."],
  ["decline", "{The office} <said> [it did not comment on private meetings]."],
  ["decline", "{The envoy} <said> [she would not speculate about dates]."],
  ["reject", "{The rebels} <refused to disarm> [before an amnesty]."],
  ["reject", "{The minister} <vowed> [never to accept a partition]."],
  ["reject", "{The president} <said> [he would never negotiate with the rebels]."],
  ["reject", "{The president} <said> [he rejected the offer]."],
  ["reject", "{The general} <ruled out> [any release of prisoners]."],
  ["reject", "{The government} <declined> [the offer of a truce]."],
  ["reject", "{The front} <turned down> [the plan]."],
  ["decline", "{The minister} <declined to offer> [his own figure for layoffs]."],
  ["reject", "{The minister} <declined to offer> [the rebels a truce]."],
  // Who holds back from blaming blames nobody.
  ["state", "{The president} <has avoided directly criticizing> [the judge]."],
  // Not to blame is to keep silent.
  ["decline", "{The president} <declined to condemn> [the raid]."],
  // Not to rule out is no refusal, and no promise either.
  ["state", "{The minister} <did not rule out> [a second round]."],
  ["state", "{The minister} <refused to rule out> [a second round]."],
  ["state", "{The envoy} <said> [he could not explain the delay]."],
];

/** Denials, and what is denied of a denial. */
const DENIALS: readonly (readonly [Act, string])[] = [
  ["deny", "{The ministry} <denied> [that a letter had arrived]."],
  ["confirm", "{The ministry} <did not deny> [that a letter had arrived]."],
  ["confirm", "{The spokesman} <no longer disputed> [that a letter had arrived]."],
  ["decline", "{The spokesman} <would not confirm> [the meeting]."],
  ["deny", "{The spokesman} <said> [there had been no meeting]."],
  ["deny", "{The spokesman} <said> [nobody had been authorised to speak]."],
  ["deny", "{The minister} <said> [she had never seen the document]."],
  ["deny", "{The minister} <said> [the report was false]."],
  ["deny", "{The ministry} <rejects> [that account]."],
  ["deny", "{The president} <assured> them [that no soldier had opened fire]."],
  ["deny", "{The general} <called> [it “a fairy tale”]."],
  ["deny", "{The guard} <said> [that never happened]."],
  ["state", "{The agency} <said> [it had not yet found the cause]."],
  ["deny", "{MS DUPONT} [No. We never met them.]"],
  ["confirm", "{The aide} <said> [the document was genuine]."],
  // Owning up, and nothing done or known.
  ["confirm", "{She} <identified> [herself as the clerk who spoke to the paper]."],
  ["deny", "Oslo repeated {its} <claim> [to have received no letter]."],
  ["deny", "{An aide} <professed> [not to know who had come]."],
  ["deny", "{The minister's office} <described> [the remark as entirely fictitious]."],
  ["state", "{Oslo} <claimed> [that the ship had left]."],
  // "There is no doubt" denies nothing that anybody claimed; a wish that was not had is no deed.
  ["state", "{The envoy} <said> [there was no doubt about the outcome]."],
  ["state", "{The envoy} <said> [she did not want to think about the vote]."],
];

/** What asks something of others, offers, takes, promises or threatens. */
const DEALS: readonly (readonly [Act, string])[] = [
  ["demand", "{The union} <called for> [an inquiry]."],
  ["demand", "{The envoy} <urged> [both sides to stop]."],
  ["demand", "{The envoy} <asked> [them to leave]."],
  ["demand", "{The ministry} <asked> [the agency for help]."],
  ["demand", "{The rebels} <insisted> [that the army be withdrawn]."],
  ["demand", "{The envoy} <said> [the army must leave the city]."],
  ["demand", "{The envoy} <wants> [the army to leave]."],
  ["intend", "{The envoy} <wants> [to leave]."],
  ["ask", "{The reporter} <asked> [whether talks were planned]."],
  ["ask", "{QUESTION} [When will the talks begin?]"],
  ["propose", "{The government} <offered> [to free the crew]."],
  ["propose", "{The minister} <said> [she was ready to meet the rebels]."],
  ["propose", "{The minister} <reaffirmed> [her readiness to meet the rebels]."],
  ["propose", "{The envoy} <suggested> [that the ship be moved]."],
  ["propose", "{The mediators} <gave> [both sides a plan in four steps]."],
  ["propose", "{The front} <said> [it would release the crew in exchange for fuel]."],
  ["accept", "{The front} <agreed> [to attend]."],
  ["accept", "{The aide} <said> [the ministry could live with 45 days]."],
  ["accept", "{President Okafor} <said> [that Peru accepted the plan]."],
  ["support", "{The senator} <said> [he agreed with the remarks]."],
  ["promise", "{The minister} <promised> [that a bill would follow]."],
  ["threaten", "{The minister} <warned> [that her government would leave the talks]."],
  ["threaten", "{The minister} <said> [the country would face severe consequences]."],
  ["state", "{The official} <warned> [that the river could flood the town]."],
  ["intend", "{The mediators} <said> [they would travel to the capital]."],
  ["intend", "{The government} <was considering> [the closure of its airspace]."],
  ["ask", "{The envoy} <sought clarification on> [the letter]."],
  ["promise", "{The government} <signed a pledge> [to free the crew]."],
  ["demand", "{The ministry} <warned> [the rebels to stay away]."],
  ["state", "{The official} <warned> [that the attacks may start again]."],
  ["intend", "{The rebels} <announced> [they would suspend their campaign]."],
  ["intend", "{The minister} <announced> [that she would not seek a second term]."],
  ["demand", "{The aide} <told> the rebels [“You had better leave”]."],
  ["state", "{The aide} <said> [the farmers will need rain]."],
  ["propose", "{The secretary} <highlighted> [the country's preparedness to meet the rebels]."],
  ["state", "{The minister's} <suggestion> [that the rebels would not come]."],
  ["promise", "{The government} <remains committed to supporting> [the farmers]."],
  ["support", "{The front} <stands with> [the farmers]."],
  ["support", "{The front} <has backed> [a no-fly zone]."],
  ["support", "{The secretary} <recognized> [the bravery of the crew]."],
  ["believe", "{The aide} <seemed hopeful> [that the talks would resume]."],
  ["believe", "{The aide} <told reporters> [that he believes the talks will resume]."],
  ["ask", "{MS DUPONT} [Hello. Can you tell us who came?]"],
  ["believe", "{The government} <considers> [the truce a trap]."],
  ["believe", "{The analyst} <does not believe> [that the truce will hold]."],
  ["state", "{The official} <said> [the process would not be open forever]."],
];

/** Praise and blame, also under plain speech, in irony and in scare quotes. */
const JUDGEMENTS: readonly (readonly [Act, string])[] = [
  ["accuse", "{The senator} <said> [the judge was totally unfit]."],
  ["accuse", "{The senator} <said> [that she feels he is unfit]."],
  ["accuse", "{The opposition} <said> [the government had betrayed the families]."],
  ["accuse", "{The observers} <said> [the vote would be neither free nor fair]."],
  ["accuse", "{The observers} <said> [the plan did not go far enough]."],
  ["accuse", "{The senator} <called> [the raid a disgrace]."],
  ["accuse", "{The senator} <took aim at> [the judge]."],
  ["accuse", "{The senator} <said> [it was wrong to compare them]."],
  ["deny", "{The senator} <said> [the figure was wrong]."],
  // Another's wrongdoing told of is an accusation, one's own is none, nor is a victim's.
  ["accuse", "{The inquiry} <said> [officials concealed the letters]."],
  ["accuse", "{The inquiry} <said> [the computers had been hacked by a foreign government]."],
  ["state", "{The soldier} <said> [he stole the letters]."],
  ["state", "{The inquiry} <said> [the letters were stolen in spring]."],
  ["support", "{The senator} <called> [the deal a courageous decision]."],
  ["support", "{The senator} <said> [the deal was a step in the right direction]."],
  ["support", "{The senator} <welcomed> [the deal]."],
  ["state", "{The senator} <called> [the deal a treaty]."],
  ["accuse", "{The senator} <thanked> [the minister for sabotaging the talks]."],
  ["state", "{The senator} <“welcomed”> [the news of the defeat]."],
  // Blame may stand in a corner of the clause; a survey blames nobody, nor does who tells of themselves.
  ["accuse", "{The senator} <said> [the speech was the definition of a racist remark]."],
  ["accuse", "{The senator} <said> [there was clear evidence that the clerk had been careless]."],
  ["accuse", "{The aide} <said> [the minister lacked the patience for talks]."],
  ["accuse", "{The aide} <said> [the minister had done too little]."],
  ["accuse", "{He} <said> [it was not a convincing argument]."],
  ["accuse", "{The senator} <launched a harsh attack on> [the judge]."],
  ["state", "{A survey} <shows> [that farmers have abandoned the disgusting practice]."],
  ["state", "{The soldier} <said> [he had been careless]."],
  ["accuse", "{Mr. Sol} <said> [the front was playing for time]."],
  ["accuse", "{The party} <has been critical of> [the deal]."],
  ["state", "{Mr. Sol} <has dropped direct attacks on> [the front]."],
  ["support", "{Ana Sol} <said> [he has courage and energy]."],
  ["support", "{The minister} <said> [the crew did a fantastic job]."],
  // A joint statement holds many acts and is none of them.
  ["state", "{The governments} released <a joint statement by> [It is a disgraceful decision.]"],
  // A war or a crime told of is no blame of anybody.
  ["state", "{The senator} <said> [the war had begun in spring]."],
  ["state", "{The police} <said> [two people died in the attack]."],
];

test.each([...REFUSALS, ...STANDS, ...DENIALS, ...DEALS, ...JUDGEMENTS])("%s: %s", async (act, marked) => {
  expect(await actIn(marked)).toBe(act);
});

test("a long turn states, whatever its first sentences do", async () => {
  expect(
    await actIn("{MR TAN} [We met. We would not say when. It rained. They ate. They left. It was late.]"),
  ).toBe("state");
});
