import { type ServerType, serve } from "@hono/node-server";
import type { OpenAPIHono } from "@hono/zod-openapi";

/** Milliseconds that a client may take for its request: a slow one is let go, and stops nobody meanwhile. */
const SLOWEST_HEADERS = 10_000;
const SLOWEST_REQUEST = 120_000;
/** Bytes of address and headers: every question of a search as long as it may be, in letters of four bytes. */
const MOST_HEADERS = 256 * 1024;

/** Listens on this machine alone. Rejects where the port is taken. */
export async function listen(
  port: number,
  makeApp: (port: number) => OpenAPIHono,
): Promise<{ port: number; close: () => Promise<void> }> {
  let app: OpenAPIHono | null = null;
  const server = await new Promise<ServerType>((done, failed) => {
    const started = serve(
      {
        fetch: (request, env: object) => (app as OpenAPIHono).fetch(request, env),
        hostname: "127.0.0.1",
        port,
        serverOptions: {
          headersTimeout: SLOWEST_HEADERS,
          requestTimeout: SLOWEST_REQUEST,
          maxHeaderSize: MOST_HEADERS,
        },
      },
      () => done(started),
    );
    started.once("error", failed);
  });
  const address = server.address();
  const taken = typeof address === "object" && address !== null ? address.port : port;
  app = makeApp(taken);
  return {
    port: taken,
    close: () =>
      new Promise((done) => {
        server.close(() => done());
        if ("closeAllConnections" in server) server.closeAllConnections();
      }),
  };
}
