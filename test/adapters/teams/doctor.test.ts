import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { expect, onTestFinished, test } from "vitest";
import { readTeamsConfig, type TeamsConfig } from "../../../adapters/teams/setup/config.ts";
import { diagnoseTeams } from "../../../adapters/teams/setup/doctor.ts";
import type { TeamsReference } from "../../../src/model/teams-reference.ts";
import { openMicrosoft, PASSWORD } from "../../support/teams/server.ts";
import { APP_ID, TENANT } from "../../support/teams/tokens.ts";

/** The lines, as they are printed. */
const diagnosed = async (...given: Parameters<typeof diagnoseTeams>) =>
  (await diagnoseTeams(...given)).map(({ line }) => line);

const NOWHERE = { bindings: [], references: [], port: 3978 };

function configWith(values: Record<string, string>): TeamsConfig {
  const all: Record<string, string> = {
    MicrosoftAppId: APP_ID,
    MicrosoftAppTenantId: TENANT,
    MicrosoftAppPassword: PASSWORD,
    ...values,
  };
  const config = readTeamsConfig((name) => all[name] ?? null);
  if (config === null) throw new Error("Teams was to be set up");
  return config;
}

/** A bot whose settings point to a Microsoft on this machine. */
async function microsoftWith(values: Record<string, string> = {}): Promise<TeamsConfig> {
  const microsoft = await openMicrosoft();
  onTestFinished(() => microsoft.close());
  return configWith({ MICROSOFT_LOGIN_URL: microsoft.origin, BotOpenIdMetadata: microsoft.openIdMetadata, ...values });
}

/** An Entra that refuses, in its own words. */
async function entraSaying(description: string): Promise<string> {
  const body = JSON.stringify({ error: "invalid_client", error_description: description });
  const server = createServer((_, response) => void response.writeHead(401).end(body));
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  onTestFinished(() => void server.close());
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

test("a bot that is set up right gets a line for each thing, and none to put right", async () => {
  const lines = await diagnosed(await microsoftWith(), NOWHERE);
  expect(lines).toEqual([
    `✓ Innstillingene er fullstendige: bot ${APP_ID} i organisasjon ${TENANT}, med hemmelighet.`,
    "✓ Innloggingen virker: boten fikk token fra Entra.",
    "✓ Nøklene som Microsoft signerer med, er hentet.",
    "– I Azure Bot under «Configuration» må «Messaging endpoint» være https://<adressen din>/api/messages, og den må føre til port 3978 her. Det kan ikke sjekkes herfra.",
    "– Ingen kanaler i Teams er koblet til et område.",
  ]);
});

test("an expired or wrong secret is told as such, by Entra's code and without the rest of what Entra says", async () => {
  const expired = "AADSTS7000222: The provided client secret keys for app 'hemmelig navn' are expired.";
  const config = await microsoftWith({ MICROSOFT_LOGIN_URL: await entraSaying(expired) });
  const lines = (await diagnosed(config, NOWHERE)).join("\n");
  expect(lines).toContain(
    "✗ Entra gir ikke boten token: MicrosoftAppPassword er gått ut. Lag en ny under «Certificates & secrets». (AADSTS7000222)",
  );
  expect(lines).not.toContain("hemmelig navn");
});

test("a refusal that Entra gives no code for names the settings to look at", async () => {
  const config = await microsoftWith({ MicrosoftAppPassword: "feil" });
  expect((await diagnosed(config, NOWHERE))[1]).toBe(
    "✗ Entra gir ikke boten token: Sjekk MicrosoftAppId, MicrosoftAppTenantId og hemmeligheten. (401)",
  );
});

test("the id of a secret in its place is told as such", async () => {
  const config = await microsoftWith({ MicrosoftAppPassword: "12345678-aaaa-4bbb-8ccc-1234567890ab" });
  expect((await diagnosed(config, NOWHERE)).join("\n")).toContain("✗ MicrosoftAppPassword ser ut som en «Secret ID».");
});

test("a closed network is told for the login server and the key server alike", async () => {
  const config = await microsoftWith({
    MICROSOFT_LOGIN_URL: "http://127.0.0.1:9",
    BotOpenIdMetadata: "http://127.0.0.1:9/openid",
  });
  const [, login, keys] = await diagnosed(config, NOWHERE);
  expect(login).toContain("✗ Får ikke kontakt med 127.0.0.1:9.");
  expect(keys).toContain("✗ Får ikke hentet Microsofts nøkler fra 127.0.0.1:9.");
});

test("each connected channel is told of: known, never heard from, or one the bot was taken out of", async () => {
  const bindings = ["a", "b", "c"].map((channel) => ({ platform: "teams", channel, area: "infrastruktur" }) as const);
  const references = [row("a", null), row("c", "404")];
  const lines = await diagnosed(await microsoftWith(), {
    bindings: [...bindings, { platform: "slack", channel: "C1", area: "infrastruktur" }],
    references,
    port: 3978,
  });
  expect(lines.slice(4).map((line) => line.slice(0, 21))).toEqual([
    "✓ a → infrastruktur.",
    "✗ b → infrastruktur: ",
    "✗ c → infrastruktur: ",
  ]);
});

test("without authentication nothing is asked of Microsoft, and that it is for development only is said", async () => {
  const closed = configWith({ MICROSOFT_LOGIN_URL: "http://127.0.0.1:9", BotOpenIdMetadata: "http://127.0.0.1:9" });
  const lines = await diagnosed({ ...closed, authentication: false }, NOWHERE);
  expect(lines[0]).toBe("– TEAMS_AUTH=off: alle på denne maskinen slipper inn. Bare for utvikling.");
  expect(lines.join()).not.toContain("✗");
});

function row(key: string, parked: string | null): TeamsReference {
  return { key, tenant: TENANT, team: null, user: null, conversation: key, serviceUrl: "", bot: "", parked };
}
