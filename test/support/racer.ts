/**
 * A process of its own with a bot on a file, that says lines as the administrator as fast as it can:
 * `node --import tsx racer.ts FILE NAME LINE…`. Prints «ready», begins when something comes on standard input, and ends
 * with how many of its lines were stored.
 */
import { once } from "node:events";
import { writeSync } from "node:fs";
import { openBot } from "../../adapters/open.ts";
import { readConfig } from "../../adapters/server/config.ts";
import { testLog } from "./no-trouble.ts";

const [file = "", name = "", ...lines] = process.argv.slice(2);
const now = "2018-11-26T09:00:00.000Z";
const { bot, store } = await openBot(readConfig({ AKTIVITET_DB: file }), now, testLog);
const sender = { id: "Regionrådgiver", name: "Regionrådgiver", email: null, external: false };
const place = { channel: "felles", kind: "channel" } as const;
writeSync(1, "ready\n");
await once(process.stdin, "data");
let stored = 0;
for (const [at, text] of lines.entries()) {
  const incoming = { request: `${name}:${at}`, platform: "local", sender, place, way: "page", message: null } as const;
  const reply = await bot.handle({ ...incoming, now, input: { kind: "text", text } });
  if (reply.stored) stored += 1;
}
writeSync(1, `${stored}\n`);
await store.close();
process.stdin.destroy();
