import { parentPort, workerData } from "node:worker_threads";
import type { Task, TaskAnswer } from "./extract.js";
import type { Extracted } from "./extracted.js";

/** One file taken apart, in a thread that may be ended at any time. Each format loads what it needs and nothing else. */
async function takeApart({ format, bytes, text }: Task): Promise<readonly Extracted[]> {
  switch (format) {
    case "html":
      return (await import("./formats/html.js")).readHtml(text ?? "");
    case "pdf":
      return (await import("./formats/pdf.js")).readPdf(bytes);
    case "docx":
      return (await import("./formats/docx.js")).readDocx(bytes);
    case "mail":
      return (await import("./formats/mail.js")).readMail(bytes);
    case "mailbox":
      return (await import("./formats/mail.js")).readMailbox(bytes);
    case "feed":
      return (await import("./formats/feed.js")).readFeed(text ?? "");
    case "newsml":
      return (await import("./formats/news.js")).readNewsml(text ?? "");
    case "ninjs":
      return (await import("./formats/news.js")).readNinjs(text ?? "");
    case "subtitles":
      return (await import("./formats/subtitles.js")).readSubtitles(text ?? "");
    case "warc":
      return (await import("./formats/warc.js")).readWarc(bytes);
    case "text":
      return [{ text: text ?? "", given: {} }];
  }
}

const answer = (a: TaskAnswer) => parentPort?.postMessage(a);
takeApart(workerData as Task).then(
  (reports) => answer({ reports }),
  (error: Error & { problem?: string }) => answer({ problem: error.problem ?? problemOf(error) }),
);

function problemOf(error: Error): string {
  // What a parser that calls itself for each level says of a file with too many of them.
  if (error instanceof RangeError && /call stack/.test(error.message))
    return "is nested too deep to be a report; give its text";
  return `could not be opened: ${error.message.slice(0, 200).replace(/\.$/, "")}; give its text`;
}
