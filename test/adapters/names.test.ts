/** (Low, names) Whoever chose a name may have put anything in it: on one line, nothing hidden, and not too long. */
import { expect, test } from "vitest";
import { cleanName } from "../../adapters/shared/names.ts";
import { openSlackRegion } from "../support/slack-region.ts";
import { openTeams } from "../support/teams/teams.ts";

const ODD = "Ola\u202E\nBakken\u200B \u2066\u0007 ";
const CHANNEL = { channel: "19:kanal@thread.tacv2" };

test.each([
  [ODD, "Ola Bakken"],
  ["  Kari\tMoen ", "Kari Moen"],
  ["Kari\u2028Moen", "Kari Moen"],
  ["\u202E\u200B \n", null],
  ["", null],
  ["Åse-Marie O’Neill (ekstern)", "Åse-Marie O’Neill (ekstern)"],
  ["x".repeat(100_000), `${"x".repeat(79)}…`],
])("%j is shown as %j", (name, shown) => {
  expect(cleanName(name)).toBe(shown);
});

/** Every name that the database holds, and everything that was answered. */
function expectClean(...texts: string[]): void {
  for (const text of texts) expect(text).not.toMatch(/[\u202A-\u202E\u2066-\u2069\u200B]|Ola\n/u);
}

test("in Slack the writer's, the named one's and the channel's", async () => {
  const { slack, region, felles, kari } = await openSlackRegion({
    mode: "HTTP",
    settings: { AKTIVITET_ADMINISTRATORS: "slack:U0KARI,slack:U0ODD" },
  });
  const ola = slack.user({ id: "U0ODD", name: ODD });
  const receipt = await ola.slash("bredbånd: graver, 40 %", { channel: felles });
  const history = await kari.slash("historikk bredbånd", { channel: felles });
  const named = await kari.direct("ansvar regional næringssjef @U0ODD");
  slack.channel({ id: "C0RAR", name: "rar\u202Ekanal" });
  const connected = await kari.slash("koble #rar\u202Ekanal til infrastruktur", { channel: felles });
  expect(connected.messages.at(-1)?.text).toContain("#rarkanal");
  const people = [...(await region.store.read()).people.values()].map(({ name }) => name);
  expect(people).toContain("Ola Bakken");
  const texts = [receipt, history, named, connected].map(({ messages }) => messages.at(-1)?.text ?? "");
  expect(texts.join("\n")).toContain("Ola Bakken");
  expectClean(...people, ...texts);
});

test("in Teams the writer's, the roster's, the mentioned one's and the channel's", async () => {
  const teams = await openTeams();
  const ola = teams.person(ODD, { id: "29:ola", aadObjectId: "aad-ola", email: "ola@region.no" });
  const kari = teams.person("Kari Moen");
  await ola.mention("bredbånd: graver, 40 %", CHANNEL);
  const note = await kari.mention(`bredbånd: møte med @${ODD} i går`, CHANNEL, ola);
  const history = await kari.direct("historikk bredbånd");
  const people = [...(await teams.region.store.read()).people.values()].map(({ name }) => name);
  expect(people).toContain("Ola Bakken");
  const [entry] = await teams.region.store.log({ limit: 1 });
  expect(entry?.note).toBe("møte med Ola Bakken i går");
  expectClean(...people, note.text, history.text);
});
