/** P4 in Slack: `admin digest` killed with kill -9 at an outgoing call and phase; in the end each post is there once. */
import { expect, onTestFinished } from "vitest";
import { openBot } from "../../adapters/open.ts";
import { readConfig } from "../../adapters/server/config.ts";
import { instantAtOslo } from "../../src/model/week.ts";
import {
  connectInfrastruktur,
  copyOf,
  digestArguments,
  inTurns,
  killAt,
  outboxOf,
  PHASES,
  type Phase,
  reportAfterwards,
  reportNews,
  roundToTheEnd,
  startVictim,
  statesOf,
  table,
} from "./crash.ts";
import { temporaryFile } from "./database.ts";
import { testLog } from "./no-trouble.ts";
import { type Moment, type Slack, type SlackMessage, startSlack } from "./slack/index.ts";

const CHANNEL = "C0INFRA";
const MONDAY = "2018-11-26T08:30";
const NOON = "2018-11-26T12:00";

/** A database, and what stands in Slack at the same time. */
interface World {
  file: string;
  messages: SlackMessage[];
  now: string;
}

type IsCall = (moment: Moment) => boolean;

const method = (name: string) => (moment: Moment) => moment.method === name;
const inChannel = ({ args }: Moment) => args.channel === CHANNEL && args.thread_ts === undefined;
const inThread = ({ args }: Moment) => args.channel === CHANNEL && args.thread_ts !== undefined;
const direct = ({ args }: Moment) => String(args.channel).startsWith("D");
const both = (one: IsCall, other: IsCall) => (moment: Moment) => one(moment) && other(moment);
const POSTS_DIGEST = both(method("chat.postMessage"), inChannel);
const POSTS_DIRECT = both(method("chat.postMessage"), direct);
const POSTS_LINE = both(method("chat.postMessage"), inThread);

/** Each outgoing call, the world in which it is made, and whether it writes something that people see. */
const CALLS: readonly [name: string, world: WorldName, isIt: IsCall, writes: boolean][] = [
  ["auth.test", "Monday", method("auth.test"), false],
  ["bots.info", "Monday", method("bots.info"), false],
  ["chat.postMessage: the digest", "Monday", POSTS_DIGEST, true],
  ["conversations.open: a person", "Monday", method("conversations.open"), false],
  ["chat.postMessage: a person", "Monday", POSTS_DIRECT, true],
  ["chat.update: the digest", "corrected", method("chat.update"), true],
  ["chat.postMessage: in its thread", "corrected", POSTS_LINE, true],
  ["conversations.history: a channel", "digest unsure", method("conversations.history"), false],
  ["conversations.history: a person", "person unsure", method("conversations.history"), false],
  ["conversations.replies: a thread", "line unsure", method("conversations.replies"), false],
];

type WorldName = "Monday" | "corrected" | "digest unsure" | "person unsure" | "line unsure";

/** A Slack in which these messages stand. */
async function openSlack(messages: readonly SlackMessage[] = []): Promise<Slack> {
  const slack = await startSlack();
  onTestFinished(() => slack.stop());
  slack.channel({ id: CHANNEL, name: "infrastruktur" });
  slack.user({ id: "U0KARI", name: "Kari Moen", email: "kari@fjell.no" });
  slack.world.channels.set("D0KARI", directOf(slack));
  slack.world.messages.push(...structuredClone(messages));
  return slack;
}

function directOf({ botUserId }: Slack) {
  const members = new Set(["U0KARI", botUserId]);
  return {
    id: "D0KARI",
    name: "direct",
    kind: "direct",
    private: true,
    members,
    archived: false,
    shared: false,
    open: false,
  } as const;
}

const settingsFor = ({ botToken, signingSecret, apiUrl }: Slack) => ({
  SLACK_BOT_TOKEN: botToken,
  SLACK_SIGNING_SECRET: signingSecret,
  SLACK_API_URL: apiUrl,
});

/** Runs a round to its end. */
async function round(file: string, now: string, slack: Slack): Promise<void> {
  await roundToTheEnd(file, now, settingsFor(slack));
}

/** Runs a round that is killed. */
async function killedRound(file: string, now: string, slack: Slack, isIt: IsCall, phase: Phase): Promise<void> {
  const victim = startVictim(digestArguments(file, now), settingsFor(slack));
  slack.watch(killAt(isIt, phase, file, () => victim));
  expect(await victim.finished).toMatchObject({ signal: "SIGKILL", code: null });
  slack.watch(null);
}

/** Kari follows bredbånd, the channel follows Infrastruktur, and something has happened since. */
async function makeMonday(): Promise<World> {
  const file = temporaryFile();
  await connectInfrastruktur(file, "slack", CHANNEL);
  const now = instantAtOslo("2018-11-19T10:00");
  const { bot, store } = await openBot(readConfig({ AKTIVITET_DB: file }), now, testLog);
  const sender = { id: "U0KARI", name: "Kari Moen", email: "kari@fjell.no", external: false };
  const place = { channel: CHANNEL, kind: "channel" } as const;
  const input = { kind: "text", text: "følg bredbånd" } as const;
  await bot.handle({ request: "f", platform: "slack", sender, place, way: "slash", message: null, now, input });
  await store.close();
  await reportNews(file);
  return { file, messages: [], now: MONDAY };
}

