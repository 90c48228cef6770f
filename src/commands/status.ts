/** `status`: one activity's card. */

import { allows } from "../bot/rights.ts";
import type { Target } from "../bot/target.ts";
import { understood } from "../bot/understood.ts";
import { activityCard, type NoteSource } from "../cards/activity.ts";
import { personName, responsibleName } from "../model/responsible.ts";
import { type Context, type Handler, privately } from "./context.ts";
import {
  briefReportIn,
  namedInstead,
  offerInstead,
  reportIn,
  shortReportIn,
  withOffer,
  withQuestionOffer,
} from "./report.ts";
import { resolveForRead } from "./resolve.ts";
import { toldInQuestion } from "./told-in-question.ts";

/** Shows the best hit, with other hits as buttons; asks when two are equally good. */
export const handleStatus: Handler<"status"> = async (command, context) => {
  const resolved = resolveForRead(command.activity, command, context);
  const report = reportIn(command, context);
  const told = toldInQuestion(context);
  if ("answer" in resolved) {
    if (told !== null) return offerInstead(resolved.answer, told.words, context, told.internal);
    const short = report ?? shortReportIn(command, context);
    if (short !== null) return offerInstead(resolved.answer, short, context);
    return namedInstead(resolved.answer, command, context) ?? resolved.answer;
  }
  const { one } = resolved;
  const card = activityCard(
    one,
    noteSource(one, context),
    context.snapshot,
    context.today,
    allows(context.right, "contributor"),
  );
  const answer = privately(card, understood("status", one.known));
  if (told !== null) return withQuestionOffer(answer, one.activity.code, told, context);
  const brief = report ?? briefReportIn(command, one.activity.code, context);
  return brief === null ? answer : withOffer(answer, one.activity.code, brief, context);
};

/** Who wrote the newest comment, from the state alone: no query for a read. */
function noteSource({ state }: Target, { snapshot }: Context): NoteSource | null {
  if (state.noteBy === null) return null;
  const { author, role } = state.noteBy;
  return { name: personName(snapshot, author), role: role === null ? null : responsibleName(snapshot, role) };
}
