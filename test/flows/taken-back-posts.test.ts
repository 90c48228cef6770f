/** What was posted, or waits to be, is said without the words that were made internal or undone (H3, M1). */
import { describe, expect, test } from "vitest";
import type { Delivery, Post } from "../../src/model/outbox.ts";
import { instantAtOslo, later } from "../../src/model/week.ts";
import { defaultFeed } from "../../src/model/weekly.ts";
import { openRegion } from "../support/region.ts";

const SECRET = "personalsak i sentrum";
const DAY_MS = 24 * 3_600_000;

/** A Slack channel that follows the area; what goes out to it, and how it stands there after all edits. */
async function inChannel() {
  const region = await openRegion();
  let now = instantAtOslo("2018-11-20T10:00");
  region.setClock("2018-11-20T10:00");
  const channel = { platform: "slack", channel: "C0000000P" } as const;
  const area = "næringsutvikling";
  await region.store.weekly.connect({ ...channel, area }, defaultFeed(channel, "naering", now, 0));
  const messages = new Map<string, string>();
  const said = ({ card, text }: Post) => JSON.stringify([card, text]);
  const claim = () => {
    const wall = { holder: "h", dead: [], wall: now, lease: later(now, 60_000) };
    return region.bot.claim(["slack"], now, wall);
  };
  const deliver = async (outcome?: Delivery) => {
    await region.bot.due(now, ["slack"]);
    for (let post = await claim(); post !== null; post = await claim()) {
      const message = post.edits ?? `m${post.id}`;
      if (outcome === undefined) messages.set(message, said(post));
      await region.bot.delivered(post, outcome ?? { outcome: "sent", message }, now);
    }
  };
  const at = (local: string) => {
    now = instantAtOslo(local);
    region.setClock(local);
  };
  const waiting = async () => JSON.stringify(await region.store.outbox.inState(["waiting", "failed", "doubtful"]));
  return { region, kari: region.person("Kari Moen"), messages, deliver, claim, at, waiting };
}

const everything = (messages: Map<string, string>) => [...messages.values()].join("\n");

describe("a digest that told it", () => {
  test.each([
    ["an hour", "2018-11-26T10:00"],
    ["three weeks", "2018-12-18T10:00"],
  ])("is edited when it is made internal after %s, and the rest of it stays", async (_, when) => {
    const { kari, messages, deliver, at } = await inChannel();
    await kari.says(`N3: 40 %, ${SECRET}`);
    await kari.says("N17: 30 %, tomta er kjøpt");
    at("2018-11-26T08:31");
    await deliver();
    expect(everything(messages)).toContain(SECRET);
    at(when);
    await kari.says("rett N3: intern: personalsak");
    await deliver();
    expect(everything(messages)).not.toContain(SECRET);
    expect(everything(messages)).toContain("40 %");
    expect(everything(messages)).toContain("tomta er kjøpt");
  });

  test("is edited when it is undone within a day, and keeps what others say later for the next", async () => {
    const { region, kari, messages, deliver, at } = await inChannel();
    await kari.says(`N3: forsinket, ${SECRET}`);
    at("2018-11-26T08:31");
    await deliver();
    await region.person("Ola Bakken").says("N3: møte holdt");
    await kari.says("angre");
    await deliver();
    expect(everything(messages)).not.toContain(SECRET);
  });

  test("goes out without it when it was waiting, or had failed and is sent again", async () => {
    for (const outcome of ["later", "failed"] as const) {
      const { kari, messages, deliver, at, waiting } = await inChannel();
      await kari.says(`N3: 40 %, ${SECRET}`);
      at("2018-11-26T08:31");
      const trouble = { trouble: "silent", at: instantAtOslo("2018-11-26T08:40") };
      await deliver({ outcome, ...trouble });
      expect(await waiting()).toContain(SECRET);
      await kari.says("rett N3: intern: personalsak");
      expect(await waiting()).not.toContain(SECRET);
      at("2018-11-26T08:45");
      await deliver();
      expect(everything(messages)).not.toContain(SECRET);
    }
  });

  test("is edited as soon as it is out when it was on its way just then", async () => {
    const { region, kari, messages, deliver, claim, at } = await inChannel();
    await kari.says(`N3: 40 %, ${SECRET}`);
    at("2018-11-26T08:31");
    await region.bot.due(instantAtOslo("2018-11-26T08:31"), ["slack"]);
    const post = await claim();
    await kari.says("rett N3: intern: personalsak");
    if (post === null) throw new Error("nothing on its way");
    messages.set("m1", JSON.stringify(post.card));
    await region.bot.delivered(post, { outcome: "sent", message: "m1" }, instantAtOslo("2018-11-26T08:32"));
    await deliver();
    expect(everything(messages)).not.toContain(SECRET);
  });
});

test("A line in the channel is edited, too, and a second taking back does not bring the first one's words again", async () => {
  const { kari, messages, deliver, at } = await inChannel();
  await kari.says("N17: forsinket, venter på tomta");
  await kari.says(`N3: forsinket, ${SECRET}`);
  at("2018-11-20T10:15");
  await deliver();
  expect(everything(messages)).toContain(SECRET);
  await kari.says("rett N3: intern");
  await deliver();
  expect(everything(messages)).not.toContain(SECRET);
  expect(everything(messages)).toContain("venter på tomta");
  await kari.says("rett N17: intern");
  await kari.says("rett N3: intern: personalsak");
  await deliver();
  expect(everything(messages)).not.toContain("venter på tomta");
  expect(everything(messages)).not.toContain(SECRET);
  expect(everything(messages)).toContain("Forsinket");
});

test("A notice to who follows waits without it", async () => {
  const region = await openRegion();
  const [kari, ola] = [region.person("Kari Moen"), region.person("Ola Bakken")];
  await ola.says("følg N3");
  await kari.says(`N3: 40 %, ${SECRET}`);
  await kari.says("rett N3: intern: personalsak");
  await kari.says("N3: 50 %, grøfta er gravd");
  await kari.says("angre");
  const notices = (await ola.notices()).join("\n");
  expect(notices).toContain("40 %");
  expect(notices).not.toContain(SECRET);
  expect(notices).not.toContain("grøfta");
});

test("The forecast of Monday says nothing of it", async () => {
  const { region, kari } = await inChannel();
  await kari.says(`N3: forsinket, ${SECRET}`);
  const now = instantAtOslo("2018-11-20T11:00");
  expect(JSON.stringify(await region.bot.forecast("2018-11-26", now))).toContain(SECRET);
  await kari.says("rett N3: intern: personalsak");
  const after = later(now, DAY_MS / 24);
  expect(JSON.stringify(await region.bot.forecast("2018-11-26", after))).not.toContain(SECRET);
});
