import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { makeDossier } from "../dossier/makeDossier.js";
import type { DossierReport } from "../dossier/reports.js";
import type { KeepReader } from "../keep.js";
import type { Ledger } from "../ledger/ledger.js";
import { openLedger } from "../ledger/open.js";
import { reviewed } from "../review/reviewed.js";
import { makeReport } from "../text/makeReport.js";
import { makeTestRecord } from "../testing/record.js";
import type { WireDossier } from "./dossierWire.js";
import { makeApp } from "./app.js";
import { HearsayRecord, ReportView } from "./schemas.js";

const TOKEN = "a-token-for-tests";
const HOST = "127.0.0.1:4747";
const TEXT = "Norway said that it would come. It declined to comment on the date.";

/** Reads without the network: one statement, where its words stand in the text. */
const reader: KeepReader = {
  name: "a test",
  read: (text, given) => {
    const report = makeReport(text, given);
    const says = text.includes("Norway said that it would come");
    const statements = says
      ? [{ id: "s1", source: "Norway", cue: "said", content: ["that it would come"] }]
      : [];
    const { parts: _parts, ...head } = report;
    return Promise.resolve({ ...makeTestRecord(text, statements), ...head });
  },
};

let ledger: Ledger;
let app: ReturnType<typeof makeApp>;
let readers: ReturnType<typeof makeApp>;
const logged: string[] = [];

beforeAll(async () => {
  const place = join(mkdtempSync(join(tmpdir(), "hearsay-http-")), "ledger.db");
  ledger = await openLedger(place, { to: "create", reviewed });
  const serving = {
    ledger,
    reader,
    by: "Ana",
    compare: (reports: readonly DossierReport[]) => Promise.resolve(makeDossier(reports)),
    log: (message: string) => void logged.push(message),
    readOnly: false,
    token: TOKEN,
    hosts: new Set([HOST]),
    page: new Map([
      ["index.html", Buffer.from("<!doctype html><title>Hearsay</title>")],
      ["assets/main.js", Buffer.from("export {};")],
    ]),
    version: "0.0.0",
  };
  app = makeApp(serving);
  readers = makeApp({ ...serving, readOnly: true });
});
afterAll(() => ledger.close());

interface Call {
  readonly method?: string;
  readonly body?: unknown;
  readonly headers?: Record<string, string>;
}

async function ask(path: string, { method = "GET", body, headers = {} }: Call = {}, of = app) {
  const response = await of.request(`http://${HOST}${path}`, {
    method,
    headers: {
      host: HOST,
      authorization: `Bearer ${TOKEN}`,
      ...(body === undefined ? {} : { "content-type": "application/json" }),
      ...headers,
    },
    ...(body === undefined ? {} : { body: typeof body === "string" ? body : JSON.stringify(body) }),
  });
  const text = await response.text();
  const json = (): Record<string, unknown> => JSON.parse(text) as Record<string, unknown>;
  return { status: response.status, headers: response.headers, text, json };
}

const add = (text: string, more: object = {}) =>
  ask("/api/reports", { method: "POST", body: { text, ...more } });
const idOf = async (text: string) => ((await add(text)).json()["report"] as { id: string }).id;
const decide = (action: object, more: object = {}) =>
  ask("/api/decisions", { method: "POST", body: { action, ...more } });

