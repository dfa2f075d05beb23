/**
 * Words that judge: what a speaker blames, praises, calls untrue or true by using one of another. They are the
 * classes of the appraisal theory of English (Martin & White 2005: propriety, veracity, capacity, valuation); words
 * that merely name something bad (war, dead, crisis) are left out, since news is full of them. Stems: every word that
 * begins so counts, but for those that end in "$".
 */
const BLAME =
  "absurd appalling arrogan asshole$ atrocious awful barbar betray bigot bloated blowhard blunder bluster boastful botched brazen bully callous careless childish clown$ clueless clumsy condescend contempt counterproductive cover-up coward craven crazy crony cronyism crook crude$ cruel cynical damning debacle deceit deceiv deceptive defamatory dehumani demagog demagogu demean deplorabl derogat despicabl dirty$ disgrac disgust dishonest dishonor dishonour disingenuous disloyal dismal disrespect distort divisive dodg dubious dumb$ dumber dumbest dysfunction dysfunctional egomania egregious embarrass erratic evil$ exaggerat exploit extort facile$ faker fanatic farce farcical fascist faux fear-mongering fearmonger fiasco fickle flawed flimsy flunky$ foolish frantic frivolous fucking gimmick grandstand greed$ greedy half-baked haphazard hateful heartless heinous hollow$ horrible humiliat hypocri hyster idiot idly ignoran ill-advised ill-conceived ill-equipped ill-informed immoral imperialis impotent imprudent inappropriate incapable incoherent incompeten inconsisten indefensible ineffective inept inexcusable infantile inflammator inhuman inhumane insane insensitive insincer intolerabl intransigen irrational irrespons kleptocra lackluster lame$ land-grab laughable lawless lax$ lazy liar$ liars$ lied$ lies$ loser$ losers$ ludicrous lunacy lunatic lying$ madness malicious mean-spirited mediocre mindless misconduct misgovern misguided mishandl misinform mislead misled misplaced misrepresent mistreat misuse mock$ mocked mockery mocking$ monstrous murderous naive nasty naïve nefarious neo-nazi nepotis notorious nut$ nutty obscene obstructionis one-sided out-of-touch overblown overreach oversell overstat pander paranoi pathetic perverse petty$ phony pitiful ploy$ pointless politicised politicized pre-manufactured preposterous presumptuous pretend rabid$ racis racist reckless reek$ reeks$ reprehensible repugnan repulsive ridicul rigged rude$ ruthless scam$ scams$ scapegoat scare-mong self-serving selfish senseless sexis shady shallow sham$ shame shoddy short-sighted shortsighted shrill silly simplistic sinister slander sleaz sloppy smear smug sordid spineless stubborn stunt$ stupid superficial tantrum tasteless terribl thin-skinned thug thuggish tone-deaf toothless toxic traitor trash$ travesty treacher trigger-happy tyran ugly$ un-american unacceptabl unaccountable uncaring uncivil unconscionabl unconstitutional unconvinc undemocratic underhanded undignified unethical unfit unhelpful unhinged uninform unjustifi unlikable unpatriotic unprepared unpresidential unqualified unrealistic unreasonable unreliable unresponsive unscrupulous unseemly unsound unstable untrustworth unwise unworthy useless vain$ vanity vengeful vicious vile$ vindictive violat vulgar war-monger warmonger wasteful weasel whitewash witch-hunt wrong-headed wrongdoing wrongful xenophob zealot";
/** Blame only where they are what is told of somebody; elsewhere in a report they name crimes, wars and court cases. */
const CHARGED =
  "aggressi atrocity authoritarian bad$ bias cheat coercion complicit corrupt$ criminal$ criminals$ dangerous dictator$ disaster disastrous fraud genocid gross$ havoc hostage illegal illegitimate inadequate insufficient insult joke$ massacre mess$ negligen offence$ offense$ opportunis outrag piracy propagand provocati provok puppet ransom rapist repressive sabotag sad$ scandal screwed$ sick$ soft$ terrorist$ terrorists$ thief treason unbearable unfair unjust unlawful unprovoked untested weak$ weakness worse$ worst$";
