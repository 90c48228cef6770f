/** Private messages to those who follow an activity. Whoever writes needs none, and internal notes are nobody's news. */
import { changeLines } from "../cards/receipt.ts";
import { shorten } from "../model/limits.ts";
import type { NewEntry } from "../model/log.ts";
import type { Person } from "../model/person.ts";
import { activityByCode } from "../model/plan.ts";
import { isGuest, type Snapshot } from "../model/snapshot.ts";
import { keyOfEntry } from "../model/told.ts";
import type { NewNotice } from "../store.ts";
import { activityTitle, changeText, entryKindText, FOLLOW } from "../texts/index.ts";

/** Characters of a comment. */
const COMMENT = 120;

/** One message for each entry and follower. */
export function followerNotices(entries: readonly NewEntry[], snapshot: Snapshot, author: Person): NewNotice[] {
  if (snapshot.followers.length === 0) return [];
  return entries
    .filter(({ internal, kind }) => !internal && kind !== "confirmation")
    .flatMap((entry) => {
      const followers = snapshot.followers.filter(
        ({ activity, person }) => activity === entry.activity && !isGuest(snapshot, person),
      );
      const told = followers.length === 0 ? { text: "" } : noticeTold(entry, snapshot, author);
      return followers.filter(({ person }) => person !== author.id).map(({ person }) => ({ person, ...told }));
    });
}

/** The message, and the same without the comment, should that be taken back before it is delivered. */
function noticeTold(entry: NewEntry, snapshot: Snapshot, author: Person): Pick<NewNotice, "text" | "told"> {
  const text = noticeText(entry, snapshot, author);
  const key = entry.note === null ? null : keyOfEntry(entry);
  if (key === null) return { text };
  return { text, told: [{ words: [key], text, bare: noticeText({ ...entry, note: null }, snapshot, author) }] };
}

function noticeText(entry: NewEntry, snapshot: Snapshot, author: Person): string {
  const activity = activityByCode(snapshot.plan, entry.activity ?? "");
  const changes = activity === undefined ? [] : changeLines(entry, activity, snapshot).map(changeText);
  const note = entry.note === null ? [] : [`«${shorten(entry.note.replaceAll(/\s+/gu, " ").trim(), COMMENT)}»`];
  const what = [entryKindText(entry.kind, false).toLowerCase(), ...changes, ...note].join(" · ");
  return FOLLOW.notice(activityTitle(entry.activity ?? "", activity?.shortTitle ?? ""), author.name, what);
}
