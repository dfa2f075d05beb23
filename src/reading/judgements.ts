/**
 * Words that judge: what a speaker blames, praises, calls untrue or true by using one of another. They are the
 * classes of the appraisal theory of English (Martin & White 2005: propriety, veracity, capacity, valuation); words
 * that merely name something bad (war, dead, crisis) are left out, since news is full of them. Stems: every word that
 * begins so counts, but for those that end in "$".
 */
const BLAME =
  "absurd aggressi appalling arrogan atrocious atrocity authoritarian awful bad$ barbar betray bias bigot blunder botched bully cheat clown$ clueless coercion complicit corrupt$ coward crazy criminal$ criminals$ crook cruel cynical dangerous deceit deceiv deceptive demagog deplorabl despicabl dictator$ disaster disastrous disgrac dishonest disingenuous disrespect divisive dumb$ dysfunctional egomania embarrass evil$ exploit facile$ faker farce farcical fascist fiasco foolish fraud genocid gross$ hateful hollow$ horrible hostage humiliat hypocri idiot ignoran illegal illegitimate immoral inadequate insufficient imperialis inappropriate incompeten indefensible inept inexcusable infantile inhuman insane insult intolerabl irrespons joke$ laughable land-grab lax$ liar$ liars$ lied$ lies$ lying$ ludicrous lunatic madness mess$ malicious massacre mislead misguided misled mockery naive naïve nasty nefarious negligen neo-nazi offence$ offense$ opportunis outrag pathetic phony piracy pre-manufactured propagand provocati provok puppet racist ransom rapist reckless repressive reprehensible ridicul rigged ruthless sabotag scandal scapegoat scare-mong selfish senseless sexis shame sham$ shortsighted short-sighted sinister sloppy stunt$ stupid terribl terrorist$ terrorists$ thief thug tone-deaf traitor treacher treason tyran unacceptabl unconscionabl undemocratic unethical unfair unfit unhelpful unjust unjustifi unlawful unpatriotic unprovoked unqualified unreasonable unreliable unscrupulous vile$ weak$ weakness witch-hunt worst$ wrongful unlikable vicious perverse worse$ xenophob zealot";
const PRAISE =
  "admirabl applaud brave bravery brilliant commendabl constructive courage courageous decent$ encouraging best$ consisten credib effective$ excellent exceptional exemplary extraordinary fantastic fair$ generous good$ great$ greatest$ helpful hero$ heroic heroes$ historic$ honest honorable honourable honesty impressive inspiring integrity legitimate$ magnificent milestone nice$ outstanding positive principled productive proud qualified reasonable remarkable respect$ smart$ statesman superb terrific tremendous trustworthy valuable welcome$ wise$ wonderful worthy";
const UNTRUE =
  "baseless bogus debunked fabricat fairy-tale fake$ false falsehood falsely fantasy fiction$ groundless hoax inaccurate incorrect invention lie$ lies$ mistaken misquoted myth nonsense rubbish rumours$ unaware unfounded unsubstantiated untrue wrong$";
const TRUE = "accurate authentic correct$ genuine real$ right$ true$";
const HARM =
  "brutal$ consequences$ costs$ punish punishment retaliat reprisal sanction sanctions severe$ swift$ escalate$ response$ price$";
/** Verbs of doing wrong: told of another, each is an accusation. */
const WRONGDOING =
  "abduct abuse abandon betray blackmail breach bribe bungle cheat coddle collude conceal deceive defame defraud demonize demonise destabilize destabilise disregard dupe embarrass embezzle endanger evade exaggerate exploit fabricate fail falsify forge flout harass hack humiliate ignore incite inflame insult interfere intimidate jeopardize jeopardise lie loot manipulate meddle mislead misrepresent mistreat neglect obstruct oppress overpromise persecute plunder provoke rig ruin sabotage scapegoat smear sow spy squander stall steal stoke stonewall swindle tamper threaten torture trample undermine usurp vilify violate weaponize weaponise wreck";

export type Judgement = "blame" | "praise" | "untrue" | "true" | "harm";

const STEMS: Readonly<Record<Judgement, RegExp>> = {
  blame: stems(BLAME),
  praise: stems(PRAISE),
  untrue: stems(UNTRUE),
  true: stems(TRUE),
  harm: stems(HARM),
};
const WRONG = new Set(WRONGDOING.split(" "));

function stems(list: string): RegExp {
  return new RegExp(`^(?:${list.split(" ").join("|")})`);
}

/** Whether a word, in lower case, judges so. */
export function judges(judgement: Judgement, word: string): boolean {
  return STEMS[judgement].test(word);
}

/** Whether a verb, by its lemma, is one of doing wrong. */
export function isWrongdoing(lemma: string): boolean {
  return WRONG.has(lemma);
}

/** The first judgement among words as written, untruth before blame, blame before praise; null where none judges. */
export function judgementOf(words: string): Judgement | null {
  const forms = words.toLowerCase().match(/\p{L}+(?:[-’']\p{L}+)*/gu) ?? [];
  const order: readonly Judgement[] = ["untrue", "blame", "praise"];
  const pairs = forms.map((f, i) => `${f}-${forms[i + 1] ?? ""}`);
  return order.find((j) => forms.some((f, i) => judges(j, f) || judges(j, pairs[i] as string))) ?? null;
}
