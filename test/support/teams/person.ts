/** Somebody in Teams: writes, taps, fills in, searches, and gets to see what the bot answers. */
import {
  type ActivityJson,
  activityOf,
  BOT,
  invoke,
  mentioning,
  message,
  type PersonDetails,
  type Spot,
} from "./activities.ts";
import type { CardJson, Message } from "./connector.ts";
import { actionTitled, cardWords, type Seen, seenMessage, submitIn } from "./seen.ts";
import type { MicrosoftServer } from "./server.ts";

/** How the bot answered over HTTP. */
export interface HttpReply {
  status: number;
  body: string;
}

export type Place =
  | { channel: string; team?: string; thread?: string }
  /** A group chat or a meeting, or (`personal`) two people's chat. */
  | { chat: string; personal?: boolean };

export interface LoggedMessage {
  id: string;
  /** HTML, unless `plain` says that it is text. */
  text: string;
  plain?: boolean;
  author: { aadObjectId: string; name: string };
  at: string;
}

export type Deliver = (activity: ActivityJson) => Promise<HttpReply>;

export interface TeamsPerson extends PersonDetails {
  direct(text: string): Promise<Seen>;
  /** After `@Aktivitet`; `@Name` of those `named` was chosen in Teams' list of people. */
  mention(text: string, place: Place, ...named: PersonDetails[]): Promise<Seen>;
  groupChat(text: string, id?: string): Promise<Seen>;
  /** Teams' own slash command: seen by the bot and the person only. */
  slash(text: string, place: Place): Promise<Seen>;
  tap(seen: Seen, title: string): Promise<Seen>;
  fill(seen: Seen, values: Record<string, string>): Promise<Seen>;
  /** The same two in a client that knows `Action.Submit` only. */
  tapOld(seen: Seen, title: string): Promise<Seen>;
  search(words: string): Promise<{ title: string; text: string; card: CardJson }[]>;
  /** Opens «Loggfør på aktivitet» on a message; `send` sends the dialog, or taps a button of the answer in it. */
  messageAction(
    logged: LoggedMessage,
    place: Place,
  ): Promise<Seen & { send(values: Record<string, string>, action?: Record<string, unknown>): Promise<Seen> }>;
  /** Adds the app: both activities that Teams sends. */
  install(place?: Place): Promise<HttpReply[]>;
  uninstall(place?: Place): Promise<HttpReply>;
  /** The activity of a message, not sent. */
  activity(said: ActivityJson, place?: Place): ActivityJson;
}

const DEFAULT_TEAM = "19:team@thread.tacv2";

