/** (A10) A message to the bot that is changed or deleted: the correction is offered in private, and a tap stores it. */
import { describe, expect, test } from "vitest";
import type { Region } from "../support/region.ts";
import type { SlackMessage } from "../support/slack/index.ts";
import { MODES, type Mode, openSlackRegion } from "../support/slack-region.ts";
import { type ActivityJson, mentioning, message } from "../support/teams/activities.ts";
import { seenMessage } from "../support/teams/seen.ts";
import { openTeams } from "../support/teams/teams.ts";

/** A line that somebody wrote to the bot, in the bot's own chat with them. */
interface Line {
  answer: string;
  /** What is said when it is changed; null for nothing. */
  edit(text: string): Promise<string | null>;
  remove(): Promise<string | null>;
}

interface World {
  region: Region;
  say(text: string): Promise<Line>;
  /** Taps a button of the answer that came last. */
  tap(label: string): Promise<string>;
}

async function inSlack(mode: Mode): Promise<World> {
  const { kari, region } = await openSlackRegion({ mode });
  let last: SlackMessage | undefined;
  const seen = (messages: SlackMessage[]) => {
    last = messages.at(-1) ?? last;
    return messages.at(-1)?.text ?? null;
  };
  return {
    region,
    async say(text) {
      const said = await kari.say(text, { channel: kari.directMessages });
      const written = said.message;
      return {
        answer: seen(said.messages) ?? "",
        edit: async (changed) => seen((await kari.edit(written, changed)).messages),
        remove: async () => seen((await kari.remove(written)).messages),
      };
    },
    async tap(label) {
      if (last === undefined) throw new Error("nothing to tap");
      return seen((await kari.tap(last, label)).messages) ?? "";
    },
  };
}

async function inTeams(): Promise<World> {
  const teams = await openTeams();
  const kari = teams.person("Kari Moen");
  const { messages } = teams.microsoft.connector;
  const deliver = async (activity: ActivityJson) => {
    const from = messages.length;
    const { status } = await teams.deliver(activity);
    expect(status).toBe(200);
    const found = messages.slice(from).at(-1);
    return found === undefined ? null : seenMessage(found, { kind: "personal" }).text;
  };
  return {
    region: teams.region,
    async say(text) {
      const written = kari.activity(message(text));
      let seconds = 0;
      const timestamp = () => new Date(Date.parse(String(written.timestamp)) + 1000 * ++seconds).toISOString();
      const changed = (type: string, said: string) => ({
        ...written,
        ...message(said),
        type,
        timestamp: timestamp(),
      });
      return {
        answer: (await deliver(written)) ?? "",
        edit: (said) => deliver(changed("messageUpdate", said)),
        remove: () => deliver({ ...written, type: "messageDelete", text: undefined, attachments: undefined }),
      };
    },
    async tap(label) {
      const found = messages.at(-1);
      if (found === undefined) throw new Error("nothing to tap");
      return (await kari.tap(seenMessage(found, { kind: "personal" }), label)).text;
    },
  };
}

const WORLDS: [string, () => Promise<World>][] = [
  ...MODES.map((mode): [string, () => Promise<World>] => [`Slack over ${mode}`, () => inSlack(mode)]),
  ["Teams", inTeams],
];

