/** Private messages to those whom an entry concerns. The one who makes it needs none. */

import type { Sender } from "../bot/incoming.ts";
import { titleOf } from "../cards/parts.ts";
import type { HolderChange, NewEntry } from "../model/log.ts";
import type { Person } from "../model/person.ts";
import { activityByCode } from "../model/plan.ts";
import { personsBehind, responsibleName, responsibleSlugs } from "../model/responsible.ts";
import type { Snapshot } from "../model/snapshot.ts";
import { type IsoDate, osloDate } from "../model/week.ts";
import type { NewNotice } from "../store.ts";
import { activityTitle, PEOPLE } from "../texts/index.ts";
import { formatDateShort } from "../understand/language/format-date.ts";
import type { Context } from "./context.ts";

/** To those who get an activity, and those who no longer have it. `slugs` are the roles or persons that get it. */
export function activityNotices(
  code: string,
  slugs: string[],
  snapshot: Snapshot,
  author: Person,
  today: IsoDate,
): NewNotice[] {
  const activity = activityByCode(snapshot.plan, code);
  const state = snapshot.states.get(code);
  if (activity === undefined || state === undefined) return [];
  const title = activityTitle(code, activity.shortTitle);
  const former = responsibleSlugs(activity, state).flatMap((role) => personsBehind(snapshot, role, today));
  const next = slugs.flatMap((slug) => personsBehind(snapshot, slug, today));
  const list = [
    ...next
      .filter((id) => !former.includes(id))
      .map((person) => ({ person, text: PEOPLE.noticeActivity(title, author.name) })),
    ...former
      .filter((id) => !next.includes(id))
      .map((person) => ({ person, text: PEOPLE.noticeActivityFormer(title, author.name) })),
  ];
  return list.filter(({ person }) => person !== author.id);
}

/** To the new and the former holder of a role. */
export function holderNotices({ role, before, after }: HolderChange, snapshot: Snapshot, author: Person): NewNotice[] {
  const name = responsibleName(snapshot, role);
  const list = [
    ...(after === null ? [] : [{ person: after, text: PEOPLE.noticeNewHolder(name, author.name) }]),
    ...(before === null ? [] : [{ person: before, text: PEOPLE.noticeFormerHolder(name, author.name) }]),
  ];
  return list.filter(({ person }) => person !== author.id);
}

/** To the one who wrote a message that somebody else logs: whose words they are decides whether they are to stand. */
export function originNotices(
  { origin, activity, internal }: NewEntry,
  { incoming: { input }, today }: Context,
  snapshot: Snapshot,
  author: Person,
): NewNotice[] {
  if (origin === null || activity === null || input.kind !== "log") return [];
  if (origin.author === author.id || !isPerhapsColleague(input.author)) return [];
  const day = formatDateShort(osloDate(origin.at), today);
  const text = PEOPLE.noticeLogged(titleOf(snapshot, activity), author.name, day, internal);
  return [{ person: origin.author, text, undoable: true }];
}

/** Who is known to be a guest or from outside is not written to, and could not undo it. */
export function isPerhapsColleague({ external, unsure }: Sender): boolean {
  return !external || unsure === true;
}
