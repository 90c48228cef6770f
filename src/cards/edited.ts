/** A message was changed or deleted after it was read: what that means, with the tap that does it. Nothing is stored yet. */

import { type Target, targetByCode } from "../bot/target.ts";
import type { Block, Card, Change } from "../model/card.ts";
import type { FieldChange } from "../model/changes.ts";
import type { Command, CommandNamed } from "../model/command.ts";
import type { LogEntry, NewEntry } from "../model/log.ts";
import type { Snapshot } from "../model/snapshot.ts";
import type { IsoDate } from "../model/week.ts";
import { activityTitle, BUTTONS, EDITED, LABELS } from "../texts/index.ts";
import { type Asked, keptText, withWords } from "./ask.ts";
import { entryBlocks } from "./history.ts";
import { button, buttons, muted, text, undoButton, yesButton } from "./parts.ts";
import { changeLines } from "./receipt.ts";

/** «Du endret meldingen: 60 % → 70 %. [Rett]» */
export function correctionCard(
  command: CommandNamed<"correct">,
  { entry, change }: { entry: NewEntry; change: FieldChange },
  last: LogEntry,
  { activity }: Target,
  from: Asked,
): Card {
  return {
    title: EDITED.title,
    blocks: [
      text(EDITED.correction(activityTitle(activity.code, activity.shortTitle))),
      ...whatDiffers(entry, last, changeLines(change, activity, from.snapshot)),
      muted(EDITED.notCorrected),
      buttons(
        ...withWords([button(BUTTONS.correct, command, "primary")], from),
        button(BUTTONS.showStatus, { name: "status", activity: command.activity }),
      ),
    ],
  };
}

function whatDiffers(entry: NewEntry, last: LogEntry, changes: Change[]): Block[] {
  const { note, decision } = entry;
  const blocks: Block[] = changes.length === 0 ? [] : [{ kind: "changes", changes }];
  if (note !== null && note !== last.note) blocks.push({ kind: "quote", text: note, source: null });
  if (note === null && last.note !== null) blocks.push(muted(EDITED.commentGone));
  if (decision !== last.decision)
    blocks.push({ kind: "facts", facts: [{ label: LABELS.decision, value: decision ?? LABELS.none }] });
  return blocks;
}

/** A question about the correction, with what it is about. */
export function asCorrection(question: Card): Card {
  return { ...question, blocks: [muted(EDITED.asks), ...question.blocks] };
}

/** What was stored from the message stands, though it says something else now, or is gone; and how to take it back. */
export function standsCard(entry: LogEntry, isDeleted: boolean, snapshot: Snapshot, today: IsoDate): Card {
  return { title: isDeleted ? EDITED.deletedTitle : EDITED.title, blocks: standingBlocks(entry, snapshot, today) };
}

/** The same as blocks, before the answer to what the message asks now. */
export function standingBlocks(entry: LogEntry, snapshot: Snapshot, today: IsoDate): Block[] {
  const target = entry.activity === null ? undefined : targetByCode(entry.activity, snapshot);
  if (target === undefined) return [];
  const { code, shortTitle } = target.activity;
  return [
    text(EDITED.stands(activityTitle(code, shortTitle))),
    ...entryBlocks(entry, [], target.activity, snapshot, today),
    buttons(undoButton(entry.id)),
  ];
}

/** What a changed message asks for that would store something: one tap says that it is meant. */
export function applyCard(command: Command, from: Asked): Card {
  return {
    title: EDITED.title,
    blocks: [
      ...keptText(from.raw),
      text(EDITED.ask),
      muted(EDITED.notYet),
      buttons(...withWords([yesButton(command)], from)),
    ],
  };
}
