/** Small pieces that several cards are put together from. */
import { type Block, type Button, type Card, NO, type Row, YES } from "../model/card.ts";
import type { ActivityRef, Command } from "../model/command.ts";
import { shorten } from "../model/limits.ts";
import type { ActivityState } from "../model/log.ts";
import { type Activity, activityByCode } from "../model/plan.ts";
import type { Snapshot } from "../model/snapshot.ts";
import { isClosed, type ShownStatus, shownStatus } from "../model/status.ts";
import { daysBetween, type IsoDate } from "../model/week.ts";
import { activityTitle, andMore, BUTTONS, rowDeadline, statusText } from "../texts/index.ts";
import { formatDateShort } from "../understand/language/format-date.ts";

/** A plain line. */
export function text(words: string): Block {
  return { kind: "text", text: words, tone: "normal" };
}

/** A line that says less. */
export function muted(words: string): Block {
  return { kind: "text", text: words, tone: "muted" };
}

/** A button with this label that means this command. */
export function button(
  label: string,
  command: Command,
  style: Button["style"] = "default",
  hint: string | null = null,
): Button {
  return { label, command, style, hint };
}

/** «Ja», tapped or typed in any of its forms. */
export function yesButton(command: Command): Button {
  return { ...button(BUTTONS.yes, command, "primary"), answers: [YES] };
}

/** «Nei, vis status», tapped or typed in any of its forms. */
export function noButton(activity: ActivityRef): Button {
  return { ...button(BUTTONS.noShowStatus, { name: "status", activity }), answers: [NO] };
}

/** «… og 7 til» */
export function moreBlock(count: number): Block {
  return { kind: "text", text: andMore(count), tone: "muted", leftOut: count };
}

/** A block of buttons. */
export function buttons(...list: Button[]): Block {
  return { kind: "buttons", buttons: list };
}

/** A block of these buttons, none when there are none. */
export function buttonsBlock(list: Button[]): Block[] {
  return list.length === 0 ? [] : [buttons(...list)];
}

/** The block with those of its buttons that pass: of buttons alone perhaps nothing, of a line its words. */
export function withButtons(block: Block, passes: (button: Button) => boolean): Block[] {
  switch (block.kind) {
    case "buttons":
      return buttonsBlock(block.buttons.filter(passes));
    case "line":
      return passes(block.button) ? [block] : [text(block.text)];
    case "rows":
      return [
        {
          ...block,
          rows: block.rows.map((row) => (row.button && !passes(row.button) ? { ...row, button: null } : row)),
        },
      ];
    case "heading":
    case "text":
    case "facts":
    case "status":
    case "changes":
    case "quote":
    case "notice":
    case "picture":
    case "form":
      return [block];
  }
}

/** The card without the buttons that would show it to the channel. */
export function withoutSharing(card: Card): Card {
  return {
    ...card,
    blocks: card.blocks.flatMap((block) => withButtons(block, ({ command }) => command.name !== "share")),
  };
}

/** The button that opens an activity's form. */
export function updateButton(code: string): Button {
  return button(
    BUTTONS.update,
    { name: "form", activity: { code }, correct: false },
    "primary",
    `${BUTTONS.update} ${code}`,
  );
}

/** The button that undoes one entry. */
export function undoButton(entry: number): Button {
  return button(BUTTONS.undo, { name: "undo", entry, activity: null });
}

/** `I7 · Bredbånd og fiber` */
export function titleOf(snapshot: Snapshot, code: string): string {
  return activityTitle(code, activityByCode(snapshot.plan, code)?.shortTitle ?? "");
}

/** A button that shows an activity's card; the label fits a phone. */
export function activityButton(snapshot: Snapshot, code: string, command: Command): Button {
  return button(shorten(titleOf(snapshot, code), 60), command);
}

/** The status to show for an activity. */
export function shownOf(activity: Activity, state: ActivityState): ShownStatus {
  return shownStatus(activity.kind, state.status);
}

/** One activity as a row of a list: status, and the deadline or the newest comment below. */
export function activityRow(activity: Activity, state: ActivityState, today: IsoDate): Row {
  const status = shownOf(activity, state);
  return {
    code: activity.code,
    title: activity.shortTitle,
    status,
    statusText: statusText(status, state.progress),
    detail: rowDetail(state, today),
    button: button(activity.code, { name: "status", activity: { code: activity.code } }, "default", activity.title),
  };
}

function rowDetail(state: ActivityState, today: IsoDate): string | null {
  if (state.deadline !== null && !isClosed(state.status)) {
    return rowDeadline(formatDateShort(state.deadline, today), daysBetween(today, state.deadline));
  }
  return state.note === null ? null : shorten(state.note, 90);
}
