/** A message that somebody wrote in Slack or Teams is logged on an activity: once, with its author, time and link. */
import fc from "fast-check";
import { expect, test } from "vitest";
import type { Incoming, Reply, Sender } from "../../src/bot/incoming.ts";
import { encodePayload } from "../../src/payload/button-payload.ts";
import type { Store } from "../../src/store.ts";
import { buttonsOf, openRegion } from "../support/region.ts";

const KARI = { id: "U1", name: "Kari Moen", email: null, external: false };
const OLA = { id: "U2", name: "Ola Nordmann", email: null, external: false };
const PER = { id: "U3", name: "Per Vik", email: null, external: false };
const LINK = "https://fjell.slack.com/archives/C1/p1542960000000100";

function logging(text: string, activity: string | null, more: Partial<Incoming> = {}): Incoming {
  return {
    request: "slack-message:T1:C1:1542960000.000100",
    platform: "slack",
    sender: KARI,
    place: { channel: "C1", kind: "channel", open: true },
    way: "log-message",
    message: LINK,
    now: "2018-11-26T09:00:00.000Z",
    input: { kind: "log", activity, text, author: OLA, at: "2018-11-23T08:00:00.000Z" },
    ...more,
  };
}

let taps = 0;

function tapOf(payload: string, sender: Sender = KARI): Incoming {
  taps += 1;
  return { ...logging("", null, { sender }), request: `tap${taps}`, message: null, input: { kind: "tap", payload } };
}

function tapping(reply: Reply, label: string): Incoming {
  const button = buttonsOf(reply).find((one) => one.label === label);
  if (button === undefined) throw new Error(`no button ${label} in:\n${reply.text}`);
  return tapOf(encodePayload(button));
}

