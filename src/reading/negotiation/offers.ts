import { type Quote, type Span, overlaps } from "../../text/span.js";
import { tokensOf } from "../../text/doc.js";
import { low } from "../syntax.js";
import type { Proposal, ProposalStatus } from "../record.js";
import { weighty } from "./proposalWords.js";
import { inWhoseName } from "./holders.js";
import { type Scene, cut, isTime, toldAt, union, whenAt } from "./scene.js";

/** A proposal in the making, as the tellings of it add to it. */
export interface Offer {
  readonly token: number;
  /** Tokens that told of it, in text order: "the offer" means the one told last. */
  readonly tokens: number[];
  by: readonly string[];
  to: readonly string[];
  via: readonly string[];
  called: Quote | null;
  terms: readonly { readonly span: Quote; readonly according: readonly string[] }[];
  when: string | null;
  status: ProposalStatus;
  according: readonly string[];
  deniedBy: readonly string[];
}

/** One telling of a proposal. */
export interface Telling {
  readonly token: number;
  readonly by: readonly string[];
  readonly to: readonly string[];
  readonly via?: readonly string[];
  readonly called?: Span | null;
  readonly terms: readonly Span[];
  readonly status: ProposalStatus;
  /** Another one, whatever it shares with those before: "an alternative", "a new offer". */
  readonly another?: boolean;
}

/** Enters a telling: with the proposal that it tells again, or as a new one. */
export function enter(scene: Scene, offers: Offer[], told: Telling): Offer {
  const again =
    told.another === true
      ? undefined
      : offers
          .slice(-REMEMBERED)
          .reverse()
          .find((o) => tellsAgain(scene, o, told));
  const according = toldAt(scene, told.token);
  const called = told.called == null ? null : cut(scene, told.called);
  if (again !== undefined) {
    again.tokens.push(told.token);
    if (again.by.length === 0 || isNamedBetter(scene, again.by, told.by)) again.by = told.by;
    again.to = again.to.length === 0 ? told.to : again.to;
    again.via = union(again.via, told.via ?? []);
    again.called ??= called;
    again.when ??= whenAt(scene, told.token);
    again.according = union(again.according, according);
    addTerms(scene, again, told.terms, told.token);
    return again;
  }
  const offer: Offer = {
    token: told.token,
    tokens: [told.token],
    by: told.by,
    to: told.to,
    via: told.via ?? [],
    called,
    terms: [],
    when: whenAt(scene, told.token),
    status: told.status,
    according,
    deniedBy: [],
  };
  addTerms(scene, offer, told.terms, told.token);
  offers.push(offer);
  return offer;
}

/** Whether the same side is now told by its name, and was by a description: "the rebels", then "the Northern Front". */
function isNamedBetter({ parties }: Scene, before: readonly string[], now: readonly string[]): boolean {
  const [a, b] = [before[0], now[0]].map((id) => (id === undefined ? undefined : parties.actor(id)));
  if (a === undefined || b === undefined || before.length > 1 || now.length !== 1) return false;
  const named = (name: string) => name.split(/\s+/).filter((w) => /^\p{Lu}/u.test(w)).length > 1;
  return a.kind === b.kind && a.kind === "armed-group" && named(b.name) && !named(a.name);
}

const REMEMBERED = 30;
const MOST_TERMS = 24;

/** Adds terms with who tells them; the same words again only add a teller. */
export function addTerms(scene: Scene, offer: Offer, terms: readonly Span[], token: number): void {
  const according = toldAt(scene, token);
  for (const term of terms) {
    const span = cut(scene, withoutTime(scene, withoutAside(scene, term)));
    const known = offer.terms.find(
      (t) => overlaps(t.span, span) || t.span.text.toLowerCase() === span.text.toLowerCase(),
    );
    if (known !== undefined)
      offer.terms = offer.terms.map((t) =>
        t === known ? { ...t, according: union(t.according, according) } : t,
      );
    else if (offer.terms.length < MOST_TERMS) offer.terms = [...offer.terms, { span, according }];
  }
}

/** A term without what a clause at its end tells of its last word: "through their commission, which last met in 2012". */
function withoutAside({ syntax: { doc } }: Scene, span: Span): Span {
  const aside = /,\s+(?:which|who)\b[^,;]*$/u.exec(doc.text.slice(span.start, span.end));
  return aside === null || aside.index === 0 ? span : { start: span.start, end: span.start + aside.index };
}

