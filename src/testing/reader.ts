import { afterAll, beforeAll } from "vitest";
import { openReader, type Reader } from "../read.js";
import type { HearsayRecord } from "../reading/record.js";

/** Reads texts as reports of 20 May 2031 with one reader, open as long as the tests of the file that calls it run. */
export function testReader(): (text: string) => Promise<HearsayRecord> {
  let reader: Reader;
  beforeAll(async () => void (reader = await openReader()), 60_000);
  afterAll(() => reader.close());
  return (text) => reader.read(text, { published: "2031-05-20" });
}

/** Names of actors, joined by " + "; an id that the record does not have stands as it is. */
export function namesOf(record: HearsayRecord, ids: readonly string[]): string {
  return ids.map((id) => record.actors.find((a) => a.id === id)?.name ?? id).join(" + ");
}
