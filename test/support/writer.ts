/**
 * A process of its own that writes updates until it has written `count` or is killed:
 * `node --import tsx writer.ts MODULE FILE NAME COUNT` (MODULE: where `openStore` is). Prints each request when, and only when, it is stored.
 */
import { writeSync } from "node:fs";
import type { OpenedStore, StoreOptions } from "../../src/admin-store.ts";
import { entryWith } from "../../src/model/log.ts";
import { type AppendResult, type Batch, StoreError } from "../../src/store.ts";

const [module = "", file = "", name = "", count = "0"] = process.argv.slice(2);
const { openStore }: { openStore(options: StoreOptions): Promise<OpenedStore> } = await import(module);
const store = await openStore({ file, plan: null });

for (let number = 0; number < Number(count); number += 1) {
  const { states, newest } = await store.read();
  const before = states.get("I1");
  if (before === undefined) throw new Error("I1 is not in the plan.");
  const progress = ((before.progress ?? 0) + 1) % 100;
  const entry = entryWith({
    kind: "update",
    activity: "I1",
    at: "2018-11-26T09:00:00.000Z",
    platform: "local",
    raw: `${name} ${number}`,
    before: { progress: before.progress },
    after: { progress },
  });
  const request = `${name}:${process.pid}:${number}`;
  const expected = { newest, about: [{ kind: "activity", code: "I1" }] } as const;
  const outcome = await append({ request, entries: [entry], expected, notices: [] });
  if (outcome === "stored") writeSync(1, `${request}\n`);
  else number -= 1; // another process came first: read again and decide again
}
await store.close();

/** `locked` where the other process held the lock for so long that the person would have been told so, and nothing is stored. */
async function append(batch: Batch): Promise<AppendResult["outcome"] | "locked"> {
  try {
    return (await store.append(batch)).outcome;
  } catch (error) {
    if (error instanceof StoreError && error.trouble === "locked") return "locked";
    throw error;
  }
}
