/** `purr`: asks the responsible in private how it goes, at most once per activity and week. */

import type { Target } from "../bot/target.ts";
import { understood } from "../bot/understood.ts";
import { nudgeCard } from "../cards/nudge.ts";
import { text, titleOf } from "../cards/parts.ts";
import { noticeCard } from "../cards/trouble.ts";
import type { Destination } from "../model/outbox.ts";
import { personsBehind, responsibleName, responsibleSlugs } from "../model/responsible.ts";
import { isGuest } from "../model/snapshot.ts";
import { isClosed } from "../model/status.ts";
import { daysBetween, later, osloDate } from "../model/week.ts";
import { CHASE, statusWord } from "../texts/index.ts";
import { type NudgeItem, presentFor } from "../weekly/nudge.ts";
import { weekOf } from "../weekly/schedule/week-id.ts";
import { type Context, type Handler, privately } from "./context.ts";
import { destinationFor } from "./destination.ts";
import { authorOf } from "./record.ts";
import { resolveForWrite } from "./resolve.ts";

/** A question that could not be delivered in this time is not asked any more. */
const LATEST_MS = 7 * 24 * 3_600_000;

/** Who is asked is told by role, never by name. */
export const handleChase: Handler<"chase"> = async (command, context) => {
  const resolved = resolveForWrite(command.activity, command, context);
  if ("answer" in resolved) return resolved.answer;
  const { one } = resolved;
  const known = understood("chase", one.known);
  const title = titleOf(context.snapshot, one.activity.code);
  if (isClosed(one.state.status)) {
    return privately(noticeCard(CHASE.closedTitle(title), CHASE.closed(statusWord(one.state.status))), known);
  }
  const asked = await reachableBehind(one, context);
  if (asked.length === 0) {
    return privately({ title: CHASE.nobodyTitle(title), blocks: [text(whyNobody(one, context))] }, known);
  }
  const stored = await ask(one, asked, context);
  if (!stored) return privately({ title: CHASE.alreadyTitle(title), blocks: [text(CHASE.already)] }, known);
  const roles = [...new Set(asked.map(({ slug }) => responsibleName(context.snapshot, slug)))].join(", ");
  return privately({ title: CHASE.title(title), blocks: [text(CHASE.asked(roles))] }, known);
};

interface Asked {
  person: string;
  /** The absent person (id) whose deputy is asked, or null. */
  onBehalfOf: string | null;
  slug: string;
  to: Destination;
}

/** Those behind the responsible roles; the deputy of who is away, and nobody where there is none. */
async function reachableBehind({ activity, state }: Target, context: Context): Promise<Asked[]> {
  const { snapshot, today } = context;
  const asked: Asked[] = [];
  for (const slug of responsibleSlugs(activity, state)) {
    for (const holder of personsBehind(snapshot, slug, today)) {
      const person = presentFor(holder, snapshot.absences, today);
      if (person === null || isGuest(snapshot, holder) || isGuest(snapshot, person)) continue;
      if (asked.some((one) => one.person === person)) continue;
      const to = await destinationFor(person, context);
      if (to !== null) asked.push({ person, onBehalfOf: person === holder ? null : holder, slug, to });
    }
  }
  return asked;
}

/** Nobody holds the role; or who does is away, or nowhere that the bot can write. */
function whyNobody({ activity, state }: Target, { snapshot, today }: Context): string {
  const holders = responsibleSlugs(activity, state)
    .flatMap((slug) => personsBehind(snapshot, slug, today))
    .filter((holder) => !isGuest(snapshot, holder));
  if (holders.length === 0) return CHASE.nobody(activity.code);
  const isAway = holders.every((holder) => presentFor(holder, snapshot.absences, today) === null);
  return isAway ? CHASE.away : CHASE.unreached;
}

/** True when at least one was not asked about it this week. */
async function ask({ activity, state }: Target, asked: readonly Asked[], context: Context): Promise<boolean> {
  const { store, snapshot, incoming, today } = context;
  const { now } = incoming;
  const { name } = await authorOf(context);
  const silentDays = state.freshAt === null ? null : daysBetween(osloDate(state.freshAt), today);
  const posts = asked.map(({ person, onBehalfOf, to }) => {
    const item: NudgeItem = { activity, state, reason: "chased", silentDays, onBehalfOf };
    const card = { ...nudgeCard({ person, items: [item] }, snapshot, today), title: CHASE.cardTitle(name) };
    const key = `chase:${activity.code}:${person}:${weekOf(today)}`;
    const notAfter = later(now, LATEST_MS);
    return { key, kind: "notice", to, card, text: card.title, edits: null, at: now, notAfter } as const;
  });
  return (await store.outbox.enqueue(posts)) > 0;
}
