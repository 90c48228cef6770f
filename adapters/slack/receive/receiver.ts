/**
 * Slack over HTTP, on our own server: strict where Bolt's receiver is not (`promises.md`). Nothing is hashed that is too
 * large, nothing is parsed that is not signed, and errors have empty bodies.
 */
import type { IncomingMessage, ServerResponse } from "node:http";
import { parse as parseForm } from "node:querystring";
import type { Route } from "../../server/http.ts";
import { readBytes } from "../../shared/body.ts";
import { wallSeconds } from "../../shared/clock.ts";
import type { Accept } from "./envelope.ts";
import { type Fields, fields, parseJson } from "./payload.ts";
import { isSigned, maySign } from "./signature.ts";
import { isForUs, type Workspace } from "./workspace.ts";

/** The one address that the manifest names, for commands, events and interactivity. */
export const SLACK_PATH = "/slack/events";

/** Bytes. */
const BODY_LIMIT = 256 * 1024;

export interface ReceiverOptions {
  signingSecret: string;
  workspace: Workspace;
  accept: Accept;
}

/**
 * The route of `/slack/events`. Rejects for the unexpected: the server reports it and answers 500, so that Slack delivers
 * an event again.
 */
export function createReceiver(options: ReceiverOptions): Route {
  return async (request, response) => {
    if (request.url?.split("?", 1)[0] !== SLACK_PATH) return false;
    const status = await take(request, response, options).catch((error: unknown) => {
      if (isBrokenOff(request)) return null;
      throw error;
    });
    if (status !== null && !response.headersSent) refuse(response, status);
    return true;
  };
}

/** True where whoever sent it has gone before all of it was here: nobody is there to answer, and nothing is wrong with us. */
function isBrokenOff({ complete, destroyed }: IncomingMessage): boolean {
  return destroyed && !complete;
}

/** Answers the request, or gives the status to refuse it with. */
async function take(
  request: IncomingMessage,
  response: ServerResponse,
  options: ReceiverOptions,
): Promise<number | null> {
  if (request.method !== "POST") return 405;
  // Nobody fills the memory with what is not even made to look signed.
  if (!maySign(request.headers, wallSeconds())) return 401;
  const bytes = await readBytes(request, BODY_LIMIT);
  if (bytes === null) return 413;
  if (!isSigned(options.signingSecret, request.headers, bytes, wallSeconds())) return 401;
  const type = kindOf(request.headers["content-type"] ?? "");
  if (type === null) return 415;
  const read = readBody(type, bytes.toString("utf8"));
  const body = fields(read);
  if (body !== read) return 400;
  if (body.ssl_check !== undefined) return 200;
  if (body.type === "url_verification") return challenge(response, body);
  // Until Slack has told which workspace we are in, nobody can be let in; Slack delivers events again.
  if (options.workspace.teamId === null) return 503;
  if (!isForUs(body, options.workspace)) return 403;
  await options.accept(
    body,
    (answer) => send(response, answer),
    () => refuse(response, 503),
  );
  return null;
}

/** Slack sends events as JSON, and everything else as a form. */
function kindOf(contentType: string): "json" | "form" | null {
  const [kind = ""] = contentType.split(";", 1);
  switch (kind.trim().toLowerCase()) {
    case "application/json":
      return "json";
    case "application/x-www-form-urlencoded":
      return "form";
    default:
      return null;
  }
}

/** Interactivity comes as JSON in a form's field `payload`. */
function readBody(type: "json" | "form", text: string): unknown {
  if (type === "json") return parseJson(text);
  const form = parseForm(text);
  return typeof form.payload === "string" ? parseJson(form.payload) : { ...form };
}

function challenge(response: ServerResponse, { challenge: said }: Fields): null | 400 {
  if (typeof said !== "string") return 400;
  send(response, { challenge: said });
  return null;
}

/** Answers that are given again and again are written once. */
const WRITTEN = new WeakMap<object, string>();

function send(response: ServerResponse, answer?: object): void {
  if (response.headersSent || response.destroyed) throw new Error("nobody is there to answer");
  if (answer === undefined) {
    response.writeHead(200, { "Content-Length": 0 }).end();
    return;
  }
  const body = WRITTEN.get(answer) ?? JSON.stringify(answer);
  WRITTEN.set(answer, body);
  const headers = { "Content-Type": "application/json; charset=utf-8", "Content-Length": Buffer.byteLength(body) };
  response.writeHead(200, headers).end(body);
}

function refuse(response: ServerResponse, status: number): void {
  const allow = status === 405 ? { Allow: "POST" } : {};
  response.writeHead(status, { ...allow, "Content-Length": 0 }).end();
}
