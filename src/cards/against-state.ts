/** Questions that what stands now raises, before a write: what was typed is clear, but does not fit it. */
import type { Button, Card } from "../model/card.ts";
import { type Command, type CommandNamed, type Later, openlyOf, type UpdateFields } from "../model/command.ts";
import type { Status } from "../model/status.ts";
import type { IsoDate } from "../model/week.ts";
import { ASK } from "../texts/index.ts";
import { formatDateShort } from "../understand/language/format-date.ts";
import { dayLater } from "../understand/language/later.ts";
import { type Asked as AskedBy, nameInQuestion, questionCard } from "./ask.ts";
import { button, noButton, yesButton } from "./parts.ts";

/** As for other questions, and the day it is. */
type Asked = AskedBy & { today: IsoDate };

type Update = CommandNamed<"update">;

/** «I2 er Fullført. Sette den til I gang, 40 %?» */
export function askReopenCard(command: Update, status: Status, from: Asked): Card {
  const title = ASK.reopen(nameInQuestion(command.activity), status, command.fields.progress ?? 0);
  return questionCard(title, from, [yesButton(saying(command, { status: "in-progress" })), noButton(command.activity)]);
}

/** «I2 er Fullført. Sette den tilbake til I gang?» – the comment says that it is not done. */
export function askNotDoneCard(command: Update, from: Asked): Card {
  const { note, internal, municipalities } = command.fields;
  const said = { note: note ?? "", internal, municipalities, doubts: [], ...openlyOf(command) };
  const only: Command = { name: "note", activity: command.activity, ...said };
  return questionCard(ASK.notDone(nameInQuestion(command.activity)), from, [
    yesButton(saying(command, { status: "in-progress" })),
    button(ASK.onlyComment, only),
    noButton(command.activity),
  ]);
}

/** What may have been meant by a postponement to a day before the present deadline. */
export interface Earlier {
  present: IsoDate;
  said: IsoDate;
  /** The same day in a later year, behind the present deadline; null where there is none. */
  later: IsoDate | null;
}

/** «Utsatt til lørdag 1. desember 2018, men fristen er fredag 1. mars 2019»: no answer leads here again. */
export function askEarlierCard(command: Update, { present, said, later }: Earlier, from: Asked): Card {
  const short = (date: IsoDate) => formatDateShort(date, from.today);
  const postponed: Button[] =
    later === null ? [] : [button(ASK.postponedTo(short(later)), saying(command, { deadline: later }))];
  return questionCard(ASK.earlier(present, said), from, [
    ...postponed,
    button(ASK.newDeadline(short(said)), saying(command, { status: null })),
    button(ASK.sameDeadline, saying(command, { deadline: null })),
    noButton(command.activity),
  ]);
}

/** «I7 har ingen frist å regne fra»: from today, then, or no deadline yet? */
export function askCountedCard(command: Update | CommandNamed<"correct">, later: Later, from: Asked): Card {
  const day = dayLater(later, from.today);
  const { status } = command.fields;
  const without: Button[] =
    status === null ? [] : [button(ASK.noDeadlineYet(status), saying(command, { deadline: null }))];
  return questionCard(ASK.countedFromNothing(nameInQuestion(command.activity)), from, [
    button(ASK.newDeadline(formatDateShort(day, from.today)), saying(command, { deadline: day })),
    ...without,
    noButton(command.activity),
  ]);
}

function saying<C extends Update | CommandNamed<"correct">>(command: C, fields: Partial<UpdateFields>): C {
  return { ...command, fields: { ...command.fields, ...fields }, doubts: [] };
}