/** The entries of a message that nobody has undone. */
async function standingOf(store: Store, request: string) {
  const all = await store.log({ limit: 1000 });
  const undone = new Set(all.filter(({ kind }) => kind === "undo").map(({ refersTo }) => refersTo));
  return all.filter((entry) => `${entry.request}:`.startsWith(`${request}:`) && !undone.has(entry.id));
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

test("the same message is logged once; the same person is given the same receipt again", async () => {
  const { bot, store } = await openRegion();
  const first = await bot.handle(logging("Gravinga er i gang", "I7"));
  const again = await bot.handle(logging("Gravinga er i gang", "I7"));
  expect(again).toEqual(first);
  expect(again.stored).toBe(true);
  expect(await store.log({ limit: 10 })).toHaveLength(1);
});

test("whoever logs a message that somebody has logged is told where it stands, and by whom", async () => {
  const { bot, store } = await openRegion();
  await bot.handle(logging("Gravinga er i gang", "I3"));
  for (const activity of ["N17", "I3", null]) {
    const told = await bot.handle(logging("Gravinga er i gang", activity, { sender: PER }));
    expect(told.card.title).toBe(
      "Meldingen står allerede på I3 · Vegforum RV3, FV30 og fylkesveier (Kari Moen, 26.11.)",
    );
    expect(told.stored).toBe(false);
    expect(buttonsOf(told).map(({ label }) => label)).toEqual(["Vis status"]);
  }
  expect(await store.log({ limit: 10 })).toHaveLength(1);
});

test("the one who logged it on the wrong activity can undo that and log it on the right one", async () => {
  const { bot, store } = await openRegion();
  await bot.handle(logging("Gravinga er i gang", "I3"));
  const told = await bot.handle(logging("Gravinga er i gang", "I7"));
  expect(told.text).toContain("Meldingen står allerede på I3");
  await bot.handle(tapping(told, "Angre"));
  const moved = await bot.handle(logging("Gravinga er i gang", "I7"));
  expect(moved.text).toContain("Notat lagret: I7");
  expect(await bot.handle(logging("Gravinga er i gang", "I7"))).toEqual(moved);
  expect((await store.log({ limit: 10 })).map(({ kind, activity }) => [kind, activity])).toEqual([
    ["note", "I7"],
    ["undo", "I3"],
    ["note", "I3"],
  ]);
});

test("an editor may undo what somebody else logged, and is given the button", async () => {
  const { bot } = await openRegion(":memory:", { AKTIVITET_EDITORS: "slack:U3" });
  await bot.handle(logging("Gravinga er i gang", "I3"));
  const told = await bot.handle(logging("Gravinga er i gang", "N17", { sender: PER }));
  expect(buttonsOf(told).map(({ label }) => label)).toEqual(["Angre", "Vis status"]);
});

test("two messages with the same words are two messages", async () => {
  const { bot, store } = await openRegion();
  await bot.handle(logging("Da var det gjort!", "I7"));
  await bot.handle(logging("Da var det gjort!", "I7", { request: "slack-message:T1:C1:1542960001.000100" }));
  expect(await store.log({ activity: "I7", limit: 10 })).toHaveLength(2);
});

/** Logs the message, or undoes what stands of it; delivered as often, all at the same time. */
const STEP = fc.record({
  undo: fc.boolean(),
  sender: fc.constantFrom(KARI, OLA),
  activity: fc.constantFrom("I3", "I7"),
  deliveries: fc.integer({ min: 1, max: 3 }),
});

type Step = typeof STEP extends fc.Arbitrary<infer T> ? T : never;

test("a message stands on one activity at most, and only what stands there is called stored, whatever is done and how often", async () => {
  const { bot, store } = await openRegion();
  let message = 0;
  const act = async (request: string, { undo, sender, activity, deliveries }: Step) => {
    const standing = await standingOf(store, request);
    const incoming = undo
      ? tapOf(`angre #${standing[0]?.id ?? 999_999}`, sender)
      : logging("Gravinga er i gang", activity, { request, sender });
    const replies = await Promise.all(Array.from({ length: deliveries }, () => bot.handle(incoming)));
    const now = await standingOf(store, request);
    expect(now.length).toBeLessThanOrEqual(1);
    if (undo) return;
    expect(now).toHaveLength(1);
    const { people } = await store.read();
    const isHere = now[0]?.activity === activity && people.get(now[0]?.author ?? "")?.name === sender.name;
    expect(replies.map(({ stored }) => stored)).toEqual(replies.map(() => isHere));
  };
  await fc.assert(
    fc.asyncProperty(fc.array(STEP, { maxLength: 8 }), async (steps) => {
      message += 1;
      for (const one of steps) await act(`slack-message:T1:C1:${message}`, one);
    }),
    { numRuns: 50 },
  );
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
  expect((await suggest("bredb"))?.[0]).toEqual({ code: "I7", title: "Bredbånd og fiber" });
  expect((await suggest("", 100))?.map(({ code }) => code)).toHaveLength(44);
  expect((await suggest("infrastruktur", 20))?.map(({ code }) => code)).toEqual(
    expect.arrayContaining(["I1", "I2", "I3", "I4", "I5", "I6", "I7", "I8"]),
  );
  expect(await suggest("xqzwv")).toEqual([]);
});

const AMONG_FEW = { place: { channel: "C2", kind: "channel" } } as const;

test("what was said among a few is internal: it is in nobody's report, guests never see it, and the receipt says why (M2)", async () => {
  const { bot, store } = await openRegion();
  const receipt = await bot.handle(logging("Entreprenøren er på vei ut", "I7", AMONG_FEW));
  expect(receipt.text).toContain("Internt notat lagret: I7");
  expect(receipt.text).toContain("Internt fordi meldingen ikke ble skrevet der alle kolleger kan lese.");
  expect(receipt.text).toContain("Skal alle vite det, skriv det med egne ord: I7: …");
  expect((await store.read()).states.get("I7")?.note).toBeNull();
  const history = { ...logging("", null), input: { kind: "text", text: "historikk I7" } } as const;
  const guest = await bot.handle({ ...history, request: "q1", sender: { ...PER, external: true } });
  expect(guest.text).not.toContain("Entreprenøren");
  const colleague = await bot.handle({ ...history, request: "q2", sender: PER });
  expect(colleague.text).toContain("Entreprenøren er på vei ut");
});

test("what is typed to the bot itself, and logged, is as open as if it were typed again (M2)", async () => {
  const { bot } = await openRegion();
  const own = { place: { channel: "D1", kind: "direct" } } as const;
  expect((await bot.handle(logging("Gravinga er i gang", "I7", own))).card.title).toContain("Notat lagret: I7");
});

test.each([
  ["internal", AMONG_FEW, "Den er intern: bare de som kan melde, ser den."],
  ["open", {}, "Alle kan se den."],
] as const)(
  "the author of a message is told in private that somebody logged it (%s), and may undo it (M2)",
  async (_, where, says) => {
    const { bot, store } = await openRegion();
    await bot.handle(logging("Entreprenøren er på vei ut", "I7", where));
    const [notice, more] = await store.waitingNotices(9);
    expect(more).toBeUndefined();
    expect((await store.read()).people.get(notice?.person ?? "")?.name).toBe("Ola Nordmann");
    expect(notice?.text).toBe(
      `Kari Moen loggførte en melding du skrev 23.11., på I7 · Bredbånd og fiber. ${says} Skal den ikke stå der, trykk Angre.`,
    );
    await bot.due("2018-11-26T09:01:00.000Z", ["slack"]);
    const post = await bot.claim(["slack"], "2018-11-26T09:01:00.000Z", {
      holder: "test",
      dead: [],
      wall: "2018-11-26T09:01:00.000Z",
      lease: "2018-11-26T09:02:00.000Z",
    });
    expect(post).toMatchObject({ to: { kind: "person", id: OLA.id }, card: { title: notice?.text } });
    const undo = post?.card.blocks.flatMap((block) => (block.kind === "buttons" ? block.buttons : []))[0];
    if (undo === undefined) throw new Error("no button in the notice");
    const undone = await bot.handle(tapOf(encodePayload(undo), OLA));
    expect(undone.text).toContain("Angret: I7");
    expect((await store.read()).states.get("I7")?.note).toBeNull();
  },
);

test("nobody else may undo it, and whoever logs a message of their own is told nothing (M2)", async () => {
  const { bot, store } = await openRegion();
  await bot.handle(logging("Gravinga er i gang", "I7"));
  const [entry] = await store.log({ limit: 1 });
  expect((await bot.handle(tapOf(`angre #${entry?.id}`, PER))).text).not.toContain("Angret");
  await bot.handle(logging("Det går bra", "I7", { request: "slack-message:T1:C1:9", sender: OLA }));
  expect(await store.waitingNotices(9)).toHaveLength(1);
});

test("an author from outside is not written to: they could not undo it (M2)", async () => {
  const { bot, store } = await openRegion();
  const input = {
    ...logging("Gravinga er i gang", "I7").input,
    author: { ...OLA, external: true },
  } as Incoming["input"];
  await bot.handle({ ...logging("", null), input });
  expect(await store.log({ limit: 9 })).toHaveLength(1);
  expect(await store.waitingNotices(9)).toEqual([]);
});

test.each(["Bredbånd er 65 % ferdig. Datasenter er i gang.", "I7: fiber lagt\nN17: tomt kjøpt"])(
  "«%s» tells of two activities: which one is asked, and nothing is put under the first alone",
  async (text) => {
    const { bot, store } = await openRegion();
    const asked = await bot.handle(logging(text, null));
    expect(asked.text).toContain("Hvilken aktivitet gjelder meldingen?");
    expect(asked.understood.candidates).toEqual(["I7", "N17"]);
    expect(await store.log({ limit: 9 })).toHaveLength(0);
    await bot.handle(logging(text, "N17"));
    expect((await store.log({ limit: 1 }))[0]).toMatchObject({ activity: "N17", note: text });
  },
);
