/** `list` and `search`: the activities that filters or words pick out. */
import { listCard, pagedListCard } from "../cards/list.ts";
import { activityRow } from "../cards/parts.ts";
import type { ListFilters } from "../command.ts";
import { QUIET_DAYS } from "../limits.ts";
import type { ActivityState } from "../log.ts";
import { type Activity, areaBySlug } from "../plan.ts";
import { responsibleName, responsibleSlugs } from "../responsible.ts";
import { worthShowing } from "../search.ts";
import { isClosed } from "../status.ts";
import type { Snapshot } from "../store.ts";
import { byUrgency, LISTS, statusWord } from "../texts.ts";
import { understood, understoodHits } from "../understood.ts";
import { daysBetween, type IsoDate, osloDate } from "../week.ts";
import { type Handler, privately } from "./context.ts";

/** An activity with its present state. */
export interface Item {
  activity: Activity;
  state: ActivityState;
}

/** Red, yellow, green, rest; ten a page. */
export const handleList: Handler<"list"> = async ({ filters, page }, context) => {
  const { snapshot, today } = context;
  const items = itemsOf(snapshot).filter((item) => passes(item, filters, snapshot, today));
  const lines = items.length === 0 ? [LISTS.listEmpty] : [];
  const words = filterWords(filters, snapshot);
  const heading = words.length === 0 ? lines : [LISTS.filters(words), ...lines];
  const card = pagedListCard(LISTS.listTitle(items.length), heading, rowsOf(items, today), page, (other) => ({
    name: "list",
    filters,
    page: other,
  }));
  return privately(
    card,
    understood("list", {
      area: filters.area,
      candidates: items.map(({ activity }) => activity.code),
      status: filters.status[0] ?? null,
    }),
  );
};

/** Words anywhere in the plan's texts or in the newest comments. */
export const handleSearch: Handler<"search"> = async ({ words }, context) => {
  const found = context.parsing.find(words);
  const items = itemsOf(context.snapshot);
  const near = found.verdict === "none" ? [] : worthShowing(found.hits);
  const hits = near.flatMap(({ code }) => items.filter(({ activity }) => activity.code === code));
  const inArea = found.area === null ? hits : items.filter(({ activity }) => activity.area === found.area);
  const wanted = words.toLowerCase();
  const inNotes = items.filter((item) => !inArea.includes(item) && item.state.note?.toLowerCase().includes(wanted));
  const all = [...inArea, ...inNotes];
  const rows = all.map(({ activity, state }) => activityRow(activity, state, context.today));
  const card = listCard(LISTS.searchTitle(words, all.length), all.length === 0 ? [LISTS.searchEmpty] : [], rows, {
    name: "search",
    words,
  });
  return privately(card, understood("search", { area: found.area, ...understoodHits(near) }));
};

/** Every activity with its state, in the plan's order. */
export function itemsOf(snapshot: Snapshot): Item[] {
  return snapshot.plan.activities.flatMap((activity) => {
    const state = snapshot.states.get(activity.code);
    return state === undefined ? [] : [{ activity, state }];
  });
}

/** Rows in the order of a list: the most urgent first, otherwise as in the plan. */
export function rowsOf(items: Item[], today: IsoDate) {
  return items
    .map(({ activity, state }) => activityRow(activity, state, today))
    .sort((left, right) => byUrgency(left.status, right.status));
}

function passes({ activity, state }: Item, filters: ListFilters, snapshot: Snapshot, today: IsoDate): boolean {
  const responsible = responsibleSlugs(activity, state);
  const { municipality } = filters;
  return (
    (filters.status.length === 0 || filters.status.includes(state.status)) &&
    (filters.area === null || activity.area === filters.area) &&
    (filters.role === null || responsible.includes(filters.role)) &&
    (municipality === null || state.municipalities.includes(municipality) || names(activity, municipality)) &&
    (filters.funding === null || activity.funding.sources.includes(filters.funding)) &&
    (!filters.withoutDeadline || state.deadline === null) &&
    (!filters.withoutResponsible || responsible.length === 0) &&
    (!filters.quiet || isQuiet({ activity, state }, snapshot, today))
  );
}

/** True if the title or the funding names the municipality as a word of its own. */
function names(activity: Activity, municipality: string): boolean {
  const text = `${activity.title} ${activity.funding.verbatim ?? ""}`;
  return new RegExp(`(?<!\\p{L})${municipality}(?!\\p{L})`, "u").test(text);
}

/** Nothing heard for 3 weeks (dated) or 12 weeks (ongoing); from the start of the plan where nothing ever was. */
export function isQuiet({ activity, state }: Item, { plan }: Snapshot, today: IsoDate): boolean {
  if (isClosed(state.status)) return false;
  const heard = state.freshAt === null ? plan.period.from : osloDate(state.freshAt);
  return daysBetween(heard, today) >= QUIET_DAYS[activity.kind];
}

function filterWords(filters: ListFilters, snapshot: Snapshot): string[] {
  const funding = snapshot.plan.funding.find(({ slug }) => slug === filters.funding)?.name;
  const words = LISTS.filterWords;
  return [
    ...filters.status.map((status) => statusWord(status).toLowerCase()),
    filters.area === null ? null : (areaBySlug(snapshot.plan, filters.area)?.name ?? null),
    filters.role === null ? null : responsibleName(snapshot, filters.role),
    filters.municipality,
    funding ?? null,
    filters.withoutDeadline ? words.withoutDeadline : null,
    filters.withoutResponsible ? words.withoutResponsible : null,
    filters.quiet ? words.quiet : null,
  ].filter((word) => word !== null);
}
