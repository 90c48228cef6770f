/**
 * The question which activity a message is about, and the answer where it stands already. To the question the platform
 * adds the way to choose: the message is not ours to carry.
 */

import { targetByCode } from "../bot/target.ts";
import type { Card } from "../model/card.ts";
import type { LogEntry } from "../model/log.ts";
import { personName } from "../model/responsible.ts";
import type { Snapshot } from "../model/snapshot.ts";
import { type IsoDate, osloDate } from "../model/week.ts";
import { ASK, BUTTONS, RECEIPT } from "../texts/index.ts";
import { formatDateShort } from "../understand/language/format-date.ts";
import { keptText } from "./ask.ts";
import { button, buttonsBlock, muted, titleOf, undoButton } from "./parts.ts";

/** Asks, with the message repeated. */
export function askLogCard(message: string): Card {
  return { title: ASK.whichMessage, blocks: [...keptText(message), muted(ASK.nothingSaved)] };
}

/** Says on what activity `entry` has put the message, who did it and when, and how it is moved. */
export function alreadyLoggedCard(entry: LogEntry, mayUndo: boolean, snapshot: Snapshot, today: IsoDate): Card {
  const code = entry.activity ?? "";
  const day = formatDateShort(osloDate(entry.at), today);
  // A later plan may be without the activity.
  const known = targetByCode(code, snapshot) !== undefined;
  return {
    title: RECEIPT.alreadyLogged(titleOf(snapshot, code), personName(snapshot, entry.author), day),
    blocks: [
      muted(mayUndo ? RECEIPT.moveLogged : RECEIPT.askToMoveLogged),
      ...buttonsBlock([
        ...(mayUndo ? [undoButton(entry.id)] : []),
        ...(known ? [button(BUTTONS.showStatus, { name: "status", activity: { code } })] : []),
      ]),
    ],
  };
}
