/** `teach` and `forget`: words people use for an activity. */
import { button, buttons, text, titleOf } from "../cards/parts.ts";
import { noticeCard } from "../cards/trouble.ts";
import { BUTTONS, PEOPLE, TROUBLE } from "../texts.ts";
import { understood } from "../understood.ts";
import { type Handler, privately } from "./context.ts";
import { authorOf } from "./record.ts";
import { resolveForWrite } from "./resolve.ts";

/** Stores the word with who and when; the same taught again confirms it. */
export const handleTeach: Handler<"teach"> = async (command, context) => {
  const resolved = resolveForWrite(command.activity, command, context);
  if ("answer" in resolved) return resolved.answer;
  const { one } = resolved;
  const { code } = one.activity;
  const author = await authorOf(context);
  const alias = await context.store.teach({
    words: command.words,
    activity: code,
    taughtBy: author.id,
    taughtAt: context.incoming.now,
    request: context.incoming.request,
  });
  const title = titleOf(context.snapshot, code);
  if (alias.activity !== code) {
    const taken = PEOPLE.wordTaken(titleOf(context.snapshot, alias.activity), command.words);
    return privately(noticeCard(TROUBLE.notStoredTitle, taken), understood("teach", one.known));
  }
  const line = alias.confirmations >= 2 ? PEOPLE.taughtConfirmed(title) : PEOPLE.taught(title);
  const forget = button(BUTTONS.undo, { name: "forget", words: command.words });
  return privately(
    { title: PEOPLE.taughtTitle(command.words), blocks: [text(line), buttons(forget)] },
    understood("teach", one.known),
  );
};

/** Forgets the word again. */
export const handleForget: Handler<"forget"> = async ({ words }, context) => {
  const known = await context.store.forget(words);
  const card = known
    ? { title: PEOPLE.forgottenTitle(words), blocks: [] }
    : noticeCard(PEOPLE.unknownWordTitle(words), PEOPLE.unknownWord);
  return privately(card, understood("forget"));
};