describe("who may ask", () => {
  it.each([
    ["a host that is not this machine's", { host: "evil.example" }, 403],
    ["another port of this machine", { host: "127.0.0.1:80" }, 403],
    ["another site's page", { origin: "http://evil.example" }, 403],
    ["the page of no site", { origin: "null" }, 403],
    ["no token", { authorization: "" }, 401],
    ["a wrong token", { authorization: "Bearer no" }, 401],
    ["a wrong cookie", { authorization: "", cookie: "hearsay=no" }, 401],
  ])("not %s", async (_, headers, status) => {
    const answer = await ask("/api/reports", { headers });
    expect(answer.status).toBe(status);
    expect(answer.headers.get("content-type")).toBe("application/problem+json");
    expect(answer.json()).toMatchObject({ status, detail: expect.any(String) as string });
  });

  it("a browser comes once with the token and has a cookie from then on", async () => {
    const first = await ask(`/?token=${TOKEN}`, { headers: { authorization: "" } });
    expect([first.status, first.headers.get("location")]).toEqual([302, "/"]);
    const cookie = first.headers.get("set-cookie") ?? "";
    expect(cookie).toMatch(/HttpOnly/);
    expect(cookie).toMatch(/SameSite=Strict/);
    const headers = { authorization: "", cookie: cookie.split(";")[0] as string };
    expect((await ask("/api/reports", { headers })).status).toBe(200);
  });

  it("an API call does not take the token from its address", async () =>
    expect((await ask(`/api/reports?token=${TOKEN}`, { headers: { authorization: "" } })).status).toBe(401));

  it("every answer forbids scripts and pages of others", async () => {
    for (const path of ["/", "/api/reports", "/nowhere", "/openapi.json"]) {
      const policy = (await ask(path)).headers.get("content-security-policy");
      expect(policy).toContain("script-src 'self';");
      expect(policy).toContain("frame-ancestors 'none'");
    }
  });
});

describe("the page", () => {
  it("answers its own addresses, and its files with their type", async () => {
    expect((await ask("/reports/1a2b")).text).toContain("<title>Hearsay</title>");
    const script = await ask("/assets/main.js");
    expect(script.headers.get("content-type")).toContain("text/javascript");
    expect(script.headers.get("cache-control")).toContain("immutable");
  });
  it.each(["/assets/none.js", "/api/none"])("does not answer for %s", async (path) =>
    expect((await ask(path)).status).toBe(404),
  );
});

describe("reports", () => {
  it("are read, kept, and kept once", async () => {
    const given = { outlet: "Fjord Wire", published: "2031-05-02", dossier: "talks" };
    expect((await add(TEXT, given)).json()).toMatchObject({ as: "new", report: { outlet: "Fjord Wire" } });
    expect((await add(TEXT)).json()["as"]).toBe("known");
    const list = (await ask("/api/reports?dossier=talks")).json();
    expect(list).toMatchObject({ total: 1, next: null });
  });

  it("are shown as the schemas tell, by the beginning of the id", async () => {
    const id = await idOf(TEXT);
    const view = (await ask(`/api/reports/${id.slice(0, 8)}`)).json();
    expect(ReportView.safeParse(view).error).toBeUndefined();
    expect(HearsayRecord.strict().safeParse(view["record"]).error).toBeUndefined();
  });

  it("are given as a brief to paste", async () => {
    const brief = await ask(`/api/reports/${await idOf(TEXT)}/brief`);
    expect(brief.headers.get("content-type")).toBe("text/markdown; charset=utf-8");
    expect(brief.text).toContain("that it would come");
    expect((await ask("/api/reports/ffffffff/brief")).status).toBe(404);
  });

  it("come a page at a time, each once", async () => {
    for (let i = 0; i < 5; i++) await add(`Report ${i} of five says nothing of anyone.`, { dossier: "five" });
    const ids: string[] = [];
    let next: unknown = "0";
    while (typeof next === "string") {
      const page = (await ask(`/api/reports?dossier=five&limit=2&cursor=${next}`)).json();
      ids.push(...(page["items"] as { id: string }[]).map((r) => r.id));
      next = page["next"];
    }
    expect([ids.length, new Set(ids).size]).toEqual([5, 5]);
  });

  it("are not sent again where nothing changed", async () => {
    const path = `/api/reports/${await idOf(TEXT)}`;
    const etag = (await ask(path)).headers.get("etag") as string;
    expect((await ask(path, { headers: { "if-none-match": etag } })).status).toBe(304);
  });

  it.each([
    ["an unknown id", "/api/reports/ffffffffffffffff", 404],
    ["an asOf that is no date", "/api/reports?asOf=yesterday", 400],
    ["an asOf that is empty", "/api/reports?asOf=", 400],
    ["a since that is no date", "/api/reports?since=soon", 400],
    ["a day that no calendar has", "/api/search?until=2031-02-29", 400],
    ["decisions about an unknown report", "/api/decisions?report=ffffffff", 404],
    ["a cursor that is none", "/api/reports?cursor=x", 400],
    ["a limit beyond the most", "/api/reports?limit=100000", 400],
    ["an unknown act", "/api/search?act=shout", 400],
  ])("%s is refused", async (_, path, status) => expect((await ask(path)).status).toBe(status));

  it.each([
    ["no JSON", "{", {}, 400],
    ["no text", { title: "x" }, {}, 400],
    ["another content type", { text: "x" }, { "content-type": "text/plain" }, 415],
    ["a date that is none", { text: "A text.", published: "soon" }, {}, 400],
    ["a dossier without a name", { text: "A text.", dossier: "" }, {}, 400],
  ])("a body with %s is refused", async (_, body, headers, status) =>
    expect((await ask("/api/reports", { method: "POST", body, headers })).status).toBe(status),
  );
});

