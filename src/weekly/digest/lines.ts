/** The finished lines of a digest. Roles, never names of persons; comments to the letter, cut on a word. */

import type { DigestLine } from "../../model/digest.ts";
import { shorten } from "../../model/limits.ts";
import type { ActivityState } from "../../model/log.ts";
import { responsibleName, responsibleSlugs } from "../../model/responsible.ts";
import type { Snapshot } from "../../model/snapshot.ts";
import { shownStatus } from "../../model/status.ts";
import { wordsKey } from "../../model/told.ts";
import { type IsoDate, osloDate } from "../../model/week.ts";
import { DIGEST } from "../../texts/digest.ts";
import { statusText } from "../../texts/index.ts";
import { formatDateShort } from "../../understand/language/format-date.ts";
import { type Coming, comingKey } from "./coming.ts";
import { type Need, needKey } from "./needs.ts";
import type { News } from "./news.ts";

/** What the wording depends on, besides what is said. */
export interface Wording {
  snapshot: Snapshot;
  today: IsoDate;
  /** Characters of a comment; 0 leaves comments and sources out. */
  comment: number;
}

/** `🟢 I gang, 60 % · I7 Bredbånd og fiber: fiber til Tolga ferdig (regional næringssjef, 22.11.)` */
export function newsLine(news: News, wording: Wording): DigestLine {
  const { activity, state, entries } = news;
  const head = DIGEST.head(statusText(shownStatus(activity.kind, state.status), state.progress), nameOf(activity));
  const role = news.role === null ? null : responsibleName(wording.snapshot, news.role);
  const source = DIGEST.source(role, formatDateShort(news.day, wording.today));
  const comment = news.isWithdrawal ? DIGEST.withdrawn : commentText(news.note, wording);
  return {
    key: `news ${activity.code} ${entries.at(-1) ?? 0}`,
    activity: activity.code,
    text: DIGEST.line(head, extras(news, wording), comment, wording.comment === 0 ? null : source),
    entries,
    ...toldOf(news.note, state, DIGEST.line(head, extras({ ...news, decision: null }, wording), null, null)),
  };
}

/** `🟡 Forsinket · I3 Vegforum RV3: venter på svar fra vegvesenet (2.11.)` */
export function needLine(need: Need, news: News | undefined, wording: Wording): DigestLine {
  const { kind, activity, state } = need;
  const { note, noteAt } = state;
  const base = { key: needKey(need), activity: activity.code, entries: news?.entries ?? [] };
  const name = nameOf(activity);
  if (kind === "nobody") return { ...base, text: DIGEST.head(DIGEST.nobody, name) };
  const was = state.deadline === null ? null : formatDateShort(state.deadline, wording.today);
  const isDeadlineKind = kind === "overdue";
  const status = isDeadlineKind
    ? DIGEST.overdue(was ?? "")
    : statusText(shownStatus(activity.kind, state.status), state.progress);
  const passed = need.isOverdue && !isDeadlineKind && was !== null ? [DIGEST.deadlineWas(was)] : [];
  // A deadline that has passed is told once, as such.
  const changed = news && { ...news, changed: need.isOverdue ? withoutDeadline(news.changed) : news.changed };
  const fresh = changed === undefined ? [] : extras(changed, wording);
  const comment = commentText(note, wording);
  const source = comment === null || noteAt === null ? null : formatDateShort(osloDate(noteAt), wording.today);
  const head = DIGEST.head(status, name);
  const bare = changed === undefined ? [] : extras({ ...changed, decision: null }, wording);
  return {
    ...base,
    text: DIGEST.line(head, [...passed, ...fresh], comment, source),
    ...toldOf(note, state, DIGEST.line(head, [...passed, ...bare], null, null)),
  };
}

/** What a line tells of the comment that stands, and the line without it; nothing where it tells none. */
function toldOf(note: string | null, { code, noteAt }: ActivityState, bare: string): Pick<DigestLine, "told"> {
  return note === null || noteAt === null ? {} : { told: { words: [wordsKey(code, noteAt)], bare } };
}

/** `15.12. I7 Bredbånd og fiber` */
export function comingLine(coming: Coming, { today }: Wording): DigestLine {
  const { activity, deadline } = coming;
  return {
    key: comingKey(coming),
    activity: activity.code,
    text: DIGEST.coming(formatDateShort(deadline, today), nameOf(activity)),
    entries: [],
  };
}

/** `I7 Bredbånd og fiber` */
export function nameOf({ code, shortTitle }: { code: string; shortTitle: string }): string {
  return `${code} ${shortTitle}`;
}

/** Deadline, responsibility and decision, where the window changed them. */
function extras({ activity, state, changed, before, decision }: News, { snapshot, today }: Wording): string[] {
  const list: string[] = [];
  if (changed.has("deadline")) {
    const day = state.deadline === null ? null : formatDateShort(state.deadline, today);
    list.push(day === null ? DIGEST.deadlineGone : before.deadline ? DIGEST.newDeadline(day) : DIGEST.deadline(day));
  }
  if (changed.has("responsible")) {
    const [slug] = responsibleSlugs(activity, state);
    const role = slug === undefined ? undefined : snapshot.plan.roles.find((one) => one.slug === slug);
    list.push(role === undefined ? DIGEST.newResponsible : DIGEST.responsible(role.name));
  }
  if (decision !== null) list.push(DIGEST.decision(decision));
  return list;
}

function withoutDeadline(changed: News["changed"]): News["changed"] {
  return new Set([...changed].filter((field) => field !== "deadline"));
}

/** On one line, and not longer than there is room for. */
function commentText(note: string | null, { comment }: Wording): string | null {
  if (note === null || comment === 0) return null;
  return shorten(note.replaceAll(/\s+/gu, " ").trim(), comment);
}
