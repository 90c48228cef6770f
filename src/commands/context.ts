/** What every command's handler is given, and what it answers. */
import type { Incoming } from "../bot.ts";
import type { Card } from "../card.ts";
import type { Command, CommandName } from "../command.ts";
import type { ParseContext } from "../parse.ts";
import type { Right } from "../person.ts";
import type { RightSettings } from "../rights.ts";
import type { Snapshot, Store } from "../store.ts";
import type { Understood } from "../understood.ts";
import type { IsoDate } from "../week.ts";

export interface Context {
  store: Store;
  snapshot: Snapshot;
  /** How words are understood in this place: plan, day, search. */
  parsing: ParseContext;
  incoming: Incoming;
  /** The civil day in Norway. */
  today: IsoDate;
  right: Right;
  settings: RightSettings;
  /** What was typed, cleaned; for a tap or a form the command it stands for. */
  raw: string;
}

export interface Answer {
  visibility: "private" | "channel";
  card: Card;
  understood: Understood;
}

export type CommandNamed<N extends CommandName> = Extract<Command, { name: N }>;

/** Answers one kind of command. Expected trouble is an answer; only the unexpected throws. */
export type Handler<N extends CommandName> = (command: CommandNamed<N>, context: Context) => Promise<Answer>;

/** An answer that only the person who asked sees. */
export function privately(card: Card, understood: Understood): Answer {
  return { visibility: "private", card, understood };
}
