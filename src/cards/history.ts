/** The log of one activity, newest first; and net changes. */

import type { Target } from "../bot/target.ts";
import type { Block, Card } from "../model/card.ts";
import type { LogEntry } from "../model/log.ts";
import type { Activity } from "../model/plan.ts";
import { personName, responsibleName } from "../model/responsible.ts";
import type { Snapshot } from "../model/snapshot.ts";
import { type IsoDate, osloDate } from "../model/week.ts";
import { activityTitle, BUTTONS, changeText, entryKindText, HISTORY } from "../texts/index.ts";
import { formatDateShort } from "../understand/language/format-date.ts";
import { button, buttons, muted, text } from "./parts.ts";
import { changeLines } from "./receipt.ts";

/** A page of entries, and whether older ones follow. */
export interface HistoryPage {
  entries: LogEntry[];
  page: number;
  more: boolean;
  /** Undos and corrections of the entries on this page. */
  about: LogEntry[];
}

/** The history card. */
export function historyCard(
  { activity }: Target,
  { entries, page, more, about }: HistoryPage,
  snapshot: Snapshot,
  today: IsoDate,
): Card {
  const title = HISTORY.title(activityTitle(activity.code, activity.shortTitle));
  const ref = { code: activity.code };
  const turn = (label: string, other: number) => button(label, { name: "history", activity: ref, page: other });
  if (entries.length === 0) {
    if (page > 1) return { title, blocks: [text(HISTORY.noMore), buttons(turn(BUTTONS.newest, 1))] };
    return { title, blocks: [text(HISTORY.empty), muted(HISTORY.emptyHint(activity.code))] };
  }
  return {
    title,
    blocks: [
      ...entries.flatMap((entry) => entryBlocks(entry, about, activity, snapshot, today)),
      buttons(
        ...(page > 1 ? [turn(BUTTONS.newer, page - 1)] : []),
        ...(more ? [turn(BUTTONS.older, page + 1)] : []),
        button(BUTTONS.showStatus, { name: "status", activity: ref }),
      ),
    ],
  };
}

/** One entry: when and by whom, what it changed, what has become of it (`about`), and its comment. */
export function entryBlocks(
  entry: LogEntry,
  about: LogEntry[],
  activity: Activity,
  snapshot: Snapshot,
  today: IsoDate,
): Block[] {
  const changes = changeLines(entry, activity, snapshot).map(changeText);
  const marks = [
    ...(entry.decision === null ? [] : [HISTORY.decision(entry.decision)]),
    ...about
      .filter(({ refersTo }) => refersTo === entry.id)
      .map(({ kind, id }) => (kind === "undo" ? HISTORY.undone(id) : HISTORY.corrected(id))),
  ];
  return [
    entryLine(entry, snapshot, today),
    text([kindText(entry), ...changes, ...marks].join(" · ")),
    ...(entry.note === null
      ? []
      : [{ kind: "quote", text: entry.note, source: originText(entry, snapshot, today) } as const]),
  ];
}

/** Its number, when and by whom. */
export function entryLine({ id, at, author, role }: LogEntry, snapshot: Snapshot, today: IsoDate): Block {
  const as = role === null ? null : responsibleName(snapshot, role);
  const who = author === null ? HISTORY.system : HISTORY.who(personName(snapshot, author), as);
  return muted(HISTORY.line(id, formatDateShort(osloDate(at), today), who));
}

/** «Angret nr. 2»: an entry about another one says which. */
function kindText({ kind, internal, refersTo }: LogEntry): string {
  const word = entryKindText(kind, internal);
  return refersTo === null || (kind !== "undo" && kind !== "correction") ? word : HISTORY.about(word, kind, refersTo);
}

/** Who had written a message that was logged afterwards, and when. */
function originText({ origin }: LogEntry, snapshot: Snapshot, today: IsoDate): string | null {
  if (origin === null) return null;
  return HISTORY.origin(personName(snapshot, origin.author), formatDateShort(osloDate(origin.at), today));
}
