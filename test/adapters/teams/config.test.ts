/** The bot refuses to start rather than run unsafe (P19). */
import { expect, test } from "vitest";
import { mayServe } from "../../../adapters/teams/receive/service-url.ts";
import { readTeamsConfig } from "../../../adapters/teams/setup/config.ts";
import { APP_ID, TENANT } from "../../support/teams/tokens.ts";

const GOOD = { MicrosoftAppId: APP_ID, MicrosoftAppTenantId: TENANT, MicrosoftAppPassword: "secret" };

const read = (settings: Record<string, string>, host?: string) =>
  readTeamsConfig((name) => settings[name] ?? null, host);

test("without any setting of Teams, Teams is not there", () => {
  expect(read({})).toBeNull();
});

test("with id, tenant and secret it is, and only Microsoft is trusted", () => {
  expect(read(GOOD)).toMatchObject({
    authentication: true,
    allowedServiceUrls: [],
    slashCommands: false,
    loginUrl: "https://login.microsoftonline.com",
  });
});

test.each([
  ["a secret without an id", { MicrosoftAppPassword: "secret" }, "MicrosoftAppId mangler"],
  ["an id without a tenant", { MicrosoftAppId: APP_ID, MicrosoftAppPassword: "x" }, "MicrosoftAppTenantId mangler"],
  ["no secret", { MicrosoftAppId: APP_ID, MicrosoftAppTenantId: TENANT }, "MicrosoftAppPassword"],
  ["an id that is none", { ...GOOD, MicrosoftAppId: "common" }, "MicrosoftAppId er ikke en id"],
  ["a tenant that is none", { ...GOOD, MicrosoftAppTenantId: "common" }, "MicrosoftAppTenantId er ikke en id"],
  ["a certificate's key alone", { CertificatePrivateKey: "x" }, "settes sammen"],
  [
    "a thumbprint that is none",
    { ...GOOD, CertificateThumbprint: "abc", CertificatePrivateKey: "tull" },
    "CertificateThumbprint må være 40 tegn",
  ],
  [
    "a host with a port, which would never match",
    { ...GOOD, TEAMS_ALLOWED_SERVICE_URLS: "connector.region.no, example.no:8443" },
    "uten port",
  ],
  ["half a certificate", { ...GOOD, CertificateThumbprint: "ab" }, "settes sammen"],
  [
    "a certificate key that is none",
    { ...GOOD, CertificateThumbprint: "ab".repeat(20), CertificatePrivateKey: "x" },
    "PEM",
  ],
  ["authentication half off", { ...GOOD, TEAMS_AUTH: "no" }, "bare være «off»"],
  ["authentication off beside a secret", { ...GOOD, TEAMS_AUTH: "off" }, "kan ikke brukes sammen"],
  ["a login address without https", { ...GOOD, MICROSOFT_LOGIN_URL: "http://login.example" }, "MICROSOFT_LOGIN_URL"],
  ["keys without https", { ...GOOD, BotOpenIdMetadata: "http://keys.example" }, "BotOpenIdMetadata"],
  [
    "a service url without https",
    { ...GOOD, TEAMS_ALLOWED_SERVICE_URLS: "http://evil.example" },
    "TEAMS_ALLOWED_SERVICE_URLS",
  ],
  ["slash commands perhaps", { ...GOOD, TEAMS_SLASH_COMMANDS: "maybe" }, "TEAMS_SLASH_COMMANDS"],
])("%s stops the start with one line that says what to do", (_, settings, words) => {
  expect(() => read(settings)).toThrow(words);
  expect(() => read(settings)).toThrow(/^[^\n]+$/u);
});

test("without authentication only on this machine", () => {
  expect(read({ TEAMS_AUTH: "off" })).toMatchObject({ authentication: false });
  for (const host of ["0.0.0.0", "::", "192.168.1.2", "bot.region.no"]) {
    expect(() => read({ TEAMS_AUTH: "off" }, host)).toThrow("TEAMS_AUTH=off slipper alle inn");
  }
});

test("answers go to Microsoft over https, to what is named, and nowhere else", () => {
  const rules = { allowed: ["connector.region.no", "http://127.0.0.1:9000", "localhost:9002"], anyLoopback: false };
  const good = [
    "https://smba.trafficmanager.net/emea/",
    "https://europe.botframework.com/",
    "https://connector.region.no/x",
    "http://127.0.0.1:9000/amer/",
    "http://localhost:9002/",
  ];
  const bad = [
    "https://trafficmanager.net/",
    "https://evilbotframework.com/",
    "http://smba.trafficmanager.net/",
    "https://smba.trafficmanager.net:8443/",
    "http://127.0.0.1:9001/",
    "http://localhost:9003/",
    "https://x@botframework.com/",
    "javascript:1",
    "",
  ];
  expect(good.filter((url) => !mayServe(url, rules))).toEqual([]);
  expect(bad.filter((url) => mayServe(url, rules))).toEqual([]);
});
