/** Past tenses and participles of verbs that the model's table does not know or has wrong: "freed" is of "free". */
export const IRREGULAR_VERBS: ReadonlyMap<string, string> = new Map(
  `bear bore borne; beset beset; bind bound; bite bit bitten; boycott boycotted boycotting; cleave cleft; cling clung; creep crept; dive dove;
dream dreamt; flee fled; fling flung; foresee foresaw foreseen; forego forewent foregone; foretell foretold;
forsake forsook forsaken; free freed; freeze froze frozen; kneel knelt; lean leant; leap leapt; mislead misled;
mistake mistook mistaken; outbid outbid; outdo outdid outdone; outrun outran; overcome overcame; overdo overdid overdone;
overhear overheard; override overrode overridden; overrun overran; oversee oversaw overseen; overtake overtook overtaken;
overthrow overthrew overthrown; rebuild rebuilt; redo redid redone; repay repaid; rerun reran; resell resold;
resend resent; retake retook retaken; rewrite rewrote rewritten; ring rang rung; shake shook shaken; ship shipping; shrink shrank shrunk;
slay slew slain; slink slunk; smite smote smitten; speed sped; spell spelt; spill spilt; spin spun; spit spat;
spring sprang sprung; steal stole stolen; sting stung; stink stank stunk; strew strewn; stride strode; string strung;
strive strove striven; swear swore sworn; swim swam swum; swing swung; tear tore torn; thrust thrust;
undergo underwent undergone; undertake undertook undertaken; undo undid undone; uphold upheld; weave wove woven;
weep wept; win won; withhold withheld; withstand withstood; wring wrung`
    .split(/;\s+/)
    .flatMap((line) => {
      const [verb = "", ...forms] = line.split(" ");
      return forms.map((form): [string, string] => [form, verb]);
    }),
);
