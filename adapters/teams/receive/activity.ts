/** What Teams sends, checked: even with a good token, anything may stand in the body. */
import { randomUUID } from "node:crypto";
import { cleanName } from "../../shared/names.ts";
import { Refused } from "../send/errors.ts";

export interface Account {
  id: string;
  name: string;
  aadObjectId: string | null;
}

export interface Mention {
  /** The id of who is mentioned. */
  id: string;
  name: string;
  /** As it stands in the message: `<at>Aktivitet</at>`. */
  text: string;
}

/** Bot Framework's activity, the part that we use. "Activity" elsewhere in the program is one of the plan's. */
export interface TeamsActivity {
  type: string;
  /** Name of an invoke, or of an action of an `installationUpdate`. */
  name: string;
  id: string;
  /** When Teams made this very activity, as it writes it; empty where it does not tell. */
  timestamp: string;
  serviceUrl: string;
  from: Account;
  /** The bot, by the name that the app has here. */
  recipient: { id: string; name: string; isTargeted: boolean };
  conversation: Conversation;
  text: string;
  mentions: Mention[];
  value: unknown;
  /** True when somebody, or the bot itself, was added; with ids. */
  added: string[];
  removed: string[];
  /** What befell a channel or a team: `channelDeleted`; empty when nothing did. */
  event: string;
}

export interface Conversation {
  /** With `;messageid=…` in a thread. */
  id: string;
  kind: "personal" | "channel" | "group";
  /** In lower case; empty where none is named, or two that differ. */
  tenant: string;
  /** Id of the channel, when it is one. */
  channel: string | null;
  /** Of the channel, where Teams tells it, which is seldom; null elsewhere. */
  channelName: string | null;
  /** `standard`, `private` or `shared`, where Teams tells it, which is seldom. */
  channelType: string | null;
  team: string | null;
}

const LONGEST_ID = 2000;
const LONGEST_TIME = 60;

/** Reads a body. Throws `Refused` (400) for what is no activity. */
export function readActivity(body: unknown): TeamsActivity {
  const get = reader(body);
  const type = text(get("type"));
  const serviceUrl = text(get("serviceUrl"));
  const conversation = readConversation(get("conversation"), get("channelData"));
  const from = readAccount(get("from"));
  if (type === "" || serviceUrl === "" || conversation.id === "" || from.id === "")
    throw new Refused(400, "activity: shape");
  if (get("channelId") !== "msteams") throw new Refused(403, "activity: channel");
  const recipient = reader(get("recipient"));
  return {
    type,
    name: text(get("name")) || text(get("action")),
    id: text(get("id")).slice(0, LONGEST_ID) || randomUUID(),
    timestamp: (text(get("timestamp")) || text(get("localTimestamp"))).slice(0, LONGEST_TIME),
    serviceUrl,
    from,
    recipient: {
      id: text(recipient("id")),
      name: cleanName(text(recipient("name"))) ?? "",
      isTargeted: recipient("isTargeted") === true,
    },
    conversation,
    text: text(get("text")),
    mentions: list(get("entities")).flatMap(readMention),
    value: get("value"),
    added: list(get("membersAdded")).map((one) => readAccount(one).id),
    removed: list(get("membersRemoved")).map((one) => readAccount(one).id),
    event: text(reader(get("channelData"))("eventType")),
  };
}

/** The conversation without its thread. */
export function withoutThread(conversation: string): string {
  return conversation.split(";", 1)[0] ?? conversation;
}

/** Id of the message that the thread began with, or null. */
export function threadOf(conversation: string): string | null {
  return /;messageid=([^;]+)/u.exec(conversation)?.[1] ?? null;
}

/** Reads own fields only: `__proto__` and its like are none. */
export function reader(value: unknown): (name: string) => unknown {
  const fields = new Map<string, unknown>(typeof value === "object" && value !== null ? Object.entries(value) : []);
  return (name) => fields.get(name);
}

/** The value if it is text, else an empty one. */
export function text(value: unknown): string {
  return typeof value === "string" ? value : "";
}

function list(value: unknown): unknown[] {
  return Array.isArray(value) ? value.slice(0, 200) : [];
}

function readAccount(value: unknown): Account {
  const get = reader(value);
  return {
    id: text(get("id")).slice(0, LONGEST_ID),
    name: cleanName(text(get("name"))) ?? "",
    aadObjectId: text(get("aadObjectId")) || null,
  };
}

function readConversation(value: unknown, channelData: unknown): Conversation {
  const get = reader(value);
  const data = reader(channelData);
  const id = text(get("id")).slice(0, LONGEST_ID);
  const type = text(get("conversationType"));
  const isGroup = get("isGroup") === true;
  const told = reader(data("channel"));
  const channel = text(told("id")) || text(data("teamsChannelId"));
  const kind =
    type === "channel" || channel !== ""
      ? "channel"
      : type === "personal" || (!isGroup && type === "")
        ? "personal"
        : "group";
  return {
    id,
    kind,
    tenant: tenantOf(text(reader(data("tenant"))("id")), text(get("tenantId"))),
    channel: kind === "channel" ? channel || withoutThread(id) : null,
    channelName: kind === "channel" ? cleanName(text(told("name"))) : null,
    channelType: kind === "channel" ? text(told("type")) || null : null,
    team: text(reader(data("team"))("id")) || text(data("teamsTeamId")) || null,
  };
}

/** It may stand in two places, which must not say different things. */
function tenantOf(...named: string[]): string {
  const [tenant = "", ...others] = new Set(named.filter((one) => one !== "").map((one) => one.toLowerCase()));
  return others.length === 0 ? tenant : "";
}

function readMention(entity: unknown): Mention[] {
  const get = reader(entity);
  if (get("type") !== "mention") return [];
  const { id, name } = readAccount(get("mentioned"));
  return [{ id, name, text: text(get("text")) }];
}
