/** `stille til …`: no reminders for a while; a deputy gets them instead. */
import { button, buttons, text } from "../cards/parts.ts";
import { noticeCard } from "../cards/trouble.ts";
import { ABSENCE } from "../texts.ts";
import { understood } from "../understood.ts";
import { type Handler, privately } from "./context.ts";
import { personMentioned } from "./mentions.ts";
import { authorOf } from "./record.ts";

/** Only one's own reminders. */
export const handleAbsence: Handler<"absence"> = async ({ until, deputy }, context) => {
  const known = understood("absence", { sure: true });
  const { id } = await authorOf(context);
  if (until === null) {
    await context.store.weekly.absent(id, null);
    return privately({ title: ABSENCE.ended, blocks: [] }, known);
  }
  if (until < context.today) return privately(noticeCard(ABSENCE.past), known);
  const mentioned = deputy === null ? null : await personMentioned(deputy, context);
  if (mentioned !== null && "answer" in mentioned) return mentioned.answer;
  if (mentioned?.person.id === id) return privately(noticeCard(ABSENCE.selfDeputy), known);
  await context.store.weekly.absent(id, { person: id, until, deputy: mentioned?.person.id ?? null });
  const lines = [text(ABSENCE.line), ...(mentioned === null ? [] : [text(ABSENCE.deputy(mentioned.person.name))])];
  const end = button(ABSENCE.end, { name: "absence", until: null, deputy: null });
  return privately({ title: ABSENCE.title(until), blocks: [...lines, buttons(end)] }, known);
};
