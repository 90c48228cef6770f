/** What comes in at the bot's door, and what goes out: plain data that every adapter translates to and from. */
import type { Card, FormName, FormValues } from "../model/card.ts";
import type { Place } from "../model/channel.ts";
import type { Command } from "../model/command.ts";
import type { Platform } from "../model/person.ts";
import type { Instant } from "../model/week.ts";
import type { Understood } from "./understood.ts";
import type { Way } from "./visibility.ts";

/** Who wrote, as the platform vouches for it. */
export interface Sender {
  /** The platform's own id. */
  id: string;
  name: string;
  email: string | null;
  /** Guests and people from other workspaces or tenants: they read, and change nothing. */
  external: boolean;
  /** Set where the platform did not say now who it is: external for this time, and nothing is remembered of it. */
  unsure?: true;
}

/** What came: typed text, a tapped button (what it carried), a filled-in form, or a message that is to be logged. */
export type Input =
  | { kind: "text"; text: string }
  /** `payload`: as `encodePayload` wrote it, or the line of text that buttons carried before. */
  | { kind: "tap"; payload: string }
  /** `typed`: the form's own, as it was given out. */
  | { kind: "form"; form: FormName; activity: string; values: FormValues; shown: FormValues; typed?: string }
  /** `activity`: a code, or null when the message itself must tell. `author` and `at`: who wrote it, and when. */
  | { kind: "log"; activity: string | null; text: string; author: Sender; at: Instant };

/** What is done in a card or said to the bot itself. */
export type SaidInput = Exclude<Input, { kind: "log" }>;

export interface Incoming {
  /** Idempotency key: the same request has one effect, however often it is delivered. */
  request: string;
  platform: Platform;
  sender: Sender;
  place: Place;
  /** By which door it came: who sees what comes of it is in `visibility.ts`. */
  way: Way;
  /** The platform's reference to the message (a permalink where there is one), or null. */
  message: string | null;
  now: Instant;
  input: Input;
  /** Those named by id in the text, as the platform vouches for them: they need not have written to the bot before. */
  mentioned?: Sender[];
  /** Channels named in the text (`#infra`), with the platform's own ids. */
  channels?: { id: string; name: string }[];
}

/** A message to the bot that its author has changed or deleted since. */
export interface Edit extends Omit<Incoming, "input"> {
  /** What it says now; null when it was deleted. */
  text: string | null;
  /** What it said before, where the platform tells. */
  before: string | null;
  /** The request that the message was delivered as, where that is known; else `message` tells which it is. */
  original: string | null;
  /** Milliseconds between writing and changing it, where the platform tells. */
  age: number | null;
}

export interface Reply {
  /** `private`: only the sender sees it; `channel`: everyone in the place does. */
  visibility: "private" | "channel";
  card: Card;
  /** The card as plain text: notification, lock screen, screen reader, terminal. */
  text: string;
  /** How the input was read, for `--json` and for tests. */
  understood: Understood;
  /**
   * True when this is the receipt of something stored in the log, now or by an earlier delivery or tap; false for every
   * question, refusal, failure and look at things.
   */
  stored: boolean;
  /** True when the person may not do what was asked, and is told who can. */
  refused: boolean;
}

/** A reply, and what was understood: it stays beside it, so that nobody reads the words a second time. */
export interface Exchange {
  reply: Reply;
  meaning: Meaning;
}

/** What a message was understood as. */
export interface Meaning {
  /** What was meant: a typed answer to a question stands here as the tap that it is. */
  incoming: Incoming;
  /** Null where no command was read. */
  read: Read | null;
}

/** A command, and the words that it came in. */
export interface Read {
  command: Command;
  /** As in `Context`. */
  raw: string;
  typed: string | null;
}
