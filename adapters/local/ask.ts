/** One run of the terminal: the bot is opened on the database, answers, and is closed again. */
import { randomUUID } from "node:crypto";
import { type Store, StoreError } from "../../src/store.ts";
import { TERMINAL } from "../../src/texts/operator.ts";
import { openBot } from "../open.ts";
import { clockFrom, LOCAL_ADMINISTRATOR, readConfig } from "../server/config.ts";
import { isMissing, readOptions } from "../server/options.ts";
import type { Shell } from "../server/shell.ts";
import { introduce, localPeople } from "./people.ts";
import { runTerminal } from "./terminal.ts";

const VALUED = ["--as", "--in", "--now", "--db"];
const PLAIN = ["--json", "--batch", "--help"];

/** Answers what stands on the command line, or with `--batch` each line of the input. */
export async function ask({ args, environment, input, write, log }: Shell): Promise<number> {
  const { values, flags, words } = readOptions(args, VALUED, PLAIN);
  if (flags.has("--help")) {
    write(`${TERMINAL.usage}\n`);
    return 0;
  }
  const config = readConfig(environment);
  const clock = clockFrom(values.get("--now") ?? config.now);
  const named = values.get("--db");
  const isNew = isMissing(named);
  const { bot, store, plan } = await openBot({ ...config, database: named ?? config.database }, clock(), log);
  try {
    if (isNew) log.warn(TERMINAL.newDatabase(named));
    // The same people as on the page: «@kari» is Kari Moen in both.
    await introduce(localPeople(config.rights), store);
    await runTerminal(
      {
        words: words.join(" "),
        as: values.get("--as") ?? LOCAL_ADMINISTRATOR,
        in: values.get("--in") ?? null,
        json: flags.has("--json"),
        batch: flags.has("--batch"),
      },
      { bot, plan, now: clock, input, write, request: randomUUID, storedBy: (request) => storedBy(request, store) },
    );
    return 0;
  } finally {
    await store.close();
  }
}

/** None where the database cannot be read: then nothing was stored in it, either. */
async function storedBy(request: string, store: Store): Promise<number[]> {
  try {
    return (await store.byRequest(request)).map(({ id }) => id);
  } catch (error) {
    if (error instanceof StoreError) return [];
    throw error;
  }
}
