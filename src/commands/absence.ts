/** `stille til …`: no reminders for a while; a deputy gets them instead. */
import { button, buttons, text } from "../cards/parts.ts";
import { noticeCard } from "../cards/trouble.ts";
import { ABSENCE } from "../texts.ts";
import { understood } from "../understood.ts";
import { type IsoDate, instantAtOslo } from "../week.ts";
import { type Context, type Handler, privately } from "./context.ts";
import { destinationFor } from "./destination.ts";
import { personMentioned } from "./mentions.ts";
import { authorOf } from "./record.ts";

/** Only one's own reminders. The deputy is told. */
export const handleAbsence: Handler<"absence"> = async ({ until, deputy }, context) => {
  const known = understood("absence", { sure: true });
  const { id, name } = await authorOf(context);
  if (until === null) {
    await context.store.weekly.absent(id, null);
    return privately({ title: ABSENCE.ended, blocks: [] }, known);
  }
  if (until < context.today) return privately(noticeCard(ABSENCE.past), known);
  const mentioned = deputy === null ? null : await personMentioned(deputy, context);
  if (mentioned !== null && "answer" in mentioned) return mentioned.answer;
  if (mentioned?.person.id === id) return privately(noticeCard(ABSENCE.selfDeputy), known);
  await context.store.weekly.absent(id, { person: id, until, deputy: mentioned?.person.id ?? null });
  if (mentioned !== null) await tell(mentioned.person.id, id, ABSENCE.deputyNotice(name, until), until, context);
  const lines = [text(ABSENCE.line), ...(mentioned === null ? [] : [text(ABSENCE.deputy(mentioned.person.name))])];
  const end = button(ABSENCE.end, { name: "absence", until: null, deputy: null });
  return privately({ title: ABSENCE.title(until), blocks: [...lines, buttons(end)] }, known);
};

/** Once for each deputy and last day, where they can be reached. */
async function tell(deputy: string, absent: string, line: string, until: IsoDate, context: Context): Promise<void> {
  const to = await destinationFor(deputy, { ...context, snapshot: await context.store.read() });
  if (to === null) return;
  const at = context.incoming.now;
  const key = `deputy:${deputy}:${absent}:${until}`;
  const notAfter = instantAtOslo(`${until}T17:00`);
  const card = { title: line, blocks: [] };
  await context.store.outbox.enqueue([{ key, kind: "notice", to, card, text: line, edits: null, at, notAfter }]);
}
