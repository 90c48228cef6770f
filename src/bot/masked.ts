/**
 * An identity number is seen by nobody, masked even to who typed it (`promises.md`, P9). What comes in is masked before
 * anything reads it, so that no question, button, form or refusal repeats it, whole or cut; a masked one still counts as
 * a number, so that nothing with it is stored. What goes out is looked at once more: words may have come together, and a
 * database of before may hold one.
 */

import { withButtons } from "../cards/parts.ts";
import type { Answer } from "../commands/context.ts";
import type { Block, Button, Card } from "../model/card.ts";
import { isPayload } from "../payload/button-payload.ts";
import { ASK } from "../texts/index.ts";
import { holdsIdentityNumber, maskIdentityNumbers } from "../understand/language/identity-number.ts";
import { cleanText } from "../understand/language/normalise.ts";
import { textsIn } from "./door.ts";
import type { Input } from "./incoming.ts";

/** The input without identity numbers. What a button carries is masked where it is read. */
export function maskedInput(input: Input): Input {
  switch (input.kind) {
    case "text":
    case "log":
      return { ...input, text: maskedText(input.text) };
    case "tap":
      return isPayload(input.payload) ? input : { ...input, payload: maskedText(input.payload) };
    case "form": {
      const typed = input.typed === undefined ? {} : { typed: maskedText(input.typed) };
      return { ...input, ...typed, values: maskedTexts(input.values), shown: maskedTexts(input.shown) };
    }
  }
}

/** A number with invisible characters in it is one all the same. */
export function maskedText(text: string): string {
  const clean = cleanText(text);
  return holdsIdentityNumber(clean) ? maskIdentityNumbers(clean) : text;
}

function maskedTexts(texts: Record<string, string>): Record<string, string> {
  return Object.fromEntries(Object.entries(texts).map(([name, text]) => [name, maskedText(text)]));
}

/**
 * The answer without identity numbers, and without the buttons that carry what was typed with one: instead it says that
 * the number is to be taken away. The same object where there is none.
 */
export function maskedAnswer<T extends Pick<Answer, "card" | "awaitsDate" | "awaitsActivity">>(answer: T): T {
  const { card } = answer;
  if (![...textsIn(card)].some(holdsIdentityNumber)) return answer;
  const blocks = card.blocks.flatMap((block) => withButtons(block, isClean));
  const isLess = card.blocks.some((block) => block.kind === "buttons" && !block.buttons.every(isClean));
  const why: Block[] = isLess ? [{ kind: "notice", tone: "warning", text: ASK.identityNumber }] : [];
  return {
    ...answer,
    card: masked<Card>({ ...card, blocks: [...blocks, ...why] }),
    awaitsDate: undefined,
    awaitsActivity: undefined,
  };
}

function isClean({ command, typed }: Button): boolean {
  return ![...textsIn([command, typed])].some(holdsIdentityNumber);
}

/** Every text in plain data, masked. */
function masked<T>(data: T): T {
  if (typeof data === "string") return maskIdentityNumbers(data) as T & string;
  if (Array.isArray(data)) return data.map(masked) as T & unknown[];
  if (typeof data !== "object" || data === null) return data;
  return Object.fromEntries(Object.entries(data).map(([key, value]) => [key, masked(value)])) as T & object;
}
