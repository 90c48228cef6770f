/** Microsoft on this machine: key server, login server and connector behind one port. */
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { type Call, type Connector, createConnector } from "./connector.ts";
import { createFailures, type Failures, failWith } from "./failures.ts";
import { createSigner, type Signer, TENANT } from "./tokens.ts";

/**
 * A moment of a call: it has come and nothing is done; it is done and nothing is answered; it is answered. What the
 * watcher answers with «cut» is where the connection breaks.
 */
export interface Moment {
  phase: "received" | "accepted" | "answered";
  /** `POST /path` */
  call: string;
  body: string;
}

export type Watch = (moment: Moment) => Promise<"go on" | "cut">;

/** What the connector demands of the bot. */
export const BOT_TOKEN = "the-bots-own-token";
export const PASSWORD = "the-bots-secret";

export interface MicrosoftServer {
  origin: string;
  serviceUrl: string;
  openIdMetadata: string;
  signer: Signer;
  /** Keys in the key document; tests add and take away. */
  keys: object[];
  /** How often the key document was read. */
  keyDownloads(): number;
  logins: URLSearchParams[];
  connector: Connector;
  failures: Failures;
  /** Tells of every moment of every call from now on. */
  watch(watch: Watch | null): void;
  close(): Promise<void>;
}

/** Making a key takes a while, and one is as good as another. */
const SIGNER = createSigner();

/** Opens the servers on a port of their own. */
export async function openMicrosoft(): Promise<MicrosoftServer> {
  const signer = SIGNER;
  const keys = [signer.jwk];
  const logins: URLSearchParams[] = [];
  const connector = createConnector();
  const failures = createFailures();
  let downloads = 0;
  let watch: Watch | null = null;

  async function handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const url = new URL(request.url ?? "/", origin);
    const body = await readText(request);
    const call = `${request.method} ${decodeURIComponent(url.pathname)}`;
    const watcher = watch;
    const isCut = async (phase: Moment["phase"]) => (await watcher?.({ phase, call, body })) === "cut";
    if (await isCut("received")) return void response.destroy();
    const failure = failures.due(call);
    if (failure !== null && failWith(failure, response)) return;
    const { status, json } = answer(request, url, body);
    if (failure !== null || (await isCut("accepted"))) return void response.destroy();
    response.writeHead(status, { "Content-Type": "application/json" }).end(JSON.stringify(json));
    await isCut("answered");
  }

  function answer(request: IncomingMessage, url: URL, body: string): { status: number; json: object } {
    if (url.pathname === "/openid")
      return { status: 200, json: { issuer: "https://api.botframework.com", jwks_uri: `${origin}/keys` } };
    if (url.pathname === "/keys") {
      downloads += 1;
      return { status: 200, json: { keys } };
    }
    if (url.pathname === `/${TENANT}/oauth2/v2.0/token`) return login(new URLSearchParams(body));
    if (!/^\/amer\/v3\/(?:conversations|teams)/u.test(url.pathname)) return { status: 404, json: {} };
    return connect(request, url, body);
  }

  function login(asked: URLSearchParams): { status: number; json: object } {
    logins.push(asked);
    const isKnown = asked.get("client_secret") === PASSWORD || asked.has("client_assertion");
    if (!isKnown) return { status: 401, json: { error: "invalid_client" } };
    return { status: 200, json: { token_type: "Bearer", expires_in: 3600, access_token: BOT_TOKEN } };
  }

  function connect(request: IncomingMessage, url: URL, body: string): { status: number; json: object } {
    const call: Call = {
      method: request.method ?? "",
      path: url.pathname.slice("/amer".length),
      query: url.search,
      authorization: request.headers.authorization,
      body: body === "" ? {} : (JSON.parse(body) as Record<string, unknown>),
    };
    connector.calls.push(call);
    if (call.authorization !== `Bearer ${BOT_TOKEN}`) return { status: 401, json: {} };
    const { status, body: json } = connector.answer(call);
    return { status, json };
  }

  const server: Server = createServer(
    (request, response) => void handle(request, response).catch(() => response.destroy()),
  );
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    origin,
    serviceUrl: `${origin}/amer/`,
    openIdMetadata: `${origin}/openid`,
    signer,
    keys,
    keyDownloads: () => downloads,
    logins,
    connector,
    failures,
    watch(wanted) {
      watch = wanted;
    },
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

async function readText(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request as AsyncIterable<Buffer>) chunks.push(chunk);
  return Buffer.concat(chunks).toString("utf8");
}
