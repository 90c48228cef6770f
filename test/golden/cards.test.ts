/**
 * Every card as text, proof-read: what a lock screen, a screen reader and the terminal get. A change here is read aloud
 * before it is accepted (`npx vitest run --config test/vitest.config.ts test/golden --update`).
 */
import { expect, test } from "vitest";
import type { Reply } from "../../src/bot/incoming.ts";
import { livedIn, SCENES, WEEKLY } from "./scenes.ts";

test.each(Object.keys(SCENES))("%s reads like good clear Norwegian", async (scene) => {
  const region = await livedIn();
  const kari = region.person("Kari Nordmann");
  const said: string[] = [];
  for (const line of SCENES[scene] ?? []) said.push(shown(line, await kari.says(line)));
  await expect(`${said.join("\n\n")}\n`).toMatchFileSnapshot(`${scene}.txt`);
});

test("what the regional adviser sees when roles change hands", async () => {
  const region = await livedIn();
  const adviser = region.person("Regionrådgiver");
  const said: string[] = [];
  for (const line of [
    "ansvar bredbånd regionkoordinator",
    "overta @kari @per",
    "ansvar regional næringssjef @kari",
    "ansvar regional næringssjef ingen",
    "overta @per @kari",
  ]) {
    said.push(shown(line, await adviser.says(line)));
  }
  for (const name of ["Kari Nordmann", "Per Hansen"])
    said.push(`${name}:\n${(await region.person(name).notices()).join("\n")}`);
  await expect(`${said.join("\n\n")}\n`).toMatchFileSnapshot("roles.txt");
});

function shown(line: string, reply: Reply): string {
  const typed = line.length > 100 ? `${line.slice(0, 100)} …` : line;
  return `> ${typed}\n${reply.visibility === "private" ? "" : "(i kanalen)\n"}${reply.text}`;
}

test("what the regional adviser sees of channels, digests and reminders", async () => {
  const region = await livedIn();
  const adviser = region.person("Regionrådgiver", "infrastruktur");
  const said: string[] = [];
  for (const line of WEEKLY) {
    said.push(shown(line, await adviser.says(line)));
  }
  await expect(`${said.join("\n\n")}\n`).toMatchFileSnapshot("weekly.txt");
});