describe.each(WORLDS)("(A10) in %s", (_, open) => {
  const stateOf = async ({ region }: World, code: string) => (await region.store.read()).states.get(code);
  const count = async ({ region }: World) => (await region.store.log({ limit: 100 })).length;

  test("what was stored is offered to be put right, and one tap does it", async () => {
    const world = await open();
    const line = await world.say("bredbånd: fiber lagt, 60 %");
    expect(line.answer).toContain("Lagret: I7");
    const offer = await line.edit("bredbånd: fiber lagt, 70 %");
    expect(offer).toContain("Du endret meldingen");
    expect(offer).toContain("Fremdrift: 60 % → 70 %");
    expect(await count(world)).toBe(1);
    expect(await world.tap("Rett")).toContain("Rettet: I7");
    expect(await stateOf(world, "I7")).toMatchObject({ progress: 70, status: "in-progress", note: "fiber lagt" });
    const [entry] = await world.region.store.log({ limit: 1 });
    expect(entry).toMatchObject({ kind: "correction", refersTo: 1 });
  });

  test("the slip that became a comment goes when it is mended: «ferdg, 60 %»", async () => {
    const world = await open();
    const line = await world.say("bredbånd: kabel i jordd, 60 %");
    await line.edit("bredbånd: kabel i jord, 60 %");
    await world.tap("Rett");
    expect(await stateOf(world, "I7")).toMatchObject({ progress: 60, note: "kabel i jord" });
  });

  test("a second tap and a second change are about the same entry", async () => {
    const world = await open();
    const line = await world.say("bredbånd: 60 %");
    await line.edit("bredbånd: 70 %");
    await world.tap("Rett");
    expect(await line.edit("bredbånd: 80 %, frist 15. des")).toContain("Fremdrift: 70 % → 80 %");
    await world.tap("Rett");
    expect(await stateOf(world, "I7")).toMatchObject({ progress: 80, deadline: "2018-12-15" });
    expect(await count(world)).toBe(3);
    await line.edit("bredbånd: 80 %");
    await world.tap("Rett");
    expect(await stateOf(world, "I7")).toMatchObject({ progress: 80, deadline: null });
  });

  test("back and forth: each change of mind is offered, as long as it is not what stands", async () => {
    const world = await open();
    const line = await world.say("bredbånd: 60 %");
    for (const [from, to] of [
      [60, 70],
      [70, 60],
      [60, 70],
      [70, 60],
      [60, 80],
      [80, 60],
    ]) {
      expect(await line.edit(`bredbånd: ${to} %`)).toContain(`Fremdrift: ${from} % → ${to} %`);
      expect(await world.tap("Rett")).toContain("Rettet: I7");
      expect(await stateOf(world, "I7")).toMatchObject({ progress: to });
    }
    // Without a tap nothing is put right, so that what stands is what it says again.
    expect(await line.edit("bredbånd: 70 %")).toContain("Fremdrift: 60 % → 70 %");
    expect(await line.edit("bredbånd: 60 %")).toBeNull();
    expect(await line.edit("bredbånd: 70 %")).toContain("Fremdrift: 60 % → 70 %");
    expect(await count(world)).toBe(7);
  });

  test("a comment that comes and goes is offered each time; so is what was undone", async () => {
    const world = await open();
    const line = await world.say("bredbånd: 60 %");
    await line.edit("bredbånd: kabel i jord, 60 %");
    await world.tap("Rett");
    expect(await line.edit("bredbånd: 60 %")).toContain("Du endret meldingen");
    await world.tap("Rett");
    expect(await stateOf(world, "I7")).toMatchObject({ note: null, progress: 60 });
    expect(await line.edit("bredbånd: kabel i jord, 60 %")).toContain("kabel i jord");
  });

  test("what is not said any more goes back to what it was, the rest of the log untouched", async () => {
    const world = await open();
    await world.say("bredbånd: først, 20 %");
    const line = await world.say("bredbånd: så, forsinket, 40 %");
    await world.say("datasenter: noe annet, 10 %");
    await line.edit("bredbånd: så");
    await world.tap("Rett");
    expect(await stateOf(world, "I7")).toMatchObject({ progress: 20, status: "in-progress", note: "så" });
    expect(await stateOf(world, "N17")).toMatchObject({ progress: 10 });
  });

  test("an older entry is put right though a newer one about the same activity stands", async () => {
    const world = await open();
    const line = await world.say("bredbånd: 20 %");
    await world.say("bredbånd: frist 15. des");
    await line.edit("bredbånd: 30 %");
    await world.tap("Rett");
    expect(await stateOf(world, "I7")).toMatchObject({ progress: 30, deadline: "2018-12-15" });
  });

  test.each([
    ["bredbånd: fiber lagt, 60 %", "bredbånd:  fiber lagt, 60 %  "],
    ["bredbånd: fiber lagt, 60 %", "Bredbånd: fiber lagt, 60 % 🎉"],
    ["bredbånd: 60 %", "I7: 60%"],
    ["takk", "takk skal du ha"],
    ["bredbånd: fiber lagt – 60 %", "bredbånd: fiber lagt - 60 %"],
  ])("«%s» changed to «%s» says the same, and nothing is said", async (before, after) => {
    const line = await (await open()).say(before);
    expect(await line.edit(after)).toBeNull();
  });

  test("what was only asked is answered, and what was not understood is offered", async () => {
    const world = await open();
    const question = await world.say("status datasentr");
    expect(await question.edit("status bredbånd")).toContain("I7 · Bredbånd og fiber");
    const told = await world.say("xyzzy 60 %");
    const offer = await told.edit("bredbånd: 60 %");
    expect(offer).toContain("Dette er ikke lagret ennå.");
    expect(await count(world)).toBe(0);
    expect(await world.tap("Ja")).toContain("Lagret: I7");
    expect(await stateOf(world, "I7")).toMatchObject({ progress: 60 });
  });

  test("what is unclear is asked about, as a correction", async () => {
    const world = await open();
    const line = await world.say("bredbånd: 60 %");
    expect(await line.edit("bredbånd: ferdig, 70 %")).toContain("Fullført eller 70 %?");
    await world.tap("Fullført");
    expect(await stateOf(world, "I7")).toMatchObject({ status: "done", progress: 100 });
    expect(await count(world)).toBe(2);
  });

  test("about another activity: what was stored stands and can be undone, what is said now can be saved", async () => {
    const world = await open();
    const line = await world.say("bredbånd: 60 %");
    const offer = await line.edit("datasenter: 60 %");
    expect(offer).toContain("Det du meldte før, står fortsatt på I7");
    await world.tap("Ja");
    expect(await stateOf(world, "N17")).toMatchObject({ progress: 60 });
    expect(await stateOf(world, "I7")).toMatchObject({ progress: 60 });
  });

  test("deleted: what was stored stands, and [Angre] takes it back", async () => {
    const world = await open();
    const line = await world.say("bredbånd: 60 %");
    expect(await line.remove()).toContain("Du slettet meldingen");
    expect(await world.tap("Angre")).toContain("Angret: I7");
    expect(await stateOf(world, "I7")).toMatchObject({ progress: null, status: "planned" });
    expect(await line.remove()).toBeNull();
    expect(await (await world.say("hjelp")).remove()).toBeNull();
  });

  test("undone, it is offered anew; an identity number is refused and not repeated", async () => {
    const world = await open();
    const line = await world.say("bredbånd: 60 %");
    await world.tap("Angre");
    expect(await line.edit("bredbånd: 70 %")).toContain("Skal det som står der nå, gjelde?");
    const refused = await line.edit("bredbånd: 70 % for 15076500565");
    expect(refused).toContain("Ikke lagret");
    expect(refused).not.toContain("15076500565");
  });

  test("what somebody else has changed since is not overwritten", async () => {
    const world = await open();
    const line = await world.say("bredbånd: 60 %");
    await world.region.person("Ola Bakken").says("bredbånd: 90 %");
    await line.edit("bredbånd: 70 %");
    expect(await stateOf(world, "I7")).toMatchObject({ progress: 90 });
    await world.tap("Ja");
    expect(await stateOf(world, "I7")).toMatchObject({ progress: 70 });
  });
});

