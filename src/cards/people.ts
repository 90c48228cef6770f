/** Receipts about roles, taught words. */
import type { Card } from "../card.ts";
import type { LogEntry } from "../log.ts";
import type { Person } from "../person.ts";
import { personName, responsibleName } from "../responsible.ts";
import type { Snapshot } from "../store.ts";
import { PEOPLE, RECEIPT } from "../texts.ts";
import type { IsoDate } from "../week.ts";
import { buttons, muted, text, undoButton } from "./parts.ts";

/** Who holds the role from now on. */
export function holderReceiptCard(entries: LogEntry[], snapshot: Snapshot, today: IsoDate): Card {
  const lines = entries.flatMap(({ holder }) => (holder === null ? [] : [holder]));
  const first = entries[0];
  const role = responsibleName(snapshot, lines[0]?.role ?? "");
  return {
    title: first?.kind === "undo" ? RECEIPT.undo(role) : PEOPLE.holderTitle(role),
    blocks: [
      ...lines.map(({ role: slug, after }) =>
        text(
          PEOPLE.holderReceipt(responsibleName(snapshot, slug), after === null ? null : personName(snapshot, after)),
        ),
      ),
      muted(PEOPLE.from(today)),
      muted(PEOPLE.noticesSent),
      ...(first === undefined || first.kind === "undo" ? [] : [buttons(undoButton(first.id))]),
    ],
  };
}

/** All the roles that went from one person to another. */
export function handoverCard(entries: LogEntry[], from: Person, to: Person, snapshot: Snapshot, today: IsoDate): Card {
  const roles = entries.flatMap(({ holder }) => (holder === null ? [] : [responsibleName(snapshot, holder.role)]));
  return {
    title: RECEIPT.handover,
    blocks: [
      text(PEOPLE.handoverLine(from.name, to.name)),
      text(roles.join(", ")),
      muted(PEOPLE.from(today)),
      muted(PEOPLE.noticesSent),
    ],
  };
}