/** A term without the time of its telling at the end: "a truce in March". */
function withoutTime(scene: Scene, span: Span): Span {
  const { doc } = scene.syntax;
  let { endToken } = tokensOf(doc, span);
  const { firstToken } = tokensOf(doc, span);
  const from = endToken;
  while (endToken > firstToken + 1 && isTime(scene, endToken - 1)) endToken--;
  const led = ["in", "on", "since", "during"].includes(low(scene.syntax, endToken - 1));
  if (endToken === from || !led || endToken - firstToken < 3) return span;
  return { start: span.start, end: doc.tokens[endToken - 2]?.end ?? span.end };
}

/** Whether a telling is of the same proposal: no other proposer, and a word of weight in common or nothing to differ in. */
function tellsAgain(scene: Scene, offer: Offer, told: Telling): boolean {
  const { parties } = scene;
  const sides = offer.by.length > 0 && told.by.length > 0;
  const sameBy = offer.by.some((a) => told.by.some((b) => parties.same(a, b)));
  if (sides && !sameBy) return false;
  if (told.terms.some((t) => offer.terms.some((o) => overlaps(o.span, t)))) return true;
  const words = wordsOfOffer(offer);
  const text = scene.syntax.doc.text;
  const own = weighty(
    [...told.terms, ...(told.called ? [told.called] : [])].map((t) => text.slice(t.start, t.end)).join(" "),
  );
  if ([...own].some((w) => words.has(w))) return true;
  // "Putin's proposal": nothing but who made it, and there is one of his.
  return (told.terms.length === 0 || offer.terms.length === 0) && sameBy;
}

/** The offers told last before a token, and the next ones behind it: those that its words can mean. */
export function around(offers: readonly Offer[], token: number): Offer[] {
  const before = offers.filter((o) => o.token < token).slice(-REMEMBERED);
  return [...before, ...offers.filter((o) => o.token >= token).slice(0, AHEAD)];
}
const AHEAD = 5;

export function wordsOfOffer(offer: Offer): Set<string> {
  return weighty([...offer.terms.map((t) => t.span.text), offer.called?.text ?? ""].join(" "));
}

/** The proposal that "the offer" or "it" means at a token for one who is not its proposer: the one told last before it. */
export function meantAt(
  scene: Scene,
  offers: readonly Offer[],
  token: number,
  answerer: readonly string[],
): Offer | null {
  const mine = (o: Offer) => o.by.some((a) => answerer.some((b) => scene.parties.same(a, b)));
  const before = offers.filter((o) => o.token < token && !mine(o));
  return (
    before.sort((a, b) => lastBefore(b, token) - lastBefore(a, token))[0] ??
    offers.find((o) => !mine(o)) ??
    null
  );
}

/** The offers told before a token, the one told last at the end. */
export function toldBefore(offers: readonly Offer[], token: number): Offer[] {
  return offers.filter((o) => o.token < token).sort((a, b) => lastBefore(a, token) - lastBefore(b, token));
}

/** The last token before another that told of an offer; its first where none stands before. */
export function lastBefore(o: Offer, token: number): number {
  for (let i = o.tokens.length - 1; i >= 0; i--)
    if ((o.tokens[i] as number) < token) return o.tokens[i] as number;
  return o.token;
}

/** The proposals as the record keeps them, with the id of each offer. */
export function toProposals(
  scene: Scene,
  offers: readonly Offer[],
): {
  proposals: Proposal[];
  ids: ReadonlyMap<Offer, string>;
} {
  const sorted = [...offers].sort((a, b) => a.token - b.token);
  const ids = new Map(sorted.map((o, i) => [o, `p${i + 1}`]));
  const proposals = sorted.map((o): Proposal => ({
    id: ids.get(o) as string,
    by: inWhoseName(scene, o.by),
    to: inWhoseName(scene, o.to),
    via: o.via,
    called: o.called,
    terms: o.terms.map((t) => t.span),
    termsAccording: o.terms.map((t) => t.according),
    when: o.when,
    status: o.status,
    according: o.according,
    deniedBy: o.deniedBy,
  }));
  return { proposals, ids };
}
