/** The matrix asks every command that anybody may read, in every page that it has (P9). */
import { expect, test } from "vitest";
import { COMMANDS, type Command, type CommandName, isRead, isShareable } from "../../../src/model/command.ts";
import { ANSWERS, commandOf, SHARED, TYPED } from "./matrix.ts";

/** What is drawn comes later, as a file of its own; what one has said last is one's own. */
const ELSEWHERE: readonly CommandName[] = ["picture", "latest", "courtesy"];

const NAMES = Object.keys(COMMANDS) as CommandName[];

const namesIn = (lines: readonly string[]) => new Set(lines.map((line) => commandOf(line).name));

const turned = (lines: readonly string[]): Set<CommandName> =>
  new Set(lines.map(commandOf).flatMap((command) => ("page" in command && command.page !== 1 ? [command.name] : [])));

test("every command that only reads is asked, and shared where it can be (P9)", () => {
  const reads = NAMES.filter((name) => isRead({ name } as Command) && !ELSEWHERE.includes(name));
  const asked = namesIn([...ANSWERS, TYPED.notes]);
  expect(reads.filter((name) => !asked.has(name))).toEqual([]);
  const shared = namesIn(SHARED);
  const shareable = NAMES.filter((name) => isShareable({ name } as Command) && !ELSEWHERE.includes(name));
  expect(shareable.filter((name) => !shared.has(name))).toEqual([]);
});

test("every answer with pages is asked for another one than the first (P9)", () => {
  const asked = turned(ANSWERS);
  expect(NAMES.filter((name) => COMMANDS[name].pages && !asked.has(name))).toEqual([]);
});
