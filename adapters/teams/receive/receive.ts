/** `/api/messages`: what Microsoft sends, let in only when it is Microsoft's and for us. Errors have empty bodies. */
import type { IncomingMessage, ServerResponse } from "node:http";
import { isFromThisMachine } from "../../local/guard.ts";
import type { Route } from "../../server/http.ts";
import { readBytes } from "../../shared/body.ts";
import { ConnectorError, Refused, Unavailable } from "../send/errors.ts";
import type { TeamsConfig } from "../setup/config.ts";
import { readActivity, type TeamsActivity } from "./activity.ts";
import { mayServe } from "./service-url.ts";
import { type TokenRules, type Vouched, verifyToken } from "./tokens.ts";

/** What an activity is answered with over HTTP; only invokes have a body. */
export interface HttpAnswer {
  status: number;
  body?: object;
}

export interface ReceiverParts {
  config: TeamsConfig;
  tokens: Omit<TokenRules, "appId">;
  take(activity: TeamsActivity): Promise<HttpAnswer>;
  /** Told what was refused or went wrong: a word, never a text that somebody wrote. */
  report(what: string, error: unknown): void;
}

const PATH = "/api/messages";
const BODY_LIMIT = 512 * 1024;

/** The route. Checks in the order of cost: head, signature, body. */
export function createReceiver(parts: ReceiverParts): Route {
  return async (request, response) => {
    if (request.url?.split("?", 1)[0] !== PATH) return false;
    try {
      respond(response, await receive(request, parts));
    } catch (error) {
      const status = statusOf(error);
      parts.report(status < 500 ? "refused" : "failed", error);
      refuse(response, status);
    }
    return true;
  };
}

async function receive(request: IncomingMessage, { config, tokens, take }: ReceiverParts): Promise<HttpAnswer> {
  if (request.method !== "POST") throw new Refused(405, "method");
  const vouched = await vouch(request, config, tokens);
  if (!/^application\/json\s*(;|$)/iu.test(request.headers["content-type"] ?? ""))
    throw new Refused(400, "content type");
  const activity = readActivity(parse(await readBody(request)));
  check(activity, vouched, config);
  return take(activity);
}

/** Null when nobody vouches: development on this machine. */
async function vouch(
  request: IncomingMessage,
  config: TeamsConfig,
  tokens: ReceiverParts["tokens"],
): Promise<Vouched | null> {
  if (config.authentication) return verifyToken(request.headers.authorization, { ...tokens, appId: config.appId });
  if (!isFromThisMachine(request)) throw new Refused(401, "not from this machine");
  return null;
}

function check({ serviceUrl, conversation }: TeamsActivity, vouched: Vouched | null, config: TeamsConfig): void {
  if (vouched !== null && vouched.serviceUrl !== serviceUrl) throw new Refused(401, "service url: not the token's");
  const rules = { allowed: config.allowedServiceUrls, anyLoopback: !config.authentication };
  if (!mayServe(serviceUrl, rules)) throw new Refused(403, "service url: not Microsoft's");
  if (config.tenantId !== "" && conversation.tenant !== config.tenantId) throw new Refused(403, "tenant");
}

function parse(body: string): unknown {
  try {
    const value: unknown = JSON.parse(body);
    if (typeof value === "object" && value !== null && !Array.isArray(value)) return value;
  } catch {
    // Said below.
  }
  throw new Refused(400, "body");
}

async function readBody(request: IncomingMessage): Promise<string> {
  if (Number(request.headers["content-length"] ?? 0) > BODY_LIMIT) throw new Refused(413, "body: size");
  const body = await readBytes(request, BODY_LIMIT);
  if (body === null) throw new Refused(413, "body: size");
  return body.toString("utf8");
}

function statusOf(error: unknown): number {
  if (error instanceof Refused) return error.status;
  return error instanceof Unavailable || error instanceof ConnectorError ? 503 : 500;
}

function respond(response: ServerResponse, { status, body }: HttpAnswer): void {
  const text = body === undefined ? "" : JSON.stringify(body);
  const type = body === undefined ? {} : { "Content-Type": "application/json; charset=utf-8" };
  response.writeHead(status, { ...type, "Content-Length": Buffer.byteLength(text) }).end(text);
}

/** What is left of the request is not waited for. */
function refuse(response: ServerResponse, status: number): void {
  if (response.headersSent || response.destroyed) return;
  const allow = status === 405 ? { Allow: "POST" } : {};
  response.writeHead(status, { ...allow, "Content-Length": 0, Connection: "close" }).end();
}
