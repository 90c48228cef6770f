/** Answers to what is asked again and again, as long as nothing they depend on has changed. */

import type { Answer, Context } from "../commands/context.ts";
import type { Command } from "../model/command.ts";
import { LONGEST_QUOTE } from "../model/limits.ts";
import type { Snapshot } from "../model/snapshot.ts";
import type { Reply } from "./incoming.ts";

export interface KeptAnswers {
  /** What the same words were understood as and answered with before, or null. */
  known(context: Context): { command: Command; answer: Answer } | null;
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
  const kept = new Map<string, { command: Command; answer: Answer }>();
  return {
    known(context) {
      if (of !== context.snapshot) {
        of = context.snapshot;
        kept.clear();
      }
      const key = kept.size === 0 ? null : keyOf(context);
      return key === null ? null : (kept.get(key) ?? null);
    },
    keep(command, context, answer) {
      const key = keyOf(context);
      const isKept = command.name === "status" && context.incoming.place.kind !== "direct";
      if (!isKept || key === null || context.snapshot !== of) return;
      if (kept.size >= MOST_KEPT) kept.clear();
      kept.set(key, { command, answer });
    },
  };
}

/** Null for what is never kept: a form, or a message to log, may say what it is not found by. */
function keyOf({ raw, incoming, today, right, forAll, parsing }: Context): string | null {
  const { input, place } = incoming;
  if (input.kind !== "text" && input.kind !== "tap") return null;
  const asked = input.kind === "text" ? raw : input.payload;
  return asked.length > LONGEST_QUOTE
    ? null
    : `${input.kind} ${place.kind} ${today} ${right} ${forAll} ${parsing.area}\n${asked}`;
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
