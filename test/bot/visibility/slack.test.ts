/** Who sees what in Slack, cell by cell, through signed HTTP (P9). */
import { expect, test } from "vitest";
import type { Kind, PlaceName, Way } from "../../../src/bot/visibility.ts";
import { topView } from "../../support/slack/act.ts";
import type { Fields } from "../../support/slack/fields.ts";
import { addMessage, withIds } from "../../support/slack/happenings.ts";
import type { Person, SlackMessage, SlackView } from "../../support/slack/index.ts";
import { openView } from "../../support/slack/methods-views.ts";
import { openSlackRegion } from "../../support/slack-region.ts";
import { isOffered, matrixOf, NUMBER, payloadOf, print, SECRET, TYPED, typedFor, WHO, type Who } from "./matrix.ts";

/** However slow the machine is, what comes is waited for; but not where nothing comes. */
const WAIT = { quiet: 1, patience: 5000 };
const NOTHING_COMES = { quiet: 1, patience: 1 };
const CHANNELS = {
  "public-channel": { id: "C0PUBLIC", name: "alle" },
  "private-channel": { id: "C0PRIVATE", name: "noen", private: true },
  "connected-channel": { id: "C0CONNECT", name: "partnere", shared: true },
  group: { id: "C0GROUP", name: "mpdm-kari--ola-1", kind: "group" },
} as const;
const BETWEEN = "D0BETWEEN";

type Asked = { who: Person; place: PlaceName; channel: string; kind: Kind; wait: typeof WAIT };
type Drive = (asked: Asked) => Promise<unknown>;

async function openWorld() {
  const { slack, region } = await openSlackRegion({
    mode: "HTTP",
    settings: { AKTIVITET_ADMINISTRATORS: "slack:U0ADM", AKTIVITET_EDITORS: "slack:U0EDI" },
  });
  for (const channel of Object.values(CHANNELS)) slack.channel(channel);
  const people: Record<Who, Person> = {
    administrator: slack.user({ id: "U0ADM", name: "Anne Adm" }),
    editor: slack.user({ id: "U0EDI", name: "Eva Red" }),
    contributor: slack.user({ id: "U0CON", name: "Carl Con" }),
    guest: slack.user({ id: "U0GUE", name: "Geir Gjest", guest: true }),
    external: slack.user({ id: "U0EXT", name: "Else Ute", team: "T0OTHER" }),
  };
  const author = slack.user({ id: "U0AUT", name: "Ola Bakken" });
  const members = [...Object.values(people), author].map(({ id }) => id);
  slack.channel({ id: BETWEEN, name: "", kind: "two-people", members });
  await people.contributor.direct(`intern I7: ${SECRET}`);
  return { slack, region, people, author };
}

type World = Awaited<ReturnType<typeof openWorld>>;

/** A modal that holds an answer has nothing to send: those who may not change anything get no other. */
function isAnswer({ content }: SlackView): boolean {
  return !("submit" in content);
}

