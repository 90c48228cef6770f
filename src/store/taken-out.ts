/** Words that are taken back leave what waits to be sent, and what has been sent is edited, in the transaction that takes them back. */
import type { LogEntry } from "../model/log.ts";
import type { NewPost, Standing } from "../model/outbox.ts";
import { markGone, type TakenBack, type Told, takingBackKey, type WordsKey, withoutTold } from "../model/told.ts";
import { type SaidWords, toldUnwritten } from "../model/told-unwritten.ts";
import type { PostRow } from "./posts.ts";

/** What is to be written: posts as they are said from now on, and the edits of those that have been sent. */
export interface TakenOut {
  changed: Pick<PostRow, "id" | "card" | "text" | "told">[];
  edits: NewPost[];
  /** Those that are out, or may be, and whose message nobody knows: they cannot be edited. */
  standing: Standing[];
}

/** The posts that tell any of these words though nobody wrote down what they tell, with what they tell of them. */
export function withUnwritten(rows: readonly PostRow[], said: readonly SaidWords[]): PostRow[] {
  return rows.flatMap((row) => {
    const told = said.flatMap((words) => toldUnwritten([row.card, row.text], words));
    return told.length === 0 ? [] : [{ ...row, told }];
  });
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
  const standing = reached.filter(isOutOfReach).map(({ kind, to, at }) => ({ kind, to, at }));
  return { changed: reached.map((row) => said(row, gone)), edits, standing };
}

/** In Teams nobody can look for it afterwards. */
function isOutOfReach({ state, message }: PostRow): boolean {
  return (state === "sent" || state === "doubtful") && !message;
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
  const told = row.state === "sending" ? markGone(row.told ?? [], gone) : left(row.told, gone);
  return { id: row.id, ...bareOf(row, gone), told };
}

/** Null where nothing is left: then it is looked through anew the next time, as one of which nobody wrote it down. */
function left(told: readonly Told[] | null, gone: ReadonlySet<WordsKey>): Told[] | null {
  const others = (told ?? []).filter(({ words }) => !words.some((one) => gone.has(one)));
  return others.length === 0 ? null : others;
}

function editOf(row: PostRow, gone: ReadonlySet<WordsKey>, { id, at }: LogEntry): NewPost {
  const { kind, to, message } = row;
  const told = left(row.told, gone);
  const key = takingBackKey(row.key, id);
  return { key, kind, to, ...bareOf(row, gone), edits: message, at, notAfter: null, ...(told && { told }) };
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
