/** Microsoft Teams, put together. Light to load: botbuilder, a third of a second of it, comes behind, after the server listens. */

import { setTimeout as pause } from "node:timers/promises";
import type { Bot } from "../../src/bot/bot.ts";
import type { TeamsReferences } from "../../src/model/teams-reference.ts";
import type { Instant } from "../../src/model/week.ts";
import type { Adapter } from "../shared/adapter.ts";
import { wallSeconds } from "../shared/clock.ts";
import { createOnce } from "../shared/once.ts";
import type { TeamsContext } from "./context.ts";
import { createPeople } from "./people/people.ts";
import { takeActivity } from "./receive/dispatch.ts";
import { createSigningKeys } from "./receive/keys.ts";
import { createOpenChannels } from "./receive/open-channel.ts";
import { createOrigins } from "./receive/origins.ts";
import { createReceiver } from "./receive/receive.ts";
import type { Answering } from "./send/answer.ts";
import { createLate } from "./send/late.ts";
import { createLogin, type Login } from "./send/login.ts";
import { createMessenger } from "./send/messenger.ts";
import { createPacedCalls, type PacedCalls } from "./send/paced-calls.ts";
import { createPacing } from "./send/pacing.ts";
import type { Transport } from "./send/port.ts";
import { keepReferences, openChat } from "./send/references.ts";
import type { TeamsConfig } from "./setup/config.ts";
import { createTaps } from "./surfaces/taps.ts";

export interface TeamsOptions {
  bot: Bot;
  config: TeamsConfig;
  references: TeamsReferences;
  /** The clock that the plan goes by; tokens go by the clock on the wall. */
  now(): Instant;
  /** Told what was refused or went wrong, in a word and an error without personal text. */
  report(what: string, error: unknown): void;
  /** Told at a stop how many were not answered. */
  unanswered(count: number): void;
}

/** Requests remembered: some days of work in a busy region. */
const REMEMBERED = 5000;

/** Tokens and what is kept for a while go by the clock on the wall, ms. */
const wallTime = () => wallSeconds() * 1000;

/** The adapter; nothing is loaded, fetched or sent before `start` or the first request. */
export function createTeamsAdapter({ bot, config, references: store, now, report, unanswered }: TeamsOptions): Adapter {
  const loader = loadTransport(config, report);
  const references = keepReferences(store);
  const calls = callsOver(loader.transport);
  const chatWith = (id: string) => openChat(references, id);
  const people = createPeople({ transport: loader.transport, ours: config, time: wallTime, chatWith });
  const late = createLate(calls);
  const answering: Answering = {
    calls,
    late,
    references,
    origins: createOrigins(),
    targeted: config.slashCommands,
    keep: (reply, { sender, request }) => bot.answerLater(reply, { platform: "teams", sender }, request, now()),
    report,
  };
  const once = createOnce(REMEMBERED);
  const anyChat = !config.authentication;
  const channels = createOpenChannels(loader.transport, report);
  const context: TeamsContext = {
    bot,
    answering,
    once,
    anyChat,
    taps: createTaps(now),
    unwelcomed: new Set(),
    now,
    people,
    channels,
  };
  const tokens = { keys: createSigningKeys(config.openIdMetadata, wallTime), time: wallTime };
  const take = (activity: Parameters<typeof takeActivity>[2]) => takeActivity(context, config.appId, activity);
  return {
    routes: [createReceiver({ config, tokens, take, report })],
    messenger: createMessenger(calls, references, people),
    /** Loads botbuilder in a while, when nobody waits; what comes from Teams before that loads it at once. */
    start: async () => loader.start(),
    async stop() {
      loader.stop();
      const lost = await late.stop();
      if (lost > 0) unanswered(lost);
    },
    /** Not ok when botbuilder could not be loaded, Entra last gave no token, or the connector refused it. `parked`: nothing is sent to so many; `late`: answers still to be given. */
    async health() {
      const rows = await references.all();
      const parked = rows.filter((row) => row.parked !== null).length;
      return { ...loader.state(), parked, late: late.waiting() };
    },
  };
}

function callsOver(transport: () => Promise<Transport>): PacedCalls {
  const pacing = createPacing();
  return createPacedCalls({ transport, pacing, now: () => performance.now(), pause, random: Math.random });
}

/** A third of a second in which nothing else is answered: Slack's first answers come first. Milliseconds. */
const LOAD_AFTER_MS = 3000;

function loadTransport(config: TeamsConfig, report: TeamsOptions["report"]) {
  const state: { trouble: "load" | "login" | null; loaded: boolean } = { trouble: null, loaded: false };
  const login = config.authentication ? watched(createLogin(config, wallTime)) : null;
  let loading: Promise<Transport> | null = null;
  let timer: NodeJS.Timeout | undefined;

  async function load(): Promise<Transport> {
    try {
      const { createTransport } = await import("./send/transport.ts");
      state.loaded = true;
      return createTransport(config.appId, login);
    } catch (error) {
      state.trouble = "load";
      report("load", error);
      throw error;
    }
  }

  function watched(login: Login): Login {
    return {
      async token() {
        try {
          const token = await login.token();
          state.trouble = null;
          return token;
        } catch (error) {
          state.trouble = "login";
          throw error;
        }
      },
      refused(token) {
        state.trouble = "login";
        login.refused(token);
      },
    };
  }

  const transport = () => {
    loading ??= load();
    return loading;
  };
  return {
    transport,
    state: () => ({
      ok: state.trouble === null,
      ...(state.trouble && { reason: state.trouble }),
      loaded: state.loaded,
    }),
    start() {
      timer = setTimeout(() => void transport().catch(() => undefined), LOAD_AFTER_MS).unref();
    },
    stop: () => clearTimeout(timer),
  };
}