const PRAISE =
  "admirabl amazing applaud awesome beautiful$ best$ brave bravery brilliant commendabl compassion competent consistency constructive convincing courage courageous credib decency decent$ dedicated devoted dignified effective$ eloquent encouraging excellent exceptional exemplary extraordinary fabulous fair$ fantastic fearless finest first-rate formidable generous gifted good$ gracious great$ greatest$ hard-working helpful hero$ heroes$ heroic historic$ honest honesty honorable honourable humane impressive innovative insightful inspiring integrity intelligent invaluable legitimate$ likable likeable loyal magnificent marvelous masterful milestone nice$ noble outstanding patriot phenomenal positive pragmatic principled productive proud prudent qualified reasonable refreshing remarkable respect$ selfless sensible sincere skilled smart$ splendid statesman stellar suited$ superb talented terrific thoughtful top-notch tremendous trustworthy unafraid valuable visionary welcome$ wise$ wonderful worthy";
const UNTRUE =
  "baseless bogus concoct debunked fable$ fabricat fairy-tale fairytale fake$ false falsehood falsely fantasy fiction$ fictional fictitious figment groundless hoax inaccurate incorrect invention lie$ lies$ mistaken misquoted myth nonsense rubbish rumours$ unaware unfounded unsubstantiated untrue wrong$";
const TRUE = "accurate authentic correct$ genuine real$ right$ true$";
const HARM =
  "brutal$ consequences$ costs$ punish punishment retaliat reprisal sanction sanctions severe$ swift$ escalate$ response$ price$";
/** Verbs of doing wrong: told of another, each is an accusation. */
const WRONGDOING =
  "abandon abduct abuse annex assassinate belittle betray blackmail bombard breach bribe bully bungle cheat coddle collude conceal corrupt deceive defame defraud demean demonise demonize destabilise destabilize disgrace disregard disrespect distort dodge dupe embarrass embezzle endanger evade exaggerate exploit extort fabricate fail falsify flout gag hack harass hide hinder humiliate ignore incite inflame insult interfere intimidate invade jeopardise jeopardize kidnap launder lie loot manipulate massacre meddle misgovern mishandle mislead misrepresent mistreat misuse mock murder muzzle neglect obstruct oppress overpromise oversell overstate overthrow pander persecute plunder provoke rape renege rig ruin sabotage scapegoat shell smear smuggle sow spy squander stall starve steal stoke stonewall suffocate swindle tamper terrorise terrorize threaten torture trample undermine undertax usurp vilify violate weaponise weaponize wreck";

export type Judgement = "blame" | "charged" | "praise" | "untrue" | "true" | "harm";

/** Stems, and the words that stand only for themselves. */
interface Words {
  readonly stems: ReadonlySet<string>;
  readonly whole: ReadonlySet<string>;
}

const WORDS: Readonly<Record<Judgement, Words>> = {
  blame: wordsFrom(BLAME),
  charged: wordsFrom(CHARGED),
  praise: wordsFrom(PRAISE),
  untrue: wordsFrom(UNTRUE),
  true: wordsFrom(TRUE),
  harm: wordsFrom(HARM),
};
const WRONG = new Set(WRONGDOING.split(" "));

function wordsFrom(list: string): Words {
  const all = list.split(" ");
  return {
    stems: new Set(all.filter((w) => !w.endsWith("$"))),
    whole: new Set(all.filter((w) => w.endsWith("$")).map((w) => w.slice(0, -1))),
  };
}

/** Whether a word, in lower case, judges so. */
export function judges(judgement: Judgement, word: string): boolean {
  const { stems, whole } = WORDS[judgement];
  if (whole.has(word)) return true;
  for (let n = SHORTEST_STEM; n <= Math.min(word.length, LONGEST_STEM); n++)
    if (stems.has(word.slice(0, n))) return true;
  return false;
}

const SHORTEST_STEM = 4;
const LONGEST_STEM = 20;

/** Whether a verb, by its lemma, is one of doing wrong. */
export function isWrongdoing(lemma: string): boolean {
  return WRONG.has(lemma);
}

/** The first judgement among words as written, untruth before blame, blame before praise; null where none judges. */
export function judgementOf(words: string): Judgement | null {
  const forms = words.toLowerCase().match(/\p{L}+(?:[-’']\p{L}+)*/gu) ?? [];
  const order: readonly Judgement[] = ["untrue", "blame", "charged", "praise"];
  const pairs = forms.map((f, i) => `${f}-${forms[i + 1] ?? ""}`);
  const found = order.find((j) => forms.some((f, i) => judges(j, f) || judges(j, pairs[i] as string)));
  return found === "charged" ? "blame" : (found ?? null);
}
