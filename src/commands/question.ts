/** The questions before a write: nothing is stored until they are answered. */
import { askConfirmCard, askDoubtCard, askReopenCard } from "../cards/doubts.ts";
import type { CommandNamed, Doubt } from "../command.ts";
import { isClosed } from "../status.ts";
import type { Target } from "../target.ts";
import { understood, understoodFields } from "../understood.ts";
import { type Answer, type Context, privately } from "./context.ts";

type Writing = CommandNamed<"update"> | CommandNamed<"correct">;

/** The question that must be answered before this may be written, or null. */
export function questionFor(command: Writing, target: Target, context: Context): Answer | null {
  const doubt = firstDoubt(command.doubts);
  const settled: Writing = { ...command, activity: { code: target.activity.code } };
  const known = understood(command.name, { ...target.known, ...understoodFields(command.fields), ask: true });
  if (doubt === undefined) {
    const reopens = command.name === "update" && context.stored.length === 0 && isReopened(command, target);
    return reopens ? privately(askReopenCard(settled, target.state.status, context), known) : null;
  }
  if (doubt.kind === "unconfirmed") return privately(askConfirmCard(settled, context), known);
  const answer = privately(askDoubtCard(settled, doubt, context), known);
  return isAboutDate(doubt) ? { ...answer, awaitsDate: withoutDoubt(settled, doubt) } : answer;
}

/** A percentage alone, of what is completed or dropped: did they mean to take it up again? */
function isReopened({ fields }: Writing, { state }: Target): boolean {
  const { status, progress } = fields;
  if (status !== null || progress === null || !isClosed(state.status)) return false;
  return state.status === "dropped" || progress < 100;
}

/** What is unclear is asked before whether it was meant at all. */
function firstDoubt(doubts: Doubt[]): Doubt | undefined {
  return doubts.find((doubt) => doubt.kind !== "unconfirmed") ?? doubts[0];
}

function isAboutDate({ kind }: Doubt): boolean {
  return ["vague-date", "impossible-date", "two-deadlines", "no-date"].includes(kind);
}

function withoutDoubt(command: Writing, doubt: Doubt): Writing {
  return { ...command, doubts: command.doubts.filter((other) => other !== doubt && other.kind !== "unconfirmed") };
}
