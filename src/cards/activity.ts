/** One activity on one screen. */

import type { Target } from "../bot/target.ts";
import type { Block, Card } from "../model/card.ts";
import { LONGEST_QUOTE, shorten } from "../model/limits.ts";
import { areaBySlug, type FundingSource } from "../model/plan.ts";
import { responsibleFor } from "../model/responsible.ts";
import type { Snapshot } from "../model/snapshot.ts";
import { isClosed } from "../model/status.ts";
import { type IsoDate, osloDate } from "../model/week.ts";
import {
  activityTitle,
  BLANK,
  BUTTONS,
  byChannelText,
  deadlineText,
  freshnessText,
  LABELS,
  nearestText,
  OTHER_HITS,
  responsibleText,
  sourceText,
  statusText,
} from "../texts/index.ts";
import { activityButton, button, muted, shownOf, text, updateButton } from "./parts.ts";

/** Who wrote the newest comment, and as what; null when it is not known. */
export interface NoteSource {
  name: string;
  role: string | null;
}

/** The card of one activity. `canWrite` decides whether the buttons that write are there. */
export function activityCard(
  target: Target,
  source: NoteSource | null,
  snapshot: Snapshot,
  today: IsoDate,
  canWrite: boolean,
): Card {
  const { activity, state } = target;
  return {
    title: activityTitle(activity.code, activity.shortTitle),
    blocks: [
      ...howFound(target, snapshot),
      { kind: "status", status: shownOf(activity, state), text: statusText(shownOf(activity, state), state.progress) },
      text(activity.title),
      { kind: "facts", facts: facts(target, snapshot, today) },
      ...newestNote(target, source, today),
      muted(freshnessText(state.freshAt === null ? null : osloDate(state.freshAt), today)),
      cardButtons(target, canWrite),
      ...otherHits(target, snapshot),
    ],
  };
}

function howFound({ words, sure, byChannel, activity }: Target, snapshot: Snapshot): Block[] {
  if (byChannel) return [muted(byChannelText(areaBySlug(snapshot.plan, activity.area)?.name ?? ""))];
  return words !== null && !sure ? [muted(nearestText(shorten(words, 60)))] : [];
}

function facts({ activity, state }: Target, snapshot: Snapshot, today: IsoDate) {
  const responsible = responsibleFor(snapshot, activity, state, today);
  const { deadline } = state;
  const open = activity.kind === "dated" || deadline !== null;
  const rows = [
    {
      label: LABELS.deadline,
      value: deadline === null ? BLANK.deadline : deadlineText(deadline, today, isClosed(state.status)),
    },
    {
      label: LABELS.responsible,
      value: responsible.length === 0 ? BLANK.responsible : responsibleText(responsible),
    },
    { label: LABELS.funding, value: fundingText(activity.funding.sources, snapshot.plan.funding) },
    { label: LABELS.area, value: areaBySlug(snapshot.plan, activity.area)?.name ?? "" },
  ];
  return open ? rows : rows.slice(1);
}

function fundingText(slugs: string[], sources: FundingSource[]): string {
  const names = slugs.map((slug) => sources.find((source) => source.slug === slug)?.name ?? slug);
  return names.length === 0 ? BLANK.funding : names.join(", ");
}

function newestNote({ state }: Target, source: NoteSource | null, today: IsoDate): Block[] {
  if (state.note === null || state.noteAt === null) return [];
  const from = source === null ? null : sourceText(source.name, source.role, osloDate(state.noteAt), today);
  return [{ kind: "quote", text: shorten(state.note, LONGEST_QUOTE), source: from }];
}

function cardButtons({ activity }: Target, canWrite: boolean): Block {
  const ref = { code: activity.code };
  const history = button(BUTTONS.history, { name: "history", activity: ref, page: 1 });
  if (!canWrite) return { kind: "buttons", buttons: [history] };
  return {
    kind: "buttons",
    buttons: [
      updateButton(activity.code),
      button(BUTTONS.unchanged, { name: "confirm", activity: ref, doubts: [] }),
      history,
      button(BUTTONS.share, { name: "share", command: { name: "status", activity: ref } }),
    ],
  };
}

function otherHits({ others }: Target, snapshot: Snapshot): Block[] {
  if (others.length === 0) return [];
  const list = others.map((code) => activityButton(snapshot, code, { name: "status", activity: { code } }));
  return [muted(OTHER_HITS), { kind: "buttons", buttons: list }];
}
