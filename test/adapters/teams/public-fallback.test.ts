/** Somebody without the app, in a channel: the thread is the only place for an answer, and what is internal never stands there. */
import { expect, test } from "vitest";
import type { Spot } from "../../support/teams/activities.ts";
import type { TeamsPerson } from "../../support/teams/person.ts";
import type { Seen } from "../../support/teams/seen.ts";
import { openTeams, type Teams } from "../../support/teams/teams.ts";

const CHANNEL = "19:kanal@thread.tacv2";
const THREAD: Spot = { kind: "channel", id: CHANNEL, team: "19:team@thread.tacv2", thread: "1590000000000" };
const SECRET = "leverandøren vil trekke seg";

/** Kari has written internal notes in private, and has no app of her own. */
async function withoutApp(settings = {}): Promise<{ teams: Teams; kari: TeamsPerson }> {
  const teams = await openTeams(settings);
  const kari = teams.person("Kari Moen");
  teams.microsoft.connector.unreachable.add(kari.id);
  for (const code of ["I7", "K1", "U13", "I8"])
    await teams.region.person("Ola Bakken").says(`intern ${code}: ${SECRET}`);
  return { teams, kari };
}

/** What stands where everyone sees it. */
function inTheOpen({ microsoft }: Teams): string {
  const open = microsoft.connector.messages.filter(
    ({ targeted, conversation }) => targeted === null && !conversation.startsWith("a:"),
  );
  return JSON.stringify(open);
}

test.each(["/aktivitet historikk I7", "aktivitet historikk I7", "@Aktivitet historikk I7", "logg I7"])(
  "«%s» shows the history without what is internal",
  async (words) => {
    const { teams, kari } = await withoutApp();
    await teams.region.person("Ola Bakken").says("I7: fiber til Tolga");
    const seen = await kari.mention(words, { channel: CHANNEL });
    expect(seen.private).toBe(false);
    expect(seen.text).toContain("fiber til Tolga");
    expect(inTheOpen(teams)).not.toContain(SECRET);
  },
);

test("a question that is answered with a number is answered without what is internal", async () => {
  const { teams, kari } = await withoutApp();
  await kari.mention("historikk referansegruppe", { channel: CHANNEL });
  const seen = await kari.mention("1", { channel: CHANNEL });
  expect(seen.text).toContain("Historikk");
  expect(inTheOpen(teams)).not.toContain(SECRET);
});

test("[Historikk] in a client without Action.Execute shows nothing internal", async () => {
  const { teams, kari } = await withoutApp();
  const [found] = await kari.search("I7");
  const card: Seen = {
    text: "",
    card: found?.card ?? null,
    private: false,
    spot: THREAD,
    message: "1",
    conversation: "",
  };
  const seen = await kari.tapOld(card, "Historikk");
  expect(seen.text).toContain("I7");
  expect(inTheOpen(teams)).not.toContain(SECRET);
});

test.each(["angre", "rett I7: leverandøren er trukket ut"])(
  "after an internal note written in private, «%s» shows only that it is done",
  async (words) => {
    const { teams, kari } = await withoutApp();
    await kari.direct(`intern I7: ${SECRET}`);
    teams.microsoft.failures.order(/a:karimoen\/activities/u, { status: 403 });
    const seen = await kari.mention(words, { channel: CHANNEL });
    expect(seen.text).toContain("Lagret, men svaret vises ikke her");
    expect(inTheOpen(teams)).not.toContain(SECRET);
    expect(inTheOpen(teams)).not.toContain("trukket ut");
  },
);

test("what everyone may see is undone in the open; the words that are taken back are not said once more", async () => {
  const { kari } = await withoutApp();
  await kari.mention("I7: 60 %", { channel: CHANNEL });
  expect((await kari.mention("angre", { channel: CHANNEL })).text).toContain("Angret: I7");
  await kari.mention("I7: fiber til Tolga", { channel: CHANNEL });
  expect((await kari.mention("angre", { channel: CHANNEL })).text).toContain("Lagret, men svaret vises ikke her");
});

test("a receipt of something open stands in the thread, with a hint", async () => {
  const { kari } = await withoutApp();
  const seen = await kari.mention("I7: fiber til Tolga, 60 %", { channel: CHANNEL });
  expect(seen.text).toContain("60 %");
  expect(seen.text).toContain("Legg meg til som app");
});

test.each([
  `referansegruppe: ${SECRET}, intern`,
  `intern I7: ${SECRET} ${"om og men ".repeat(700)}`,
  `intern finnesikke: ${SECRET}`,
])("what was meant to be internal and was not understood is not repeated (%#)", async (words) => {
  const { teams, kari } = await withoutApp();
  const seen = await kari.mention(words, { channel: CHANNEL });
  expect(seen.text).toContain("Ingenting er loggført");
  expect(inTheOpen(teams)).not.toContain(SECRET);
});

test.each([`intern: ${SECRET}`, `I7: ${SECRET}`, `${SECRET} ${"om og men ".repeat(700)}`, "status I7"])(
  "nothing of what was typed with Teams' own slash command is shown to others (%#)",
  async (words) => {
    const { teams, kari } = await withoutApp({ slashCommands: true });
    teams.microsoft.failures.order(/activities/u, { status: 400 });
    const seen = await kari.slash(words, { channel: CHANNEL });
    expect(seen.text).toContain("svaret vises ikke her".slice(1));
    expect(inTheOpen(teams)).not.toContain(SECRET);
  },
);
