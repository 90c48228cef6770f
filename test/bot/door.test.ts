/** Length and shape are looked at first, whatever comes and by whatever way (H2, P10). */
import { describe, expect, test } from "vitest";
import { readSlackText } from "../../adapters/slack/receive/entities.ts";
import { textOfHtml } from "../../adapters/teams/receive/html.ts";
import { wordsOf } from "../../adapters/teams/receive/words.ts";
import type { Incoming, Input } from "../../src/bot/incoming.ts";
import { LONGEST_LINE, LONGEST_MARKUP } from "../../src/model/limits.ts";
import { cleanText, normaliseText } from "../../src/understand/language/normalise.ts";
import { cpuOf, FRONTS, MARKUP, oddLine, REPEATED } from "../support/odd-lines.ts";
import { entries, openRegion, type Region } from "../support/region.ts";

const NOW = "2018-11-26T09:00:00.000Z";
const KARI = { id: "Kari", name: "Kari", email: null, external: false };
const LONG = "…".repeat(39_000);
const TOO_LONG = /^For lang tekst/u;

let requests = 0;

/** Straight to the door, in the person's own chat with the bot. */
function bring({ bot }: Region, input: Input, around: Partial<Incoming> = {}) {
  requests += 1;
  const place = { channel: "Kari", kind: "direct" } as const;
  const known = { request: `door${requests}`, platform: "local", sender: KARI, place, way: "direct" } as const;
  return bot.handle({ ...known, message: null, now: NOW, input, ...around });
}

const typed = (text: string): Input => ({ kind: "text", text });
const form = (values: Record<string, string>, activity = "I7"): Input => {
  const shown = { status: "planned", progress: "", deadline: "", note: "" };
  return { kind: "form", form: "update", activity, values: { ...shown, ...values }, shown };
};

test("a long message behind an open question is answered at once, and the question can still be answered (H2)", async () => {
  const region = await openRegion();
  expect((await bring(region, typed("I7 ferdig"))).understood.ask).toBe(true);
  const line = await cpuOf(() => bring(region, typed(`${"ord ".repeat(400)}.`)));
  const long = await cpuOf(() => bring(region, typed(LONG)));
  // 26 times the length was 700 times the work.
  expect(long).toBeLessThan(Math.max(60 * line, 100));
  expect((await bring(region, typed(LONG))).text).toMatch(TOO_LONG);
  expect((await bring(region, typed("ja"))).stored).toBe(true);
  expect(await entries(region)).toBe(1);
});

const WAYS: [string, Input][] = [
  ["typed", typed(LONG)],
  ["typed, and mostly not to be seen", typed(`I7: 60 %${"\u200b".repeat(50_000)}`)],
  ["tapped", { kind: "tap", payload: `notat I7: ${LONG}` }],
  ["logged", { kind: "log", activity: "I7", text: LONG, author: KARI, at: NOW }],
  ["filled in as the comment", form({ note: LONG })],
  ["filled in as the status", form({ status: LONG })],
  ["filled in as the per cent", form({ progress: " ".repeat(LONGEST_LINE) + LONG })],
  ["filled in as the deadline", form({ deadline: LONG })],
  ["filled in for an activity", form({ note: "x" }, LONG)],
];

test("how long a text may be is told by which it is, not by what it says: a comment like the words before it", async () => {
  const region = await openRegion();
  const comment = "x".repeat(LONGEST_LINE + 1);
  for (const around of [{ typed: comment }, { typed: "bredbånd" }, {}]) {
    const reply = await bring(region, { ...form({ note: comment }), ...around } as Input);
    expect(reply.text).toMatch(TOO_LONG);
  }
  expect((await bring(region, { ...form({ note: "kort" }), typed: comment } as Input)).stored).toBe(true);
  expect(await entries(region)).toBe(1);
});

