/** `stille til …`: no reminders for a while; a deputy gets them instead. */

import { understood } from "../bot/understood.ts";
import { button, buttons, muted, text } from "../cards/parts.ts";
import { noticeCard } from "../cards/trouble.ts";
import { NO_DEPUTY } from "../model/command.ts";
import type { Person } from "../model/person.ts";
import { type IsoDate, instantAtOslo } from "../model/week.ts";
import { ABSENCE } from "../texts/index.ts";
import { type Context, type Handler, privately } from "./context.ts";
import { destinationFor } from "./destination.ts";
import { receiverMentioned } from "./mentions.ts";
import { authorOf } from "./record.ts";

/** Only one's own reminders. The deputy is told; the one there is stays until another, or none, is said. */
export const handleAbsence: Handler<"absence"> = async ({ until, deputy }, context) => {
  const known = understood("absence", { sure: true });
  const { id, name } = await authorOf(context);
  if (until === null) {
    await context.store.weekly.absent(id, null);
    return privately({ title: ABSENCE.ended, blocks: [] }, known);
  }
  if (until < context.today) return privately(noticeCard(ABSENCE.past), known);
  const mentioned = deputy === null || deputy === NO_DEPUTY ? null : await receiverMentioned(deputy, context);
  if (mentioned !== null && "answer" in mentioned) return mentioned.answer;
  const chosen = deputy === null ? deputyNow(id, context) : (mentioned?.person ?? null);
  if (chosen?.id === id) return privately(noticeCard(ABSENCE.selfDeputy), known);
  await context.store.weekly.absent(id, { person: id, until, deputy: chosen?.id ?? null });
  if (chosen !== null) await tell(chosen.id, id, ABSENCE.deputyNotice(name, until), until, context);
  const isKept = deputy === null && chosen !== null;
  const lines = [
    text(ABSENCE.line),
    ...(chosen === null ? [] : [text(ABSENCE.deputy(chosen.name))]),
    ...(isKept ? [muted(ABSENCE.keptDeputy(until))] : []),
  ];
  const end = button(ABSENCE.end, { name: "absence", until: null, deputy: null });
  return privately({ title: ABSENCE.title(until), blocks: [...lines, buttons(end)] }, known);
};

/** Who stands in for this person now, or null. */
function deputyNow(id: string, { snapshot, today }: Context): Person | null {
  const absence = snapshot.absences.find(({ person, until }) => person === id && today <= until);
  return snapshot.people.get(absence?.deputy ?? "") ?? null;
}

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
