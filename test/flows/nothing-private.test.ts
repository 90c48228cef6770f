/** Whatever is asked, typed or tapped, nobody reads in it what is not theirs to read (P9; H3, H4, M1, M2, A2). */
import fc from "fast-check";
import { expect, test } from "vitest";
import type { Incoming, Input, Reply } from "../../src/bot/incoming.ts";
import { instantAtOslo } from "../../src/model/week.ts";
import { encodePayload } from "../../src/payload/button-payload.ts";
import { commands } from "../support/commands.ts";
import { buttonsOf, EXAMPLE_DAY, openRegion } from "../support/region.ts";

const NOW = instantAtOslo(EXAMPLE_DAY);
const SETTINGS = { AKTIVITET_ADMINISTRATORS: "slack:U0ADM" };
const OPEN = { channel: "C1", kind: "channel", open: true } as const;

/** What nobody but contributors may read, a word for each way in which it came to be so; and what nobody reads any more. */
const INTERNAL = ["kvikkleire", "nattravn", "sjøsprøyt", "flaggstang", "gullfisk", "trillebår"] as const;
const UNDONE = "vaffelrøre";
const SECRET = new RegExp([...INTERNAL, UNDONE].join("|"), "iu");

async function withSecrets() {
  const region = await openRegion(":memory:", SETTINGS);
  let count = 0;
  const incomingOf = (id: string, input: Input, place: Incoming["place"] = OPEN): Incoming => {
    count += 1;
    const sender = { id, name: id, email: null, external: id === "U0GUE" };
    const from = { platform: "slack", way: "mention", message: null, now: NOW } as const;
    return { ...from, request: `r${count}`, sender, place, input };
  };
  const ask = (...said: Parameters<typeof incomingOf>) => region.bot.handle(incomingOf(...said));
  const says = (id: string, text: string) => ask(id, { kind: "text", text });
  const tapped = (id: string, reply: Reply, label: string) => {
    const button = buttonsOf(reply).find((one) => one.label.startsWith(label));
    if (button === undefined) throw new Error(`no ${label} in ${reply.text}`);
    return ask(id, { kind: "tap", payload: encodePayload(button) });
  };
  const aloud = async (...said: Parameters<typeof incomingOf>) =>
    region.bot.forEveryone(await region.bot.exchange(incomingOf(...said)));
  const [marked, made, asked, parts, logged, form] = INTERNAL;
  for (const code of ["I7", "N3", "K1"]) await says("U0FOL", `følg ${code}`);
  await says("U0CON", `intern I7: ${marked}`);
  await says("U0CON", `K1: ${made}, 20 %`);
  await says("U0CON", "rett K1: intern");
  await tapped("U0CON", await says("U0CON", `N3: forsinket, ${asked} (internt)`), "Internt");
  await tapped("U0CON", await says("U0CON", `I2: 60 %. intern N17: ${parts}`), "Lagre «intern N17");
  const author = { id: "U0AUT", name: "Ola", email: null, external: false };
  const few = { channel: "G1", kind: "channel" } as const;
  await ask("U0CON", { kind: "log", activity: "I7", text: `møte om ${logged}`, author, at: NOW }, few);
  const values = { note: `(internt) ${form}` };
  const filled = await ask("U0CON", { kind: "form", form: "update", activity: "I7", values, shown: {} });
  await tapped("U0CON", filled, "Internt");
  await says("U0CON", `N3: 30 %, ${UNDONE}`);
  await says("U0CON", "angre");
  return { region, ask, aloud, says };
}

test("the words are there: a colleague reads them all in the history, but for what was undone", async () => {
  const { says } = await withSecrets();
  const read = await Promise.all(["I7", "K1", "N3", "N17"].map((code) => says("U0OTH", `historikk ${code}`)));
  const text = read.map((reply) => reply.text).join();
  for (const word of INTERNAL) expect(text).toContain(word);
  expect(text).not.toContain(UNDONE);
});

test("no button, genuine or forged, shows them to a guest, and none shows them to a channel (P9)", async () => {
  const { ask, aloud } = await withSecrets();
  await fc.assert(
    fc.asyncProperty(commands, async (command) => {
      const input = { kind: "tap", payload: encodePayload({ command }) } as const;
      expect(JSON.stringify(await ask("U0GUE", input))).not.toMatch(SECRET);
      const shared = await ask("U0OTH", input);
      if (shared.visibility === "channel") expect(JSON.stringify(shared)).not.toMatch(SECRET);
      expect(JSON.stringify(await aloud("U0OTH", input))).not.toMatch(SECRET);
    }),
    { numRuns: 300 },
  );
});

test("nor does what is sent, what waits to be, or what is foreseen (P9)", async () => {
  const { region, says } = await withSecrets();
  for (const area of ["infrastruktur", "næringsutvikling", "kompetanseutvikling"])
    await says("U0ADM", `koble til ${area}`);
  await region.bot.due(NOW, ["slack"]);
  const posts = await region.store.outbox.inState(["waiting", "sent", "failed", "doubtful", "expired"]);
  expect(posts.length).toBeGreaterThan(0);
  expect(JSON.stringify(posts)).not.toMatch(SECRET);
  for (const day of ["2018-11-26", "2018-12-03", "2018-12-10"])
    expect(JSON.stringify(await region.bot.forecast(day, NOW))).not.toMatch(SECRET);
});
