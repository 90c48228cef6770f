/** The questions before a write: nothing is stored until they are answered. */

import type { Target } from "../bot/target.ts";
import { understood, understoodFields } from "../bot/understood.ts";
import { askCountedCard, askEarlierCard, askNotDoneCard, askReopenCard, type Earlier } from "../cards/against-state.ts";
import { askConfirmCard, askDoubtCard } from "../cards/doubts.ts";
import { type CommandNamed, type Doubt, isLater, type Later, NO_DEADLINE } from "../model/command.ts";
import { isClosed, isWhole, STATUS } from "../model/status.ts";
import { dayLater } from "../understand/language/later.ts";
import { saysNotDone } from "../understand/language/not-done.ts";
import { type Answer, type Context, privately } from "./context.ts";
import { doubtsOf } from "./internal-guard.ts";

type Writing = CommandNamed<"update"> | CommandNamed<"correct">;

/** The question that must be answered before this may be written, or null. */
export function questionFor(said: Writing, target: Target, context: Context): Answer | null {
  const command = { ...said, doubts: doubtsOf(said) };
  const doubt = firstDoubt(command.doubts);
  const settled: Writing = { ...command, activity: { code: target.activity.code } };
  const known = understood(command.name, { ...target.known, ...understoodFields(command.fields), ask: true });
  if (doubt === undefined) {
    const asked = settled.name === "update" && context.stored.length === 0 && againstState(settled, target, context);
    return asked ? { ...asked, understood: known } : null;
  }
  if (doubt.kind === "unconfirmed") return privately(askConfirmCard(settled, context), known);
  const answer = privately(askDoubtCard(settled, doubt, context), known);
  if (!isAboutDate(doubt)) return answer;
  return { ...answer, awaitsDate: { command: withoutDoubt(settled, doubt), typed: context.typed } };
}

/** What does not fit what stands now, or null. */
function againstState(
  command: CommandNamed<"update">,
  target: Target,
  context: Context,
): Pick<Answer, "visibility" | "card" | "awaitsDate"> | null {
  const asks = (card: Answer["card"]) => ({ visibility: "private", card }) as const;
  if (isReopened(command, target)) return asks(askReopenCard(command, target.state.status, context));
  if (isSaidNotDone(command, target)) return asks(askNotDoneCard(command, context));
  const later = countedFromNothing(command, target);
  if (later !== null)
    return { ...asks(askCountedCard(command, later, context)), awaitsDate: { command, typed: context.typed } };
  const earlier = postponedToEarlier(command, target);
  if (earlier === null) return null;
  return { ...asks(askEarlierCard(command, earlier, context)), awaitsDate: { command, typed: context.typed } };
}

/** True where what stands now is to be asked about before this is stored. */
export function doesNotFit(command: CommandNamed<"update">, target: Target): boolean {
  return (
    isReopened(command, target) ||
    isSaidNotDone(command, target) ||
    countedFromNothing(command, target) !== null ||
    postponedToEarlier(command, target) !== null
  );
}

/** A percentage alone, of what is completed or dropped: did they mean to take it up again? */
function isReopened({ fields }: Writing, { state }: Target): boolean {
  const { status, progress } = fields;
  if (status !== null || progress === null || !isClosed(state.status)) return false;
  return !isWhole(state.status) || progress < 100;
}

/** «nesten ferdig, mangler Os», of what is completed, and no field besides. */
function isSaidNotDone({ fields }: Writing, { state }: Target): boolean {
  const { status, progress, deadline, decision, responsible, note } = fields;
  if (!isWhole(state.status) || note === null || !saysNotDone(note)) return false;
  return [status, progress, deadline, decision, responsible].every((value) => value === null);
}

/** «utsatt to uker», where there is no deadline that it could be counted from. */
function countedFromNothing({ fields: { deadline } }: Writing, { state }: Target): Later | null {
  return isLater(deadline) && state.deadline === null ? deadline : null;
}

/** «utsatt til 1. desember», where the deadline is in March already: another year, perhaps, or no postponement. */
function postponedToEarlier({ fields }: Writing, { state }: Target): Earlier | null {
  const { status, deadline: said } = fields;
  const present = state.deadline;
  if (status === null || !STATUS[status].moved || present === null || said === null || isLater(said)) return null;
  if (said === NO_DEADLINE || said >= present) return null;
  const years = [1, 2].map((count) => dayLater({ count: 12 * count, unit: "months" }, said));
  return { present, said, later: years.find((day) => day > present) ?? null };
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
