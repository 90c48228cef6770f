import type { Method } from "./api.ts";
import { refuse } from "./api.ts";
import { type Fields, words } from "./fields.ts";
import { CHAT_METHODS } from "./methods-chat.ts";
import { CONVERSATION_METHODS } from "./methods-conversations.ts";
import { FILE_METHODS } from "./methods-files.ts";
import { VIEW_METHODS } from "./methods-views.ts";
import { METHOD_SCOPES, missingScope } from "./scopes.ts";
import type { Rights } from "./triggers.ts";
import type { World } from "./world.ts";

/** Slack's answer to a Web API call, before it is put on the wire. */
export interface ApiAnswer {
  status: number;
  headers: Record<string, string>;
  body: Fields;
}

const authTest: Method = ({ world }) => ({
  ok: true,
  url: `https://${world.team.domain}.slack.com/`,
  team: world.team.domain,
  user: world.bot.name.toLowerCase(),
  team_id: world.team.id,
  user_id: world.bot.userId,
  bot_id: world.bot.botId,
  is_enterprise_install: false,
});

const authRevoke: Method = ({ world, args }) => {
  if (String(args.test) === "true" || args.test === "1") return { ok: true, revoked: false };
  world.tokenState.error = "token_revoked";
  return { ok: true, revoked: true };
};

const METHODS: Record<string, Method> = {
  "auth.test": authTest,
  "auth.revoke": authRevoke,
  "apps.connections.open": ({ world }) => ({
    ok: true,
    url: `${world.url.replace("http", "ws")}/link/?ticket=${Math.floor(world.now())}&app_id=${world.appId}`,
  }),
  ...CHAT_METHODS,
  ...VIEW_METHODS,
  ...CONVERSATION_METHODS,
  ...FILE_METHODS,
};

function tokenProblem(world: World, method: string, token: string): string | null {
  if (token === "") return "not_authed";
  const forApp = METHOD_SCOPES[method] !== undefined && "app" in METHOD_SCOPES[method];
  if (token === world.tokens.app) return forApp ? null : "not_allowed_token_type";
  if (token !== world.tokens.bot) return "invalid_auth";
  if (world.tokenState.error) return world.tokenState.error;
  return forApp ? "not_allowed_token_type" : null;
}

/** Slack lets about one message a second into a channel: the seconds left to wait, or null. */
function tooSoon(world: World, method: string, channel: string): number | null {
  if (!world.rateLimits || method !== "chat.postMessage") return null;
  const last = world.messages.findLast(
    (message) => message.channel === channel && message.byApp && message.to === null,
  );
  const wait = last ? Number(last.ts) * 1000 + world.times.post - world.now() : 0;
  return wait > 0 ? Math.max(1, Math.ceil(wait / 1000)) : null;
}

/** A 429 as Slack writes it. */
export function rateLimited(seconds: number): ApiAnswer {
  return { status: 429, headers: { "retry-after": String(seconds) }, body: refuse("ratelimited") };
}

/** Answers one Web API call: token, scope, pace, then the method itself. */
export function answerCall(world: World, rights: Rights, method: string, token: string, args: Fields): ApiAnswer {
  const headers = { "x-oauth-scopes": [...world.scopes].join(","), "x-accepted-oauth-scopes": accepted(method) };
  const run = METHODS[method];
  if (!run) return { status: 200, headers: {}, body: { ...refuse("unknown_method"), req_method: method } };
  const problem = tokenProblem(world, method, token);
  if (problem) return { status: 200, headers: {}, body: refuse(problem) };
  const channel = words(args.channel);
  const needed = missingScope(world, method, channel);
  if (needed) {
    const body = { ...refuse("missing_scope"), needed, provided: [...world.scopes].join(",") };
    return { status: 200, headers, body };
  }
  const wait = tooSoon(world, method, channel);
  if (wait !== null) return rateLimited(wait);
  return { status: 200, headers, body: run({ world, rights, args }) };
}

function accepted(method: string): string {
  const rule = METHOD_SCOPES[method];
  if (!rule) return "";
  return "app" in rule ? rule.app : (rule.bot ?? "").replace("|", ",");
}
