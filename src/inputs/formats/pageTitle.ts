/** Marks that pages put between a headline and the name of the outlet. */
const MARKS = /\s+(?:[|–—•·»«-]|::)\s+|\s*»\s+/g;

/** Words of the longest name of an outlet. */
const LONGEST_NAME = 8;

/**
 * A page's title without the name of the outlet that many pages add to it, before or after; which side is the headline
 * is told by the page's headings, else by its lines. Where nothing tells, the title stays whole.
 */
export function splitTitle(
  title: string,
  headings: readonly string[],
  lines: readonly string[],
): { readonly title: string; readonly outlet: string | null } {
  const cuts = [...title.matchAll(MARKS)].map((m) => [m.index, m.index + m[0].length] as const);
  if (cuts.length === 0 || headings.includes(title)) return { title, outlet: null };
  const first = cuts[0] as readonly [number, number];
  const last = cuts.at(-1) as readonly [number, number];
  const sides = cuts.flatMap(([end, start]) => [
    { title: title.slice(0, end), outlet: title.slice(last[1]) },
    { title: title.slice(start), outlet: title.slice(0, first[0]) },
  ]);
  sides.sort((a, b) => b.title.length - a.title.length);
  const stands = new Set(lines);
  const found = sides.find((s) => headings.includes(s.title)) ?? sides.find((s) => stands.has(s.title));
  if (found === undefined) return { title, outlet: null };
  const isName = (text: string) => text.split(" ").length <= LONGEST_NAME;
  // What stands on the page by itself may be the masthead.
  if (
    cuts.length === 1 &&
    !headings.includes(found.title) &&
    isName(found.title) &&
    found.title.length < found.outlet.length
  )
    return { title: found.outlet, outlet: found.title };
  return { title: found.title, outlet: isName(found.outlet) ? found.outlet : null };
}
