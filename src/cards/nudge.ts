/** The private nudge: each item with one-tap answers; and the regional adviser's own list. */
import type { Block, Button, Card } from "../model/card.ts";
import { type Command, type ListFilters, NO_FIELDS, NO_FILTERS } from "../model/command.ts";
import { activityByCode } from "../model/plan.ts";
import { personName, responsibleName } from "../model/responsible.ts";
import type { Snapshot } from "../model/snapshot.ts";
import type { Status } from "../model/status.ts";
import { daysBetween, type IsoDate } from "../model/week.ts";
import { ADVISER, agoText, askReasonText, BUTTONS, distanceText, NUDGE, statusText } from "../texts/index.ts";
import { formatDateShort } from "../understand/language/format-date.ts";
import { nameOf } from "../weekly/digest/lines.ts";
import type { Ask } from "../weekly/nudge/asks.ts";
import type { AdviserList, Nudge, NudgeItem } from "../weekly/nudge.ts";
import { button, buttons, moreBlock, muted, shownOf, text, titleOf } from "./parts.ts";

/** Items shown; the rest is one tap away. */
const MOST = 5;

/** Lines of one part of the adviser's list. */
const MOST_LINES = 10;

/** The message to one person. */
export function nudgeCard({ items }: Nudge, snapshot: Snapshot, today: IsoDate): Card {
  const shown = items.slice(0, MOST);
  const more = items.length - shown.length;
  return {
    title: NUDGE.title(items.length),
    blocks: [
      muted(NUDGE.oneTap),
      ...shown.flatMap((item) => itemBlocks(item, snapshot, today)),
      ...(more > 0 ? [moreBlock(more), buttons(button(NUDGE.moreButton, { name: "mine" }))] : []),
      muted(NUDGE.oneLine(shown[0]?.activity.code ?? "")),
      muted(NUDGE.pause),
    ],
  };
}

function itemBlocks({ activity, onBehalfOf, ...ask }: NudgeItem, snapshot: Snapshot, today: IsoDate): Block[] {
  const reason = reasonText({ activity, ...ask }, today);
  return [
    { kind: "text", text: titleOf(snapshot, activity.code), tone: "strong" },
    muted(`${statusText(shownOf(activity, ask.state), ask.state.progress)} · ${reason}`),
    ...(onBehalfOf === null ? [] : [muted(NUDGE.onBehalfOf(personName(snapshot, onBehalfOf)))]),
    { kind: "buttons", buttons: answers({ activity, ...ask }) },
  ];
}

/** [Uendret] [I gang] [Forsinket] [Fullført]; ongoing ones are never asked whether they are done. */
function answers({ activity, state }: Ask): Button[] {
  const ref = { code: activity.code };
  const confirm: Command = { name: "confirm", activity: ref, doubts: [] };
  // The status it has already is an answer too: that nothing has changed.
  const answer = (label: string, status: Status, progress: number | null): Button => {
    const fields = { ...NO_FIELDS, status, progress, municipalities: [] };
    const update: Command = { name: "update", activity: ref, fields, doubts: [] };
    const command = state.status === status ? confirm : update;
    return button(label, command, "default", NUDGE.answerHint(label, nameOf(activity)));
  };
  return [
    button(BUTTONS.unchanged, confirm, "primary", NUDGE.answerHint(BUTTONS.unchanged, nameOf(activity))),
    answer(NUDGE.inProgress, "in-progress", null),
    answer(NUDGE.delayed, "delayed", null),
    ...(activity.kind === "ongoing" ? [] : [answer(BUTTONS.done, "done", 100)]),
  ];
}

function reasonText({ reason, state: { deadline }, silentDays }: Ask, today: IsoDate): string {
  const day = deadline === null ? "" : formatDateShort(deadline, today);
  const days = deadline === null ? 0 : daysBetween(today, deadline);
  const distance = days < 0 ? agoText(-days) : distanceText(days);
  return askReasonText(reason, day, distance, silentDays);
}

/** What nobody answers for, to the administrator alone. Activities and roles, no persons. */
export function adviserCard(list: AdviserList, snapshot: Snapshot, today: IsoDate): Card {
  const { unanswered, withoutHolder, withoutResponsible } = list;
  const name = (code: string) => nameOf(activityByCode(snapshot.plan, code) ?? { code, shortTitle: "" });
  const roles = withoutHolder.map(({ role, activities }) => ({ name: responsibleName(snapshot, role), activities }));
  const parts = [
    ...part(
      ADVISER.unanswered,
      unanswered.map((ask) => ADVISER.unansweredLine(nameOf(ask.activity), reasonText(ask, today))),
      null,
      [button(ADVISER.quiet, listed({ quiet: true })), button(ADVISER.overdue, listed({ overdue: true }))],
    ),
    ...part(
      ADVISER.withoutHolder,
      roles.map((role) => ADVISER.withoutHolderLine(role.name, role.activities)),
      ADVISER.withoutHolderHint(roles[0]?.name ?? ""),
      [button(ADVISER.roles, { name: "roles" })],
    ),
    ...part(
      ADVISER.withoutResponsible,
      withoutResponsible.map(name),
      ADVISER.withoutResponsibleHint(withoutResponsible[0] ?? ""),
      [button(BUTTONS.all, listed({ withoutResponsible: true }))],
    ),
  ];
  return { title: ADVISER.title, blocks: parts.length === 0 ? [text(ADVISER.nothing)] : parts };
}

function listed(filters: Partial<ListFilters>): Command {
  return { name: "list", filters: { ...NO_FILTERS, ...filters }, page: 1 };
}

/** `all`: where the rest is, when there is more than is shown. */
function part(heading: string, lines: string[], hint: string | null, all: Button[]): Block[] {
  if (lines.length === 0) return [];
  const more = lines.length - MOST_LINES;
  return [
    { kind: "heading", text: heading },
    ...lines.slice(0, MOST_LINES).map(text),
    ...(more > 0 ? [moreBlock(more), buttons(...all)] : []),
    ...(hint === null ? [] : [muted(hint)]),
  ];
}
