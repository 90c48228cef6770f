import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { decoded } from "./content.ts";
import type { Failures } from "./failures.ts";
import { type Fields, fields, words } from "./fields.ts";
import { answerHook } from "./hooks.ts";
import { receiveUpload } from "./methods-files.ts";
import type { Rights } from "./triggers.ts";
import { answerCall, rateLimited } from "./web-api.ts";
import type { World } from "./world.ts";

/** One call from the app, in the order they came: a Web API method, "response_url" or "upload". */
export interface Call {
  method: string;
  args: Fields;
  /** Slack's answer; null while it is under way, and when none was given. */
  answer: Fields | null;
  status: number | null;
  at: number;
}

interface Answer {
  status: number;
  headers: Record<string, string>;
  text: string;
  body: Fields;
}

/**
 * A moment of a call: it has come and nothing is done; it is done and nothing is answered; it is answered. While the
 * watcher waits, so does Slack; what it answers with «cut» is where the connection breaks.
 */
export interface Moment {
  phase: "received" | "accepted" | "answered";
  method: string;
  args: Fields;
}

export type Watch = (moment: Moment) => Promise<"go on" | "cut">;

/** What the server needs: the world, the rights given out, the failures ordered, and where to write calls. */
export interface ServerParts {
  world: World;
  rights: Rights;
  failures: Failures;
  calls: Call[];
  /** Told of every moment; null when nobody watches. */
  watch: Watch | null;
}

/** Starts the Web API, the upload address and the response_urls on 127.0.0.1, on a free port. */
export async function startServer(parts: ServerParts): Promise<Server> {
  const server = createServer((request, response) => {
    serve(parts, request, response).catch(() => request.socket.destroy());
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  parts.world.url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return server;
}

/** Reads a whole body. */
export async function readBody(request: AsyncIterable<unknown>): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(Buffer.from(chunk as Uint8Array));
  return Buffer.concat(chunks);
}

async function serve(parts: ServerParts, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const { world, failures, calls } = parts;
  const url = new URL(request.url ?? "/", world.url);
  const body = await readBody(request);
  const door = doorOf(url.pathname);
  if (!door) return send(response, { status: 404, headers: {}, text: "not found", body: {} });
  const args = door === "upload" ? {} : readArgs(request, url, body);
  const call: Call = { method: door, args, answer: null, status: null, at: world.now() };
  calls.push(call);
  const { watch } = parts;
  const told = async (phase: Moment["phase"]) => (await watch?.({ phase, method: door, args })) === "cut";
  world.inFlight += 1;
  world.pulse.ring();
  try {
    if (await told("received")) return void request.socket.destroy();
    const failure = failures.take(door);
    const accepts = failure === null || String(failure).startsWith("accept-then");
    const answer = accepts ? await run(parts, door, url.pathname, request, args, body) : null;
    if (await told("accepted")) return void request.socket.destroy();
    if (failure === "hang" || failure === "accept-then-hang") return;
    if (failure === "drop-before" || failure === "accept-then-drop") {
      request.socket.destroy();
      return;
    }
    const said = failure === null ? answer : failed(failure);
    if (!said) return;
    call.answer = said.body;
    call.status = said.status;
    send(response, said);
    await told("answered");
  } finally {
    world.inFlight -= 1;
    world.pulse.ring();
  }
}

function doorOf(path: string): string | null {
  if (path.startsWith("/api/")) return path.slice("/api/".length);
  if (path.startsWith("/upload/")) return "upload";
  return /^\/(commands|actions|app)\//.test(path) ? "response_url" : null;
}

async function run(
  parts: ServerParts,
  door: string,
  path: string,
  request: IncomingMessage,
  args: Fields,
  body: Buffer,
): Promise<Answer> {
  const { world, rights } = parts;
  if (door === "upload") {
    const id = path.split("/").at(-1) ?? "";
    return { ...(await receiveUpload(world, id, request.headers["content-type"] ?? "", body)), headers: {}, body: {} };
  }
  if (door === "response_url") {
    const answer = answerHook(world, rights, path, args);
    return { ...answer, headers: {}, body: { text: answer.text } };
  }
  const token = words(request.headers.authorization).replace(/^Bearer /, "") || words(args.token);
  const answer = answerCall(world, rights, door, token, args);
  return { ...answer, text: JSON.stringify(answer.body) };
}

function failed(failure: unknown): Answer {
  const order = fields(failure);
  if (typeof order.retryAfter === "number") {
    const answer = rateLimited(order.retryAfter);
    return { ...answer, text: JSON.stringify(answer.body) };
  }
  if (typeof order.error === "string") {
    const body = { ok: false, error: order.error };
    return { status: 200, headers: {}, body, text: JSON.stringify(body) };
  }
  return { status: 500, headers: {}, body: {}, text: "Internal Server Error" };
}

function send(response: ServerResponse, answer: Answer): void {
  const type = answer.text.startsWith("{") ? "application/json; charset=utf-8" : "text/plain";
  response.writeHead(answer.status, { "content-type": type, ...answer.headers });
  response.end(answer.text);
}

/** Arguments come form-encoded (the Slack SDK does that), as JSON, or in the query. */
function readArgs(request: IncomingMessage, url: URL, body: Buffer): Fields {
  const query = Object.fromEntries(url.searchParams);
  const type = request.headers["content-type"] ?? "";
  const text = body.toString("utf8");
  if (type.startsWith("application/json")) return { ...query, ...fields(decoded(text)) };
  return { ...query, ...Object.fromEntries(new URLSearchParams(text)) };
}
