/** A small set of words, for reading and for asking. */
export const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/));

/** Abbreviations, lower case and without their stop, after which a name follows: they never end a sentence. */
export const TITLES = words(`
  mr mrs ms mx dr prof hon rev fr msgr st ste sr. messrs mme mlle sen sens rep reps gov govs pres amb sec
  gen lt col maj capt cpt cmdr cdr adm sgt cpl pvt brig insp supt det ofc atty gens profs drs ft mt
`);

/** Abbreviations that end a sentence only where the next word begins one. */
export const ABBREVIATIONS = words(`
  assoc inc corp co ltd llc bros plc jr sr esq etc vs al approx dept est ave blvd rd univ assn dist
  jan feb mar apr jun jul aug sept sep oct nov dec mon tue tues wed thu thur thurs fri sat sun
  ala ariz ark calif colo conn del fla ga ill ind kan ky la md mass mich minn miss mo mont neb nev okla ore pa
  penn tenn tex va vt wash wis wyo ont que
  eg esp p.s ph.d b.sc m.sc ed eds ext attn cf ca incl max min tel yr yrs hr hrs lb lbs oz sq a.k.a i.e e.g viz resp ibid
`);

/** Abbreviations only before a number; elsewhere words of their own ("No. 5", but "He said no."). */
export const BEFORE_NUMBER = words(
  "no nos p pp vol fig figs art arts sec secs para paras ch par op b c d m div",
);

/** Abbreviations that introduce what follows. */
export const NEVER_LAST = words("i.e e.g eg cf viz p.s vs v");

/** Dotted or short forms that a lower-case word or a name commonly follows, and that often stand last. */
export const OFTEN_LAST = words("etc inc corp co ltd llc plc jr sr a.m p.m d.c u.s u.k u.n e.u");

/** Words that, in capitals after an abbreviation, show that a sentence begins. */
export const STARTERS = words(`
  the a an this that these those it he she we they i you there here his her its our their my your
  in on at by for from to with of as after before since until during while when where although though if unless because
  but and or so yet nor however meanwhile moreover still then now also both some many most several no not
  what who why how which whose asked according despite under among about
  together today yesterday earlier later last next speaking one two such even just only other others another each every
  once perhaps never none nobody nothing
  officials analysts he's she's it's they're we're i'm
`);

/** What may follow "a.m." and "p.m." inside a sentence although it has a capital. */
export const AFTER_HOURS = words(`
  et est edt gmt utc cet cest bst pst pdt mst mdt cst cdt eastern pacific central local
  monday tuesday wednesday thursday friday saturday sunday
  january february march april may june july august september october november december
`);
