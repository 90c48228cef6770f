/** The questions before a write: each answer is a button that carries the settled command. */
import type { Button, Card } from "../card.ts";
import type { Command, CommandNamed, Doubt, UpdateFields } from "../command.ts";
import { formatDateShort } from "../language/format-date.ts";
import { ASK, BUTTONS, dayText, fieldsText, percent, statusWord } from "../texts.ts";
import type { IsoDate } from "../week.ts";
import { type Asked as AskedBy, keptText } from "./ask.ts";
import { button, muted } from "./parts.ts";

/** As for other questions, and the day it is. */
type Asked = AskedBy & { today: IsoDate };

type Writing = CommandNamed<"update"> | CommandNamed<"correct">;

/** «Sette I7 til Fullført? [Ja] [Nei, vis status]» */
export function askConfirmCard(command: Writing | CommandNamed<"confirm">, from: Asked): Card {
  const code = "code" in command.activity ? command.activity.code : "";
  const yes: Command = { ...command, doubts: [] };
  const title = command.name === "confirm" ? ASK.confirmUnchanged(code) : whatToSave(code, command.fields);
  return questionCard(title, from, [
    button(BUTTONS.yes, yes, "primary"),
    button(BUTTONS.noShowStatus, { name: "status", activity: command.activity }),
  ]);
}

function whatToSave(code: string, fields: UpdateFields): string {
  const { status } = fields;
  const onlyStatus = status !== null && fieldsText(fields) === statusWord(status);
  return onlyStatus ? ASK.setTo(code, status) : ASK.saveOn(code, fieldsText(fields));
}

/** The question that this doubt raises; the rest of the command is kept in every answer. */
export function askDoubtCard(command: Writing, doubt: Doubt, from: Asked): Card {
  const answer = (label: string, fields: Partial<UpdateFields>) => answerButton(command, doubt, label, fields);
  switch (doubt.kind) {
    case "status-and-progress": {
      const open = doubt.progress > 0 ? "in-progress" : "planned";
      return questionCard(ASK.doneOrProgress(doubt.status, doubt.progress), from, [
        answer(statusWord(doubt.status), { status: doubt.status, progress: doubt.status === "done" ? 100 : null }),
        answer(ASK.progressButton(doubt.progress, open), { status: open, progress: doubt.progress }),
      ]);
    }
    case "two-statuses":
      return questionCard(
        ASK.twoStatuses(doubt.statuses),
        from,
        doubt.statuses.map((status) =>
          answer(statusWord(status), { status, ...(status === "done" ? { progress: 100 } : {}) }),
        ),
      );
    case "two-progresses":
      return questionCard(
        ASK.twoProgresses(doubt.progresses),
        from,
        doubt.progresses.map((progress) => answer(percent(progress), { progress })),
      );
    case "two-deadlines":
      return questionCard(ASK.twoDeadlines(doubt.deadlines), from, deadlineButtons(doubt.deadlines, answer));
    case "ended":
      return questionCard(ASK.ended, from, [
        answer(statusWord("done"), { status: "done", progress: 100 }),
        answer(ASK.endedButton, { status: "dropped" }),
      ]);
    case "impossible-date": {
      // Without the year, as it was typed; the buttons say which one.
      const typed = doubt.alternatives.map((date) => formatDateShort(date, date));
      return questionCard(ASK.impossibleDate(doubt.typed, typed), from, [
        ...deadlineButtons(doubt.alternatives, answer),
        ...withoutDate(command, answer),
      ]);
    }
    case "vague-date":
      return questionCard(ASK.vagueDate(doubt.typed), from, [
        ...deadlineButtons(doubt.alternatives, answer),
        ...withoutDate(command, answer),
      ]);
    case "identity-number":
    case "unconfirmed":
      throw new Error(`${doubt.kind} is answered before it comes here`);
  }
}

type Answering = (label: string, fields: Partial<UpdateFields>) => Button;

function deadlineButtons(dates: IsoDate[], answer: Answering): Button[] {
  return dates.map((deadline) => answer(dayText(deadline), { deadline }));
}

/** Where there is more to store than the date that was not understood. */
function withoutDate({ fields }: Writing, answer: Answering): Button[] {
  const more = fields.status !== null || fields.progress !== null || fields.note !== null;
  return more ? [answer(BUTTONS.saveWithoutDate, {})] : [];
}

function answerButton(command: Writing, doubt: Doubt, label: string, fields: Partial<UpdateFields>): Button {
  const doubts = command.doubts.filter((other) => other !== doubt && other.kind !== "unconfirmed");
  return button(label, { ...command, fields: { ...command.fields, ...fields }, doubts });
}

function questionCard(title: string, from: Asked, list: Button[]): Card {
  return {
    title,
    blocks: [...keptText(from.raw), muted(ASK.nothingSaved), { kind: "buttons", buttons: list }],
  };
}
