import { type CoreferenceModel, openCoreference } from "./tags/coreferenceModel.js";
import { type EventModel, openEvents } from "./tags/eventModel.js";
import { type FrameFinder, openFrames } from "./tags/frames.js";
import { type Model, openModel } from "./tags/model.js";
import { makeTags } from "./tags/makeTags.js";
import { type StatementModel, openStatements } from "./tags/statementModel.js";
import { openTagger } from "./tags/tagger.js";
import { makeRecord } from "./reading/makeRecord.js";
import type { HearsayRecord } from "./reading/record.js";
import { joinRecords, sectionReport, sectionsOf } from "./reading/sections.js";
import { makeDoc } from "./text/makeDoc.js";
import { type Given, makeReport } from "./text/makeReport.js";

export type { Given } from "./text/makeReport.js";

/** Reads reports with one loaded model. */
export interface Reader {
  /** What the report says. `given` is what its text does not say of itself, and wins where it does. Accepts any string. */
  read(text: string, given?: Given): Promise<HearsayRecord>;
  close(): Promise<void>;
}

/**
 * Loads the shipped model, or the one in `model`; `threads` bounds the threads that read one report. `tag` stands in
 * for the network's pass over a doc, for those who keep what it gives.
 */
export async function openReader({
  threads = 2,
  model = openModel(),
  tag = makeTags,
}: { threads?: number; model?: Model; tag?: typeof makeTags } = {}): Promise<Reader> {
  const tagger = await openTagger(model, { threads });
  let coreference: CoreferenceModel | null | undefined;
  let frames: FrameFinder | null | undefined;
  let eventModel: EventModel | null | undefined;
  let statementModel: StatementModel | null | undefined;
  return {
    async read(text, given = {}) {
      const report = makeReport(text, given);
      const sections = sectionsOf(text);
      const joined = joinRecords(report);
      for (const section of sections) {
        const doc = makeDoc(sections.length === 1 ? report : sectionReport(report, section));
        if (coreference === undefined) coreference = openCoreference(model.manifest.sha256);
        if (eventModel === undefined) eventModel = openEvents();
        if (statementModel === undefined) statementModel = openStatements();
        if (frames === undefined) frames = await openFrames(model.manifest.sha256, { threads });
        const tags = await tag(doc, tagger, { shorten: coreference?.shorten ?? null, frames });
        const record = makeRecord(doc, tags, { coreference, eventModel, statementModel });
        if (sections.length === 1) return record;
        joined.add(section, record);
      }
      return joined.record();
    },
    async close() {
      await frames?.close();
      await tagger.close();
    },
  };
}

let shared: Promise<Reader> | null = null;

/** Reads one report with a model that is loaded once per process. */
export async function read(text: string, given: Given = {}): Promise<HearsayRecord> {
  shared ??= openReader();
  return (await shared).read(text, given);
}
