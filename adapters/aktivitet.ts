/** `npm run -s aktivitet -- <words>`: the bot in the terminal. Contract: `contracts.md`, Terminal. */
import { randomUUID } from "node:crypto";
import { existsSync, writeSync } from "node:fs";
import { type Store, StoreError } from "../src/store.ts";
import { TERMINAL } from "../src/texts/operator.ts";
import { introduce, localPeople } from "./local/people.ts";
import { runTerminal } from "./local/terminal.ts";
import { openBot } from "./open.ts";
import { clockFrom, LOCAL_ADMINISTRATOR, readConfig } from "./server/config.ts";
import { isMissing, readOptions } from "./server/options.ts";
import { runOrRefuse } from "./server/refuse.ts";

const VALUED = ["--as", "--in", "--now", "--db"];
const PLAIN = ["--json", "--batch", "--help"];

await runOrRefuse(async () => {
  if (existsSync(".env")) process.loadEnvFile(".env");
  const { values, flags, words } = readOptions(process.argv.slice(2), VALUED, PLAIN);
  if (flags.has("--help")) return write(`${TERMINAL.usage}\n`);
  const config = readConfig(process.env);
  const clock = clockFrom(values.get("--now") ?? config.now);
  const named = values.get("--db");
  const isNew = isMissing(named);
  const { bot, store, plan } = await openBot({ ...config, database: named ?? config.database }, clock());
  if (isNew) console.error(TERMINAL.newDatabase(named));
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
    {
      bot,
      plan,
      now: clock,
      input: process.stdin,
      write,
      request: randomUUID,
      storedBy: (request) => storedBy(request, store),
    },
  );
  await store.close();
});

/** None where the database cannot be read: then nothing was stored in it, either. */
async function storedBy(request: string, store: Store): Promise<number[]> {
  try {
    return (await store.byRequest(request)).map(({ id }) => id);
  } catch (error) {
    if (error instanceof StoreError) return [];
    throw error;
  }
}

/** Written at once, also into a pipe: nothing is left behind when the process ends. */
function write(text: string): void {
  const bytes = Buffer.from(text);
  for (let at = 0; at < bytes.length; ) at += writeChunk(bytes, at);
}

function writeChunk(bytes: Buffer, at: number): number {
  try {
    return writeSync(1, bytes, at);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "EAGAIN") return 0;
    throw error;
  }
}
