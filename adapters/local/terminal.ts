/** The terminal: words in, text (or JSON) out. What a lock screen or a screen reader gets. */
import type { Readable } from "node:stream";
import { questionButtons } from "../../src/bot/after-answer.ts";
import type { Bot } from "../../src/bot/bot.ts";
import type { Incoming, Reply } from "../../src/bot/incoming.ts";
import type { Plan } from "../../src/model/plan.ts";
import type { Instant } from "../../src/model/week.ts";
import { TERMINAL } from "../../src/texts/operator.ts";
import { formatCommand } from "../../src/understand/command-text.ts";
import { UsageError } from "../server/options.ts";
import { cleanName } from "../shared/names.ts";

export interface TerminalOptions {
  words: string;
  /** Who writes. */
  as: string;
  /** Slug or short name of the area whose channel it is, or null for a neutral place. */
  in: string | null;
  json: boolean;
  batch: boolean;
}

/** Where the terminal reads and writes. `request` makes a new idempotency key for each line. */
export interface TerminalWorld {
  bot: Bot;
  plan: Plan;
  now: () => Instant;
  input: Readable;
  write(text: string): void;
  request(): string;
  /** Ids of the log entries that a request stored. */
  storedBy(request: string): Promise<number[]>;
}

/** Answers the words, or with `batch` each line of the input in order. Throws `UsageError` for an unknown area. */
export async function runTerminal(options: TerminalOptions, world: TerminalWorld): Promise<void> {
  const area = options.in === null ? null : areaNamed(options.in, world.plan);
  if (!options.batch) return answer(options.words, options, area, world);
  for await (const line of linesOf(world.input)) await answer(line, options, area, world);
}

/**
 * Each line as it comes. Only `\n` ends one (a `\r` before it belongs to the ending): `node:readline` also divides at a
 * lone `\r`, U+2028 and U+2029, and then a line would get two answers.
 */
async function* linesOf(input: Readable): AsyncGenerator<string> {
  let line = "";
  for await (const piece of input.setEncoding("utf8")) {
    const [end = "", ...starts] = String(piece).split("\n");
    line += end;
    for (const start of starts) {
      yield line.replace(/\r$/, "");
      line = start;
    }
  }
  if (line !== "") yield line.replace(/\r$/, "");
}

async function answer(text: string, { as, json, batch }: TerminalOptions, area: string | null, world: TerminalWorld) {
  const incoming = incomingOf(text, as, area, world);
  const reply = await world.bot.handle(incoming);
  world.write(
    json
      ? jsonLine(reply, await world.storedBy(incoming.request))
      : `${[reply.text, ...(batch ? [] : whatToType(reply))].join("\n")}\n`,
  );
}

/** Here nothing remembers the question until the next line: the commands of its buttons are told. */
function whatToType(reply: Reply): string[] {
  return questionButtons(reply).map(({ label, command }) => TERMINAL.type(label, formatCommand(command)));
}

function incomingOf(text: string, as: string, area: string | null, { request, now }: TerminalWorld): Incoming {
  return {
    request: request(),
    platform: "local",
    sender: { id: as, name: cleanName(as) ?? as, email: null, external: false },
    place: { channel: area === null ? "terminal" : `terminal:${area}`, kind: "channel", area },
    way: "terminal",
    message: null,
    now: now(),
    input: { kind: "text", text },
  };
}

/** One line, whatever the answer holds. */
function jsonLine({ visibility, text, card, understood }: Reply, stored: number[]): string {
  return `${JSON.stringify({ visibility, text, card, understood, stored })}\n`;
}

function areaNamed(name: string, plan: Plan): string {
  const wanted = name.normalize("NFC").toLowerCase();
  const area = plan.areas.find(({ slug, name: full, aliases }) =>
    [slug, full.toLowerCase(), ...aliases].includes(wanted),
  );
  if (area === undefined) throw new UsageError(TERMINAL.unknownArea(name));
  return area.slug;
}