async function makeCorrected(monday: World): Promise<World> {
  const file = copyOf(monday.file);
  const slack = await openSlack();
  await round(file, MONDAY, slack);
  await reportAfterwards(file);
  return { file, messages: slack.world.messages, now: NOON };
}

async function makeUnsure(world: World, isIt: IsCall): Promise<World> {
  const file = copyOf(world.file);
  const slack = await openSlack(world.messages);
  await killedRound(file, world.now, slack, isIt, "done, not answered");
  // Opened and closed again, so that the file is whole.
  await outboxOf(file);
  return { file, messages: slack.world.messages, now: world.now };
}

/** How often each of our posts stands in Slack. */
function copiesOf(slack: Slack): Map<string, number> {
  const copies = new Map<string, number>();
  for (const { metadata, deleted } of slack.world.messages) {
    const key = (metadata?.event_payload as { key?: string } | undefined)?.key;
    if (key !== undefined && !deleted) copies.set(key, (copies.get(key) ?? 0) + 1);
  }
  return copies;
}

/** All is out, each post once, and the digest says what is right now. */
async function expectAllOnce(file: string, slack: Slack, now: string): Promise<void> {
  const posts = await outboxOf(file);
  expect(statesOf(posts)).toBe(`sent ${posts.length}`);
  const wanted = posts.filter(({ edits }) => edits === null).map(({ key }) => [key, 1] as const);
  expect(copiesOf(slack)).toEqual(new Map(wanted));
  expect(wanted).toHaveLength(now === NOON ? 4 : 2);
  const [digest] = slack.posted(CHANNEL);
  expect(JSON.stringify(digest?.blocks)).toContain(now === NOON ? "40 %" : "60 %");
}

interface Row {
  call: string;
  killed: Phase;
  "posted then": string;
  "outbox then": string;
}

/** Dies at a call in these phases, one run after another, then runs to the end in `runs` processes at once. */
async function crash(call: (typeof CALLS)[number], phases: readonly Phase[], runs: number, world: World) {
  const [name, , isIt] = call;
  const file = copyOf(world.file);
  const slack = await openSlack(world.messages);
  const rows: Row[] = [];
  for (const phase of phases) {
    await killedRound(file, world.now, slack, isIt, phase);
    const left = { "posted then": `${copiesOf(slack).size}`, "outbox then": statesOf(await outboxOf(file)) };
    rows.push({ call: name, killed: phase, ...left });
  }
  await Promise.all(Array.from({ length: runs }, () => round(file, world.now, slack)));
  await slack.until(() => slack.world.inFlight === 0);
  await expectAllOnce(file, slack, world.now);
  const copies = [...copiesOf(slack).values()];
  const after = {
    "posted after": `${copies.length}`,
    doubled: `${copies.filter((count) => count > 1).length}`,
    "outbox after": statesOf(await outboxOf(file)),
  };
  return rows.map((row) => ({ ...row, ...after }));
}

/** What is only read dies in all phases on end; what people see once in each, and then two processes run at once. */
function casesOf(
  call: (typeof CALLS)[number],
): { call: (typeof CALLS)[number]; phases: readonly Phase[]; runs: number }[] {
  const [, , , writes] = call;
  return writes ? PHASES.map((phase) => ({ call, phases: [phase], runs: 2 })) : [{ call, phases: PHASES, runs: 1 }];
}

/** The worlds in which these calls are made, each made once. */
async function makeWorlds(calls: readonly (typeof CALLS)[number][]): Promise<ReadonlyMap<WorldName, World>> {
  const monday = await makeMonday();
  const made = new Map<WorldName, Promise<World>>([["Monday", Promise.resolve(monday)]]);
  const world = (name: WorldName): Promise<World> => {
    const known = made.get(name) ?? make(name);
    made.set(name, known);
    return known;
  };
  const make = async (name: WorldName): Promise<World> => {
    switch (name) {
      case "Monday":
        return monday;
      case "corrected":
        return makeCorrected(monday);
      case "digest unsure":
        return makeUnsure(monday, POSTS_DIGEST);
      case "person unsure":
        return makeUnsure(monday, POSTS_DIRECT);
      case "line unsure":
        return makeUnsure(await world("corrected"), POSTS_LINE);
    }
  };
  const needed = [...new Set(calls.map(([, name]) => name))];
  return new Map(await Promise.all(needed.map(async (name) => [name, await world(name)] as const)));
}

/** The names of all calls that the bot makes. */
export const SLACK_CALLS = CALLS.map(([name]) => name);

/** Dies in every phase of these calls, expects each post once in the end, and prints what was seen. */
export async function crashInSlack(names: readonly string[]): Promise<void> {
  const calls = CALLS.filter(([name]) => names.includes(name));
  const worlds = await makeWorlds(calls);
  const results = await inTurns(calls.flatMap(casesOf), 8, ({ call, phases, runs }) => {
    const world = worlds.get(call[1]);
    if (world === undefined) throw new Error(`no world ${call[1]}`);
    return crash(call, phases, runs, world);
  });
  const rows = results.flat();
  console.log(`Slack\n${table(rows)}`);
  expect(rows).toHaveLength(names.length * PHASES.length);
}
