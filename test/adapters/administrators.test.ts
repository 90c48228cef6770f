/** A new workspace needs somebody who may connect its channels: the operator is told when there is nobody. */
import { describe, expect, onTestFinished, test } from "vitest";
import { hasAdministrator, withoutAdministrator } from "../../adapters/server/administrators.ts";
import { readConfig } from "../../adapters/server/config.ts";
import { NEEDED_SCOPES, OPTIONAL_SCOPES } from "../../adapters/slack/setup/scopes.ts";
import { temporaryFile } from "../support/database.ts";
import { run, serve } from "../support/program.ts";
import { type Person, type Slack, startSlack } from "../support/slack/index.ts";
import { openSlackRegion } from "../support/slack-region.ts";

const TEAMS_ID = "teams:00000000-0000-4000-8000-0123456789ab";

const SLACK = { SLACK_BOT_TOKEN: "xoxb-1", SLACK_SIGNING_SECRET: "x" };

const TEAMS = {
  MicrosoftAppId: "00000000-0000-4000-8000-000000000001",
  MicrosoftAppTenantId: "00000000-0000-4000-8000-000000000002",
  MicrosoftAppPassword: "x",
};

async function workspace(): Promise<Slack> {
  const slack = await startSlack({ scopes: [...NEEDED_SCOPES, ...OPTIONAL_SCOPES] });
  onTestFinished(() => slack.stop());
  return slack;
}

/** The settings of a bot in a stand-in Slack, over HTTP. */
function settings({ botToken, signingSecret, apiUrl }: Slack, administrators: string): Record<string, string> {
  return {
    AKTIVITET_DB: temporaryFile(),
    AKTIVITET_ADMINISTRATORS: administrators,
    HOST: "127.0.0.1",
    SLACK_API_URL: apiUrl,
    SLACK_BOT_TOKEN: botToken,
    SLACK_SIGNING_SECRET: signingSecret,
  };
}

test.each([
  ["", false, false],
  ["local:Regionrådgiver, Kari Moen", false, false],
  ["kari@fjell.no", true, true],
  ["slack:U012AB3CD", true, false],
  [TEAMS_ID, false, true],
  ["local:Regionrådgiver, slack:U012AB3CD", true, false],
])("AKTIVITET_ADMINISTRATORS=%s: somebody in Slack %s, in Teams %s", (administrators, slack, teams) => {
  const { rights } = readConfig({ AKTIVITET_ADMINISTRATORS: administrators });
  expect(hasAdministrator("slack", rights)).toBe(slack);
  expect(hasAdministrator("teams", rights)).toBe(teams);
});

test("only a platform that is on needs an administrator", () => {
  const missing = (environment: Record<string, string>) => withoutAdministrator(readConfig(environment));
  expect(missing({})).toEqual([]);
  expect(missing(SLACK)).toEqual(["slack"]);
  expect(missing({ ...SLACK, ...TEAMS })).toEqual(["slack", "teams"]);
  expect(missing({ ...SLACK, ...TEAMS, AKTIVITET_ADMINISTRATORS: "slack:U012AB3CD" })).toEqual(["teams"]);
  expect(missing({ ...SLACK, ...TEAMS, AKTIVITET_ADMINISTRATORS: "kari@fjell.no" })).toEqual([]);
});

test("doctor says what to write when nobody in Slack is administrator, and that all is well when somebody is", async () => {
  const slack = await workspace();
  const nobody = await run(["admin", "doctor"], settings(slack, ""));
  expect(nobody.code).toBe(1);
  expect(nobody.output).toMatch(
    /^✗ Ingen er satt opp som administrator i Slack\. .*slack:U….*AKTIVITET_ADMINISTRATORS/mu,
  );
  const somebody = await run(["admin", "doctor"], settings(slack, "kari@fjell.no"));
  expect(somebody.output).toContain("✓ AKTIVITET_ADMINISTRATORS nevner en administrator for Slack.");
  expect(somebody.code).toBe(0);
});

test("the program warns once at its start when nobody in Slack is administrator", async () => {
  const slack = await workspace();
  const server = await serve(settings(slack, ""));
  await expect.poll(server.warnings).toMatch(/^Advarsel: ingen er satt opp som administrator i Slack\..*\n$/u);
  expect(await server.end("SIGTERM")).toBe(0);
});

test("and says nothing of it when somebody is", async () => {
  const server = await serve(settings(await workspace(), "slack:U0KARI"));
  await server.end("SIGTERM");
  expect(server.warnings()).toBe("");
});

test("the program says at its start that the plan is over, and that everything goes on (B1)", async () => {
  const over = { ...settings(await workspace(), "slack:U0KARI"), AKTIVITET_NOW: "2022-01-10T10:00" };
  const server = await serve(over);
  await expect
    .poll(server.warnings)
    .toMatch(
      /^Merk: planen gjaldt til 31\. desember 2021\. Alt går som før, også ukesmeldinger og påminnelser\. .*\n$/u,
    );
  expect(await server.end("SIGTERM")).toBe(0);
});

describe("A refusal in Slack", () => {
  const CONNECT = "koble til infrastruktur";

  async function refusals(administrators: string) {
    const opened = await openSlackRegion({ mode: "HTTP", settings: { AKTIVITET_ADMINISTRATORS: administrators } });
    const says = async (person: Person, text: string) =>
      (await person.slash(text, { channel: opened.felles })).messages.at(-1)?.text ?? "";
    return { ...opened, says };
  }

  test("names nobody who is not in Slack", async () => {
    const { kari, says } = await refusals("");
    const refused = await says(kari, CONNECT);
    expect(refused).toContain("Dette kan bare redaktører og administratorer gjøre. Ingen er satt opp ennå");
    expect(refused).not.toContain("Regionrådgiver");
  });

  test("shows guests and others no id or address, and the name of an administrator who has reported something", async () => {
    const { slack, kari, says } = await refusals("slack:U0SJEF, annen@fjell.no");
    const guest = slack.user({ id: "U0GJEST", name: "Gjest Gjestesen", guest: true });
    const before = "Dette kan bare redaktører og administratorer (de som står i innstillingene) gjøre.";
    expect(await says(guest, CONNECT)).toContain(before);
    expect(await says(kari, CONNECT)).toContain(before);
    const boss = slack.user({ id: "U0SJEF", name: "Sjef Sjefsen" });
    await says(boss, "bredbånd: 40 %");
    expect(await says(kari, CONNECT)).toContain("(Sjef Sjefsen, andre som står i innstillingene)");
    expect(await says(kari, CONNECT)).not.toMatch(/U0SJEF|annen@/u);
  });
});
