import { expect, it } from "vitest";
import { negotiationRecord } from "../testing/negotiation.js";
import { makeTestRecord } from "../testing/record.js";
import { findingsJson, findingsText } from "./findingsText.js";

it("is a line as linters print it: file, line, column, rule, message", () =>
  expect(findingsText(negotiationRecord(), "a.txt", "text")).toBe(
    'a.txt:2:86 no-reason "a diplomat" has no name\n',
  ));

it("is an annotation of a pull request, with what would end it written as codes", () =>
  expect(findingsText(negotiationRecord(), "a,b:c.txt", "github")).toBe(
    '::notice file=a%2Cb%3Ac.txt,line=2,endLine=2,col=86,endColumn=96,title=hearsay no-reason::"a diplomat" has no name\n',
  ));

it("says so where nothing is found", () =>
  expect(findingsText(makeTestRecord("Rain.", []), "rain.txt", "text")).toBe("rain.txt: no findings\n"));

it("cannot be made to drive the terminal by the name of a file", () =>
  expect(findingsText(negotiationRecord(), "a\x1b[31m.txt", "text")).not.toContain("\x1b"));

it("as data has line and column beside each finding", () =>
  expect(findingsJson(negotiationRecord(), "a.txt")).toMatchObject({
    file: "a.txt",
    findings: [{ line: 2, column: 86, rule: "no-reason" }],
  }));
