/** Words that are taken back leave what waits to be sent, and what has been sent is edited, in the transaction that takes them back. */
import type { LogEntry } from "../model/log.ts";
import type { NewPost } from "../model/outbox.ts";
import { markGone, type TakenBack, type Told, type WordsKey, withoutTold } from "../model/told.ts";
import type { PostRow } from "./posts.ts";

/** What is to be written: posts as they are said from now on, and the edits of those that have been sent. */
export interface TakenOut {
  changed: Pick<PostRow, "id" | "card" | "text" | "told">[];
  edits: NewPost[];
}

/** `rows`: posts that tell words, in any state. `by`: the entries that take them back. */
export function takenOutOfPosts(
  rows: readonly PostRow[],
  { words, since }: TakenBack,
  by: readonly LogEntry[],
): TakenOut {
  const gone = new Set(words);
  const telling = rows.filter(({ told }) => tellsAny(told, gone));
  const reached = telling.filter(({ state, at }) => state !== "sent" || since === null || at > since);
  const [first] = by;
  const edits = first === undefined ? [] : newestOfEach(reached).map((row) => editOf(row, gone, first));
  return { changed: reached.map((row) => said(row, gone)), edits };
}

/** The texts of waiting notices without the words, where they tell any. */
export function takenOutOfNotices<Row extends { text: string; told: Told[] | null }>(
  rows: readonly Row[],
  { words }: TakenBack,
): Row[] {
  const gone = new Set(words);
  return rows
    .filter(({ told }) => tellsAny(told, gone))
    .map((row) => ({ ...row, text: withoutTold(row.text, row.told ?? [], gone) }));
}

function tellsAny(told: readonly Told[] | null, gone: ReadonlySet<WordsKey>): boolean {
  return told?.some(({ words }) => words.some((key) => gone.has(key))) ?? false;
}

/** The row from now on. What is being sent just now may be heard as it was: it is edited when it is known to be out. */
function said(row: PostRow, gone: ReadonlySet<WordsKey>): TakenOut["changed"][number] {
  const told = row.told ?? [];
  return { id: row.id, ...bareOf(row, gone), told: row.state === "sending" ? markGone(told, gone) : left(told, gone) };
}

function left(told: readonly Told[], gone: ReadonlySet<WordsKey>): Told[] {
  return told.filter(({ words }) => !words.some((one) => gone.has(one)));
}

function editOf(row: PostRow, gone: ReadonlySet<WordsKey>, { id, at }: LogEntry): NewPost {
  const { kind, to, message, told } = row;
  const key = `taken-back:${row.key}:${id}`;
  return { key, kind, to, ...bareOf(row, gone), edits: message, at, notAfter: null, told: left(told ?? [], gone) };
}

function bareOf({ card, text, told }: PostRow, gone: ReadonlySet<WordsKey>): Pick<PostRow, "card" | "text"> {
  return withoutTold({ card, text }, told ?? [], gone);
}

/** A message that was edited stands in several rows: the newest is what people read. */
function newestOfEach(rows: readonly PostRow[]): PostRow[] {
  const newest = new Map<string, PostRow>();
  for (const row of rows) {
    if (row.message === null || row.state !== "sent") continue;
    const key = JSON.stringify([row.to, row.message]);
    if ((newest.get(key)?.id ?? 0) < row.id) newest.set(key, row);
  }
  return [...newest.values()];
}
