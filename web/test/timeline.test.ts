import { expect, it } from "vitest";
import type { Timed } from "../src/dossier/clocks.js";
import { shownDays } from "../src/dossier/timelinePlot.js";

const on = (...days: number[]) => days.map((d) => ({ days: [d, d] }) as unknown as Timed);
const days = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, i) => from + i);

it.each<[string, Timed[], readonly [number, number] | null]>([
  ["all of a few", on(1, 2, 900), null],
  ["all where nothing lies far off", on(...days(1, 200)), null],
  ["nearly all where one lies far off", on(-9000, ...days(1, 200)), [4, 196]],
  ["all of one day", on(7, 7, 7), null],
  ["nothing of nothing", [], null],
])("draws %s", (_, timed, shown) => expect(shownDays(timed)).toEqual(shown));
