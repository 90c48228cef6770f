/** `følg` and `slutt å følge`: a private message when something is reported. */

import { understood } from "../bot/understood.ts";
import { button, buttons, text, titleOf } from "../cards/parts.ts";
import { FOLLOW } from "../texts/index.ts";
import { type Handler, privately } from "./context.ts";
import { authorOf } from "./record.ts";
import { resolveForWrite } from "./resolve.ts";

/** Twice is the same as once. */
export const handleFollow: Handler<"follow"> = async (command, context) => {
  const resolved = resolveForWrite(command.activity, command, context);
  if ("answer" in resolved) return resolved.answer;
  const { code } = resolved.one.activity;
  const { id } = await authorOf(context);
  const changed = await context.store.weekly.follow({ person: id, activity: code }, command.on);
  const title = titleOf(context.snapshot, code);
  const known = understood("follow", resolved.one.known);
  if (!command.on) {
    return privately({ title: FOLLOW.stoppedTitle(title), blocks: changed ? [] : [text(FOLLOW.didNot)] }, known);
  }
  const stop = button(FOLLOW.stop, { name: "follow", activity: { code }, on: false });
  const lines = [...(changed ? [] : [text(FOLLOW.already)]), text(`${FOLLOW.hint} ${FOLLOW.stopHint(code)}`)];
  return privately({ title: FOLLOW.title(title), blocks: [...lines, buttons(stop)] }, known);
};
