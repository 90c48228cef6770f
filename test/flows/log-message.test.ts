/** A message that somebody wrote in Slack or Teams is logged on an activity: once, with its author, time and link. */
import { expect, test } from "vitest";
import type { Incoming } from "../../src/bot.ts";
import { openRegion } from "../support/region.ts";

const KARI = { id: "U1", name: "Kari Moen", email: null, external: false };
const OLA = { id: "U2", name: "Ola Nordmann", email: null, external: false };
const LINK = "https://fjell.slack.com/archives/C1/p1542960000000100";

function logging(text: string, activity: string | null, more: Partial<Incoming> = {}): Incoming {
  return {
    request: "slack-message:T1:C1:1542960000.000100",
    platform: "slack",
    sender: KARI,
    place: { channel: "C1", kind: "channel" },
    message: LINK,
    now: "2018-11-26T09:00:00.000Z",
    input: { kind: "log", activity, text, author: OLA, at: "2018-11-23T08:00:00.000Z" },
    ...more,
  };
}

test("a logged message is a note with who wrote it, when, and where it stands", async () => {
  const { bot, store } = await openRegion();
  const receipt = await bot.handle(logging("Gravinga i Tolga er i gang, 60 %!", "I7"));
  expect(receipt.text).toContain("Notat lagret: I7");
  const [entry] = await store.log({ activity: "I7", limit: 1 });
  const { people, states } = await store.read();
  expect(people.get(entry?.origin?.author ?? "")?.name).toBe("Ola Nordmann");
  expect(people.get(entry?.author ?? "")?.name).toBe("Kari Moen");
  expect(entry).toMatchObject({ kind: "note", message: LINK, note: "Gravinga i Tolga er i gang, 60 %!" });
  expect(entry?.municipalities).toEqual(["Tolga"]);
  expect(entry?.origin?.at).toBe("2018-11-23T08:00:00.000Z");
  expect(states.get("I7")).toMatchObject({ status: "planned", progress: null, noteAt: "2018-11-23T08:00:00.000Z" });
  const history = await bot.handle({
    ...logging("", null),
    request: "q",
    input: { kind: "text", text: "historikk I7" },
  });
  expect(history.text).toContain("Melding fra Ola Nordmann, 23.11.");
});

test("the same message is logged once, whoever tries again", async () => {
  const { bot, store } = await openRegion();
  await bot.handle(logging("Gravinga er i gang", "I7"));
  const again = await bot.handle(logging("Gravinga er i gang", "I7", { sender: OLA }));
  expect(again.text).toContain("Notat lagret: I7");
  expect(await store.log({ activity: "I7", limit: 10 })).toHaveLength(1);
});

test("a message that names its activity needs no choice; one that does not, asks and stores nothing", async () => {
  const { bot, store } = await openRegion();
  const named = await bot.handle(logging("bredbånd: ferdig i Vingelen", null));
  expect(named.text).toContain("Notat lagret: I7");
  const asked = await bot.handle(logging("Hyggelig møte i dag", null, { request: "slack-message:T1:C1:2" }));
  expect(asked.text).toContain("Hvilken aktivitet gjelder meldingen?");
  expect(asked.understood.ask).toBe(true);
  expect(await store.log({ limit: 10 })).toHaveLength(1);
});

test("a guest cannot log, and an identity number is never stored", async () => {
  const { bot, store } = await openRegion();
  const guest = await bot.handle(logging("Gravinga er i gang", "I7", { sender: { ...KARI, external: true } }));
  expect(guest.text).toContain("Du kan lese her, men ikke endre.");
  const number = await bot.handle(logging("Ring 01019010046 om gravinga", "I7"));
  expect(number.text).toContain("Ser ut som et fødselsnummer");
  expect(await store.log({ limit: 10 })).toHaveLength(0);
});

test("the one who logged a message can undo it", async () => {
  const { bot, store } = await openRegion();
  await bot.handle(logging("Gravinga er i gang", "I7"));
  const undone = await bot.handle(logging("", null, { request: "r2", input: { kind: "text", text: "angre" } }));
  expect(undone.text).toContain("Angret: I7");
  expect((await store.read()).states.get("I7")?.note).toBeNull();
});

test("while one types, the person's own activities come first, then what the letters begin", async () => {
  const { bot } = await openRegion();
  const asked = { platform: "slack", sender: KARI, place: { channel: "C1", kind: "channel" } } as const;
  const suggest = (words: string, limit = 5) =>
    bot.suggest({ ...asked, words, limit, now: "2018-11-26T09:00:00.000Z" });
  expect((await suggest("bredb"))[0]).toEqual({ code: "I7", title: "Bredbånd og fiber" });
  expect((await suggest("", 100)).map(({ code }) => code)).toHaveLength(44);
  expect((await suggest("infrastruktur", 20)).map(({ code }) => code)).toEqual(
    expect.arrayContaining(["I1", "I2", "I3", "I4", "I5", "I6", "I7", "I8"]),
  );
  expect(await suggest("xqzwv")).toEqual([]);
});
