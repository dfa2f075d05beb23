import { timingSafeEqual } from "node:crypto";
import { getCookie, setCookie } from "hono/cookie";
import type { MiddlewareHandler } from "hono";
import { HttpProblem } from "./problem.js";

const COOKIE = "hearsay";

/** Only this program, the page it serves and its own fonts and pictures; nothing from elsewhere, no inline script. */
const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  // The drawing library brings a style sheet of its own.
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join("; ");

/** Headers that every answer has. */
export const headers: MiddlewareHandler = async (c, next) => {
  await next();
  c.header("Content-Security-Policy", POLICY);
  c.header("X-Content-Type-Options", "nosniff");
  c.header("Referrer-Policy", "no-referrer");
  c.header("Cross-Origin-Opener-Policy", "same-origin");
  c.header("Cross-Origin-Resource-Policy", "same-origin");
  if (c.res.headers.get("Cache-Control") === null) c.header("Cache-Control", "no-cache");
};

/**
 * Refuses what another site or name could send: a Host or Origin that is not this machine's (DNS rebinding), and
 * whatever lacks the token. A program sends `Authorization: Bearer TOKEN`; a browser comes once with `?token=` and
 * has it as a cookie from then on, which no other site's page can send.
 */
export function guard({ token, hosts }: { token: string; hosts: ReadonlySet<string> }): MiddlewareHandler {
  const is = (given: string | undefined) => given !== undefined && sameText(given, token);
  return async (c, next) => {
    const host = c.req.header("host") ?? "";
    if (!hosts.has(host))
      throw new HttpProblem(403, `this server answers as ${[...hosts].join(", ")}, not as "${host}"`);
    const origin = c.req.header("origin");
    if (origin !== undefined && !hosts.has(origin.replace(/^http:\/\//, "")))
      throw new HttpProblem(
        403,
        `"${origin}" is another site; open the page at the address that serve printed`,
      );
    const given = c.req.query("token");
    if (c.req.method === "GET" && given !== undefined && is(given) && !c.req.path.startsWith("/api/")) {
      setCookie(c, COOKIE, token, { httpOnly: true, sameSite: "Strict", path: "/" });
      const url = new URL(c.req.url);
      url.searchParams.delete("token");
      return c.redirect(`${url.pathname}${url.search}`, 302);
    }
    const bearer = /^Bearer (.+)$/.exec(c.req.header("authorization") ?? "")?.[1];
    if (!is(bearer) && !is(getCookie(c, COOKIE)))
      throw new HttpProblem(
        401,
        "open the address that hearsay serve printed, with its token, or send it as Authorization: Bearer TOKEN",
      );
    return next();
  };
}

function sameText(a: string, b: string): boolean {
  const [x, y] = [Buffer.from(a), Buffer.from(b)];
  return x.length === y.length && timingSafeEqual(x, y);
}
