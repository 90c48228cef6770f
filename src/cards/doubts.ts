/** The questions before a write: each answer is a button that carries the settled command. */
import type { Button, Card } from "../model/card.ts";
import type { Command, CommandNamed, DeadlineSaid, Doubt, UpdateFields } from "../model/command.ts";
import type { Snapshot } from "../model/snapshot.ts";
import { isWhole, type Status } from "../model/status.ts";
import type { IsoDate } from "../model/week.ts";
import { ASK, BUTTONS, deadlineWords, fieldsText, percent, statusWord } from "../texts/index.ts";
import { namesOwnDeadline } from "../understand/language/begun.ts";
import { formatDateShort } from "../understand/language/format-date.ts";
import { type Asked as AskedBy, keptText, nameInQuestion, questionCard, whatIsSaved, withWords } from "./ask.ts";
import { askInternalCard } from "./internal.ts";
import { button, buttons, muted, noButton, yesButton } from "./parts.ts";

/** As for other questions, and the day it is. */
type Asked = AskedBy & { today: IsoDate };

type Writing = CommandNamed<"update"> | CommandNamed<"correct">;

/** «Sette I7 til Fullført? [Ja] [Nei, vis status]» */
export function askConfirmCard(command: Writing | CommandNamed<"confirm">, from: Asked): Card {
  const code = nameInQuestion(command.activity);
  const yes: Command = { ...command, doubts: command.doubts.filter(({ kind }) => kind !== "unconfirmed") };
  const title =
    command.name === "confirm" ? ASK.confirmUnchanged(code) : whatToSave(code, command.fields, from.snapshot);
  return questionCard(title, from, [yesButton(yes), noButton(command.activity)]);
}

function whatToSave(code: string, fields: UpdateFields, snapshot: Snapshot): string {
  const { status } = fields;
  const what = whatIsSaved(fields, snapshot);
  return status !== null && what === statusWord(status) ? ASK.setTo(code, status) : ASK.saveOn(code, what);
}

/** The question that this doubt raises; the rest of the command is kept in every answer. */
export function askDoubtCard(command: Writing, doubt: Doubt, from: Asked): Card {
  const answer: Answering = (label, fields) => answerButton(command, doubt, label, fields);
  switch (doubt.kind) {
    case "status-and-progress":
      return questionCard(ASK.doneOrProgress(doubt.status, doubt.progress), from, doneOrProgress(doubt, answer));
    case "two-statuses":
      return questionCard(ASK.twoStatuses(doubt.statuses), from, statusButtons(doubt.statuses, answer));
    case "two-progresses": {
      const list = doubt.progresses.map((progress) => answer(percent(progress), { progress }));
      return questionCard(ASK.twoProgresses(doubt.progresses), from, list);
    }
    case "two-deadlines":
      return questionCard(ASK.twoDeadlines(doubt.deadlines), from, deadlineButtons(doubt.deadlines, answer));
    case "ended":
      return questionCard(ASK.ended, from, [
        ...statusButtons(["done"], answer),
        answer(ASK.endedButton, { status: "dropped" }),
      ]);
    case "impossible-date":
    case "vague-date":
    case "no-date":
      return dateCard(command, doubt, from, answer);
    case "impossible-progress": {
      const rest = withoutProgress(command, doubt.typed, answer);
      return againCard(
        ASK.impossibleProgress,
        ASK.progressExample(nameInQuestion(command.activity)),
        command,
        from,
        rest,
      );
    }
    case "hedged":
      return hedgedCard(command, doubt, from, answer);
    case "another-activity":
      return againCard(ASK.anotherActivity(doubt.other), ASK.oneLineEach, command, from, [
        answer(ASK.saveAllOn(nameInQuestion(command.activity)), {}),
      ]);
    case "perhaps-internal":
      return askInternalCard(command, from);
    case "identity-number":
    case "unconfirmed":
      throw new Error(`${doubt.kind} is answered before it comes here`);
  }
}

function capital(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}