export function createPerson(details: PersonDetails, microsoft: MicrosoftServer, deliver: Deliver): TeamsPerson {
  const { connector, serviceUrl } = microsoft;
  const make = (spot: Spot, said: ActivityJson) => activityOf(details, spot, serviceUrl, said);

  /** The answer proper: the short line in the thread that says where it is, is not. */
  async function say(spot: Spot, said: ActivityJson): Promise<Seen> {
    const from = connector.messages.length;
    const { status } = await deliver(make(spot, said));
    if (status !== 200) throw new Error(`the bot answered ${status}`);
    // A line that somebody asked for before in another place may come late: it is no answer to this.
    const isHere = ({ conversation, targeted }: Message) =>
      (targeted === null || targeted === details.id) && (spot.kind !== "personal" || conversation.startsWith("a:"));
    const found = await connector.next(from, (one) => isHere(one) && (one.card !== null || one.text !== null));
    return seenMessage(found, spot);
  }

  async function ask(spot: Spot, activity: ActivityJson): Promise<Record<string, unknown>> {
    const { status, body } = await deliver(make(spot, activity));
    if (status !== 200) throw new Error(`the bot answered ${status}`);
    return JSON.parse(body) as Record<string, unknown>;
  }

  async function execute(seen: Seen, action: Record<string, unknown>, values: object): Promise<Seen> {
    const data = { ...(action.data as object), ...values };
    const value = { action: { type: "Action.Execute", verb: action.verb, data }, trigger: "manual" };
    const answer = await ask(seen.spot, invoke("adaptiveCard/action", value, seen.message));
    return seenAnswer(seen, answer);
  }

  const openDialog = async (logged: LoggedMessage, place: Place) => {
    const spot = spotOf(place);
    const value = { commandId: "log", commandContext: "message", messagePayload: payloadOf(logged) };
    const opened = dialogOf(await ask(spot, invoke("composeExtension/fetchTask", value)), spot);
    const send = async (values: Record<string, string>, action = submitIn(opened.card)) => {
      const data = { ...(action.data as object), ...values };
      return dialogOf(await ask(spot, invoke("composeExtension/submitAction", { ...value, data })), spot);
    };
    return { ...opened, send };
  };

  return {
    ...details,
    direct: (text) => say({ kind: "personal" }, message(text)),
    mention: (text, place, ...named) => say(spotOf(place), mentioning(text, named)),
    groupChat: (text, id = "19:group@thread.v2") => say({ kind: "group", id }, mentioning(text)),
    slash: (text, place) => say(spotOf(place), { ...message(text), recipient: { ...BOT, isTargeted: true } }),
    tap: (seen, title) => execute(seen, actionTitled(seen.card, title), {}),
    fill: (seen, values) => execute(seen, submitIn(seen.card), values),
    tapOld: (seen, title) => {
      const { fallback } = actionTitled(seen.card, title) as { fallback: { data: object } };
      return say(seen.spot, { type: "message", value: fallback.data, replyToId: seen.message });
    },
    async search(words) {
      const parameters = [words === "" ? { name: "initialRun", value: "true" } : { name: "search", value: words }];
      const value = { commandId: "search", parameters, queryOptions: { skip: 0, count: 25 } };
      const { composeExtension } = await ask({ kind: "personal" }, invoke("composeExtension/query", value));
      const { type, text, attachments } = composeExtension as Found;
      if (type === "message") throw new Error(`the search says: ${text}`);
      return attachments.map(({ content, preview }) => ({ ...preview.content, card: content }));
    },
    messageAction: openDialog,
    async install(place) {
      const spot = place === undefined ? ({ kind: "personal" } as const) : spotOf({ ...place });
      const added = make(spot, { type: "conversationUpdate", membersAdded: [{ id: BOT.id }] });
      const installed = make(spot, { type: "installationUpdate", action: "add" });
      return Promise.all([withoutThread(installed), withoutThread(added)].map(deliver));
    },
    uninstall: (place) =>
      deliver(
        withoutThread(
          make(place === undefined ? { kind: "personal" } : spotOf(place), {
            type: "installationUpdate",
            action: "remove",
          }),
        ),
      ),
    activity: (said, place) => make(place === undefined ? { kind: "personal" } : spotOf(place), said),
  };
}

function spotOf(place: Place): Spot {
  if ("chat" in place) return { kind: place.personal === true ? "two-people" : "group", id: place.chat };
  const { channel, team = DEFAULT_TEAM, thread } = place;
  return { kind: "channel", id: channel, team, thread: thread ?? null };
}

function withoutThread(activity: ActivityJson): ActivityJson {
  const conversation = activity.conversation as { id: string };
  return { ...activity, conversation: { ...conversation, id: conversation.id.split(";")[0] } };
}

function payloadOf({ id, text, plain = false, author, at }: LoggedMessage): object {
  const user = { userIdentityType: "aadUser", id: author.aadObjectId, displayName: author.name };
  return {
    id,
    createdDateTime: at,
    linkToMessage: `https://teams.microsoft.com/l/message/19:x/${id}`,
    from: { user, device: null, application: null },
    body: plain
      ? { contentType: "text", content: text }
      : { contentType: "html", content: `<div><p>${text}</p></div>` },
  };
}

/** What a search is answered with: cards, or a line of text. */
interface Found {
  type: string;
  text: string;
  attachments: { content: CardJson; preview: { content: { title: string; text: string } } }[];
}

/** What an invoke put in the card's place, or said over it. */
function seenAnswer(seen: Seen, { statusCode, type, value }: Record<string, unknown>): Seen {
  if (type === "application/vnd.microsoft.card.adaptive") {
    const card = value as CardJson;
    return { ...seen, card, text: cardWords(card), private: true };
  }
  const text = typeof value === "string" ? value : `${statusCode}: ${(value as { message: string }).message}`;
  return { ...seen, card: null, text, private: true };
}

/** In a dialog Teams takes a card or a line of text, and nothing else. */
function dialogOf(answer: Record<string, unknown>, spot: Spot): Seen {
  const { task } = answer as { task?: DialogTask };
  const place = { private: true, spot, message: "", conversation: "" };
  if (task?.type === "message" && typeof task.value === "string") return { ...place, text: task.value, card: null };
  if (task?.type !== "continue" || typeof task.value === "string")
    throw new Error(`Teams shows no such thing in a dialog: ${JSON.stringify(answer)}`);
  const card = task.value.card.content;
  const text = card.fallbackText === undefined ? JSON.stringify(card.body) : cardWords(card);
  return { ...place, text, card };
}

interface DialogTask {
  type: string;
  value: string | { title: string; card: { content: CardJson } };
}
