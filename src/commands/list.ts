/** `list` and `search`: the activities that filters or words pick out. */

import { understood, understoodHits } from "../bot/understood.ts";
import { listCard, pagedListCard } from "../cards/list.ts";
import { activityRow, button } from "../cards/parts.ts";
import { noticeCard } from "../cards/trouble.ts";
import { alike } from "../model/alike.ts";
import type { Row } from "../model/card.ts";
import { type Command, type ListFilters, NO_FILTERS, type Paged } from "../model/command.ts";
import { holdsOn, type Person } from "../model/person.ts";
import { areaBySlug } from "../model/plan.ts";
import { holdersOf, personName, responsibleName, slugsOf } from "../model/responsible.ts";
import type { Snapshot } from "../model/snapshot.ts";
import type { IsoDate } from "../model/week.ts";
import { BUTTONS, byUrgency, LISTS } from "../texts/index.ts";
import { worthShowing } from "../understand/search.ts";
import { type Answer, type Context, type Handler, privately } from "./context.ts";
import { filterWords, type Item, passes } from "./list-filters.ts";
import { knownPerson } from "./mentions.ts";

/** Red, yellow, green, rest; ten a page. The channel's area is said in the title, with the way to the whole plan. */
export const handleList: Handler<"list"> = async ({ filters, page }, context) => {
  const { snapshot, today, parsing } = context;
  const named = filters.person === null ? null : knownPerson(filters.person, context);
  if (named !== null && "problem" in named) return unknownPerson(named.problem);
  const person = named?.person ?? null;
  const own = person === null ? null : slugsOf(snapshot, person, today);
  const passing = itemsOf(snapshot).filter((item) => passes(item, filters, own, today));
  const order = orderOf(filters);
  const items = order === null ? passing : passing.toSorted(order);
  const everywhere = { name: "list", filters: { ...filters, area: null }, page: 1 } as const;
  const here = filters.area !== null && filters.area === parsing.area;
  const card = pagedListCard(
    listTitle(items.length, filters, context),
    linesOf(items.length, filters, person, context),
    order !== null ? rowsAsTheyStand(items, today) : rowsOf(items, today),
    page,
    (other) => ({ name: "list", filters, page: other }),
    here ? [button(BUTTONS.wholePlan, everywhere)] : [],
  );
  const candidates = items.map(({ activity }) => activity.code);
  return privately(card, understood("list", { area: filters.area, candidates, status: filters.status[0] ?? null }));
};

/** Of a role alone, who holds it; one status, or «over fristen», has a sentence of its own when nothing has it. */
function listTitle(count: number, filters: ListFilters, context: Context): string {
  if (isOnlyRole(filters)) return holdersLine(filters, context).join("");
  const [status] = filters.status;
  const area = areaName(filters, context);
  if (count === 0 && isOnlyOverdue(filters)) return LISTS.noneOverdue(area);
  const only = status !== undefined && isOnlyStatus(filters);
  return only && count === 0 ? LISTS.noneWithStatus(status, area) : LISTS.listTitle(count, area);
}

function areaName({ area }: ListFilters, { snapshot }: Context): string | null {
  return area === null ? null : (areaBySlug(snapshot.plan, area)?.name ?? null);
}

function isOnlyStatus(filters: ListFilters): boolean {
  return isOnly({ ...filters, status: [] }) && !filters.status[1];
}

function isOnlyOverdue(filters: ListFilters): boolean {
  return filters.overdue && isOnly({ ...filters, overdue: false });
}

function isOnlyRole(filters: ListFilters): boolean {
  return filters.role !== null && isOnly({ ...filters, role: null });
}

/** Nothing but, perhaps, an area. */
function isOnly(filters: ListFilters): boolean {
  return alike({ ...filters, area: null }, NO_FILTERS);
}

/** Who holds the role that is filtered on. */
function holdersLine({ role }: ListFilters, { snapshot, today }: Context): string[] {
  if (role === null) return [];
  const names = holdersOf(snapshot, role, today).map((id) => personName(snapshot, id));
  return [LISTS.holders(responsibleName(snapshot, role), names)];
}

