export { type Span, type Quote } from "./text/span.js";
export { type Report, type Part, type PartRole, type Metadata } from "./text/report.js";
export type * from "./reading/record.js";
export { type Given, type Reader, openReader, read } from "./read.js";
