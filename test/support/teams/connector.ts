/** Microsoft's connector: keeps what the bot posts, edits and deletes, and tells who is in a conversation. */
import { EventEmitter } from "node:events";

/** The part of an Adaptive Card that the stand-in looks at. */
export type CardJson = Record<string, unknown>;

export interface Message {
  id: string;
  /** As addressed: with `;messageid=` in a thread. */
  conversation: string;
  text: string | null;
  summary: string;
  card: CardJson | null;
  /** Who alone sees it (`29:…`), or null for everyone. */
  targeted: string | null;
  edits: number;
  deleted: boolean;
}

export interface Call {
  method: string;
  path: string;
  query: string;
  authorization: string | undefined;
  body: Record<string, unknown>;
}

/** A member as the roster tells of one; all of it stands there for a real one, but for one of the two Entra ids. */
export interface RosterEntry {
  id?: string | undefined;
  aadObjectId?: string | undefined;
  objectId?: string | undefined;
  name?: string | undefined;
  email?: string | undefined;
  userPrincipalName?: string | undefined;
  tenantId?: string | undefined;
  userRole?: string | undefined;
}

export interface Connector {
  calls: Call[];
  messages: Message[];
  /** By `29:` id and by Entra id. */
  roster: Map<string, RosterEntry>;
  /** People whom the bot cannot begin a chat with, because the app is not installed for them. */
  unreachable: Set<string>;
  /** Kinds of channels that are not `standard`, by id. */
  channelTypes: Map<string, string>;
  /** Answers a call: status and JSON. */
  answer(call: Call): { status: number; body: object };
  /** The first message, of those posted from number `from` on, that `wanted` takes. Rejects after 30 s. */
  next(from: number, wanted: (message: Message) => boolean): Promise<Message>;
}

/** Only so that a test that waits in vain ends with a word. */
const BOUND_MS = 30_000;

export function createConnector(): Connector {
  const news = new EventEmitter().setMaxListeners(0);
  const messages: Message[] = [];
  const calls: Call[] = [];
  const roster = new Map<string, RosterEntry>();
  const unreachable = new Set<string>();
  const channelTypes = new Map<string, string>();
  let last = 1_700_000_000_000;

  function post(conversation: string, activity: Record<string, unknown>, targeted: string | null): Message {
    last += 1;
    const { text, summary } = activity;
    const message: Message = {
      id: String(last),
      conversation,
      text: typeof text === "string" ? text : null,
      summary: typeof summary === "string" ? summary : "",
      card: cardIn(activity),
      targeted,
      edits: 0,
      deleted: false,
    };
    messages.push(message);
    news.emit("message");
    return message;
  }

  function activities({ method, query, body }: Call, conversation: string, id: string | undefined) {
    if (method === "POST") {
      const targeted = query.includes("isTargetedActivity=true")
        ? String((body.recipient as { id?: unknown } | undefined)?.id)
        : null;
      return { status: 201, body: { id: post(conversation, body, targeted).id } };
    }
    const message = messages.find((one) => one.id === id);
    if (message === undefined || message.deleted) return { status: 404, body: {} };
    if (method === "DELETE") message.deleted = true;
    else
      Object.assign(message, {
        card: cardIn(body),
        summary: body.summary,
        text: body.text ?? null,
        edits: message.edits + 1,
      });
    return { status: 200, body: { id: message.id } };
  }

  function create({ body }: Call) {
    const channel = (body.channelData as { channel?: { id: string } } | undefined)?.channel?.id;
    if (channel !== undefined) {
      const message = post(channel, body.activity as Record<string, unknown>, null);
      message.conversation = `${channel};messageid=${message.id}`;
      return { status: 201, body: { id: message.conversation, activityId: message.id } };
    }
    const member = roster.get((body.members as { id: string }[])[0]?.id ?? "");
    if (member?.id === undefined || unreachable.has(member.id)) return { status: 403, body: {} };
    return { status: 201, body: { id: personalChat(member.id) } };
  }

  return {
    calls,
    messages,
    roster,
    unreachable,
    channelTypes,
    answer(call) {
      const [, , kind, first, what, id] = call.path.split("/").map(decodeURIComponent);
      if (kind === "teams") return { status: 200, body: { conversations: channelsOf(channelTypes) } };
      if (first === undefined || first === "") return create(call);
      if (what === "activities") return activities(call, first, id);
      const member = what === "members" ? roster.get(id ?? "") : undefined;
      const missing = { error: { code: "MemberNotFoundInConversation", message: "Member not found in conversation." } };
      return member === undefined ? { status: 404, body: missing } : { status: 200, body: member };
    },
    async next(from, wanted) {
      const signal = AbortSignal.timeout(BOUND_MS);
      for (;;) {
        const found = messages.slice(from).find(wanted);
        if (found !== undefined) return found;
        await new Promise<void>((resolve, reject) => {
          const late = () => reject(new Error(`no answer in ${BOUND_MS} ms; ${messages.length - from} other messages`));
          signal.addEventListener("abort", late, { once: true });
          news.once("message", () => {
            signal.removeEventListener("abort", late);
            resolve();
          });
        });
      }
    },
  };
}

/** Every channel that a test may name is in the team's list, as standard where nothing else is said. */
function channelsOf(types: ReadonlyMap<string, string>): object[] {
  const all = new Map([["19:kanal@thread.tacv2", "standard"], ...types]);
  return [...all].map(([id, type]) => ({ id, name: "kanal", type }));
}

/** The personal chat of a person with the bot. */
export function personalChat(id: string): string {
  return `a:${id.replace("29:", "")}`;
}

function cardIn({ attachments }: Record<string, unknown>): CardJson | null {
  const [first] = Array.isArray(attachments) ? (attachments as { contentType: string; content: CardJson }[]) : [];
  return first?.contentType === "application/vnd.microsoft.card.adaptive" ? first.content : null;
}
