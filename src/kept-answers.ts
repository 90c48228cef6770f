/** Answers to what is asked again and again, as long as nothing they depend on has changed. */

import type { Command } from "./command.ts";
import type { Answer, Context } from "./commands/context.ts";
import type { Reply } from "./incoming.ts";
import { LONGEST_QUOTE } from "./limits.ts";
import type { Snapshot } from "./store.ts";

export interface KeptAnswers {
  /** What the same words were answered with before, or null. */
  known(context: Context): Answer | null;
  keep(command: Command, context: Context, answer: Answer): void;
}

/** In a region people ask for the same few things. */
const MOST_KEPT = 500;

/**
 * Nothing kept yet. Only `status` is kept: it is made of the snapshot, the words, the day, the channel's area and the
 * right to share and to write, and of nothing else. A new snapshot forgets all; the person is never part of it. What is
 * said in private may be the answer to a nudge, which is looked up.
 */
export function keepAnswers(): KeptAnswers {
  let of: Snapshot | null = null;
  const kept = new Map<string, Answer>();
  return {
    known(context) {
      if (of !== context.snapshot) {
        of = context.snapshot;
        kept.clear();
      }
      return kept.size === 0 ? null : (kept.get(keyOf(context)) ?? null);
    },
    keep(command, context, answer) {
      const { raw, incoming, snapshot } = context;
      const isKept = command.name === "status" && incoming.place.kind !== "direct" && raw.length <= LONGEST_QUOTE;
      if (!isKept || snapshot !== of) return;
      if (kept.size >= MOST_KEPT) kept.clear();
      kept.set(keyOf(context), answer);
    },
  };
}

function keyOf({ raw, incoming, today, right, parsing }: Context): string {
  return `${incoming.input.kind} ${incoming.place.kind} ${today} ${right} ${parsing.area}\n${raw}`;
}

/** The plain text of a card, written once. */
export function keepTexts(write: (card: Reply["card"]) => string): (card: Reply["card"]) => string {
  const written = new WeakMap<Reply["card"], string>();
  return (card) => {
    const text = written.get(card) ?? write(card);
    written.set(card, text);
    return text;
  };
}
