/** «Skal dette være et internt notat?»: asked where a comment says that it is not for everybody, but not as a field. */
import type { Card } from "../model/card.ts";
import type { Command, CommandNamed, Doubt } from "../model/command.ts";
import { ASK } from "../texts/index.ts";
import { type Asked, questionCard } from "./ask.ts";
import { button, muted } from "./parts.ts";

type Saying = CommandNamed<"update"> | CommandNamed<"correct"> | CommandNamed<"note">;

/** Both answers keep every word. */
export function askInternalCard(command: Saying, from: Omit<Asked, "snapshot">): Card {
  const card = questionCard(ASK.perhapsInternal, from, [
    { ...button(ASK.internalButton, said(command, true), "primary"), answers: ASK.internalAnswers },
    { ...button(ASK.openButton, said(command, false)), answers: ASK.openAnswers },
  ]);
  return { ...card, blocks: [muted(ASK.whoSeesInternal), ...card.blocks] };
}

function said(command: Saying, internal: boolean): Command {
  const { openly: _before, ...rest } = command;
  const answered = { doubts: command.doubts.filter(isAnother), ...(!internal && { openly: true as const }) };
  if (rest.name === "note") return { ...rest, internal, ...answered };
  return { ...rest, fields: { ...rest.fields, internal }, ...answered };
}

function isAnother({ kind }: Doubt): boolean {
  return kind !== "perhaps-internal" && kind !== "unconfirmed";
}
