/**
 * The local page: a chat with the bot in the browser, without Slack or Teams and without any request to the outside.
 * It is mounted in an HTTP server that others own, and answers only on this machine (`guard.ts`).
 */

import type { IncomingMessage, ServerResponse } from "node:http";
import type { Bot } from "../../src/bot/bot.ts";
import { passedEnd } from "../../src/model/period.ts";
import type { Plan } from "../../src/model/plan.ts";
import { type Instant, osloDate } from "../../src/model/week.ts";
import { PAGE_TROUBLE } from "../../src/texts/page.ts";
import { periodLine } from "../../src/texts/period.ts";
import type { Messenger } from "../shared/messenger.ts";
import { readBody } from "./body.ts";
import { localChannels } from "./channels.ts";
import { createChat } from "./chat.ts";
import { createForecasts } from "./forecasts.ts";
import { isFromOwnPage, isFromThisMachine, isJson } from "./guard.ts";
import { pageFile } from "./page-files.ts";
import { pageHtml } from "./page-html.ts";
import { createPictures, PICTURES } from "./pictures.ts";
import { readLook, readSay } from "./requests.ts";
import { send, sendJson } from "./responses.ts";

export interface LocalPageOptions {
  bot: Bot;
  /** Its areas become channels. */
  plan: Pick<Plan, "areas" | "organisation" | "period" | "actionPlanPeriod">;
  now: () => Instant;
  /** Whom one may choose to be, besides writing a name; one starts as the first. */
  people: readonly string[];
  /** Told of a fault, under a reference. */
  report: (reference: string, error: unknown) => void;
}

/** Answers a request for the page and resolves to true, or leaves it alone and resolves to false. Never rejects. */
export type LocalPage = ((request: IncomingMessage, response: ServerResponse) => Promise<boolean>) & {
  /** Shows posts of the outbox on the page. */
  messenger: Messenger;
};

type Route = (request: IncomingMessage, response: ServerResponse) => Promise<void>;

/** The page as a function to try each request with; `/` and everything below `/page/` is its own. */
export function createLocalPage(options: LocalPageOptions): LocalPage {
  const { bot, plan, people, now, report } = options;
  const channels = localChannels(plan.areas);
  const pictures = createPictures();
  const chat = createChat(bot, now, pictures);
  const html = () => {
    const end = passedEnd(plan, osloDate(now()));
    const period = end === null ? "" : periodLine(end);
    return pageHtml({ organisation: plan.organisation.name, people, channels, period });
  };

  const routes = new Map<string, Route>([
    ["/", reading(async () => ({ type: "text/html; charset=utf-8", body: await html() }))],
    ["/page/look", talking((body) => answer(readLook(body, channels), chat.look))],
    ["/page/say", talking((body) => answer(readSay(body, channels), chat.say))],
    ["/page/forecast", talking(createForecasts(bot, plan, now))],
  ]);

  const page = async (request: IncomingMessage, response: ServerResponse) => {
    const path = request.url?.split("?", 1)[0] ?? "";
    if (path !== "/" && !path.startsWith("/page/")) return false;
    if (!isFromThisMachine(request)) return refuse(response, 403, "elsewhere");
    const find = path.startsWith(PICTURES) ? pictures.file : () => pageFile(path.slice("/page/".length));
    const route = routes.get(path) ?? reading(() => find(path));
    try {
      await route(request, response);
    } catch (error) {
      // Somebody who left in the middle is no failure, and there is nobody to answer.
      if (request.complete) report("page", error);
      refuse(response, 500, "failed");
    }
    return true;
  };
  return Object.assign(page, { messenger: chat.messenger });
}

/** A file, for GET and HEAD. */
function reading(find: () => Promise<{ type: string; body: Buffer } | null>): Route {
  return async (request, response) => {
    if (request.method !== "GET" && request.method !== "HEAD") {
      response.setHeader("Allow", "GET, HEAD");
      refuse(response, 405, "method");
      return;
    }
    const file = await find();
    if (file === null) refuse(response, 404, "notFound");
    else send(response, 200, file.type, file.body);
  };
}

/** JSON in and JSON out, for the page's own script. `{error}` is a sentence about what was asked, null no sense at all. */
function talking(work: (body: unknown) => Promise<object | null>): Route {
  return async (request, response) => {
    if (request.method !== "POST") {
      response.setHeader("Allow", "POST");
      return void refuse(response, 405, "method");
    }
    if (!isFromOwnPage(request)) return void refuse(response, 403, "otherSite");
    if (!isJson(request)) return void refuse(response, 415, "notJson");
    const body = await readBody(request);
    if (body === null) return void refuse(response, 413, "tooLarge");
    const answered = await work(parse(body));
    if (answered === null) return void refuse(response, 400, "notUnderstood");
    sendJson(response, "error" in answered ? 400 : 200, answered);
  };
}

async function answer<Asked>(asked: Asked | null, work: (asked: Asked) => Promise<object>): Promise<object | null> {
  return asked === null ? null : work(asked);
}

/** What is not JSON is nothing, and nothing is refused as not understood. */
function parse(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    return null;
  }
}

function refuse(response: ServerResponse, status: number, trouble: keyof typeof PAGE_TROUBLE): true {
  sendJson(response, status, { error: PAGE_TROUBLE[trouble] });
  return true;
}
