import { lookup } from "node:dns/promises";
import http from "node:http";
import https from "node:https";
import { isIP } from "node:net";
import { UnreadableError } from "../errors.js";
import { isPublicAddress } from "./addresses.js";
import { LONGEST_ROBOTS, mayRead } from "./robots.js";

/** How Hearsay calls itself, and how robots.txt may call it. */
export const USER_AGENT =
  "Hearsay/0.1 (reads reports for one person; +https://www.rfc-editor.org/rfc/rfc9309)";
const AGENT = "hearsay";

const MOST_REDIRECTS = 5;
const LARGEST = 20 * 1024 * 1024;
const SECONDS = 20;

export interface Fetched {
  /** Where it was in the end. */
  readonly url: string;
  readonly bytes: Uint8Array;
  /** What to ask with next time, so that nothing is sent again that is the same; null where the server gives none. */
  readonly etag: string | null;
  readonly lastModified: string | null;
}

export interface Fetching {
  /** Which addresses may be connected to. */
  readonly isAllowed?: (address: string) => boolean;
  /** What was had last time; where it is still so, the answer is null. */
  readonly known?: { readonly etag: string | null; readonly lastModified: string | null };
  readonly seconds?: number;
  readonly largest?: number;
}

export const isAddress = (path: string) => /^https?:\/\//i.test(path);

/**
 * What stands at an address, after at most five redirects; null where nothing changed since `known`. Only http and https,
 * only addresses on the open network (each name is resolved here and the address that was checked is connected to),
 * only what robots.txt allows, within a bound of size and time. Throws UnreadableError.
 */
export async function fetchUrl(address: string, fetching: Fetching = {}): Promise<Fetched | null> {
  const { seconds = SECONDS, largest = LARGEST, known } = fetching;
  const signal = AbortSignal.timeout(seconds * 1000);
  const wrong = (problem: string) => new UnreadableError(problem, address);
  const asked: Record<string, string> = {};
  if (known?.etag) asked["if-none-match"] = known.etag;
  if (known?.lastModified) asked["if-modified-since"] = known.lastModified;
  try {
    let url = checkedUrl(address, address);
    const robotsOf = new Map<string, string>();
    for (let redirects = 0; redirects <= MOST_REDIRECTS; redirects++) {
      const robots = robotsOf.get(url.origin) ?? (await robotsAt(url, fetching, signal));
      robotsOf.set(url.origin, robots);
      if (!mayRead(robots, AGENT, url.pathname + url.search))
        throw wrong(
          `may not be fetched: the robots.txt of ${url.host} forbids it; save the page and give the file`,
        );
      const answer = await get(url, { ...fetching, largest, headers: asked, signal });
      const { status, headers } = answer;
      if (status === 304 && known !== undefined) return null;
      if (status >= 300 && status < 400 && headers.location !== undefined) {
        url = checkedUrl(new URL(headers.location, url).href, address);
        continue;
      }
      if (status !== 200)
        throw wrong(`was answered with ${status}; look at it in a browser and save the page`);
      if (answer.cut)
        throw wrong(
          `has more than ${Math.round(largest / 1024 / 1024) || 1} MB, the limit; save it and split it`,
        );
      return {
        url: url.href,
        bytes: answer.bytes,
        etag: headers.etag ?? null,
        lastModified: headers["last-modified"] ?? null,
      };
    }
    throw wrong(`was redirected more than ${MOST_REDIRECTS} times; give the address where it ends`);
  } catch (error) {
    if (error instanceof UnreadableError) throw error.about(address);
    if (signal.aborted)
      throw wrong(
        `took longer than ${seconds} s to fetch; try again later, or save the page and give the file`,
      );
    throw wrong(
      `could not be fetched (${(error as NodeJS.ErrnoException).code ?? (error as Error).message}); check the address`,
    );
  }
}

function checkedUrl(url: string, address: string): URL {
  const parsed = URL.canParse(url) ? new URL(url) : null;
  if (parsed === null || !/^https?:$/.test(parsed.protocol))
    throw new UnreadableError(`leads to ${url.slice(0, 100)}; only http and https are fetched`, address);
  if (parsed.username !== "" || parsed.password !== "")
    throw new UnreadableError("holds a user's name or password, which is not sent; leave it out", address);
  return parsed;
}

/** The robots.txt of a host: nothing where it has none, all forbidden where its server fails (RFC 9309, 2.3.1). */
async function robotsAt(url: URL, fetching: Fetching, signal: AbortSignal): Promise<string> {
  let at = new URL("/robots.txt", url);
  for (let redirects = 0; redirects <= MOST_REDIRECTS; redirects++) {
    const { status, headers, bytes } = await get(at, {
      ...fetching,
      largest: LONGEST_ROBOTS,
      headers: {},
      signal,
    });
    if (status >= 300 && status < 400 && headers.location !== undefined) {
      at = checkedUrl(new URL(headers.location, at).href, url.href);
      continue;
    }
    if (status >= 500) return "User-agent: *\nDisallow: /";
    return status === 200 ? Buffer.from(bytes).toString("utf8") : "";
  }
  return "";
}

interface Answer {
  readonly status: number;
  readonly headers: http.IncomingHttpHeaders;
  readonly bytes: Uint8Array;
  /** Whether there was more than the largest. */
  readonly cut: boolean;
}

/** One request to an address that was checked; no redirect is followed. */
async function get(
  url: URL,
  {
    isAllowed = isPublicAddress,
    headers,
    largest,
    signal,
  }: Fetching & { headers: Record<string, string>; largest: number; signal: AbortSignal },
): Promise<Answer> {
  const host = url.hostname.replace(/^\[|\]$/g, "");
  const found = isIP(host) ? [{ address: host, family: isIP(host) }] : await lookup(host, { all: true });
  // One address that is closed to us is enough: a name of the open network has none.
  const inside = found.find((f) => !isAllowed(f.address));
  if (found.length === 0 || inside !== undefined)
    throw new UnreadableError(
      `leads to ${url.host} (${inside?.address ?? "no address"}), which is not on the open network; save the page and give the file`,
    );
  return new Promise((done, failed) => {
    const request = (url.protocol === "https:" ? https : http).get(
      url,
      {
        signal,
        agent: false,
        headers: { "user-agent": USER_AGENT, accept: "*/*", "accept-encoding": "identity", ...headers },
        // The name is not asked for again: it could by now lead elsewhere.
        lookup: (_, options, answer) => {
          const [first] = found as [{ address: string; family: number }];
          if (options.all) answer(null, found);
          else answer(null, first.address, first.family);
        },
      },
      (response) => {
        const parts: Buffer[] = [];
        let size = 0;
        const finish = (cut: boolean) =>
          done({
            status: response.statusCode ?? 0,
            headers: response.headers,
            bytes: Buffer.concat(parts),
            cut,
          });
        response.on("data", (part: Buffer) => {
          size += part.length;
          if (size > largest) {
            finish(true);
            request.destroy();
          } else parts.push(part);
        });
        response.on("end", () => finish(false));
        response.on("error", failed);
      },
    );
    request.on("error", failed);
  });
}
