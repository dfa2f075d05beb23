/** robots.txt (RFC 9309). */

/** Bytes that are read of one; what follows is passed over, as the RFC allows. */
export const LONGEST_ROBOTS = 500 * 1024;

/** Whether a robots.txt lets `agent` (a product's name, in small letters) read a path with its query. */
export function mayRead(robots: string, agent: string, path: string): boolean {
  const rules: { own: boolean; allow: boolean; pattern: string }[] = [];
  let agents: string[] = [];
  let naming = false;
  for (const line of robots.slice(0, LONGEST_ROBOTS).split(/\r\n?|\n/)) {
    const [, key = "", value = ""] = /^\s*([a-z-]+)\s*:\s*([^#]*)/i.exec(line) ?? [];
    const said = value.trim();
    if (/^user-agent$/i.test(key)) {
      if (!naming) agents = [];
      naming = true;
      agents.push(said.toLowerCase());
    } else if (/^(?:dis)?allow$/i.test(key)) {
      naming = false;
      const own = agents.includes(agent);
      if (said !== "" && (own || agents.includes("*")))
        rules.push({ own, allow: /^allow$/i.test(key), pattern: said });
      else if (own) rules.push({ own, allow: true, pattern: "" });
    }
  }
  const named = rules.some((r) => r.own);
  const matching = rules.filter((r) => r.own === named && matches(r.pattern, path));
  const longest = Math.max(...matching.map((r) => r.pattern.length));
  const best = matching.filter((r) => r.pattern.length === longest);
  return best.length === 0 || best.some((r) => r.allow);
}

/** A path begins with the pattern, in which `*` stands for anything and `$` at the end for the end. */
function matches(pattern: string, path: string): boolean {
  const toEnd = pattern.endsWith("$");
  const pieces = (toEnd ? pattern.slice(0, -1) : pattern).split("*");
  const [first = "", ...rest] = pieces;
  if (!path.startsWith(first)) return false;
  let at = first.length;
  for (const [i, piece] of rest.entries()) {
    if (toEnd && i === rest.length - 1) return path.length - piece.length >= at && path.endsWith(piece);
    const found = path.indexOf(piece, at);
    if (found < 0) return false;
    at = found + piece.length;
  }
  return !toEnd || at === path.length;
}
