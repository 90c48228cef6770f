/** Questions: which activity, what was meant. The words are kept in the buttons, so a tap runs them. */
import type { Block, Button, Card } from "../model/card.ts";
import {
  type ActivityRef,
  type Command,
  isRead,
  isWrite,
  NO_FIELDS,
  onActivity,
  type SaidOfOne,
  type UpdateFields,
} from "../model/command.ts";
import { LONGEST_QUOTE, shorten } from "../model/limits.ts";
import { responsibleName } from "../model/responsible.ts";
import type { Snapshot } from "../model/snapshot.ts";
import { ASK, BUTTONS, savedText, TROUBLE } from "../texts/index.ts";
import type { Hit } from "../understand/search/found.ts";
import { activityButton, button, buttons, buttonsBlock, muted, text } from "./parts.ts";

/** What a question is asked from: the world, and what was typed (`typed` null: tapped). */
export interface Asked {
  snapshot: Snapshot;
  raw: string;
  typed: string | null;
}

/** The answers to a question with the words that they are about; what only shows something stands for itself. */
export function withWords(answers: Button[], { typed }: Pick<Asked, "typed">): Button[] {
  return typed === null ? answers : answers.map((one) => (isRead(one.command) ? one : { ...one, typed }));
}

/** `on`: the command on the activity that is chosen, where that is more than the command itself. */
type Choosing = Asked & { on?: (code: string) => Command };

/** Which of these? A tap runs the same command on the one chosen. */
export function askWhichCard(words: string, command: Command, hits: Hit[], from: Choosing): Card {
  const write = isWrite(command);
  const short = shorten(words, 60);
  const one = hits.length === 1;
  const question = write ? (one ? ASK.nearMiss : ASK.which)(short) : (one ? ASK.nearMissRead : ASK.whichRead)(short);
  return {
    title: one ? ASK.thisOneTitle : ASK.whichTitle,
    blocks: [
      text(question),
      ...(write ? [...keptText(from.raw), ...howRead(command, from.snapshot), muted(ASK.nothingSaved)] : []),
      { kind: "buttons", buttons: candidates(command, hits, from) },
    ],
  };
}

/** What a tap will save besides the text. */
function howRead(command: Command, snapshot: Snapshot): Block[] {
  const says = "fields" in command && whatIsSaved({ ...command.fields, note: null }, snapshot) !== "";
  return says ? [muted(ASK.readAs(whatIsSaved(command.fields, snapshot)))] : [];
}

/** All that these fields will store, in words. */
export function whatIsSaved(fields: UpdateFields, snapshot: Snapshot): string {
  const { responsible } = fields;
  const named = responsible === null || "mention" in responsible ? null : responsibleName(snapshot, responsible.role);
  return savedText(fields, responsible !== null && "mention" in responsible ? `@${responsible.mention}` : named);
}

/** The same of any write on one activity; null for «uendret», which stores that it still holds. */
export function savedOf(write: SaidOfOne, snapshot: Snapshot): string | null {
  if (write.name === "confirm") return null;
  if (write.name === "update") return whatIsSaved(write.fields, snapshot);
  return whatIsSaved({ ...NO_FIELDS, note: write.note, internal: write.internal }, snapshot);
}

/**
 * Nothing found: the nearest as buttons, and how to teach a new word (`teachable`). Nothing typed is lost, also of what was
 * only `written` like a report.
 */
export function notFoundCard(
  words: string,
  command: Command,
  nearest: Hit[],
  from: Choosing & { teachable: boolean; written: boolean },
): Card {
  if (words === "") return noneNamedCard(from);
  const write = isWrite(command) || from.written;
  const short = shorten(words, 80);
  const best = nearest[0];
  return {
    title: TROUBLE.notFoundTitle,
    blocks: [
      { kind: "notice", tone: "warning", text: TROUBLE.notFound(short) },
      ...(write ? [text(TROUBLE.nothingStored), ...keptText(from.raw)] : []),
      ...(best === undefined ? nothingNear() : [muted(TROUBLE.nearest)]),
      ...(best === undefined ? [] : [{ kind: "buttons", buttons: candidates(command, nearest, from) } as const]),
      ...(from.teachable ? [muted(TROUBLE.teachHint(words))] : []),
    ],
  };
}

/** «forsinket fordi vi venter på svar»: of which? */
function noneNamedCard(from: Pick<Asked, "raw">): Card {
  return { title: ASK.whichTitle, blocks: [...keptText(from.raw), muted(ASK.noneNamed), wholePlanButton()] };
}

function nothingNear(): Block[] {
  return [muted(TROUBLE.noNearest), wholePlanButton()];
}

function wholePlanButton(): Block {
  return buttons(button(BUTTONS.wholePlan, { name: "overview", area: null }));
}

/** A question before a write: what was typed, that nothing is stored yet, and the answers as buttons. */
export function questionCard(title: string, from: Omit<Asked, "snapshot">, answers: Button[]): Card {
  return { title, blocks: [...keptText(from.raw), muted(ASK.nothingSaved), ...buttonsBlock(withWords(answers, from))] };
}

/** The activity as a question names it: by its code, or by the words typed where it has none yet. */
export function nameInQuestion(activity: ActivityRef): string {
  return "code" in activity ? activity.code : activity.words;
}

/** What was typed, repeated. */
export function keptText(raw: string): Block[] {
  return [{ kind: "quote", text: shorten(raw, LONGEST_QUOTE * 5), source: ASK.yourText }];
}

function candidates(command: Command, hits: Hit[], from: Choosing): Button[] {
  const on = from.on ?? ((code: string) => onActivity(command, code));
  const list = hits.map(({ code }) => activityButton(from.snapshot, code, on(code)));
  return withWords(list, from);
}
