/** What is said when somebody changes or deletes a message, proof-read as the other cards; and when nothing is (A10). */
import { expect, test } from "vitest";
import type { Edit, Reply } from "../../src/bot/incoming.ts";
import { instantAtOslo } from "../../src/model/week.ts";
import { openRegion } from "../support/region.ts";

const MONDAY = "2018-11-26T10:00";
const HOUR = 3_600_000;

async function written(line: string, external = false) {
  const { bot } = await openRegion();
  const sender = { id: "Kari", name: "Kari Nordmann", email: null, external };
  const around = { platform: "local", sender, way: "page", message: null, now: instantAtOslo(MONDAY) } as const;
  const place = { channel: "local:felles", kind: "channel", area: null } as const;
  await bot.handle({ ...around, place, request: "m1", input: { kind: "text", text: line } });
  return (text: string | null, more: Partial<Edit> = {}): Promise<Reply | null> =>
    bot.edited({ ...around, place, request: "e1", original: "m1", before: line, age: null, text, ...more });
}

const CHANGES: [string, string | null][] = [
  ["bredbånd: fiber lagt, 60 %", "bredbånd: fiber lagt, 70 %"],
  ["bredbånd: fiber lagt til Tolga, forsinket, 60 %, frist 15. des", "bredbånd: fiber lagt til Tolga og Os, 60 %"],
  ["bredbånd: fiber lagt, 60 %", "bredbånd: 60 %, sak 12/2018"],
  ["bredbånd: 60 %", "bredbånd: ferdig, 70 %"],
  ["bredbånd: 60 %", "datasenter: 60 %"],
  ["bredbånd: 60 %", "status datasenter"],
  ["status bredbånd", "ferdig bredbånd"],
  ["hjelp", "angre"],
  ["bredbånd: 60 %", null],
];

test("a changed message reads like good clear Norwegian", async () => {
  const said: string[] = [];
  for (const [before, after] of CHANGES) {
    const reply = await (await written(before))(after);
    expect([reply?.stored, reply?.visibility]).toEqual([false, "private"]);
    said.push(`> ${before}\n> → ${after ?? "(slettet)"}\n${reply?.text}`);
  }
  await expect(`${said.join("\n\n")}\n`).toMatchFileSnapshot("edited.txt");
});

test("a message of yesterday is changed without a word, by whichever clock it is old", async () => {
  const edit = await written("bredbånd: 60 %");
  expect(await edit("bredbånd: 70 %", { age: 25 * HOUR })).toBeNull();
  expect(await edit("bredbånd: 70 %", { now: instantAtOslo("2018-11-27T10:01") })).toBeNull();
  expect((await edit("bredbånd: 70 %", { age: 23 * HOUR, now: instantAtOslo("2018-11-27T09:59") }))?.text).toContain(
    "60 % → 70 %",
  );
});

test("a guest's change of a report is refused as the report was, and a question is answered", async () => {
  const edit = await written("bredbånd: 60 %", true);
  expect((await edit("bredbånd: 70 %"))?.text).toContain("Du kan lese her, men ikke endre");
  expect((await edit("status bredbånd"))?.text).toContain("I7 · Bredbånd og fiber");
});

test("a change that is too long is told to be so, and another's message is none of theirs", async () => {
  const edit = await written("bredbånd: 60 %");
  expect((await edit(`bredbånd: ${"lang ".repeat(1000)}`))?.text).toContain("For lang tekst");
  const other = { id: "Ola", name: "Ola Bakken", email: null, external: false };
  expect(await edit(null, { sender: other })).toBeNull();
});
