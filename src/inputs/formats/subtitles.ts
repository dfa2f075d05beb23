import type { Extracted } from "../extracted.js";

const TIMING = /^(?:\d\d:)?\d\d:\d\d[,.]\d{3}\s+-->/;
const VOICE = /^<v(?:\.[\w.]+)?\s+([^>]{1,80})>/;

/** The words of SRT or WebVTT subtitles, without numbers and times: a paragraph for each speaker's turn. */
export function readSubtitles(source: string): Extracted[] {
  const turns: { speaker: string | null; words: string[] }[] = [];
  for (const block of source.replace(/\r\n?/g, "\n").split(/\n{2,}/)) {
    const lines = block.split("\n");
    const at = lines.findIndex((line) => TIMING.test(line));
    if (at < 0) continue; // the head, a note, a style
    for (const raw of lines.slice(at + 1)) {
      const voice = VOICE.exec(raw)?.[1]?.trim() ?? null;
      const line = raw.replace(/<[^>]{0,200}>|\{\\[^}]{0,200}\}/g, "").trim();
      if (line === "") continue;
      const change = /^(?:-|>>)\s*/.exec(line);
      const last = turns.at(-1);
      if (last === undefined || change !== null || (voice !== null && voice !== last.speaker))
        turns.push({ speaker: voice, words: [line.slice(change?.[0].length ?? 0)] });
      else last.words.push(line);
    }
  }
  const text = turns
    .map(({ speaker, words }) => `${speaker === null ? "" : `${speaker.toUpperCase()}: `}${words.join(" ")}`)
    .join("\n\n");
  return [{ text, given: {} }];
}
