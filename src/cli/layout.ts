/** Columns a text takes on a terminal: two for East Asian wide characters and emoji, none for marks that combine. */
export function columnsOf(text: string): number {
  if (/^[\x20-\x7e]*$/.test(text)) return text.length;
  let sum = 0;
  for (const c of text) {
    if (/\p{M}|\u200d|\ufe0f/u.test(c)) continue;
    sum += WIDE.test(c) ? 2 : 1;
  }
  return sum;
}

const WIDE =
  /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]|\p{Emoji_Presentation}/u;

/** Lines of at most `width` columns, cut at blanks; a word longer than a line is cut where the line ends. */
export function wrap(text: string, width: number): string[] {
  const lines: string[] = [];
  let line = "";
  let used = 0;
  for (const word of text.split(" ").flatMap((w) => pieces(w, width))) {
    if (word === "") continue;
    const needs = columnsOf(word);
    if (used > 0 && used + 1 + needs > width) {
      lines.push(line);
      [line, used] = [word, needs];
    } else {
      line = used > 0 ? `${line} ${word}` : word;
      used += needs + (used > 0 ? 1 : 0);
    }
  }
  if (used > 0) lines.push(line);
  return lines;
}

function pieces(word: string, width: number): string[] {
  if (columnsOf(word) <= width) return [word];
  const out: string[] = [];
  let piece = "";
  let used = 0;
  for (const c of word) {
    const needs = columnsOf(c);
    if (used + needs > width) {
      out.push(piece);
      [piece, used] = ["", 0];
    }
    piece += c;
    used += needs;
  }
  out.push(piece);
  return out;
}
