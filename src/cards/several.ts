/** One message about several activities: each reading with its own button, and what is in none of them is said. */
import type { Card } from "../model/card.ts";
import type { CommandNamed, Doubt } from "../model/command.ts";
import { shorten } from "../model/limits.ts";
import { ASK } from "../texts/index.ts";
import type { Part } from "../understand/parse/readings.ts";
import { type Asked, keptText, nameInQuestion } from "./ask.ts";
import { button, buttons, muted, text } from "./parts.ts";

type Writing = CommandNamed<"update"> | CommandNamed<"correct">;

/** The card; a tap stores that reading alone, and the last button all of the message on the first activity. */
export function askSeveralCard(whole: Writing, parts: readonly Part[], from: Pick<Asked, "raw">): Card {
  const read = parts.flatMap(({ typed, command }) =>
    command === null ? [] : [{ ...button(ASK.onlyThis(shorten(typed, 40)), command), typed }],
  );
  const left = parts.filter(({ command }) => command === null).map(({ typed }) => typed);
  const { activity } = whole;
  const all =
    "code" in activity
      ? [button(ASK.saveAllOn(nameInQuestion(activity)), { ...whole, doubts: whole.doubts.filter(isOpenStill) })]
      : [];
  return {
    title: ASK.several,
    blocks: [
      ...keptText(from.raw),
      ...(left.length === 0 ? [] : [text(ASK.leftOut(left.join(", ")))]),
      muted(ASK.oneAtATime),
      buttons(...read, ...all),
    ],
  };
}

/** The tap answers whose it is, and that it was meant; whatever else was to be asked still is. */
function isOpenStill({ kind }: Doubt): boolean {
  return kind !== "another-activity" && kind !== "unconfirmed";
}
