/** What a conversation is about once a line is answered. */
import type { Answer } from "../commands/context.ts";
import type { Button, Card } from "../model/card.ts";
import {
  COMMANDS,
  type Command,
  type CommandNamed,
  isOfOne,
  type SaidOfOne,
  type UpdateFields,
} from "../model/command.ts";
import type { Instant } from "../model/week.ts";
import { type Follow, isFresh, type Question, type SaidLast, type Talk } from "./conversation.ts";
import type { Incoming, Read } from "./incoming.ts";
import { isNoise } from "./noise.ts";
import type { Understood } from "./understood.ts";

/** A line, and what became of it. */
export interface Answered {
  incoming: Incoming;
  answer: Answer;
  /** Null where no command was read. */
  read: Read | null;
  follow: Follow | null;
}

/** So many activities are remembered: «begge», «alle tre». */
const MOST_IN_FOCUS = 4;

/** The conversation after this line. */
export function afterAnswer(talk: Talk | null, answered: Answered): Talk {
  const { incoming, follow } = answered;
  return {
    focus: focusAfter(talk?.focus ?? [], answered.answer, incoming.now),
    said: saidAfter(talk?.said ?? null, answered),
    asked: askedAfter(talk?.asked ?? null, answered),
    last: { request: incoming.request, input: incoming.input, follow },
  };
}

function focusAfter(before: Talk["focus"], { understood }: Answer, now: Instant): Talk["focus"] {
  const { activity, activities, candidates } = understood;
  const codes = activities.length > 0 ? activities : activity === null ? [] : [activity];
  // «Hvilken av disse?»: whatever comes next, the one of before is not meant.
  if (codes.length === 0 && candidates.length > 1) return [];
  const others = before.filter((one) => !codes.includes(one.code) && isFresh(one, now));
  return [...codes.map((code) => ({ code, at: now })), ...others].slice(0, MOST_IN_FOCUS);
}

function saidAfter(before: SaidLast | null, { incoming, answer, read }: Answered): SaidLast | null {
  if (answer.stored !== true || read === null) return before;
  const writes = writesOf(read.command, answer.understood, before);
  if (writes === null) return before;
  const { request, now } = incoming;
  return writes.length === 0 ? null : { writes, request, typed: read.typed, at: now };
}

/** What was stored, each by its code; empty where it cannot be said of another, null where nothing was said of any. */
function writesOf(command: Command, { activity }: Understood, before: SaidLast | null): SaidOfOne[] | null {
  if (command.name === "several") return command.writes;
  if (command.name === "move") return [command.write];
  if (activity === null) return null;
  if (isOfOne(command)) return [{ ...command, activity: { code: activity }, doubts: [] }];
  if (command.name === "correct") return [corrected(command, activity, before)];
  return [];
}

/** What is not said again stands. */
function corrected({ fields }: CommandNamed<"correct">, code: string, before: SaidLast | null): SaidOfOne {
  const said = before?.writes.find(({ activity }) => "code" in activity && activity.code === code);
  const first = said?.name === "update" ? said.fields : null;
  const again = Object.entries(fields).filter(([, value]) => value !== null && value !== false && !isEmpty(value));
  const all: UpdateFields = first === null ? fields : { ...first, ...Object.fromEntries(again) };
  return { name: "update", activity: { code }, fields: all, doubts: [] };
}

function isEmpty(value: unknown): boolean {
  return Array.isArray(value) && value.length === 0;
}

function askedAfter(before: Question | null, { incoming, answer }: Answered): Question | null {
  const { now, input } = incoming;
  if (before !== null && isFresh(before, now)) {
    if (isNoise(input) || (isOneWord(input) && saysNothing(answer.understood))) return before;
  }
  const buttons = answer.choices ?? questionButtons(answer);
  const { awaitsDate, awaitsActivity, understood, card } = answer;
  if (buttons.length === 0 && awaitsDate === undefined && awaitsActivity === undefined) return null;
  // What is still to be saved is about others.
  const partly = answer.choices !== undefined;
  const activity = partly ? null : understood.activity;
  const { name } = understood;
  const waits = understood.ask || partly;
  const awaits = { ...(awaitsDate && { awaitsDate }), ...(awaitsActivity && { awaitsActivity }) };
  return { title: card.title, buttons, ...awaits, activity, name, waits, partly, at: now };
}

/** «asdfgh»; whoever writes a sentence may have said something against what was asked. */
function isOneWord(input: Incoming["input"]): boolean {
  return input.kind === "text" && /^\S+$/u.test(input.text.trim());
}

/** What was searched for and not found answers nothing: the question is still the one of before. */
function saysNothing({ name, activity, area, candidates }: Understood): boolean {
  return name === "status" && activity === null && area === null && candidates.length === 0;
}

/** The choices of an answer that is a question; none when it is not. */
export function questionButtons({ card, understood }: { card: Card; understood: Understood }): Button[] {
  const { name, activity, area, candidates, nearest } = understood;
  const isChoice = name !== "trouble" && COMMANDS[name].chooses && activity === null && area === null;
  if (!understood.ask && !(isChoice && candidates.length + nearest.length > 0)) return [];
  return card.blocks.flatMap((block) => (block.kind === "buttons" ? block.buttons : []));
}
