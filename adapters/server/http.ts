/** The one HTTP server: time limits, and who answers which path. */
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";

/** Tries a request; false when it is not for this one. */
export type Route = (request: IncomingMessage, response: ServerResponse) => Promise<boolean>;

/** A slow or silent client holds nothing up (`promises.md`). */
const LIMITS = { requestTimeout: 8000, headersTimeout: 5000, connectionsCheckingInterval: 1000 } as const;

/** Slack and Teams use a handful; more would only be there to fill the memory. */
const MOST_CONNECTIONS = 500;

/**
 * A server that offers each request to the routes in order; what nobody takes is 404, with an empty body. A route that
 * throws or rejects is reported, and whoever asked has 500 with an empty body: nobody waits for an answer that never comes.
 */
export function createHttpServer(routes: Route[], report: (kind: string, error: unknown) => void): Server {
  const server = createServer(LIMITS, (request, response) => {
    offer(routes, request, response).catch((error: unknown) => {
      report("http", error);
      fail(response);
    });
  });
  server.maxConnections = MOST_CONNECTIONS;
  return server;
}

async function offer(routes: Route[], request: IncomingMessage, response: ServerResponse): Promise<void> {
  for (const route of routes) if (await route(request, response)) return;
  response.writeHead(404, { "Content-Length": 0 }).end();
}

/** An answer that is half out is cut off. What is left of the request is not waited for. */
function fail(response: ServerResponse): void {
  if (response.headersSent) response.destroy();
  else response.writeHead(500, { "Content-Length": 0, Connection: "close" }).end();
}

/** Listens; rejects with the system's error (`EADDRINUSE` …) when it cannot. Resolves to the port. */
export function listen(server: Server, port: number, host: string): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, host, () => {
      server.off("error", reject);
      const address = server.address();
      resolve(typeof address === "object" && address !== null ? address.port : port);
    });
  });
}

/** Takes no new work, lets work in hand finish, and is done within `limit` ms. */
export function closeServer(server: Server, limit: number): Promise<void> {
  return new Promise((resolve) => {
    const force = setTimeout(() => server.closeAllConnections(), limit);
    server.close(() => {
      clearTimeout(force);
      resolve();
    });
    server.closeIdleConnections();
  });
}