/** Each way in, as Slack delivers it. One that is not here does not compile. */
function drivesOf({ slack, people, author }: World): Record<Way, Drive | null> {
  const { world } = slack;
  const button = (kind: Kind): Fields[] =>
    withIds([
      {
        type: "actions",
        elements: [
          {
            type: "button",
            action_id: "command:0",
            text: { type: "plain_text", text: "Trykk" },
            value: payloadOf(kind),
          },
        ],
      },
    ]);
  const card = (channel: string, to: string | null, kind: Kind) =>
    addMessage(world, { channel, user: slack.botUserId, to, text: "Kort", blocks: button(kind) });
  const isOwn = ({ place }: Asked) => place === "own-chat";

  /** A modal that the person opened there: its content is what the bot gave the administrator. */
  async function modalOf({ who, channel, place }: Asked, blocks: Fields[] | null): Promise<SlackView> {
    const { administrator } = people;
    const there = place === "own-chat" ? administrator.directMessages : channel;
    const opened = await administrator.slash(TYPED.form, { ...WAIT, channel: there });
    if (opened.view === null) throw new Error("no form");
    const view = blocks === null ? opened.view : (await administrator.submit(opened.view, {}, WAIT)).view;
    const text = JSON.stringify(view?.content).replaceAll(administrator.directMessages, who.directMessages);
    for (const one of world.views.values()) one.open = false;
    return openView(world, who.id, { ...JSON.parse(text), ...(blocks !== null && { blocks }) }, null);
  }

  const messageIn = (asked: Asked, text: string): SlackMessage =>
    addMessage(world, { channel: asked.channel, user: isOwn(asked) ? asked.who.id : author.id, text });
  const toLog = (asked: Asked) => {
    if (asked.kind === "form") return messageIn(asked, "Da var vi i mål!");
    return messageIn(asked, asked.kind === "receipt" ? "I8: graver i dag" : `I8: ${NUMBER} ${"x".repeat(2500)}`);
  };

  return {
    slash: ({ who, channel, kind, wait }) => who.slash(typedFor(kind), { ...wait, channel }),
    direct: ({ who, kind, wait }) => who.direct(typedFor(kind), wait),
    mention: ({ who, channel, kind, wait }) => who.mention(typedFor(kind), { ...wait, channel }),
    "mention-thread": ({ who, channel, kind, wait }) => {
      const thread = addMessage(world, { channel, user: author.id, text: "Hei" });
      return who.mention(typedFor(kind), { ...wait, channel, thread });
    },
    edit: async ({ who, channel, wait }) => {
      const { message } = await who.say(`I8: befaring av ${who.name}`, { ...WAIT, channel });
      const from = world.journal.length;
      await who.edit(message, `I8: befaring sammen med ${who.name}`, wait);
      return { from };
    },
    "private-card": (asked) =>
      asked.who.tap(card(asked.channel, isOwn(asked) ? null : asked.who.id, asked.kind), "Trykk", asked.wait),
    "shared-card": ({ who, channel, kind, wait }) => who.tap(card(channel, null, kind), "Trykk", wait),
    form: async (asked) => {
      const values = asked.kind === "receipt" ? { note: "Graver i dag" } : { progress: "150", note: NUMBER };
      return asked.who.submit(await modalOf(asked, null), values, asked.wait);
    },
    modal: async (asked) => asked.who.tap(await modalOf(asked, button(asked.kind)), "Trykk", asked.wait),
    home: async ({ who, kind, wait }) => {
      if (kind === "answer") return who.openHome(wait);
      return who.tap(openView(world, who.id, { type: "home", blocks: button(kind) }, null), "Trykk", wait);
    },
    "global-shortcut": async ({ who, kind, wait }) => {
      const { view } = await who.globalShortcut("update_activity", wait);
      if (view === null || isAnswer(view)) return view;
      if (kind === "refusal") return who.submit(view, {}, wait);
      await who.suggest(view, "activity", "value", "");
      return who.submit(view, { activity: "I8" }, wait);
    },
    "log-message": async (asked) => {
      const { view } = await asked.who.messageShortcut(toLog(asked), "log_message", asked.wait);
      if (view === null || isAnswer(view)) return view;
      return asked.kind === "receipt" ? asked.who.submit(view, {}, asked.wait) : view;
    },
    reaction: (asked) => asked.who.react("pushpin", toLog(asked), asked.wait),
    search: null,
    page: null,
    terminal: null,
  };
}

test("in Slack everybody sees what the table says, and nobody else does (P9, H1, A1)", async () => {
  const opened = await openWorld();
  const { slack, people } = opened;
  const { world } = slack;
  const drives = drivesOf(opened);
  const audienceOf = ({ to, channel }: SlackMessage) =>
    to !== null ? [to] : [...(world.channels.get(channel)?.members ?? [])].filter((one) => one !== slack.botUserId);
  const rows = await matrixOf("slack", Object.keys(WHO) as Who[], async (way, place, kind, whoever) => {
    const who = people[whoever];
    const channel =
      place === "own-chat"
        ? who.directMessages
        : place === "two-people"
          ? BETWEEN
          : CHANNELS[place as keyof typeof CHANNELS].id;
    const drive = drives[way];
    if (drive === null) throw new Error(`${way} is not driven`);
    const before = world.messages.length;
    const begun = world.journal.length;
    const seen = await drive({
      who,
      place,
      channel,
      kind,
      wait: isOffered("slack", way, whoever) ? WAIT : NOTHING_COMES,
    });
    await slack.until(() => world.inFlight === 0);
    const { errors = {}, from = begun } = (seen ?? {}) as { errors?: Record<string, string>; from?: number };
    const given = world.journal.slice(from).filter(({ message }) => message.byApp && message.text !== "Kort");
    const texts = (is: (message: SlackMessage) => boolean) =>
      given
        .filter(({ message }) => is(message))
        .map(({ message }) => JSON.stringify([message.text, message.blocks]))
        .join();
    const view = topView(world, who.id);
    const home = way === "home" && kind === "answer" ? world.homes.get(who.id) : undefined;
    const own = [
      texts((one) => audienceOf(one).includes(who.id)),
      view?.content,
      home?.content,
      Object.values(errors).join(),
    ];
    for (const one of world.views.values()) one.open = false;
    world.messages.splice(0, Math.max(0, before - 50));
    return {
      asker: own.map((one) => (typeof one === "string" ? one : one === undefined ? "" : JSON.stringify(one))).join(""),
      others: texts((one) => audienceOf(one).some((id) => id !== who.id)),
    };
  });
  print("Slack", rows);
  expect(rows.length).toBeGreaterThan(40);
});
