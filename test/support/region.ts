/** The whole bot on the real plan and a real SQLite file, spoken to as people do. */
import { onTestFinished } from "vitest";
import { openBot } from "../../adapters/open.ts";
import { readConfig } from "../../adapters/server/config.ts";
import type { OpenedStore } from "../../src/admin-store.ts";
import type { Bot } from "../../src/bot/bot.ts";
import type { Incoming, Input, Reply, Sender } from "../../src/bot/incoming.ts";
import type { Button, FormValues } from "../../src/model/card.ts";
import { instantAtOslo } from "../../src/model/week.ts";
import { encodePayload } from "../../src/payload/button-payload.ts";
import { testLog } from "./no-trouble.ts";

/** One person at the keyboard. */
export interface Speaker {
  says(text: string): Promise<Reply>;
  /** Says it where no answer can be private: what the one would get, and what everybody sees. */
  saysAloud(text: string): Promise<{ reply: Reply; everyone: Reply | null }>;
  /** Taps the button with this label in an answer. Throws when it is not there. */
  taps(reply: Reply, label: string): Promise<Reply>;
  fillsIn(reply: Reply, values: FormValues): Promise<Reply>;
  notices(): Promise<string[]>;
}

export interface Region {
  bot: Bot;
  store: OpenedStore;
  /** A person in a neutral channel, or in the one of an area. */
  person(name: string, area?: string | null, external?: boolean): Speaker;
  /** Turns the clock: `2018-11-26T10:00` in Norway. */
  setClock(local: string): void;
}

/** Monday of week 48, 10 o'clock: the day of the examples in `commands.md`. */
export const EXAMPLE_DAY = "2018-11-26T10:00";

/** Where an activity stands now. */
export async function stateOf({ store }: Region, code: string) {
  return (await store.read()).states.get(code);
}

/** How many entries the log holds. */
export async function entries({ store }: Region): Promise<number> {
  return (await store.log({ limit: 100 })).length;
}

let requests = 0;

/** Opens the region; closed after the test. `file` to keep the database between openings. */
export async function openRegion(
  file = ":memory:",
  settings: Record<string, string> = {},
  installed = "2017-01-01T08:00",
): Promise<Region> {
  let now = instantAtOslo(EXAMPLE_DAY);
  const { rights, ...rest } = readConfig({ AKTIVITET_DB: file, ...settings });
  // Whoever writes here from Slack or Teams has set it up.
  const config = { ...rest, rights: { ...rights, platforms: ["slack", "teams", "local"] as const } };
  // It has been there since the plan's first day: what nobody has said anything about has been silent for long.
  const { bot, store } = await openBot(config, instantAtOslo(installed), testLog);
  onTestFinished(() => store.close());
  const incomingOf = (sender: Sender, area: string | null, input: Input): Incoming => {
    requests += 1;
    const place = { channel: area ?? "felles", kind: "channel", area } as const;
    return { request: `r${requests}`, platform: "local", sender, place, way: "page", message: null, now, input };
  };
  const ask = (...said: Parameters<typeof incomingOf>) => bot.handle(incomingOf(...said));
  return {
    bot,
    store,
    setClock(local) {
      now = instantAtOslo(local);
    },
    person(name, area = null, external = false) {
      const sender: Sender = { id: name, name, email: null, external };
      return {
        says: (text) => ask(sender, area, { kind: "text", text }),
        async saysAloud(text) {
          const exchange = await bot.exchange(incomingOf(sender, area, { kind: "text", text }));
          return { reply: exchange.reply, everyone: await bot.forEveryone(exchange) };
        },
        taps: (reply, label) => ask(sender, area, { kind: "tap", payload: encodePayload(buttonOf(reply, label)) }),
        fillsIn: (reply, values) => ask(sender, area, { kind: "form", ...formOf(reply), values }),
        notices: async () => (await bot.takeNotices("local", name, now)).map(({ text }) => text),
      };
    },
  };
}

/** Every button of an answer, those of rows included. */
export function buttonsOf({ card }: Reply): Button[] {
  return card.blocks.flatMap((block) => {
    if (block.kind === "buttons") return block.buttons;
    if (block.kind === "line") return [block.button];
    return block.kind === "rows" ? block.rows.flatMap(({ button }) => (button === null ? [] : [button])) : [];
  });
}

function buttonOf(reply: Reply, label: string): Button {
  const button = buttonsOf(reply).find((one) => one.label === label || one.label.startsWith(`${label} `));
  if (button === undefined) throw new Error(`no button ${label} in:\n${reply.text}`);
  return button;
}

function formOf({ card }: Reply) {
  const block = card.blocks.find(({ kind }) => kind === "form");
  if (block?.kind !== "form") throw new Error("no form in the answer");
  const { name, activity, shown, typed } = block.form;
  return { form: name, activity, shown, ...(typed !== undefined && { typed }) };
}
