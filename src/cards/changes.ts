/** Net changes since a day, an activity at a time. */
import type { Block, Card } from "../model/card.ts";
import type { NetChange } from "../model/changes.ts";
import type { Command } from "../model/command.ts";
import { shorten } from "../model/limits.ts";
import { activityByCode } from "../model/plan.ts";
import type { Snapshot } from "../model/snapshot.ts";
import { BUTTONS, CHANGES, changeText } from "../texts/index.ts";
import { button, buttons, moreBlock, muted, text, titleOf } from "./parts.ts";
import { changeLines } from "./receipt.ts";

/** Activities shown before «… og 3 til». */
const MOST = 10;

/** The card of what has changed; `remark` is what must be known of it, `share` is the command that shows it to the channel. */
export function changesCard(
  title: string,
  remark: string | null,
  changes: NetChange[],
  share: Command,
  snapshot: Snapshot,
): Card {
  const said = remark === null ? [] : [muted(remark)];
  if (changes.length === 0) return { title, blocks: [...said, text(CHANGES.none), muted(CHANGES.noneHint)] };
  return {
    title,
    blocks: [
      ...said,
      ...changes.slice(0, MOST).flatMap((change) => changeBlocks(change, snapshot)),
      ...(changes.length > MOST ? [moreBlock(changes.length - MOST)] : []),
      buttons(button(BUTTONS.share, { name: "share", command: share })),
    ],
  };
}

function changeBlocks(change: NetChange, snapshot: Snapshot): Block[] {
  const activity = activityByCode(snapshot.plan, change.activity);
  if (activity === undefined) return [];
  const lines = changeLines(change, activity, snapshot).map(changeText);
  // What is different now is what stands now: words that were made internal need not have left the log's own change.
  const note = change.after.note === snapshot.states.get(change.activity)?.note ? change.after.note : null;
  if (lines.length === 0 && !note) return [];
  return [
    { kind: "text", text: titleOf(snapshot, change.activity), tone: "strong" },
    ...(lines.length === 0 ? [] : [text(lines.join(" · "))]),
    ...(note ? [{ kind: "quote", text: shorten(note, 120), source: null } as const] : []),
  ];
}
