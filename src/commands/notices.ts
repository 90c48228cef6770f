/** Private messages to those whose responsibility changes. The one who changes it needs none. */
import type { HolderChange } from "../log.ts";
import type { Person } from "../person.ts";
import { activityByCode } from "../plan.ts";
import { personsBehind, responsibleName, responsibleSlugs } from "../responsible.ts";
import type { NewNotice, Snapshot } from "../store.ts";
import { activityTitle, PEOPLE } from "../texts.ts";
import type { IsoDate } from "../week.ts";

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
