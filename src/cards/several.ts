/** One message about several activities: each reading with its own button, one for all, and what is in none of them is said. */
import type { Block, Button, Card } from "../model/card.ts";
import type { CommandNamed, SaidOfOne } from "../model/command.ts";
import { shorten } from "../model/limits.ts";
import type { Snapshot } from "../model/snapshot.ts";
import { ASK, FOLLOW_UP, RECEIPT } from "../texts/index.ts";
import type { Part } from "../understand/parse/readings.ts";
import { type Asked, keptText, nameInQuestion, savedOf, withWords } from "./ask.ts";
import { button, buttons, buttonsBlock, muted, text, titleOf } from "./parts.ts";

/** What a message says: its parts, and those that one tap may store together. */
export interface ReadInParts {
  parts: readonly Part[];
  together: readonly SaidOfOne[];
}

/** Each part's own button and, of two or more, one for all of them. Each carries all the words that were typed. */
export function partButtons({ parts, together }: ReadInParts, from: Pick<Asked, "typed">): Button[] {
  const each = parts.flatMap(({ typed, named, command }): Button[] => {
    if (command === null) return [];
    const answers = [nameInQuestion(command.activity), named].map((name) => name.toLowerCase());
    return [{ ...button(ASK.onlyThis(shorten(typed, 40)), command), answers }];
  });
  const all: Button = {
    ...button(ASK.saveThemAll(together.length), { name: "several", writes: [...together] }),
    answers: ASK.allAnswers,
  };
  return withWords([...each, ...(together.length > 1 ? [all] : [])], from);
}

/** The question. `whole`: all of the message on the first activity, where it may be meant so. */
export function askSeveralCard(read: ReadInParts, whole: CommandNamed<"update"> | null, from: Asked): Card {
  const all = whole === null ? [] : [button(ASK.saveAllOn(nameInQuestion(whole.activity)), whole)];
  return {
    title: ASK.several,
    blocks: [
      ...keptText(from.raw),
      ...read.parts.flatMap(({ command }) => (command === null ? [] : [text(readingLine(command, from.snapshot))])),
      ...leftOut(read),
      muted(ASK.oneAtATime),
      buttons(...partButtons(read, from), ...withWords(all, from)),
    ],
  };
}

/** «I7 · Bredbånd og fiber: 60 %»: how this part is understood, and whether its button asks more before it stores. */
function readingLine(write: SaidOfOne, snapshot: Snapshot): string {
  const title = "code" in write.activity ? titleOf(snapshot, write.activity.code) : write.activity.words;
  const what = savedOf(write, snapshot);
  const reading = what === null ? FOLLOW_UP.unchangedReading(title) : FOLLOW_UP.readingOf(title, what);
  return write.doubts.length === 0 ? reading : FOLLOW_UP.raisesQuestion(reading);
}

/** Below the receipt of one part: the others, which are not stored yet. */
export function stillBlocks(read: ReadInParts, choices: Button[]): Block[] {
  const heading = choices.length === 0 ? [] : [text(ASK.still)];
  return [...heading, ...buttonsBlock(choices), ...leftOut(read)];
}

function leftOut({ parts }: ReadInParts): Block[] {
  const left = parts.filter(({ command }) => command === null).map(({ typed }) => typed);
  return left.length === 0 ? [] : [text(ASK.leftOut(left.join(", ")))];
}

/** The receipts of what was stored together, one below the other. `remarks`: of what was so already. */
export function severalReceiptCard(receipts: readonly Card[], remarks: readonly string[]): Card {
  return {
    title: RECEIPT.several(receipts.length),
    blocks: [
      ...receipts.flatMap(({ title, blocks }): Block[] => [{ kind: "heading", text: title }, ...blocks]),
      ...remarks.map(muted),
    ],
  };
}
