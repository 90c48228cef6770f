/** «angre det», «nei, 65 %», «nei, jeg mente flyplassen»: what was said last is taken back, or put right. */
import type { Context } from "../commands/context.ts";
import { isUndone } from "../commands/undoable.ts";
import { type Command, onActivity } from "../model/command.ts";
import type { LogEntry } from "../model/log.ts";
import { readAbout } from "../understand/follow-up/about.ts";
import { isElsewhere, meantInstead, takesBackLast } from "../understand/follow-up/repair.ts";
import { confirmedByTap, saysValues, valuesOf } from "../understand/follow-up/values.ts";
import { parseCommand } from "../understand/parse.ts";
import { codeNamed, codeOf, wordsWith } from "./carry-over.ts";
import { type Follow, followOf, type Lately, type Question, type SaidLast } from "./conversation.ts";

/** What was stored last is undone where that is said outright, or was said just now; else shown with the button for it. */
export async function takenBack(line: string, lately: Lately, context: Context): Promise<Follow | null> {
  const how = takesBackLast(line);
  // A verb by itself means what it always means.
  if (how === null || parseCommand(line, context.parsing).name === "undo") return null;
  const { said, asked, isJustSaid } = lately;
  // What is still asked about was never stored.
  if (asked?.waits && !asked.partly) return of({ name: "courtesy", said: "no" });
  if (said !== null && (isJustSaid || how === "undo")) {
    const entry = await onlyEntryOf(said, context);
    if (entry !== null) return of({ name: "undo", entry: entry.id, activity: null });
  }
  return of(how === "undo" && said === null ? { name: "undo", entry: null, activity: null } : { name: "latest" });
}

/** The one entry that was stored (of a move, the one that was stored there) and stands; null where there are more or none. */
async function onlyEntryOf({ request }: SaidLast, context: Context): Promise<LogEntry | null> {
  const [entry, another] = (await context.store.byRequest(request)).filter(({ kind }) => kind !== "undo");
  return entry !== undefined && another === undefined && !(await isUndone(entry, context)) ? entry : null;
}

/** What was meant instead: another figure is a correction, another activity a move. Null for a line of its own. */
export async function instead(line: string, lately: Lately, context: Context): Promise<Follow | null> {
  if (isElsewhere(line) && lately.said !== null) return otherActivity(null, "", lately, context);
  const meant = meantInstead(line);
  if (meant === null) return null;
  const { words, outright } = meant;
  const code = isNameAlone(words, context) ? codeNamed(words, context) : null;
  if (code === null && saysValues(words, context.parsing)) return otherValues(words, lately, context);
  const said = code === null ? saidInstead(words, lately, context) : null;
  if (said !== null) return said;
  if (code === null && !outright) return null;
  return otherActivity(code, words, lately, context);
}

/** «nei, den er forsinket», «oi, sett den til 65»: a whole line of what was said. */
function saidInstead(words: string, lately: Lately, context: Context): Follow | null {
  const [shown] = lately.focus;
  const command = shown === undefined ? null : readAbout(words, shown.code, context.parsing);
  if (command === null || shown === undefined) return null;
  return of(
    command.name === "update" && isSaidOf(shown.code, lately) ? { ...command, name: "correct" } : command,
    shown.code,
  );
}

/** What was stored last of this activity can be put right; that nothing has changed cannot. */
function isSaidOf(code: string, { said }: Lately): boolean {
  return said?.writes.some((write) => codeOf(write) === code && write.name !== "confirm") === true;
}

function isNameAlone(words: string, { parsing }: Context): boolean {
  const command = parseCommand(words, parsing);
  return command.name === "status" && words.split(/\s+/u).length <= 6;
}

/** «nei, 65 %» after a receipt corrects it; said of what was only shown it is an update. */
function otherValues(words: string, lately: Lately, context: Context): Follow | null {
  const [shown] = lately.focus;
  if (shown === undefined) return of(valuesOf(words, "", context.parsing), "");
  const { code } = shown;
  const values = valuesOf(words, code, context.parsing, true);
  if (values?.name !== "update" || !isSaidOf(code, lately)) return of(values, code);
  return of({ ...values, name: "correct" }, code);
}

async function otherActivity(
  code: string | null,
  words: string,
  { said, asked, focus }: Lately,
  context: Context,
): Promise<Follow | null> {
  const again = asked?.waits && !asked.partly && code !== null ? askedOf(asked, code, context) : null;
  if (again !== null) return again;
  const [shown] = focus;
  const [write, another] = said?.writes ?? [];
  if (said !== null && write !== undefined && another === undefined && codeOf(write) === shown?.code) {
    if (code === shown.code) return of({ name: "status", activity: { code } });
    const entry = await onlyEntryOf(said, context);
    if (entry !== null) {
      const activity = code === null ? { words } : { code };
      const command = { name: "move", entry: entry.id, write: { ...write, activity } } as const;
      return followOf(command, { typed: wordsWith(said.typed, context) });
    }
  }
  return code === null ? null : of({ name: "status", activity: { code } });
}

/** The open question, asked of the activity that was meant; null where what it offers is not one and the same write. */
function askedOf({ buttons, activity }: Question, code: string, context: Context): Follow | null {
  const writes = buttons.filter(({ command }) => command.name === "update" || command.name === "confirm");
  const [first, another] = writes;
  if (first === undefined || another !== undefined || activity === code) return null;
  const command = confirmedByTap(onActivity(first.command, code));
  return followOf(command, { typed: wordsWith(first.typed ?? null, context) });
}

function of(command: Command, about?: string): Follow;
function of(command: Command | null, about?: string): Follow | null;
function of(command: Command | null, about: string | null = null): Follow | null {
  return command === null ? null : followOf(command, { about: about === "" ? null : about });
}
