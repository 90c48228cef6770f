/**
 * A database as the program of November 2026 left it, with two reminders that nobody has answered, a digest in Teams that
 * is doubtful, a channel line that waits, and buttons in messages that are out: it goes on as if nothing had happened.
 * `november-2026.json` holds what the buttons in those messages carry: Slack and Teams send it back as it stands.
 */
import { copyFileSync, readFileSync } from "node:fs";
import { beforeEach, expect, onTestFinished, test } from "vitest";
import { openBot } from "../../adapters/open.ts";
import { readConfig } from "../../adapters/server/config.ts";
import { openForReading } from "../../db/sqlite/open.ts";
import { verifyLog } from "../../db/sqlite/verify.ts";
import type { OpenedStore } from "../../src/admin-store.ts";
import type { Bot } from "../../src/bot/bot.ts";
import type { Reply, Sender } from "../../src/bot/incoming.ts";
import type { Place } from "../../src/model/channel.ts";
import type { Post } from "../../src/model/outbox.ts";
import { instantAtOslo } from "../../src/model/week.ts";
import { temporaryFile } from "../support/database.ts";
import { testLog } from "../support/no-trouble.ts";

interface Left {
  entries: number;
  states: Record<string, { status: string; progress: number | null; deadline: string | null; note: string | null }>;
  /** `Label => what the button carries`, by message. */
  buttons: Record<string, string[]>;
}

const FIXTURE = new URL("../fixtures/november-2026", import.meta.url).pathname;
const LEFT: Left = JSON.parse(readFileSync(`${FIXTURE}.json`, "utf8"));
const SETTINGS = { AKTIVITET_ADMINISTRATORS: "kari@fjell.no,teams:aad-berit" };
const KARI: Sender = { id: "U0KARI", name: "Kari Moen", email: "kari@fjell.no", external: false };
const OLA: Sender = { id: "U0OLA", name: "Ola Nordmann", email: "ola@fjell.no", external: false };
const PLATFORMS = ["slack", "teams"] as const;

let bot: Bot;
let store: OpenedStore;
let file: string;
let at = instantAtOslo("2018-12-06T13:00");
let requests = 0;

beforeEach(async () => {
  file = temporaryFile();
  copyFileSync(`${FIXTURE}.sqlite`, file);
  at = instantAtOslo("2018-12-06T13:00");
  ({ bot, store } = await openBot(readConfig({ AKTIVITET_DB: file, ...SETTINGS }), at, testLog));
  const opened = store;
  onTestFinished(() => opened.close());
});

/** A tap on the button with this label in a message that the old program sent. */
function taps(message: string, label: string, sender: Sender = OLA, number = 0): Promise<Reply> {
  const carried = LEFT.buttons[message]?.filter((one) => one.startsWith(`${label} => `))[number];
  if (carried === undefined) throw new Error(`no ${label} in ${message}`);
  requests += 1;
  const place: Place = { channel: `D${sender.id}`, kind: "direct" };
  const input = { kind: "tap", payload: carried.slice(label.length + 4) } as const;
  return bot.handle({
    request: `t${requests}`,
    platform: "slack",
    sender,
    place,
    way: "private-card",
    message: null,
    now: at,
    input,
  });
}

async function round(local: string): Promise<Post[]> {
  at = instantAtOslo(local);
  await bot.due(at, PLATFORMS);
  const posts: Post[] = [];
  for (;;) {
    const post = await bot.claim(PLATFORMS, at, { holder: "test", dead: [], wall: at, lease: at });
    if (post === null) return posts;
    posts.push(post);
    await bot.delivered(post, { outcome: "sent", message: `${posts.length}.${requests}` }, at);
  }
}

const stateOf = async (code: string) => (await store.read()).states.get(code);

test("it opens with every entry and state that it had, and its hash chain is whole", async () => {
  expect(await store.entriesAfter(0, 1000)).toHaveLength(LEFT.entries);
  const { states } = await store.read();
  for (const [code, left] of Object.entries(LEFT.states)) expect(states.get(code)).toMatchObject(left);
  const connection = openForReading(file);
  onTestFinished(() => void connection.close());
  expect(verifyLog(connection).problems).toEqual([]);
});

test("the buttons of an open reminder store what they say", async () => {
  expect((await taps("nudge:p3:2018-W49", "Uendret")).stored).toBe(true);
  expect((await taps("nudge:p3:2018-W49", "Forsinket", OLA, 1)).stored).toBe(true);
  expect(await stateOf("U2")).toMatchObject({ status: "delayed" });
  expect((await taps("nudge:p1:2018-W49", "Fullført", KARI)).understood.activity).toBe("N9");
});

test("the buttons of open questions store what they say", async () => {
  expect((await taps("question I7 ferdig", "Ja")).stored).toBe(true);
  expect(await stateOf("I7")).toMatchObject({ status: "done", progress: 100 });
  expect((await taps("question date", "lørdag 15. desember 2018")).stored).toBe(true);
  expect(await stateOf("I2")).toMatchObject({ deadline: "2018-12-15" });
  expect((await taps("question hedged", "Bare kommentar")).stored).toBe(true);
  expect(await stateOf("I7")).toMatchObject({ note: "ferdig, hvis vi får pengene" });
});

test("the old receipt's Angre takes back what it says", async () => {
  expect(await stateOf("I6")).toMatchObject({ progress: 10 });
  expect((await taps("receipt I6", "Angre")).stored).toBe(true);
  expect(await stateOf("I6")).toMatchObject({ status: "planned", progress: null });
});

test("cards and lists lead on, for whoever taps", async () => {
  expect((await taps("status", "Oppdater")).card.blocks.some(({ kind }) => kind === "form")).toBe(true);
  expect((await taps("status", "Historikk")).text).toContain("fiber til Tolga ferdig");
  expect((await taps("overview", "I3")).understood.activity).toBe("I3");
  expect((await taps("list", "Hele planen")).understood.name).toBe("list");
  expect((await taps("digest:slack:C0INFRA:infrastruktur:2018-W46", "Hvorfor?")).text).toContain("I3");
  expect((await taps("digest:slack:C0INFRA:infrastruktur:2018-W46", "Oppdater")).understood.name).toBe("mine");
});

test("the doubtful digest is settled by one button, once", async () => {
  const report = Object.keys(LEFT.buttons).find((name) => name.startsWith("report:p1:"));
  const doubtful = async () => (await store.outbox.inState(["doubtful"])).length;
  expect(await doubtful()).toBe(1);
  await taps(report ?? "", "Den kom fram", KARI);
  expect(await doubtful()).toBe(0);
});

test("the line that waited is posted once, and next Monday's digest comes once", async () => {
  const kinds = (posts: Post[]) => posts.map(({ kind, to }) => `${kind} ${to.platform}`);
  expect(kinds(await round("2018-12-06T13:00"))).toContain("lines slack");
  expect(kinds(await round("2018-12-06T13:30"))).not.toContain("lines slack");
  const monday = kinds(await round("2018-12-10T08:30"));
  expect(monday.filter((kind) => kind.startsWith("digest"))).toEqual(["digest slack"]);
  expect(kinds(await round("2018-12-10T09:30"))).not.toContain("digest slack");
});
