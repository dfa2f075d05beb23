import { type RequestListener, createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, describe, expect, it } from "vitest";
import { isPublicAddress } from "./addresses.js";
import { USER_AGENT, fetchUrl } from "./fetch.js";
import { mayRead } from "./robots.js";

const open: (() => void)[] = [];
afterEach(() => open.splice(0).forEach((close) => close()));

async function serve(listener: RequestListener): Promise<string> {
  const server = createServer(listener);
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  open.push(() => (server.closeAllConnections(), server.close()));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}
const here = { isAllowed: (a: string) => a === "127.0.0.1" };
const problem = (address: string, more = {}) =>
  fetchUrl(address, { ...here, ...more }).then(
    () => "fetched",
    (error: Error) => error.message,
  );

it.each([
  ["93.184.216.34", true],
  ["2606:4700::1111", true],
  ["127.0.0.1", false],
  ["10.1.2.3", false],
  ["172.31.0.1", false],
  ["192.168.1.1", false],
  ["169.254.169.254", false],
  ["100.100.0.1", false],
  ["0.0.0.0", false],
  ["255.255.255.255", false],
  ["::1", false],
  ["::", false],
  ["::ffff:127.0.0.1", false],
  ["::ffff:7f00:1", false],
  ["::ffff:8.8.8.8", true],
  ["fe80::1", false],
  ["fd00::1", false],
  ["64:ff9b::7f00:1", false],
  ["2002:7f00:1::", false],
  ["somewhere", false],
])("%s is open: %j", (address, isOpen) => expect(isPublicAddress(address)).toBe(isOpen));

it.each([
  ["User-agent: *\nDisallow: /private", "/private/a", false],
  ["User-agent: *\nDisallow: /private", "/public", true],
  ["User-agent: *\nDisallow: /\nAllow: /news", "/news/a", true],
  ["User-agent: *\nDisallow: /\n\nUser-agent: Hearsay\nDisallow:", "/a", true],
  ["User-agent: other\nUser-agent: hearsay\nDisallow: /a", "/a", false],
  ["User-agent: *\nDisallow: /*.pdf$", "/x/a.pdf", false],
  ["User-agent: *\nDisallow: /*.pdf$", "/x/a.pdf?x", true],
  ["", "/a", true],
])("of %j, %s may be read: %j", (robots, path, may) => expect(mayRead(robots, "hearsay", path)).toBe(may));

describe("an address", () => {
  it("gives its bytes and what to ask with next time", async () => {
    const agents = new Set<string | undefined>();
    const at = await serve((request, response) => {
      agents.add(request.headers["user-agent"]);
      if (request.url === "/robots.txt") return void response.writeHead(404).end();
      if (request.headers["if-none-match"] === '"1"') return void response.writeHead(304).end();
      response.writeHead(200, { etag: '"1"' }).end("He said no.");
    });
    const first = await fetchUrl(`${at}/a`, here);
    expect(String(Buffer.from(first?.bytes ?? []))).toBe("He said no.");
    expect(await fetchUrl(`${at}/a`, { ...here, known: { etag: '"1"', lastModified: null } })).toBeNull();
    expect([...agents]).toEqual([USER_AGENT]);
  });

  it("on this machine or the local network is refused, by number and by name", async () => {
    let asked = 0;
    const at = await serve((_, response) => (asked++, response.end("secret")));
    const port = new URL(at).port;
    for (const host of ["127.0.0.1", "localhost", "[::1]", "2130706433", "0x7f.1", "[::ffff:127.0.0.1]"])
      expect(await fetchUrl(`http://${host}:${port}/`).catch((e: Error) => e.message)).toMatch(
        /not on the open network/,
      );
    expect(asked).toBe(0);
  });

  it("that redirects there is refused after the redirect", async () => {
    let asked = 0;
    const inner = await serve((_, response) => (asked++, response.end("secret")));
    const at = await serve((request, response) =>
      request.url === "/robots.txt"
        ? response.writeHead(404).end()
        : response.writeHead(302, { location: inner.replace("127.0.0.1", "127.0.0.2") }).end(),
    );
    expect(await problem(`${at}/a`)).toMatch(/127\.0\.0\.2\), which is not on the open network/);
    expect(asked).toBe(0);
  });

  it.each([
    ["another scheme after a redirect", "/file", /only http and https/],
    ["redirects without end", "/loop", /redirected more than 5 times/],
    ["more bytes than the limit", "/large", /limit/],
    ["an answer that never ends", "/slow", /longer than 1 s/],
    ["a page that robots.txt forbids", "/private", /robots\.txt/],
    ["a page that is not there", "/gone", /answered with 404/],
  ])("with %s is refused", async (_, path, expected) => {
    const at = await serve((request, response) => {
      if (request.url === "/robots.txt") return void response.end("User-agent: *\nDisallow: /private");
      if (request.url === "/file")
        return void response.writeHead(302, { location: "file:///etc/hosts" }).end();
      if (request.url === "/loop") return void response.writeHead(302, { location: "/loop" }).end();
      if (request.url === "/large") return void response.end("a".repeat(100_000));
      if (request.url === "/slow") return void response.write("a");
      response.writeHead(404).end();
    });
    expect(await problem(at + path, { largest: 10_000, seconds: 1 })).toMatch(expected);
  });

  it("whose server fails over its robots.txt is left alone", async () => {
    const at = await serve((_, response) => response.writeHead(503).end());
    expect(await problem(`${at}/a`)).toMatch(/robots\.txt/);
  });
});
