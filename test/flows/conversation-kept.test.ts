/** What is remembered of a conversation: where, how long, by whom, and what becomes of what was said. */
import { expect, onTestFinished, test } from "vitest";
import { openBot } from "../../adapters/open.ts";
import { readConfig } from "../../adapters/server/config.ts";
import { createBot } from "../../src/bot/bot.ts";
import { keepConversations } from "../../src/bot/conversation.ts";
import type { Incoming } from "../../src/bot/incoming.ts";
import type { Place } from "../../src/model/channel.ts";
import { instantAtOslo } from "../../src/model/week.ts";
import { testLog } from "../support/no-trouble.ts";
import { EXAMPLE_DAY, entries, openRegion, stateOf } from "../support/region.ts";

test("a quarter of an hour later «70 %» means nothing in particular", async () => {
  const region = await openRegion();
  const kari = region.person("Kari");
  await kari.says("status bredbånd");
  region.setClock("2018-11-26T10:15");
  expect((await kari.says("70 %")).understood).toMatchObject({ activity: "I7", ask: true });
  region.setClock("2018-11-26T10:31");
  expect((await kari.says("70 %")).understood.activity).toBeNull();
});

test("another person, another place and another thread have conversations of their own", async () => {
  const now = instantAtOslo(EXAMPLE_DAY);
  const { bot, store } = await openBot(readConfig({ AKTIVITET_DB: ":memory:" }), now, testLog);
  onTestFinished(() => store.close());
  let count = 0;
  const says = (text: string, name: string, place: Place) => {
    count += 1;
    const sender = { id: name, name, email: null, external: false };
    const around = { request: `r${count}`, platform: "local", way: "page", message: null, now } as const;
    return bot.handle({ ...around, sender, place, input: { kind: "text", text } });
  };
  const direct = { channel: "D1", kind: "direct" } as const;
  const open = { channel: "C1", kind: "channel", open: true, area: null } as const;
  await says("intern bredbånd: Telenor er trege", "Kari", direct);
  for (const [name, place] of [
    ["Kari", open],
    ["Ola", direct],
    ["Kari", { ...direct, thread: "2" }],
  ] as const) {
    for (const line of ["den er ferdig", "samme for I3", "hvem har ansvar for den?", "nei, 65 %", "uendret"]) {
      const reply = await says(line, name, place);
      expect(reply.stored, `${name}: ${line}`).toBe(false);
      expect(reply.text, `${name}: ${line}`).not.toContain("I7 ·");
      expect(reply.text, `${name}: ${line}`).not.toContain("Telenor");
    }
  }
  expect((await says("den er ferdig", "Kari", direct)).understood).toMatchObject({ activity: "I7", ask: true });
});

test("the next line may be answered by another process, which remembers through the same port", async () => {
  const region = await openRegion();
  const conversations = keepConversations();
  const settings = readConfig({ AKTIVITET_DB: ":memory:" }).rights;
  const process = () =>
    createBot({ store: region.store, settings, conversations, report: (_, error) => expect(error).toBeUndefined() });
  let count = 0;
  const says = (text: string) => {
    count += 1;
    const sender = { id: "Kari", name: "Kari", email: null, external: false };
    const place = { channel: "C1", kind: "channel", area: null } as const;
    const incoming: Incoming = {
      request: `p${count}`,
      platform: "local",
      sender,
      place,
      way: "page",
      message: null,
      now: instantAtOslo(EXAMPLE_DAY),
      input: { kind: "text", text },
    };
    return process().handle(incoming);
  };
  await says("I7: forsinket, venter på Telenor");
  expect((await says("samme for datasenter")).understood).toMatchObject({ activity: "N17", ask: true });
  expect((await says("ja")).stored).toBe(true);
  expect(await stateOf(region, "N17")).toMatchObject({ status: "delayed", note: "venter på Telenor" });
  expect((await says("nei, jeg mente flyplassen")).understood).toMatchObject({ name: "move", activity: "I5" });
  expect((await says("ja")).stored).toBe(true);
  expect(await stateOf(region, "N17")).toMatchObject({ status: "planned", note: null });
  expect(await stateOf(region, "I5")).toMatchObject({ status: "delayed" });
});