/** Who it is about, which filters, and what to do when nothing passes. */
function linesOf(count: number, filters: ListFilters, person: Person | null, context: Context): string[] {
  const { snapshot, today } = context;
  if (isOnlyRole(filters)) return [LISTS.listTitle(count, areaName(filters, context))];
  const words = filterWords(filters, snapshot);
  const held = person === null ? [] : snapshot.holders.filter((one) => one.person === person.id && holdsOn(one, today));
  const hasOwnTitle = isOnlyStatus(filters) || isOnlyOverdue(filters);
  const isSaid = words.length === 0 || (count === 0 && hasOwnTitle);
  return [
    ...holdersLine(filters, context),
    ...(person === null
      ? []
      : [
          LISTS.rolesOf(
            person.name,
            held.map(({ role }) => responsibleName(snapshot, role)),
          ),
        ]),
    ...(isSaid ? [] : [LISTS.filters(words)]),
    ...(count > 0 || hasOwnTitle || person !== null ? [] : [LISTS.listEmpty]),
  ];
}

function unknownPerson(problem: string): Answer {
  return privately(noticeCard(LISTS.unknownPersonTitle, problem), understood("list"));
}

/** Words anywhere in the plan's texts or in the newest comments. */
export const handleSearch: Handler<"search"> = async ({ words, page }, context) => {
  const found = context.parsing.find(words);
  const items = itemsOf(context.snapshot);
  const near = found.verdict === "none" ? [] : worthShowing(found.hits);
  const hits = near.flatMap(({ code }) => items.filter(({ activity }) => activity.code === code));
  const inArea = found.area === null ? hits : items.filter(({ activity }) => activity.area === found.area);
  const wanted = words.toLowerCase();
  const inNotes = items.filter((item) => !inArea.includes(item) && item.state.note?.toLowerCase().includes(wanted));
  const all = [...inArea, ...inNotes];
  const rows = rowsAsTheyStand(all, context.today);
  const lines = all.length === 0 ? [LISTS.searchEmpty] : [];
  const turn = (other: number) => onPage({ name: "search", words }, other);
  const card = listCard(LISTS.searchTitle(words, all.length), lines, rows, page ?? 1, turn, true);
  return privately(card, understood("search", { area: found.area, ...understoodHits(near) }));
};

/** The same on another page; the first is left out. */
export function onPage<C extends Command & Paged>({ page: _page, ...command }: C, page: number): Command {
  return { ...command, ...(page > 1 && { page }) } as Command;
}

/** Every activity with its state, in the plan's order. */
export function itemsOf(snapshot: Snapshot): Item[] {
  return snapshot.plan.activities.flatMap((activity) => {
    const state = snapshot.states.get(activity.code);
    return state === undefined ? [] : [{ activity, state }];
  });
}

/** What has waited longest comes first, where that is what is asked for; null for the usual order. */
function orderOf({ overdue, quiet }: ListFilters): ((left: Item, right: Item) => number) | null {
  if (overdue) return byDeadline;
  return quiet ? bySilence : null;
}

/** Those that nothing was ever heard of first. */
function bySilence(left: Item, right: Item): number {
  return (left.state.freshAt ?? "").localeCompare(right.state.freshAt ?? "");
}

function byDeadline(left: Item, right: Item): number {
  return (left.state.deadline ?? "").localeCompare(right.state.deadline ?? "");
}

/** Items as rows of a list, in the order they are in. */
export function rowsAsTheyStand(items: Item[], today: IsoDate): Row[] {
  return items.map(({ activity, state }) => activityRow(activity, state, today));
}

/** Rows in the order of a list: the most urgent first, otherwise as in the plan. */
export function rowsOf(items: Item[], today: IsoDate): Row[] {
  return rowsAsTheyStand(items, today).sort((left, right) => byUrgency(left.status, right.status));
}
