import { readFile, readdir } from "node:fs/promises";
import { extname, join, sep } from "node:path";
import type { OpenAPIHono } from "@hono/zod-openapi";

/** The page's files by their path from the page's root: "index.html", "assets/main.js". */
export type Page = ReadonlyMap<string, Uint8Array>;

const TYPES: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".svg": "image/svg+xml",
  ".woff2": "font/woff2",
  ".json": "application/json",
};

/** Everything in a folder, read once: the page is small, and a path that is asked for never reaches the disk. */
export async function readPage(folder: string): Promise<Page | null> {
  const names = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
  const files = new Map<string, Uint8Array>();
  for (const file of names) {
    if (!file.isFile()) continue;
    const path = join(file.parentPath, file.name);
    files.set(
      path
        .slice(folder.length)
        .replace(/^[/\\]/, "")
        .split(sep)
        .join("/"),
      await readFile(path),
    );
  }
  return files.has("index.html") ? files : null;
}

const NO_PAGE =
  "<!doctype html><meta charset=utf-8><title>Hearsay</title><p>The page was not built with this copy of Hearsay; the API is at /openapi.json.";

/** Answers every other path: a file of the page, or the page itself, which knows its own addresses. */
export function addPage(app: OpenAPIHono, page: Page | null): void {
  app.get("*", (c, next) => {
    const path = c.req.path.replace(/^\/+/, "");
    if (path.startsWith("api/")) return next();
    const file = page?.get(path);
    if (file !== undefined && path !== "index.html") {
      const type = TYPES[extname(path)] ?? "application/octet-stream";
      // Names of assets change with what they hold.
      const cache = path.startsWith("assets/") ? "private, max-age=31536000, immutable" : "no-cache";
      return c.body(file.slice().buffer, 200, { "Content-Type": type, "Cache-Control": cache });
    }
    if (path.startsWith("assets/")) return next();
    const html = page?.get("index.html");
    return c.body(html === undefined ? NO_PAGE : html.slice().buffer, 200, {
      "Content-Type": "text/html; charset=utf-8",
      "Cache-Control": "no-cache",
    });
  });
}
