/** Receipts about roles, taught words. */
import type { Block, Card } from "../model/card.ts";
import type { CommandNamed } from "../model/command.ts";
import type { LogEntry } from "../model/log.ts";
import type { Person } from "../model/person.ts";
import { personName, responsibleName } from "../model/responsible.ts";
import type { Snapshot } from "../model/snapshot.ts";
import type { IsoDate } from "../model/week.ts";
import { BUTTONS, PEOPLE, RECEIPT } from "../texts/index.ts";
import { type Asked, questionCard } from "./ask.ts";
import { button, buttons, muted, noButton, text, undoButton, yesButton } from "./parts.ts";

/** Who holds the roles from now on. */
export function holderReceiptCard(
  entries: LogEntry[],
  snapshot: Snapshot,
  today: IsoDate,
  remarks: readonly string[] = [],
): Card {
  const lines = entries.flatMap(({ holder }) => (holder === null ? [] : [holder]));
  const name = (person: string | null) => (person === null ? null : personName(snapshot, person));
  const role = responsibleName(snapshot, lines[0]?.role ?? "");
  return {
    title: entries[0]?.kind === "undo" ? RECEIPT.undo(role) : PEOPLE.holderTitle(role),
    blocks: [
      ...lines.map((line) =>
        text(PEOPLE.holderReceipt(responsibleName(snapshot, line.role), name(line.before), name(line.after))),
      ),
      ...holderDetails(entries, today, remarks),
    ],
  };
}

/** «Skal Kari Moen ha ansvaret for I7?» – for one who was named without `@`. */
export function askPersonCard(command: CommandNamed<"assign">, from: Asked & { name: string }): Card {
  const { assignment } = command;
  const isRole = "role" in assignment;
  const code = isRole || !("code" in assignment.activity) ? null : assignment.activity.code;
  const title = isRole
    ? PEOPLE.askHolder(from.name, responsibleName(from.snapshot, assignment.role))
    : PEOPLE.askResponsible(from.name, code ?? "");
  return questionCard(title, from, [yesButton(command), ...(code === null ? [] : [noButton({ code })])]);
}

/** Every role on a line of its own, with who holds it. */
export function rolesCard(roles: { name: string; holders: string[] }[], mayAssign: boolean): Card {
  const [first] = roles;
  return {
    title: PEOPLE.rolesTitle,
    blocks: [
      ...roles.map(({ name, holders }) => text(PEOPLE.roleLine(name, holders))),
      ...(mayAssign && first !== undefined ? [muted(PEOPLE.roleHint(first.name))] : []),
      buttons(button(BUTTONS.share, { name: "share", command: { name: "roles" } })),
    ],
  };
}

/** All the roles that went from one person to another. */
export function handoverCard(
  entries: LogEntry[],
  from: Person,
  to: Person,
  snapshot: Snapshot,
  today: IsoDate,
  remarks: readonly string[],
): Card {
  const roles = entries.flatMap(({ holder }) => (holder === null ? [] : [responsibleName(snapshot, holder.role)]));
  const line = text(PEOPLE.handoverLine(from.name, to.name));
  return { title: RECEIPT.handover, blocks: [line, text(roles.join(", ")), ...holderDetails(entries, today, remarks)] };
}

/** From when, whether others are told, and the way back. */
function holderDetails(entries: LogEntry[], today: IsoDate, remarks: readonly string[]): Block[] {
  const [first] = entries;
  const isOther = (person: string | null | undefined) =>
    person !== null && person !== undefined && person !== first?.author;
  const told = entries.some(({ holder }) => isOther(holder?.before) || isOther(holder?.after));
  return [
    muted(PEOPLE.from(today)),
    // Whom nobody has seen yet may be nobody who could be told.
    ...(told && remarks.length === 0 ? [muted(PEOPLE.noticesSent)] : []),
    ...remarks.map(muted),
    ...(first === undefined || first.kind === "undo" ? [] : [buttons(undoButton(first.id))]),
  ];
}