test("a conversation that cannot be remembered is none: the line is answered, and what is stored is called so", async () => {
  const region = await openRegion();
  const reported: string[] = [];
  const broken = () => Promise.reject(new Error("no database"));
  const bot = createBot({
    store: region.store,
    settings: readConfig({ AKTIVITET_DB: ":memory:" }).rights,
    conversations: { recall: broken, keep: broken },
    report: (reference) => reported.push(reference),
  });
  const sender = { id: "Kari", name: "Kari", email: null, external: false };
  const place = { channel: "C1", kind: "channel", area: null } as const;
  const around = { request: "b1", platform: "local", way: "page", message: null } as const;
  const now = instantAtOslo(EXAMPLE_DAY);
  const reply = await bot.handle({ ...around, sender, place, now, input: { kind: "text", text: "I7: 60 %" } });
  expect(reply.stored).toBe(true);
  expect(reported).toHaveLength(2);
});

test("what is moved is undone and stored in one go, with all that the person wrote, and once however often it is tapped", async () => {
  const region = await openRegion();
  const kari = region.person("Kari");
  await kari.says("I7: 60 %, asfalten er lagt");
  const asked = await kari.says("nei, jeg mente flyplassen");
  expect(asked.text).toContain("Dette angres på I7 · Bredbånd og fiber");
  expect(asked.text).toContain("60 %, kommentar «asfalten er lagt»");
  const receipt = await kari.taps(asked, "Flytt til I5");
  expect(receipt.card.title).toBe("Flyttet fra I7 til I5 · Lufthavnrådet");
  const log = await region.store.log({ limit: 9 });
  expect(log.map(({ kind, activity }) => [kind, activity])).toEqual([
    ["update", "I5"],
    ["undo", "I7"],
    ["update", "I7"],
  ]);
  const words = "I7: 60 %, asfalten er lagt\nnei, jeg mente flyplassen";
  expect(log.slice(0, 2).map(({ raw, request }) => [raw, request])).toEqual([
    [words, log[0]?.request],
    [words, log[0]?.request],
  ]);
  expect((await kari.taps(asked, "Flytt til I5")).text).toContain("I5 · Lufthavnrådet");
  expect(await entries(region)).toBe(3);
  await kari.taps(receipt, "Angre");
  expect(await stateOf(region, "I5")).toMatchObject({ progress: null, note: null });
});

test("what somebody else has said since stays, and the rest is moved", async () => {
  const region = await openRegion();
  const [kari, per] = [region.person("Kari"), region.person("Per")];
  await kari.says("I7: 60 %");
  const asked = await kari.says("nei, jeg mente flyplassen");
  await per.says("I7: 80 %");
  await kari.taps(asked, "Flytt til I5");
  expect(await stateOf(region, "I7")).toMatchObject({ progress: 80 });
  expect(await stateOf(region, "I5")).toMatchObject({ progress: 60 });
});

test("an internal note that is carried over or moved stays internal, also where it became so later", async () => {
  const region = await openRegion();
  const kari = region.person("Kari");
  await kari.says("I7: Telenor er trege");
  await region.person("Kari", "infrastruktur").says("rett bredbånd: intern");
  const asked = await kari.says("samme for I3");
  expect(asked.understood).toMatchObject({ activity: "I3", internal: true, ask: true });
  const { everyone } = await kari.saysAloud("samme for I3");
  expect(everyone).toBeNull();
});

test("what was undone is not said of others", async () => {
  const region = await openRegion();
  const kari = region.person("Kari");
  await kari.says("I7: 60 %");
  await region.person("Kari", "infrastruktur").says("angre");
  expect((await kari.says("samme for I3")).understood.progress).toBeNull();
});

test("who may not report is told so, and nothing is stored by a follow-up", async () => {
  const region = await openRegion();
  const guest = region.person("Gjest", null, true);
  await guest.says("status bredbånd");
  expect((await guest.says("er den ferdig?")).understood).toMatchObject({ name: "status", activity: "I7" });
  for (const line of ["den er ferdig", "70 %", "følg den", "sett den til 70", "begge er ferdige", "nei, 65 %"]) {
    const reply = await guest.says(line);
    expect(reply.stored, line).toBe(false);
    expect(reply.text, line).not.toContain("[Ja]");
  }
  expect(await entries(region)).toBe(0);
});

test("the same request delivered again means the same again, whatever the talk is of by now", async () => {
  const region = await openRegion();
  const sender = { id: "Kari", name: "Kari", email: null, external: false };
  const place = { channel: "felles", kind: "channel", area: null } as const;
  const now = instantAtOslo(EXAMPLE_DAY);
  const says = (text: string, request: string) =>
    region.bot.handle({
      request,
      platform: "local",
      sender,
      place,
      way: "page",
      message: null,
      now,
      input: { kind: "text", text },
    });
  await says("I7: 60 %", "a");
  const first = await says("angre det", "b");
  expect(first.stored).toBe(true);
  expect((await says("angre det", "b")).text).toBe(first.text);
  expect(await entries(region)).toBe(2);
});
