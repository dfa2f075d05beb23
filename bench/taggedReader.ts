/** Reading a text and keeping what stands before its record, for those who look into the reading. */
import { openReader } from "../src/read.js";
import type { HearsayRecord } from "../src/reading/record.js";
import { openCoreference } from "../src/tags/coreferenceModel.js";
import { openEvents } from "../src/tags/eventModel.js";
import { makeTags } from "../src/tags/makeTags.js";
import { openModel } from "../src/tags/model.js";
import { openStatements } from "../src/tags/statementModel.js";
import type { Tags } from "../src/tags/tags.js";
import type { Doc } from "../src/text/doc.js";
import { keptTags } from "./keptTags.js";

export interface TaggedReader {
  /** The record with doc and tags; of a text of several sections those of the last. */
  read(text: string): Promise<{ record: HearsayRecord; doc: Doc; tags: Tags }>;
  close(): Promise<void>;
}

/** What the reading knows by training, as it is shipped: for those who go through its stages one by one. */
export function shippedModels() {
  return {
    coreference: openCoreference(openModel().manifest.sha256),
    eventModel: openEvents(),
    statementModel: openStatements(),
  };
}

/** `folder` keeps tags between runs; without one each text goes through the network. */
export async function openTaggedReader(folder?: string): Promise<TaggedReader> {
  const tagged = folder === undefined ? makeTags : keptTags(folder);
  let last: { doc: Doc; tags: Tags } | null = null;
  const reader = await openReader({
    tag: async (doc, tagger, given) => {
      const tags = await tagged(doc, tagger, given);
      last = { doc, tags };
      return tags;
    },
  });
  return {
    async read(text) {
      const record = await reader.read(text);
      return { record, ...(last as unknown as { doc: Doc; tags: Tags }) };
    },
    close: () => reader.close(),
  };
}
