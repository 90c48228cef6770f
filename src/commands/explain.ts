/** `explain`: how a line is read, in words; nothing is done. */

import { type Understood, understood, understoodFields, understoodHits, understoodNearest } from "../bot/understood.ts";
import { titleOf } from "../cards/parts.ts";
import type { Command, DeadlineSaid } from "../model/command.ts";
import { isWrite } from "../model/command.ts";
import { COMMAND_WORDS, deadlineWords, EXPLAIN, LABELS, percent, STRETCH_WORDS, statusWord } from "../texts/index.ts";
import { parseCommand } from "../understand/parse.ts";
import { stretchesOf } from "../understand/spans/shown.ts";
import { type Context, type Handler, privately } from "./context.ts";
import { understoodName } from "./resolve.ts";

/** Reads the line as it would be read, and tells. */
export const handleExplain: Handler<"explain"> = async ({ text }, context) => {
  const command = parseCommand(text, context.parsing);
  const reading = readingOf(command, context);
  const facts = [
    ...factsOf(reading, "fields" in command ? command.fields.deadline : null, context),
    ...stretchFacts(text, command, context),
  ];
  return privately(
    {
      title: EXPLAIN.title,
      blocks: [
        { kind: "quote", text, source: null },
        { kind: "facts", facts },
      ],
    },
    understood("explain", { ...reading, name: "explain" }),
  );
};

function readingOf(command: Command, context: Context): Understood {
  const fields = "fields" in command ? understoodFields(command.fields) : {};
  const note =
    command.name === "note"
      ? { note: command.note, internal: command.internal, municipalities: command.municipalities }
      : {};
  const area = "area" in command ? { area: command.area } : {};
  return understood(understoodName(command), { ...fields, ...note, ...area, ...activityOf(command, context) });
}

function activityOf(command: Command, context: Context): Partial<Understood> {
  if (!("activity" in command) || command.activity === null) return {};
  const doubts = "doubts" in command && command.doubts.length > 0;
  if ("code" in command.activity) {
    const { code } = command.activity;
    return { activity: code, candidates: [code], scores: [1], sure: true, ask: doubts };
  }
  const found = context.parsing.find(command.activity.words);
  const sure = isWrite(command) ? found.clear : found.verdict === "sure";
  const of = found.verdict === "none" ? understoodNearest : understoodHits;
  const activity = found.verdict === "none" ? null : (found.hits[0]?.code ?? null);
  return { activity, sure, ask: isWrite(command) && (!sure || doubts), ...of(found.hits) };
}

/** A line without a sign, bit by bit: what became of each, and what was left over. */
function stretchFacts(text: string, command: Command, { parsing }: Context) {
  const stretches = stretchesOf(text, command, parsing);
  if (stretches === null) return [];
  const shown = stretches.map(({ words, kind }) => EXPLAIN.stretch(words, STRETCH_WORDS[kind]));
  return [{ label: EXPLAIN.stretches, value: shown.join(" · ") }];
}

/** `reading` has no word for a deadline that is taken away, so it comes by itself. */
function factsOf(reading: Understood, deadline: DeadlineSaid | null, { snapshot }: Context) {
  const candidates = reading.candidates.map(
    (code, index) => `${code} (${(reading.scores[index] ?? 0).toFixed(2).replace(".", ",")})`,
  );
  const rows: [string, string | null][] = [
    [EXPLAIN.command, COMMAND_WORDS[reading.name] ?? reading.name],
    [EXPLAIN.activity, reading.activity === null ? EXPLAIN.none : titleOf(snapshot, reading.activity)],
    [EXPLAIN.candidates, candidates.length === 0 ? null : candidates.join(", ")],
    [EXPLAIN.certainty, reading.candidates.length === 0 ? null : reading.sure ? EXPLAIN.sure : EXPLAIN.unsure],
    [EXPLAIN.asks, reading.ask ? EXPLAIN.yes : EXPLAIN.no],
    [LABELS.area, reading.area],
    [LABELS.status, reading.status === null ? null : statusWord(reading.status)],
    [LABELS.progress, reading.progress === null ? null : percent(reading.progress)],
    [LABELS.deadline, deadline === null ? null : deadlineWords(deadline)],
    [LABELS.comment, reading.note],
    [LABELS.decision, reading.decision],
    [LABELS.responsible, reading.responsible],
    [LABELS.municipalities, reading.municipalities.length === 0 ? null : reading.municipalities.join(", ")],
    [EXPLAIN.internal, reading.internal ? EXPLAIN.yes : null],
  ];
  return rows.flatMap(([label, value]) => (value === null ? [] : [{ label, value }]));
}
