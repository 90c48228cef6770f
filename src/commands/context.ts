/** What every command's handler is given, and what it answers. */

import type { Incoming } from "../bot/incoming.ts";
import type { Understood } from "../bot/understood.ts";
import type { Button, Card } from "../model/card.ts";
import type { Command, CommandName, CommandNamed } from "../model/command.ts";
import type { LogEntry } from "../model/log.ts";
import type { Right } from "../model/person.ts";
import type { Snapshot } from "../model/snapshot.ts";
import type { IsoDate } from "../model/week.ts";
import type { Store } from "../store.ts";
import type { ParseContext } from "../understand/parse.ts";
import type { Settings } from "../weekly/due/context.ts";

export interface Context {
  store: Store;
  snapshot: Snapshot;
  /** How words are understood in this place: plan, day, search. */
  parsing: ParseContext;
  incoming: Incoming;
  /** The civil day in Norway. */
  today: IsoDate;
  right: Right;
  settings: Settings;
  /** True when the answer is for a whole channel: what is not for everyone stays out. */
  forAll: boolean;
  /** What this very request stored when it was delivered before; empty the first time. */
  stored: readonly LogEntry[];
  /** What the person wrote, cleaned: here, or before the tap or the form; for a bare tap the line it can be typed as. */
  raw: string;
  /** The same, where a person wrote it; null for a bare tap. What is asked further carries it. */
  typed: string | null;
}

export interface Answer {
  visibility: "private" | "channel";
  card: Card;
  understood: Understood;
  /** True for the receipt of what is in the log: by this delivery of the request, or by an earlier one. */
  stored?: true;
  /** True where the person may not do it, and is told who can. */
  refused?: true;
  /** Buttons of a receipt that may be chosen in typing, too: what is still to be saved of the same message. */
  choices?: Button[];
  /** Set by a question that an activity's name answers: the command that is to be on it, and what was typed so far. */
  awaitsActivity?: { command: Command; typed: string | null };
  /** Set by a question that a date answers: the command that the date completes, and what was typed so far. */
  awaitsDate?: { command: CommandNamed<"update"> | CommandNamed<"correct">; typed: string | null };
}

/** Answers one kind of command. Expected trouble is an answer; only the unexpected throws. */
export type Handler<N extends CommandName> = (command: CommandNamed<N>, context: Context) => Promise<Answer>;

/** An answer that only the person who asked sees. */
export function privately(card: Card, understood: Understood): Answer {
  return { visibility: "private", card, understood };
}

/** That the person may not, and who can; only the person who asked sees it. */
export function refusalOf(card: Card, understood: Understood): Answer {
  return { ...privately(card, understood), refused: true };
}

/** The receipt of what was stored, now or by an earlier delivery; only the person who asked sees it. */
export function receiptOf(card: Card, understood: Understood): Answer {
  return { ...privately(card, understood), stored: true };
}
