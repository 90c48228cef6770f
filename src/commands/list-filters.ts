/** The filters of `liste`: which activities pass, and what the filters are called. */
import type { ListFilters } from "../model/command.ts";
import type { ActivityState } from "../model/log.ts";
import type { Activity } from "../model/plan.ts";
import { responsibleName, responsibleSlugs } from "../model/responsible.ts";
import type { Snapshot } from "../model/snapshot.ts";
import { shownStatus } from "../model/status.ts";
import type { IsoDate } from "../model/week.ts";
import { LISTS, statusWord } from "../texts/index.ts";
import { municipalitiesIn } from "../understand/language/municipalities.ts";
import { lacksDeadline } from "../weekly/digest/missing.ts";
import { isOverdue } from "../weekly/digest/needs.ts";
import { isSilent } from "../weekly/digest/silence.ts";

/** An activity with its present state. */
export interface Item {
  activity: Activity;
  state: ActivityState;
}

/** True if the activity passes all the filters; `own` are the slugs of the person in them, null for nobody. */
export function passes(
  { activity, state }: Item,
  filters: ListFilters,
  own: readonly string[] | null,
  today: IsoDate,
): boolean {
  const responsible = responsibleSlugs(activity, state);
  const { municipality } = filters;
  // As it is shown: an ongoing activity nobody has reported on is «Løpende», and not «Ikke startet».
  const shown = shownStatus(activity.kind, state.status);
  return (
    (filters.status.length === 0 || filters.status.some((status) => status === shown)) &&
    (filters.area === null || activity.area === filters.area) &&
    (filters.role === null || responsible.includes(filters.role)) &&
    (own === null || responsible.some((slug) => own.includes(slug))) &&
    (municipality === null || state.municipalities.includes(municipality) || names(activity, municipality)) &&
    (filters.funding === null || activity.funding.sources.includes(filters.funding)) &&
    (!filters.withoutDeadline || lacksDeadline({ activity, state })) &&
    (!filters.withoutResponsible || responsible.length === 0) &&
    (!filters.overdue || isOverdue(state, today)) &&
    (!filters.quiet || isSilent(state, today))
  );
}

/** True if the title or the funding names the municipality as a word of its own. */
function names(activity: Activity, municipality: string): boolean {
  const text = `${activity.title} ${activity.funding.verbatim ?? ""}`;
  return municipalitiesIn(text, [municipality]).length > 0;
}

/** What the filters are called, the area apart, which stands in the title. */
export function filterWords(filters: ListFilters, snapshot: Snapshot): string[] {
  const funding = snapshot.plan.funding.find(({ slug }) => slug === filters.funding)?.name;
  const words = LISTS.filterWords;
  return [
    ...filters.status.map((status) => statusWord(status).toLowerCase()),
    filters.role === null ? null : responsibleName(snapshot, filters.role),
    filters.municipality,
    funding ?? null,
    filters.withoutDeadline ? words.withoutDeadline : null,
    filters.withoutResponsible ? words.withoutResponsible : null,
    filters.quiet ? words.quiet : null,
    filters.overdue ? words.overdue : null,
  ].filter((word) => word !== null);
}
