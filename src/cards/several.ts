/** One message about several activities: each reading with its own button, one for all, and what is in none of them is said. */
import type { Block, Button, Card } from "../model/card.ts";
import type { CommandNamed, SaidOfOne } from "../model/command.ts";
import { shorten } from "../model/limits.ts";
import { ASK, RECEIPT } from "../texts/index.ts";
import type { Part } from "../understand/parse/readings.ts";
import { type Asked, keptText, nameInQuestion, withWords } from "./ask.ts";
import { button, buttons, buttonsBlock, muted, text } from "./parts.ts";

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
export function askSeveralCard(
  read: ReadInParts,
  whole: CommandNamed<"update"> | null,
  from: Pick<Asked, "raw" | "typed">,
): Card {
  const all = whole === null ? [] : [button(ASK.saveAllOn(nameInQuestion(whole.activity)), whole)];
  return {
    title: ASK.several,
    blocks: [
      ...keptText(from.raw),
      ...leftOut(read),
      muted(ASK.oneAtATime),
      buttons(...partButtons(read, from), ...withWords(all, from)),
    ],
  };
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
