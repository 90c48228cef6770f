/** Cards of lines that go on from what was said before. */
import { type Block, type Button, type Card, NO } from "../model/card.ts";
import type { Command, CommandNamed } from "../model/command.ts";
import type { Snapshot } from "../model/snapshot.ts";
import { FOLLOW_UP } from "../texts/index.ts";
import { type Asked, questionCard, savedOf } from "./ask.ts";
import { button, buttons, muted, noButton, text, titleOf, yesButton } from "./parts.ts";

/** What has no question of its own, and is meant of an activity that was not named. */
export type Unnamed = CommandNamed<"follow" | "chase" | "assign" | "undo">;

const QUESTION: { readonly [N in Unnamed["name"]]: (command: CommandNamed<N>) => (title: string) => string } = {
  follow: ({ on }) => (on ? FOLLOW_UP.follow : FOLLOW_UP.unfollow),
  chase: () => FOLLOW_UP.chase,
  assign: () => FOLLOW_UP.assign,
  undo: () => FOLLOW_UP.undo,
};

/** «Følge I7 Bredbånd? [Ja] [Nei, vis status]» */
export function askUnnamedCard(command: Unnamed, code: string, from: Asked): Card {
  const ask = QUESTION[command.name] as (command: Unnamed) => (title: string) => string;
  const title = ask(command)(titleOf(from.snapshot, code));
  return questionCard(title, from, [yesButton(command), noButton({ code })]);
}

/** The answer with the activity named in full, and what the line would have been by itself as the other choice. */
export function namingCard(card: Card, code: string, otherwise: Command | null, snapshot: Snapshot): Card {
  const blocks = otherwise === null ? card.blocks : card.blocks.map((block) => withOtherwise(block, otherwise));
  return { ...card, blocks: [text(FOLLOW_UP.about(titleOf(snapshot, code))), ...blocks] };
}

function withOtherwise(block: Block, otherwise: Command): Block {
  if (block.kind !== "buttons") return block;
  const other = (one: Button) =>
    one.answers?.includes(NO) ? { ...button(FOLLOW_UP.noShowList, otherwise), answers: [NO] } : one;
  return { ...block, buttons: block.buttons.map(other) };
}

/** The question that is still open, after a line that answers nothing. */
export function stillOpenCard(title: string, list: Button[]): Card {
  return { title, blocks: [muted(FOLLOW_UP.stillOpen), buttons(...list)] };
}

/** «Flytte det til I5? [Flytt til I5] [Nei]» */
export function askMoveCard(command: CommandNamed<"move">, from: string, asked: Asked): Card {
  const { snapshot } = asked;
  const code = "code" in command.write.activity ? command.write.activity.code : command.write.activity.words;
  const was = titleOf(snapshot, from);
  const what = savedOf(command.write, snapshot);
  const says = what === null ? FOLLOW_UP.movesUnchanged(was) : FOLLOW_UP.moves(was, what);
  const move: Button = { ...yesButton(command), label: FOLLOW_UP.moveButton(code) };
  const no = { ...noButton({ code: from }), label: FOLLOW_UP.no };
  const card = questionCard(FOLLOW_UP.moveTo(titleOf(snapshot, code)), asked, [move, no]);
  return { ...card, blocks: [text(says), ...card.blocks] };
}

/** The receipt of what was moved. */
export function movedCard(receipt: Card, from: string, to: string, snapshot: Snapshot, remarks: Block[]): Card {
  const was = titleOf(snapshot, from);
  return {
    title: FOLLOW_UP.moved(from, titleOf(snapshot, to)),
    blocks: [muted(FOLLOW_UP.undoneThere(was)), ...remarks, ...receipt.blocks],
  };
}
