/** P5 in Teams: `admin digest` killed with kill -9 at an outgoing call and phase; never twice, and the doubtful is told. */
import Database from "better-sqlite3";
import { expect, onTestFinished } from "vitest";
import { openStore } from "../../db/sqlite/store.ts";
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
import { openRegion } from "./region.ts";
import type { PersonDetails } from "./teams/activities.ts";
import type { Message } from "./teams/connector.ts";
import { enrol, teamsSettings } from "./teams/outside.ts";
import { type MicrosoftServer, type Moment, openMicrosoft } from "./teams/server.ts";
import { openTeams, type Teams } from "./teams/teams.ts";
import { TENANT } from "./teams/tokens.ts";

const CHANNEL = "19:infrastruktur@thread.tacv2";
const ADVISER = "teams:aad-siriberg";
const MONDAY = "2018-11-26T08:30";
const NOON = "2018-11-26T12:00";

interface World {
  file: string;
  messages: Message[];
  now: string;
}

type IsCall = (moment: Moment) => boolean;
type WorldName = "Monday" | "corrected";

const CREATES = /^POST .*\/v3\/conversations\/?$/u;

/** Each outgoing call, the world in which it is made, and what it matches. */
const CALLS: readonly [name: string, world: WorldName, isIt: IsCall][] = [
  ["login", "Monday", ({ call }) => call.includes("/oauth2/")],
  ["new thread: the digest", "Monday", ({ call, body }) => CREATES.test(call) && body.includes('"activity"')],
  ["new chat with a person", "Monday", ({ call, body }) => CREATES.test(call) && !body.includes('"activity"')],
  ["message to a person", "Monday", ({ call }) => /^POST .*\/a:kari\w*\/activities/u.test(call)],
  ["edit of the digest", "corrected", ({ call }) => call.startsWith("PUT ")],
  ["line in its thread", "corrected", ({ call }) => /^POST .*;messageid=\d+\/activities/u.test(call)],
];

async function openTeamsAt(messages: readonly Message[], file: string): Promise<MicrosoftServer> {
  const microsoft = await openMicrosoft();
  onTestFinished(() => microsoft.close());
  for (const name of ["karimoen", "siriberg"]) enrol(microsoft, personCalled(name));
  microsoft.connector.messages.push(...structuredClone(messages));
  // The same Microsoft at another address.
  const store = await openStore({ file, plan: null });
  for (const { parked: _parked, ...row } of await store.teams.all()) {
    await store.teams.put({ ...row, serviceUrl: microsoft.serviceUrl });
  }
  await store.close();
  return microsoft;
}

function personCalled(name: string): PersonDetails {
  const [id, aadObjectId, email] = [`29:${name}`, `aad-${name}`, `${name}@region.no`];
  return { id, aadObjectId, name, email, guest: false, tenant: TENANT };
}

const settingsFor = (microsoft: MicrosoftServer) => ({
  ...teamsSettings(microsoft),
  AKTIVITET_ADMINISTRATORS: ADVISER,
});

async function round(file: string, now: string, microsoft: MicrosoftServer): Promise<void> {
  await roundToTheEnd(file, now, settingsFor(microsoft));
}

/** Kari follows bredbånd; Siri is the regional adviser. */
async function makeMonday(): Promise<World> {
  const file = temporaryFile();
  await connectInfrastruktur(file, "teams", CHANNEL);
  const region = await openRegion(file);
  const teams: Teams = await openTeams({}, { microsoft: await openTeamsAt([], file), region });
  await teams.person("Kari Moen").mention("følg bredbånd", { channel: CHANNEL });
  await teams.person("Siri Berg").direct("hjelp");
  await region.store.close();
  // As after a backup that was put back: her chat must be found again.
  const connection = new Database(file);
  connection.exec("delete from teams_reference where key = 'user:aad-karimoen'");
  connection.close();
  await reportNews(file);
  return { file, messages: [], now: MONDAY };
}

async function makeCorrected(monday: World): Promise<World> {
  const file = copyOf(monday.file);
  const microsoft = await openTeamsAt([], file);
  await round(file, MONDAY, microsoft);
  await reportAfterwards(file);
  return { file, messages: microsoft.connector.messages, now: NOON };
}

/** Posts that stand in Teams twice. */
function doubled({ connector }: MicrosoftServer): string[] {
  const said = connector.messages
    .filter(({ deleted }) => !deleted)
    .map(({ conversation, summary, card }) => {
      return JSON.stringify([conversation.replace(/;messageid=.*/u, ""), summary, card === null]);
    });
  return said.filter((one, index) => said.indexOf(one) !== index);
}

async function crash([name, , isIt]: (typeof CALLS)[number], phase: Phase, world: World) {
  const file = copyOf(world.file);
  const microsoft = await openTeamsAt(world.messages, file);
  const victim = startVictim(digestArguments(file, world.now), settingsFor(microsoft));
  microsoft.watch(killAt(isIt, phase, file, () => victim));
  const end = await victim.finished;
  if (end.signal !== "SIGKILL") throw new Error(`${name}, ${phase}: it was not killed: ${JSON.stringify(end)}`);
  const posted = microsoft.connector.messages.length;
  const left = statesOf(await outboxOf(file));
  await round(file, world.now, microsoft);
  expect(doubled(microsoft)).toEqual([]);
  const posts = await outboxOf(file);
  const doubtful = posts.filter(({ state }) => state === "doubtful");
  const reports = posts.filter(({ kind }) => kind === "report");
  const isEdit = name.startsWith("edit");
  expect({ doubtful: doubtful.length, reports: reports.length }).toEqual({
    doubtful: isEdit ? 0 : 1,
    reports: isEdit ? 0 : 1,
  });
  expect(posts.filter(({ state }) => state !== "doubtful" && state !== "sent")).toEqual([]);
  return {
    call: name,
    killed: phase,
    "posted then": `${posted}`,
    "outbox then": left,
    "posted after": `${microsoft.connector.messages.length - reports.length}`,
    doubled: "0",
    "outbox after": statesOf(posts),
    told: `${reports.length}`,
  };
}

/** The names of all calls that the bot makes. */
export const TEAMS_CALLS = CALLS.map(([name]) => name);

/** Dies in every phase of these calls, expects no post twice and the one in doubt told, and prints what was seen. */
export async function crashInTeams(names: readonly string[]): Promise<void> {
  const calls = CALLS.filter(([name]) => names.includes(name));
  const monday = await makeMonday();
  const isCorrected = calls.some(([, world]) => world === "corrected");
  const worlds = { Monday: monday, corrected: isCorrected ? await makeCorrected(monday) : monday };
  const cases = calls.flatMap((call) => PHASES.map((phase) => ({ call, phase })));
  const rows = await inTurns(cases, 6, ({ call, phase }) => crash(call, phase, worlds[call[1]]));
  console.log(`Teams\n${table(rows)}`);
  expect(rows).toHaveLength(names.length * PHASES.length);
}