test("(A10) in a channel in Teams the correction is offered where only its author sees it", async () => {
  const teams = await openTeams();
  const kari = teams.person("Kari Moen");
  const channel = { channel: "19:kanal@thread.tacv2" };
  const written = kari.activity(mentioning("bredbånd: 60 %"), channel);
  await teams.deliver(written);
  const from = teams.microsoft.connector.messages.length;
  await teams.deliver({ ...written, ...mentioning("bredbånd: 70 %"), type: "messageUpdate" });
  await teams.deliver({ ...written, ...mentioning("bredbånd: 70 %"), type: "messageUpdate" });
  await teams.deliver({ ...written, ...message("bredbånd: 80 %"), type: "messageUpdate" });
  const offers = teams.microsoft.connector.messages.slice(from).filter(({ card }) => card !== null);
  expect(offers.map((one) => seenMessage(one, { kind: "personal" }).private)).toEqual([true]);
});

test("(A10) in Slack a link that unfolds, the bot's own card and what is not as expected are no changes of a person's", async () => {
  const { slack, kari, region } = await openSlackRegion({ mode: "HTTP" });
  await kari.direct("bredbånd: se https://x.no, 60 %");
  const shown = slack.world.messages.length;
  const before = { type: "message", user: kari.id, text: "bredbånd: 60 %", ts: "1543219200.000100" };
  const channel = kari.directMessages;
  const events = [
    { message: { ...before, attachments: [{}] }, previous_message: before },
    { message: { ...before, text: "I7: 70 %", bot_id: "B1" }, previous_message: { ...before, bot_id: "B1" } },
    { message: { ...before, text: "I7: 70 %" }, previous_message: { ...before, user: slack.world.bot.userId } },
    { message: { ...before, text: "I7: 70 %", edited: { ts: "1543419200.000100" } }, previous_message: before },
    { message: null, previous_message: null },
    { message: "x", previous_message: [] },
    {},
  ];
  for (const event of events) {
    for (const subtype of ["message_changed", "message_deleted"]) {
      await slack.event({ type: "message", subtype, channel, channel_type: "im", ts: "1543219201.000100", ...event });
    }
  }
  expect(slack.world.messages.slice(shown).map(({ text }) => text)).toEqual([]);
  expect(await region.store.log({ limit: 9 })).toHaveLength(1);
});
