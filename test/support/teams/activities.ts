/** Activities as Teams sends them. */
import { personalChat } from "./connector.ts";
import { APP_ID, TENANT } from "./tokens.ts";

export interface PersonDetails {
  /** `29:…` */
  id: string;
  aadObjectId: string;
  name: string;
  email: string;
  guest: boolean;
  /** The person's own tenant. */
  tenant: string;
}

/** Where a person writes. */
export type Spot =
  | { kind: "personal" }
  | { kind: "group"; id: string }
  /** Two people's chat, where the bot is not. */
  | { kind: "two-people"; id: string }
  | { kind: "channel"; id: string; team: string; thread: string | null };

export type ActivityJson = Record<string, unknown>;

export const BOT = { id: `28:${APP_ID}`, name: "Aktivitet" };

let ids = 1_600_000_000_000;

export function nextId(): string {
  ids += 1;
  return String(ids);
}

/** An activity of a person in a spot, with what `said` adds. */
export function activityOf(person: PersonDetails, spot: Spot, serviceUrl: string, said: ActivityJson): ActivityJson {
  const id = nextId();
  return {
    id,
    channelId: "msteams",
    serviceUrl,
    timestamp: new Date().toISOString(),
    locale: "nb-NO",
    from: { id: person.id, name: person.name, aadObjectId: person.aadObjectId },
    recipient: BOT,
    conversation: conversationOf(person, spot, id),
    channelData: channelDataOf(spot),
    ...said,
  };
}

/** What a typed message has; the second attachment is the one with the same in HTML, which bots are to ignore. */
export function message(text: string): ActivityJson {
  const html = { contentType: "text/html", content: `<div><p>${text}</p></div>` };
  return {
    type: "message",
    textFormat: "plain",
    text,
    attachments: [html],
    entities: [{ type: "clientInfo", locale: "nb-NO", platform: "iOS" }],
  };
}

/** The same with `@Aktivitet` first, as Teams writes it; `@Name` of those `named` was chosen in its list of people. */
export function mentioning(text: string, named: readonly PersonDetails[] = []): ActivityJson {
  const written = named.reduce((left, { name }) => left.replace(`@${name}`, `<at>${name}</at>`), text);
  const said = message(`<at>Aktivitet</at>&nbsp;${written}\n`);
  const mentions = [BOT, ...named].map(({ id, name }) => ({
    type: "mention",
    mentioned: { id, name },
    text: `<at>${name}</at>`,
  }));
  return { ...said, entities: [...mentions, ...(said.entities as object[])] };
}

export function invoke(name: string, value: object, replyToId: string | null = null): ActivityJson {
  return { type: "invoke", name, value, ...(replyToId !== null && { replyToId }) };
}

function conversationOf(person: PersonDetails, spot: Spot, id: string): object {
  if (spot.kind === "personal") return { conversationType: "personal", tenantId: TENANT, id: personalChat(person.id) };
  // As real Teams has it: «personal», though it is not the bot's.
  if (spot.kind === "two-people") return { conversationType: "personal", tenantId: TENANT, id: spot.id };
  if (spot.kind === "group") return { conversationType: "groupChat", isGroup: true, tenantId: TENANT, id: spot.id };
  return {
    conversationType: "channel",
    isGroup: true,
    tenantId: TENANT,
    id: `${spot.id};messageid=${spot.thread ?? id}`,
  };
}

function channelDataOf(spot: Spot): object {
  const tenant = { id: TENANT };
  if (spot.kind !== "channel") return { tenant };
  return { tenant, channel: { id: spot.id }, team: { id: spot.team }, teamsChannelId: spot.id, teamsTeamId: spot.team };
}