describe("what is too long says so, and nothing is stored", () => {
  test.each(WAYS)("%s", async (_way, input) => {
    const region = await openRegion();
    const reply = await bring(region, input);
    expect(reply).toMatchObject({ visibility: "private", stored: false, understood: { name: "trouble" } });
    expect(reply.text).toMatch(TOO_LONG);
    expect(await entries(region)).toBe(0);
  });

  test.each<[string, Partial<Incoming>]>([
    ["the person's name", { sender: { ...KARI, name: LONG } }],
    ["a name that is mentioned", { mentioned: [{ ...KARI, name: LONG }] }],
    ["a channel that is mentioned", { channels: [{ id: "C1", name: LONG }] }],
    ["the channel itself", { place: { channel: LONG, kind: "channel", name: LONG } }],
  ])("around a short line: %s", async (_what, around) => {
    const region = await openRegion();
    expect((await bring(region, typed("I7: 60 %"), around)).text).toMatch(TOO_LONG);
    expect(await entries(region)).toBe(0);
  });

  test("while somebody searches, nothing is found", async () => {
    const { bot } = await openRegion();
    const asked = {
      platform: "local",
      sender: KARI,
      place: { channel: "felles", kind: "channel" },
      now: NOW,
      limit: 5,
    } as const;
    expect(await bot.suggest({ ...asked, words: LONG })).toEqual([]);
    expect(await bot.suggest({ ...asked, words: "bredbånd" })).not.toEqual([]);
  });
});

test("what is long only by marks that nobody sees is as long as what is seen", async () => {
  const region = await openRegion();
  expect((await bring(region, typed(`I7: ${"å".normalize("NFD").repeat(LONGEST_LINE - 4)}`))).stored).toBe(true);
  expect((await bring(region, typed(`I7: ${"å".repeat(LONGEST_LINE - 3)}`))).text).toMatch(TOO_LONG);
  // One sign that becomes three when it is composed.
  expect((await bring(region, typed(`I7: ${"\u{1D160}".repeat(LONGEST_LINE / 3)}`))).text).toMatch(TOO_LONG);
});

test("input of a shape that nobody knows is an answer with a reference, and stores nothing", async () => {
  const region = await openRegion();
  const odd: unknown[] = [{ kind: "text" }, { kind: "tap" }, { kind: "form", activity: "I7" }, { kind: "wave" }, {}];
  for (const input of [...odd, { ...form({}), values: { note: 7 } }]) {
    expect((await bring(region, input as Input)).text).toContain("Noe gikk galt");
  }
  expect(await entries(region)).toBe(0);
});

test("no line of the longest that is taken costs out of all proportion (H2)", async () => {
  const region = await openRegion();
  const usual = await cpuOf(() => bring(region, typed("bredbånd: fiber til Tolga er lagt, 60 %")), { tries: 20 });
  for (const [at, part] of REPEATED.entries()) {
    const front = FRONTS[at % FRONTS.length] ?? "";
    const line = oddLine(front, part, at % 2 === 0 ? "x" : "", LONGEST_LINE);
    const cost = await cpuOf(() => bring(region, typed(line)));
    expect(cost, JSON.stringify([front, part])).toBeLessThan(Math.max(60 * usual, 100));
  }
});

const bot = { recipient: { id: "28:bot" }, mentions: [] };
const READERS: [string, (text: string) => unknown][] = [
  ["cleaning", cleanText],
  ["normalising", normaliseText],
  ["Slack's way of writing", (text) => readSlackText(text, { botUserId: "UBOT" })],
  ["Teams' words", (text) => wordsOf({ ...bot, text })],
  ["Teams' HTML", textOfHtml],
];

describe("sixteen times the text is sixteen times the work, not 256 (H2)", () => {
  test.each(READERS)("%s", async (_name, read) => {
    for (const repeated of [...REPEATED, ...MARKUP]) {
      const [part, whole] = [LONGEST_MARKUP / 16, LONGEST_MARKUP].map((length) => oddLine("", repeated, "", length));
      const costs = async () => [await cpuOf(() => read(part ?? "")), await cpuOf(() => read(whole ?? ""))] as const;
      const isSlow = ([one, two]: readonly [number, number]) => two > Math.max(120 * one, 60);
      const first = await costs();
      const cost = isSlow(first) ? await costs() : first;
      expect(isSlow(cost), `${JSON.stringify(repeated)}: ${cost.join(" and ")} ms`).toBe(false);
    }
  });

  test("and what is longer is not read at all: the core says that it is too long", () => {
    const text = "<a".repeat(LONGEST_MARKUP);
    expect(readSlackText(text).text === text).toBe(true);
    expect(wordsOf({ ...bot, text }) === text && textOfHtml(text) === text).toBe(true);
  });
});
