/** Who sees what in Teams, cell by cell, through signed HTTP and the connector (P9). */
import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import type { Kind, PlaceName, Way } from "../../../src/bot/visibility.ts";
import { TEAMS } from "../../../src/texts/teams.ts";
import {
  type ActivityJson,
  BOT,
  invoke,
  mentioning,
  message,
  type PersonDetails,
} from "../../support/teams/activities.ts";
import { type Message, personalChat } from "../../support/teams/connector.ts";
import type { Place, TeamsPerson } from "../../support/teams/person.ts";
import { actionsIn, submitIn } from "../../support/teams/seen.ts";
import { openTeams } from "../../support/teams/teams.ts";
import { matrixOf, NUMBER, payloadOf, print, SECRET, TYPED, typedFor, WHO, type Who } from "./matrix.ts";

type Asked = { who: TeamsPerson; place: PlaceName; there: Place | undefined; kind: Kind };
/** What comes back with the request itself, if anything; `from`: the first message that belongs to it. */
type Drive = (asked: Asked) => Promise<{ body: string; from?: number }>;

async function openWorld(slashCommands: boolean) {
  const ids = (name: string) => SEVERAL.map((letter) => `teams:aad-${name}${letter}`).join();
  const settings = { AKTIVITET_ADMINISTRATORS: ids("anne"), AKTIVITET_EDITORS: ids("eva") };
  const teams = await openTeams({ slashCommands }, undefined, settings);
  const several = (name: string, details: Partial<PersonDetails> = {}) =>
    SEVERAL.map((letter) => teams.person(`${name} ${letter}`, details));
  const people: Record<Who, TeamsPerson[]> = {
    administrator: several("Anne"),
    editor: several("Eva"),
    contributor: several("Carl"),
    guest: several("Geir", { guest: true }),
    external: several("Else", { tenant: "another-tenant" }),
  };
  for (const one of Object.values(people).flat()) await one.direct("hei");
  const [writer, reader] = [people.contributor[0], people.administrator[0]];
  await writer?.direct(`intern I7: ${SECRET}`);
  const form = submitIn((await reader?.direct(TYPED.form))?.card ?? null).data as object;
  return { teams, people, form };
}

type World = Awaited<ReturnType<typeof openWorld>>;

/** Several of each: a chat has a pace of its own, which is not what is asked here. */
const SEVERAL = ["a", "b", "c", "d", "e"];

let places = 0;

/** Another one each time, for the same reason. */
function placeNamed(place: PlaceName): Place | undefined {
  places += 1;
  if (place === "own-chat") return undefined;
  if (place === "two-people") return { chat: `19:a${places}_b@unq.gbl.spaces`, personal: true };
  if (place === "group") return { chat: `19:group${places}@thread.v2` };
  if (place === "meeting") return { chat: `19:meeting_${places}@thread.v2` };
  return { channel: `19:${place}${places}@thread.tacv2` };
}

