/**
 * The private nudge: one message per person and week, only about what the person's roles are responsible for and nothing
 * was heard of. Pure; when it is sent is `weeklyMoment` with `NUDGE_TIME`. Nothing here counts or compares persons.
 */

import { QUIET_DAYS } from "../model/limits.ts";
import type { Absence } from "../model/nudge.ts";
import { activitiesIn } from "../model/plan.ts";
import { personsBehind, responsibleSlugs } from "../model/responsible.ts";
import { isGuest, type Snapshot } from "../model/snapshot.ts";
import { isClosed } from "../model/status.ts";
import { daysBetween, type IsoDate } from "../model/week.ts";
import { type Ask, asksOn, daysSilent } from "./nudge/asks.ts";

/** One activity to answer about; `onBehalfOf` is the absent person (id) whose deputy is asked, or null. */
export interface NudgeItem extends Ask {
  onBehalfOf: string | null;
}

/** One private message. Never without items. */
export interface Nudge {
  /** Person id. */
  person: string;
  items: NudgeItem[];
}

/** What nobody answers for; only the administrator sees it. */
export interface AdviserList {
  /** Asked about for three rounds or more without an answer, or asked nobody because nobody holds the role who may answer. */
  unanswered: Ask[];
  /** Roles (slugs) that nobody holds, or guests alone, with the codes of the open activities they are responsible for. */
  withoutHolder: { role: string; activities: string[] }[];
  /** Codes of open activities that nobody is responsible for at all. */
  withoutResponsible: string[];
}

/** An item counts as unanswered when it has been silent this much longer than is asked about: three rounds. */
const UNANSWERED_DAYS = 21;

/** Everybody's message on this day; each activity is asked of the holders of its first role that has any. */
export function nudgesOn(snapshot: Snapshot, absences: readonly Absence[], today: IsoDate): Nudge[] {
  const nudges = new Map<string, NudgeItem[]>();
  for (const ask of asksOn(snapshot, today)) {
    const asked = new Set<string>();
    for (const holder of holdersFor(ask, snapshot, today)) {
      const person = presentFor(holder, absences, today);
      if (person === null || asked.has(person) || isGuest(snapshot, person)) continue;
      asked.add(person);
      nudges.set(person, [...(nudges.get(person) ?? []), { ...ask, onBehalfOf: person === holder ? null : holder }]);
    }
  }
  return [...nudges].map(([person, items]) => ({ person, items }));
}

/** Those who would be asked on this day, but are away without anybody who stands in for them; each with the last day. */
export function awayOn(snapshot: Snapshot, absences: readonly Absence[], today: IsoDate): Absence[] {
  const holders = asksOn(snapshot, today).flatMap((ask) => holdersFor(ask, snapshot, today));
  const away = new Set(holders.filter((holder) => presentFor(holder, absences, today) === null));
  return absences.filter(({ person, until }) => away.has(person) && today <= until);
}

/** The regional adviser's own list. */
export function adviserListOn(snapshot: Snapshot, today: IsoDate): AdviserList {
  const open = activitiesIn(snapshot.plan, null).flatMap((activity) => {
    const state = snapshot.states.get(activity.code);
    return state === undefined || isClosed(state.status)
      ? []
      : [{ activity, slugs: responsibleSlugs(activity, state) }];
  });
  const roles = [...new Set(open.flatMap(({ slugs }) => slugs))];
  const vacant = roles.filter((role) => colleaguesBehind(snapshot, role, today).length === 0);
  return {
    unanswered: asksOn(snapshot, today).filter((ask) => isUnanswered(ask, snapshot, today)),
    withoutHolder: vacant.map((role) => ({
      role,
      activities: open.filter(({ slugs }) => slugs.includes(role)).map(({ activity }) => activity.code),
    })),
    withoutResponsible: open.filter(({ slugs }) => slugs.length === 0).map(({ activity }) => activity.code),
  };
}

function isUnanswered(ask: Ask, snapshot: Snapshot, today: IsoDate): boolean {
  if (responsibleSlugs(ask.activity, ask.state).length === 0) return false; // on a list of its own
  if (holdersFor(ask, snapshot, today).length === 0) return true;
  const silent = daysSilent(ask.state, snapshot, today);
  if (ask.reason === "quiet") return silent >= QUIET_DAYS[ask.activity.kind] + UNANSWERED_DAYS;
  const overdue = ask.state.deadline === null ? 0 : daysBetween(ask.state.deadline, today);
  return Math.min(silent, overdue) >= UNANSWERED_DAYS;
}

/** The main role is asked; where nobody holds it who may answer, the next. */
function holdersFor({ activity, state }: Ask, snapshot: Snapshot, today: IsoDate): string[] {
  const holders = responsibleSlugs(activity, state).map((slug) => colleaguesBehind(snapshot, slug, today));
  return holders.find((persons) => persons.length > 0) ?? [];
}

/** Who has become a guest may not answer. */
function colleaguesBehind(snapshot: Snapshot, slug: string, today: IsoDate): string[] {
  return personsBehind(snapshot, slug, today).filter((person) => !isGuest(snapshot, person));
}

/** The person, or the deputy (or the deputy's) while the person is away; null where all are. */
export function presentFor(person: string, absences: readonly Absence[], today: IsoDate): string | null {
  const passed = new Set<string>();
  let present: string | null = person;
  while (present !== null && !passed.has(present)) {
    passed.add(present);
    const absence = absences.find((one) => one.person === present && today <= one.until);
    if (absence === undefined) return present;
    present = absence.deputy;
  }
  return null;
}