/** The fields, or all of it as comment; what takes back its own fields is offered as comment alone. */
function hedgedCard(command: Writing, { typed }: DoubtOf<"hedged">, from: Asked, answer: Answering): Card {
  const said = capital(fieldsText(command.fields));
  const comment = answer(ASK.onlyComment, { status: null, progress: null, deadline: null, note: typed });
  if (said === "") return questionCard(ASK.commentOn(nameInQuestion(command.activity)), from, [comment]);
  return questionCard(ASK.hedged(said), from, [answer(said, {}), comment]);
}

type DoubtOf<K extends Doubt["kind"]> = Extract<Doubt, { kind: K }>;

function doneOrProgress({ status, progress }: DoubtOf<"status-and-progress">, answer: Answering): Button[] {
  const open = progress > 0 ? "in-progress" : "planned";
  return [
    ...statusButtons([status], answer),
    answer(ASK.progressButton(progress, open), { status: open, progress: progress }),
  ];
}

/** «Fullført» means 100 %. */
function statusButtons(statuses: Status[], answer: Answering): Button[] {
  return statuses.map((status) =>
    answer(statusWord(status), { status, ...(isWhole(status) ? { progress: 100 } : {}) }),
  );
}

type DateDoubt = DoubtOf<"impossible-date" | "vague-date" | "no-date">;

/** Which day? With no day to offer, how one is typed. */
function dateCard(command: Writing, doubt: DateDoubt, from: Asked, answer: Answering): Card {
  const dates = doubt.kind === "no-date" ? [] : deadlineButtons(doubt.alternatives, answer);
  const rest = withoutDate(command, doubt, answer);
  if (dates.length > 0) return questionCard(dateQuestion(doubt), from, [...dates, ...rest]);
  return againCard(dateQuestion(doubt), ASK.deadlineExample(nameInQuestion(command.activity)), command, from, rest);
}

/** What else was said, and as comment the words that are no day: none of them is lost. */
function withoutDate(command: Writing, { kind, typed }: DateDoubt, answer: Answering): Button[] {
  const { status, progress, note } = command.fields;
  const isWordsOnly = kind === "vague-date" && namesOwnDeadline(typed);
  if (!isWordsOnly && [status, progress, note].every((value) => value === null)) return [];
  const said = namesOwnDeadline(typed) ? typed : ASK.asDeadline(typed);
  const says = [status, progress, note].some((value) => value !== null);
  return [answer(says ? BUTTONS.saveWithoutDate : ASK.onlyComment, { note: withNote(said, command) })];
}

function withNote(said: string, { fields: { note } }: Writing): string {
  return note === null ? said : `${said}, ${note}`;
}

function dateQuestion(doubt: DateDoubt): string {
  if (doubt.kind === "no-date") return ASK.noDate(doubt.typed);
  if (doubt.kind === "vague-date") return ASK.vagueDate(doubt.typed);
  // Without the year, as it was typed; the buttons say which one.
  const typed = doubt.alternatives.map((date) => formatDateShort(date, date));
  return ASK.impossibleDate(doubt.typed, typed);
}

type Answering = (label: string, fields: Partial<UpdateFields>) => Button;

function deadlineButtons(deadlines: DeadlineSaid[], answer: Answering): Button[] {
  return deadlines.map((deadline) => answer(deadlineWords(deadline), { deadline }));
}

function withoutProgress(command: Writing, typed: string, answer: Answering): Button[] {
  const { status, deadline, note } = command.fields;
  if ([status, deadline, note].every((value) => value === null)) return [];
  return [answer(BUTTONS.saveWithoutProgress, { note: withNote(typed, command) })];
}

function answerButton(command: Writing, doubt: Doubt, label: string, fields: Partial<UpdateFields>): Button {
  const doubts = command.doubts.filter((other) => other !== doubt && other.kind !== "unconfirmed");
  return button(label, { ...command, fields: { ...command.fields, ...fields }, doubts });
}

/** What was typed cannot be stored, and how it can be typed; with the way to what stands now. */
function againCard(title: string, example: string, { activity }: Writing, from: Asked, list: Button[]): Card {
  const status = button(BUTTONS.showStatus, { name: "status", activity });
  return { title, blocks: [...keptText(from.raw), muted(example), buttons(...withWords([...list, status], from))] };
}
