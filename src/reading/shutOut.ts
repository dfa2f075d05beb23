import { type Refusal, refusal, PRESS, has, objectAfter } from "./asking.js";
import { type Syntax, low } from "./syntax.js";
import { endOfSentence, verbGroup } from "./verbGroup.js";

/** "barred reporters from the hall", "turned a reporter away", "would not let the Courant in", "denied journalists access". */
export function shutOut(s: Syntax, i: number, lemma: string): Refusal | null {
  const group = verbGroup(s, i);
  if (has(group, "was", "were", "been", "be", "is", "are")) return null;
  const press = objectAfter(s, i, PRESS) ?? ownOutlet(s, i);
  if (press === null) return null;
  const end = endOfSentence(s, i);
  const rest = Array.from({ length: Math.max(0, Math.min(end, press + 5) - i - 1) }, (_, k) =>
    low(s, i + 1 + k),
  );
  const admits = lemma === "let" || lemma === "allow" || lemma === "admit";
  const inward =
    rest.some((x) => /^(?:in|into|inside|access|entry|entrance|enter|through|near|near|onto)$/.test(x)) ||
    lemma === "admit";
  if (admits) return group.negative && inward ? refusal("refused-access", group, null, press, true) : null;
  if (group.negative) return null;
  if (lemma === "refuse" && rest[0] === "to")
    return ["let", "allow", "admit"].includes(rest[1] ?? "") && inward
      ? refusal("refused-access", group, null, press, true)
      : null;
  if (lemma === "turn" || lemma === "keep")
    return rest.includes("away") || (lemma === "keep" && rest.includes("out"))
      ? refusal("refused-access", group, null, press, true)
      : null;
  if (lemma === "deny" || lemma === "refuse")
    return rest.some((x) => /^(?:access|entry|entrance|admission|accreditation)$/.test(x))
      ? refusal("refused-access", group, null, press, true)
      : null;
  const from = rest.indexOf("from");
  if (
    from >= 0 &&
    /^(?:reporting|publishing|naming|identifying|using|quoting|printing|broadcasting)$/.test(
      rest[from + 1] ?? "",
    )
  )
    return null;
  return refusal("refused-access", group, null, press, true);
}

/** The outlet itself as the one kept out, by a word of its name: "would not let the Courant in". */
function ownOutlet(s: Syntax, i: number): number | null {
  const outlet = (s.doc.report.outlet ?? "").split(/\s+/).filter((x) => x.length > 3);
  for (let t = i + 1; t < Math.min(endOfSentence(s, i), i + 5); t++)
    if (outlet.includes(s.doc.text.slice(s.doc.tokens[t]?.start, s.doc.tokens[t]?.end))) return t;
  return null;
}