describe("a server that only shows", () => {
  it.each([
    ["/api/reports", { text: "A text that is not kept." }],
    ["/api/decisions", { action: { do: "accept", on: "1a2b/s1" } }],
    ["/api/imports", "{}"],
  ])("takes nothing at %s, and says why and what to do", async (path, body) => {
    const answer = await ask(path, { method: "POST", body }, readers);
    expect(answer.status).toBe(403);
    expect(answer.headers.get("content-type")).toBe("application/problem+json");
    expect(answer.json()).toMatchObject({
      title: "Read only",
      detail: expect.stringContaining("--read-only") as string,
    });
  });
  it("shows what is kept, and says that it only shows", async () => {
    const id = await idOf(TEXT);
    expect((await ask(`/api/reports/${id}`, {}, readers)).status).toBe(200);
    expect((await ask("/api/dossiers", {}, readers)).json()["readOnly"]).toBe(true);
    expect((await ask("/api/dossiers")).json()["readOnly"]).toBe(false);
  });
});

it("a version knows the one before it and the one after, as far as it was known", async () => {
  const url = "https://fjord.example/1";
  const [first, second] = [
    (await add(`${TEXT} So it stood.`, { url })).json()["report"] as { id: string },
    (await add(`${TEXT} So it stands now.`, { url })).json()["report"] as { id: string },
  ];
  const ends = async (id: string) => {
    const view = (await ask(`/api/reports/${id}`)).json() as { report: { previous: unknown }; next: unknown };
    return [view.report.previous, view.next];
  };
  expect(await ends(first.id)).toEqual([null, second.id]);
  expect(await ends(second.id)).toEqual([first.id, null]);
});

describe("decisions", () => {
  it("stand beside what the machine read, and can be undone", async () => {
    const id = await idOf(TEXT);
    const made = (await decide({ do: "edit", on: `${id}/s1`, field: "act", value: "promise" })).json();
    expect(made).toMatchObject({ by: "Ana", do: "edit", field: "act", value: "promise" });
    type View = { record: { statements: { act: string }[] }; marks: Record<string, unknown[]> };
    const act = async (query = "") =>
      ((await ask(`/api/reports/${id}${query}`)).json() as unknown as View).record.statements[0]?.act;
    expect([await act(), await act("?machine=yes")]).toEqual(["promise", "state"]);
    expect((await decide({ do: "undo", decision: made["id"] })).status).toBe(200);
    expect(await act()).toBe("state");
  });

  it("sent twice under one key are kept once", async () => {
    const id = await idOf(TEXT);
    const once = { key: "k1" };
    const [a, b] = await Promise.all([1, 2].map(() => decide({ do: "accept", on: `${id}/s1` }, once)));
    expect(a?.json()["id"]).toBe(b?.json()["id"]);
  });

  it("of two people on one entry: the second is told of the first", async () => {
    const text = `${TEXT} Again.`;
    const id = await idOf(text);
    const first = await decide({ do: "accept", on: `${id}/s1` }, { by: "Bo", seen: null });
    const second = await decide({ do: "refuse", on: `${id}/s1` }, { seen: null });
    expect([first.status, second.status]).toEqual([200, 409]);
    expect(second.json()).toMatchObject({ decisions: [{ by: "Bo", do: "accept" }] });
    const seen = first.json()["id"];
    expect((await decide({ do: "refuse", on: `${id}/s1` }, { seen })).status).toBe(200);
  });

  it.each([
    ["an entry that is not there", { do: "accept", on: "ID/s99" }, 422],
    ["a field that is not there", { do: "edit", on: "ID/s1", field: "truth", value: "yes" }, 422],
    ["an act that is none", { do: "edit", on: "ID/s1", field: "act", value: "shout" }, 422],
    ["a verb that is none", { do: "believe", on: "ID/s1" }, 400],
  ])("about %s are refused and nothing is kept", async (_, action, status) => {
    const id = await idOf(TEXT);
    const before = (await ask("/api/decisions")).text;
    const named = JSON.parse(JSON.stringify(action).replace("ID", id)) as object;
    expect((await decide(named)).status).toBe(status);
    expect((await ask("/api/decisions")).text).toBe(before);
  });
});