/** Each way in, as Teams delivers it. One that is not here does not compile. */
function drivesOf({ teams, form }: World): Record<Way, Drive | null> {
  const { connector } = teams.microsoft;
  const send = async ({ who, there }: Asked, said: ActivityJson) => teams.deliver(who.activity(said, there));
  const tapping = (data: object) =>
    invoke("adaptiveCard/action", { action: { type: "Action.Execute", verb: "command", data }, trigger: "manual" });
  const fresh = (kind: Kind) => ({ command: payloadOf(kind), nonce: randomUUID() });
  const payload = (text: string) => ({
    commandId: "log",
    commandContext: "message",
    messagePayload: {
      id: randomUUID(),
      createdDateTime: "2018-11-20T08:00:00.000Z",
      from: { user: { id: "aad-ola", displayName: "Ola Bakken" } },
      body: { contentType: "text", content: text },
    },
  });
  return {
    slash: (asked) => send(asked, { ...message(typedFor(asked.kind)), recipient: { ...BOT, isTargeted: true } }),
    direct: (asked) => send(asked, message(typedFor(asked.kind))),
    mention: (asked) => send(asked, mentioning(typedFor(asked.kind))),
    "mention-thread": (asked) => {
      const there = { ...asked.there, thread: "1590000000000" } as Place;
      return send({ ...asked, there }, mentioning(typedFor(asked.kind)));
    },
    edit: async (asked) => {
      const said = asked.there === undefined ? message : mentioning;
      const written = asked.who.activity(said(`I8: graver felt ${"x".repeat(places)}`), asked.there);
      await teams.deliver(written);
      const from = connector.messages.length;
      const changed = { ...written, ...said(`I8: graver på felt ${"x".repeat(places)}`), type: "messageUpdate" };
      return { ...(await teams.deliver(changed)), from };
    },
    /** Asked for in a channel, a private card stands in the person's own chat, and is tapped there. */
    "private-card": async (asked) => {
      if (asked.there === undefined) return send(asked, tapping(fresh(asked.kind)));
      const answer = await asked.who.mention("status I7", asked.there);
      const [action] = actionsIn(answer.card);
      const { nonce } = (action?.data ?? {}) as { nonce?: string };
      if (nonce === undefined) throw new Error("no card");
      const from = connector.messages.length;
      const reply = await send({ ...asked, there: undefined }, tapping({ ...fresh(asked.kind), nonce }));
      return { ...reply, from };
    },
    "shared-card": (asked) => send(asked, tapping(fresh(asked.kind))),
    form: (asked) => {
      const values = asked.kind === "receipt" ? { note: "Graver i dag" } : { progress: "150", note: NUMBER };
      return send(asked, tapping({ ...form, nonce: randomUUID(), ...values }));
    },
    modal: (asked) =>
      send(asked, invoke("composeExtension/submitAction", { commandId: "log", data: fresh(asked.kind) })),
    "log-message": (asked) => {
      const value = payload(asked.kind === "refusal" ? " " : "Graver i dag");
      if (asked.kind !== "receipt") return send(asked, invoke("composeExtension/fetchTask", value));
      const data = { log: "message", activity: "I8", nonce: randomUUID() };
      return send(asked, invoke("composeExtension/submitAction", { ...value, data }));
    },
    search: (asked) => {
      const parameters = [{ name: "search", value: "bredb" }];
      return send(asked, invoke("composeExtension/query", { commandId: "search", parameters }));
    },
    home: null,
    "global-shortcut": null,
    reaction: null,
    page: null,
    terminal: null,
  };
}

test("in Teams everybody sees what the table says, and nobody else does (P9, H1, A1)", async () => {
  const worlds = { targeted: await openWorld(true), usual: await openWorld(false) };
  const drives = { targeted: drivesOf(worlds.targeted), usual: drivesOf(worlds.usual) };
  const rows = await matrixOf("teams", Object.keys(WHO) as Who[], async (way, place, kind, whoever) => {
    const name = way === "slash" ? "targeted" : "usual";
    const { teams, people } = worlds[name];
    const { messages } = teams.microsoft.connector;
    const who = people[whoever][Math.floor(places / Object.keys(WHO).length) % SEVERAL.length];
    const drive = drives[name][way];
    if (drive === null || who === undefined) throw new Error(`${way} is not driven`);
    const before = messages.length;
    const { body, from = before } = await drive({ who, place, there: placeNamed(place), kind });
    const isOwn = ({ targeted, conversation }: Message) =>
      targeted !== null ? targeted === who.id : conversation === personalChat(who.id);
    // Where the answer is, everybody may know.
    const given = messages.slice(from).filter(({ text }) => text !== TEAMS.answeredPrivately(who.name));
    const textOf = (some: Message[]) => some.map(({ text, card }) => JSON.stringify([text, card])).join();
    // What a search finds goes into the message that the person writes.
    const intoMessage = way === "search" && place !== "own-chat" && body.includes("Bredbånd") ? body : "";
    return {
      asker: body + textOf(given),
      others: textOf(given.filter((one) => !isOwn(one))) + intoMessage,
    };
  });
  print("Teams", rows);
  expect(rows.length).toBeGreaterThan(30);
});
