/** `mine`, `deadlines` and `start`: what is mine, what is due, and where to begin. */

import { allows } from "../bot/rights.ts";
import { understood } from "../bot/understood.ts";
import { listCard } from "../cards/list.ts";
import { button, buttons, muted, text, titleOf } from "../cards/parts.ts";
import { periodLines } from "../cards/period.ts";
import type { Block, Row } from "../model/card.ts";
import { COMMANDS } from "../model/command.ts";
import { findPerson, holdsOn, type Person } from "../model/person.ts";
import { areaBySlug } from "../model/plan.ts";
import { responsibleName, responsibleSlugs, slugsOf } from "../model/responsible.ts";
import { isClosed } from "../model/status.ts";
import { addDays, type IsoDate } from "../model/week.ts";
import { BUTTONS, LISTS } from "../texts/index.ts";
import { type Context, type Handler, privately } from "./context.ts";
import { exampleWord } from "./example.ts";
import { itemsOf, onPage, rowsAsTheyStand, rowsOf } from "./list.ts";
import type { Item } from "./list-filters.ts";

/** Days that `frister` looks ahead when nothing is said, and that `start` does. */
const DAYS_AHEAD = 60;

/** How many deadlines `start` shows. */
const FEW = 3;

/** What the roles I hold today are responsible for. */
export const handleMine: Handler<"mine"> = async (command, context) => {
  const { items, roles } = mineOf(context);
  const name = context.incoming.sender.name;
  const lines = isNobody({ items, roles })
    ? [LISTS.mineNoRoles, roleHint(context)]
    : [...(roles.length === 0 ? [] : [LISTS.mineRoles(roles)]), ...(items.length === 0 ? [LISTS.mineNothing] : [])];
  const followed = followedBy(context);
  if (followed.length > 0) lines.push(LISTS.following(followed));
  const turn = (page: number) => onPage(command, page);
  const list = listCard(
    LISTS.mineTitle(name),
    lines,
    rowsOf(items.toSorted(soonestFirst), context.today),
    command.page ?? 1,
    turn,
    false,
  );
  const card = items.length > 0 ? list : { ...list, blocks: [...list.blocks, buttons(wholePlan(), deadlines())] };
  return privately(card, understood("mine", { candidates: items.map(({ activity }) => activity.code) }));
};

/** How one gets a role: by oneself, for those who may. */
function roleHint({ snapshot, right, incoming }: Context): string {
  const role = snapshot.plan.roles[0]?.name ?? "";
  const own = allows(right, COMMANDS.assign.needed);
  return own ? LISTS.mineNoRolesOwn(role, incoming.sender.name) : LISTS.mineNoRolesHint(role);
}

/** The activities that this person follows, in the plan's order. */
function followedBy(context: Context): string[] {
  const { snapshot } = context;
  const me = senderPerson(context);
  const codes = snapshot.followers.filter(({ person }) => person === me?.id).map(({ activity }) => activity);
  return snapshot.plan.activities.filter(({ code }) => codes.includes(code)).map(({ code }) => titleOf(snapshot, code));
}

/** Those with a deadline first, the soonest before the others. */
function soonestFirst(left: Item, right: Item): number {
  return (left.state.deadline ?? "9999").localeCompare(right.state.deadline ?? "9999");
}

function wholePlan() {
  return button(BUTTONS.wholePlan, { name: "overview", area: null });
}

function deadlines() {
  return button(BUTTONS.deadlines, { name: "deadlines", days: null, area: null, own: false });
}

/** Everything with a deadline within so many days, what is overdue first; `own`: of what is mine. */
export const handleDeadlines: Handler<"deadlines"> = async (command, context) => {
  const { days, area, own } = command;
  const ahead = days ?? DAYS_AHEAD;
  const mine = own ? mineOf(context) : null;
  const due = dueWithin(context, ahead).filter(
    ({ activity }) =>
      (area === null || activity.area === area) &&
      (mine === null || mine.items.some((item) => item.activity.code === activity.code)),
  );
  const known = understood("deadlines", { area, candidates: due.map(({ activity }) => activity.code) });
  const rows = rowsAsTheyStand(due, context.today);
  const where = area === null ? null : (areaBySlug(context.snapshot.plan, area)?.name ?? null);
  const hint = LISTS.deadlinesNoneHint(exampleWord(context.parsing));
  const none = isNobody(mine) ? [LISTS.mineNoRoles, roleHint(context)] : [LISTS.deadlinesNone(ahead, where), hint];
  const lines = due.length === 0 ? none : [];
  const turn = (page: number) => onPage(command, page);
  const card = listCard(LISTS.deadlinesTitle(ahead, where, own), lines, rows, command.page ?? 1, turn, !own);
  return privately(card, known);
};

/** My items, the next deadlines, and what to try. */
export const handleStart: Handler<"start"> = async (_command, context) => {
  const { plan } = context.snapshot;
  const { items } = mineOf(context);
  const due = dueWithin(context, DAYS_AHEAD).slice(0, FEW);
  const dueRows = rowsAsTheyStand(due, context.today);
  const blocks: Block[] = [
    text(LISTS.startPlan(plan.title, plan.activities.length)),
    ...periodLines(context.snapshot, context.today),
    ...headed(BUTTONS.mine, rowsOf(items, context.today).slice(0, FEW)),
    ...headed(LISTS.startDeadlines, dueRows),
    muted(LISTS.startTry(exampleWord(context.parsing))),
    buttons(
      button(BUTTONS.mine, { name: "mine" }, "primary"),
      wholePlan(),
      deadlines(),
      button(BUTTONS.help, { name: "help", topic: null }),
    ),
  ];
  return privately({ title: LISTS.startTitle(context.incoming.sender.name), blocks }, understood("start"));
};

function headed(heading: string, rows: Row[]): Block[] {
  if (rows.length === 0) return [];
  return [
    { kind: "heading", text: heading },
    { kind: "rows", rows },
  ];
}

interface Mine {
  items: Item[];
  roles: string[];
}

/** Neither a role nor an activity of one's own. */
function isNobody(mine: Mine | null): boolean {
  return mine !== null && mine.roles.length === 0 && mine.items.length === 0;
}

function mineOf(context: Context): Mine {
  const { snapshot, today } = context;
  const me = senderPerson(context);
  if (me === undefined) return { items: [], roles: [] };
  const slugs = slugsOf(snapshot, me, today);
  const items = itemsOf(snapshot).filter(({ activity, state }) =>
    responsibleSlugs(activity, state).some((slug) => slugs.includes(slug)),
  );
  const held = snapshot.holders.filter((holder) => holder.person === me.id && holdsOn(holder, today));
  return { items, roles: held.map((holder) => responsibleName(snapshot, holder.role)) };
}

/** The person who asks, if the store knows one; a read makes nobody known. */
function senderPerson({ snapshot, incoming: { platform, sender } }: Context): Person | undefined {
  return findPerson(snapshot.people.values(), platform, sender);
}

function dueWithin({ snapshot, today }: Context, days: number): (Item & { deadline: IsoDate })[] {
  const last = addDays(today, days);
  return itemsOf(snapshot)
    .flatMap((item) => (item.state.deadline === null ? [] : [{ ...item, deadline: item.state.deadline }]))
    .filter(({ state, deadline }) => !isClosed(state.status) && deadline <= last)
    .sort((left, right) => left.deadline.localeCompare(right.deadline));
}