it("a dossier puts its reports side by side, with the words of all that it names", async () => {
  for (const outlet of ["Fjord Wire", "Andes Post"])
    await add(`${TEXT} So ${outlet} tells.`, { outlet, dossier: "side by side" });
  const dossier = (await ask("/api/dossiers/side%20by%20side")).json() as unknown as WireDossier;
  expect(dossier.reports.map((r) => r.outlet).sort()).toEqual(["Andes Post", "Fjord Wire"]);
  for (const claim of dossier.claims)
    for (const member of claim.members)
      expect(dossier.entries[member]?.words).toEqual(["that it would come"]);
  expect((await ask("/api/dossiers/none")).status).toBe(404);
});

it("a dossier tells what nobody has decided on, until somebody does", async () => {
  const id = await idOf(`${TEXT} So it stands in the queue.`);
  await add(`${TEXT} So it stands in the queue.`, { dossier: "queue" });
  const queue = async () => ((await ask("/api/dossiers/queue")).json() as unknown as WireDossier).queue;
  expect(await queue()).toMatchObject({ items: [{ at: `${id}#s1`, why: "not seen" }], left: 1, decided: 0 });
  await decide({ do: "refuse", on: `${id}/s1` });
  expect(await queue()).toEqual({ items: [], left: 0, decided: 1 });
});

it("search finds statements as citations", async () => {
  await add(TEXT);
  const { items } = (await ask("/api/search?q=come")).json() as { items: { citation: string }[] };
  expect(items[0]?.citation).toContain("“that it would come” — Norway");
});

it("an import tells how it goes on, and which lines failed", async () => {
  const lines = [{ id: 1, text: "The first of an import." }, { id: 2 }, { id: 3, text: TEXT }];
  const body = lines.map((l) => JSON.stringify(l)).join("\n");
  const begun = await ask("/api/imports", {
    method: "POST",
    body,
    headers: { "content-type": "application/x-ndjson" },
  });
  const { id } = begun.json();
  const events = (await ask(`/api/imports/${String(id)}/events`)).text;
  expect(events).toContain("event: ended");
  const end = (await ask(`/api/imports/${String(id)}`)).json();
  expect(end).toMatchObject({ total: 3, done: 3, kept: 1, known: 1, failed: [{ line: 2 }], ended: true });
});

it.each([
  ["PATCH", "/api/search", "GET, HEAD"],
  ["DELETE", "/api/reports", "GET, HEAD, POST"],
  ["POST", "/api/reports/1a2b", "GET, HEAD"],
  ["PUT", "/api/imports/1a2b/events", "GET, HEAD"],
])("%s %s is not taken, and the answer says what is", async (method, path, allow) => {
  const answer = await ask(path, { method });
  expect([answer.status, answer.headers.get("allow")]).toEqual([405, allow]);
});

it("openapi.json says of words that may be missing that they are words or null", async () => {
  const { components } = (await ask("/openapi.json")).json() as {
    components: { schemas: Record<string, { properties: Record<string, unknown> }> };
  };
  expect(components.schemas["Statement"]?.properties["source"]).toEqual({
    anyOf: [{ $ref: "#/components/schemas/Quote" }, { type: "null" }],
  });
});

it("openapi.json names every route and is for 3.1", async () => {
  const doc = (await ask("/openapi.json")).json() as { openapi: string; paths: object };
  expect(doc.openapi).toBe("3.1.0");
  expect(Object.keys(doc.paths)).toEqual(
    expect.arrayContaining(["/api/reports", "/api/reports/{id}", "/api/search", "/api/decisions"]),
  );
});

it("nothing went wrong that the server had to log", () => expect(logged).toEqual([]));
