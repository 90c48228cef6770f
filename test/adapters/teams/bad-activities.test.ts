/** Nobody but Microsoft can make the bot do anything (P8): each bad request, the answer it got, and nothing done. */
import { generateKeyPairSync } from "node:crypto";
import { expect, test } from "vitest";
import { type ActivityJson, message } from "../../support/teams/activities.ts";
import { openTeams, type Teams } from "../../support/teams/teams.ts";
import { APP_ID, createSigner, goodClaims, TENANT } from "../../support/teams/tokens.ts";

type Attempt = (teams: Teams) => Promise<{ status: number; body: string }>;

const WRITE = "bredbånd: fiber til Tolga ferdig, 60 %";
const now = () => Math.floor(Date.now() / 1000);

const good = (teams: Teams, changes: object = {}): ActivityJson => ({
  ...teams.person("Kari Moen").activity(message(WRITE)),
  ...changes,
});

const claimed =
  (changes: object): Attempt =>
  (teams) =>
    teams.deliver(good(teams), teams.goodHeader(changes));

const changed =
  (changes: object): Attempt =>
  (teams) =>
    teams.deliver(good(teams, changes));

const bearer =
  (make: (teams: Teams) => string): Attempt =>
  (teams) =>
    teams.deliver(good(teams), `Bearer ${make(teams)}`);

const body =
  (content: string | Uint8Array<ArrayBuffer>, type = "application/json"): Attempt =>
  (teams) =>
    teams.raw({ headers: { "Content-Type": type, Authorization: teams.goodHeader() }, body: content });

const serviceUrl =
  (url: string): Attempt =>
  (teams) =>
    teams.deliver(good(teams, { serviceUrl: url }), teams.goodHeader({ serviceurl: url }));

function encoded(value: object): string {
  return Buffer.from(JSON.stringify(value)).toString("base64url");
}

function swapped(token: string, part: 0 | 1, value: object): string {
  return token
    .split(".")
    .map((piece, at) => (at === part ? encoded(value) : piece))
    .join(".");
}

/** Shaped like the token that the bot itself shows the connector: botbuilder takes it. */
const REFLECTED = {
  iss: `https://sts.windows.net/${TENANT}/`,
  aud: APP_ID,
  appid: APP_ID,
  azp: APP_ID,
  ver: "2.0",
  tid: TENANT,
  serviceurl: undefined,
};

const TABLE: [what: string, attempt: Attempt, status: number][] = [
  ["no token", (teams) => teams.deliver(good(teams), null), 401],
  ["an empty token", (teams) => teams.deliver(good(teams), ""), 401],
  ["«Bearer» and nothing", (teams) => teams.deliver(good(teams), "Bearer "), 401],
  ["another scheme", (teams) => teams.deliver(good(teams), "Basic YTpi"), 401],
  ["three words with dots", bearer(() => "a.b.c"), 401],
  ["a token of 12 kB", bearer(() => `${"a".repeat(12_000)}.b.c`), 401],
  [
    "alg none",
    bearer(({ microsoft }) => `${encoded({ alg: "none" })}.${encoded(goodClaims(microsoft.serviceUrl))}.`),
    401,
  ],
  [
    "alg none with a signature",
    bearer(({ microsoft }) => microsoft.signer.token(goodClaims(microsoft.serviceUrl), { alg: "none" })),
    401,
  ],
  [
    "alg HS256",
    bearer(({ microsoft }) => microsoft.signer.token(goodClaims(microsoft.serviceUrl), { alg: "HS256" })),
    401,
  ],
  [
    "no key id",
    bearer(({ microsoft }) => microsoft.signer.token(goodClaims(microsoft.serviceUrl), { kid: undefined })),
    401,
  ],
  [
    "an unknown key id",
    bearer(({ microsoft }) => microsoft.signer.token(goodClaims(microsoft.serviceUrl), { kid: "x" })),
    401,
  ],
  [
    "signed by somebody else under Microsoft's key id",
    bearer(({ microsoft }) => {
      const { kid } = microsoft.signer.jwk as { kid: string };
      return createSigner().token(goodClaims(microsoft.serviceUrl), { kid });
    }),
    401,
  ],
  [
    "claims changed after signing",
    bearer(({ microsoft }) =>
      swapped(
        microsoft.signer.token(goodClaims(microsoft.serviceUrl)),
        1,
        goodClaims(microsoft.serviceUrl, { exp: now() + 9999 }),
      ),
    ),
    401,
  ],
  [
    "a key inside the token itself",
    bearer(({ microsoft }) => {
      const jwk = generateKeyPairSync("rsa", { modulusLength: 2048 }).publicKey.export({ format: "jwk" });
      return createSigner().token(goodClaims(microsoft.serviceUrl), { jwk });
    }),
    401,
  ],
  [
    "a key that may not speak for Teams",
    bearer(({ microsoft }) => {
      const other = createSigner(["directline"]);
      microsoft.keys.push(other.jwk);
      return other.token(goodClaims(microsoft.serviceUrl));
    }),
    401,
  ],
  ["the bot's own token reflected", claimed(REFLECTED), 401],
  [
    "the emulator's token",
    claimed({ iss: "https://login.microsoftonline.com/d6d49420-f39b-4df7-a1dc-d59a935871db/v2.0" }),
    401,
  ],
  ["no issuer", claimed({ iss: undefined }), 401],
  ["another bot's token", claimed({ aud: "99999999-aaaa-4bbb-8ccc-222222222222" }), 401],
  ["several audiences", claimed({ aud: [APP_ID, "other"] }), 401],
  ["no audience", claimed({ aud: undefined }), 401],
  ["no expiry", claimed({ exp: undefined }), 401],
  ["an expiry in words", claimed({ exp: "9999999999" }), 401],
  ["expired an hour ago", claimed({ exp: now() - 3600 }), 401],
  ["valid from tomorrow", claimed({ nbf: now() + 86_400 }), 401],
  ["no service url in the token", claimed({ serviceurl: undefined }), 401],
  ["another service url in the token", claimed({ serviceurl: "https://smba.trafficmanager.net/emea/" }), 401],
  ["no service url in the activity", changed({ serviceUrl: undefined }), 400],
  ["a foreign service url, vouched for", serviceUrl("https://evil.example/"), 403],
  ["Microsoft's name in a foreign one", serviceUrl("https://smba.trafficmanager.net.evil.example/"), 403],
  ["a foreign one with Microsoft's as user", serviceUrl("https://smba.trafficmanager.net@evil.example/"), 403],
  ["Microsoft's without https", serviceUrl("http://smba.trafficmanager.net/emea/"), 403],
  ["another port on this machine", serviceUrl("http://127.0.0.1:1/"), 403],
  ["a file", serviceUrl("file:///etc/passwd"), 403],
  ["no channel", changed({ channelId: undefined }), 403],
  ["the emulator's channel", changed({ channelId: "emulator" }), 403],
  ["the AseChannel", changed({ channelId: "AseChannel" }), 403],
  [
    "another tenant",
    changed({
      conversation: { id: "a:1", conversationType: "personal", tenantId: "other" },
      channelData: { tenant: { id: "other" } },
    }),
    403,
  ],
  ["no tenant", changed({ conversation: { id: "a:1", conversationType: "personal" }, channelData: {} }), 403],
  ["no sender", changed({ from: undefined }), 400],
  ["no conversation", changed({ conversation: undefined }), 400],
  ["no type", changed({ type: undefined }), 400],
  ["{}", body("{}"), 400],
  ["an empty body", body(""), 400],
  ["null", body("null"), 400],
  ["a list", body("[]"), 400],
  ["a number", body("17"), 400],
  ["half an object", body('{"type":"mess'), 400],
  ["bytes that are no text", body(new Uint8Array([0xff, 0xfe, 0x00, 0x7b])), 400],
  ["a form", body("payload=1", "application/x-www-form-urlencoded"), 400],
  ["600 kB", body(`{"text":"${"x".repeat(600_000)}"}`), 413],
  ["GET", (teams) => teams.raw({ method: "GET" }), 405],
  ["PUT", (teams) => teams.raw({ method: "PUT", body: "{}" }), 405],
];

test("a bad request is refused with an empty body, and nothing is stored or sent", async () => {
  const teams = await openTeams();
  const printed = ["request".padEnd(50).concat(" answer")];
  for (const [what, attempt, status] of TABLE) {
    const answer = await attempt(teams);
    printed.push(`${what.padEnd(50)} ${answer.status} ${answer.body === "" ? "(empty)" : answer.body}`);
    expect.soft(answer, what).toEqual({ status, body: "" });
    expect.soft(teams.microsoft.connector.calls, what).toEqual([]);
    expect.soft(await teams.region.store.log({ limit: 10 }), what).toEqual([]);
  }
  console.log(printed.join("\n"));
});

test("the same request with nothing wrong is answered and stored: the table refuses what it says it refuses", async () => {
  const teams = await openTeams();
  expect(await teams.deliver(good(teams))).toEqual({ status: 200, body: "" });
  expect(await teams.region.store.log({ limit: 10 })).toHaveLength(1);
});

test("what is refused is reported in a word, without the token and without what was written", async () => {
  const teams = await openTeams();
  await teams.deliver(good(teams), teams.goodHeader({ iss: "x" }));
  expect(teams.reports).toEqual(["refused: token: issuer"]);
});

test("rubbish never makes the bot download keys; unknown key ids do, at most once a minute", async () => {
  const teams = await openTeams();
  await teams.deliver(good(teams), "Bearer a.b.c");
  await teams.deliver(good(teams), teams.goodHeader({ exp: 1 }));
  expect(teams.microsoft.keyDownloads()).toBe(0);
  for (const kid of ["x", "y", "z"]) {
    const token = teams.microsoft.signer.token(goodClaims(teams.microsoft.serviceUrl), { kid });
    await teams.deliver(good(teams), `Bearer ${token}`);
  }
  expect(teams.microsoft.keyDownloads()).toBe(1);
});

test("a key server that is silent, down or odd: 503, so that Teams tries again, and good as soon as it is back", async () => {
  const teams = await openTeams();
  for (const failure of ["hang", "drop", { status: 500 }] as const) {
    teams.microsoft.failures.order(/\/openid/, failure);
    expect(await teams.deliver(good(teams))).toEqual({ status: 503, body: "" });
  }
  expect((await teams.deliver(good(teams))).status).toBe(200);
});

test("ids are the same in capitals; a tenant that is named in two ways is none", async () => {
  const teams = await openTeams();
  const [tenantId, channelData] = [TENANT.toUpperCase(), { tenant: { id: TENANT.toUpperCase() } }];
  const personal = { id: "a:1", conversationType: "personal" };
  const shouted = good(teams, { conversation: { ...personal, tenantId }, channelData });
  expect((await teams.deliver(shouted, teams.goodHeader({ aud: APP_ID.toUpperCase() }))).status).toBe(200);
  const twice = good(teams, { conversation: { ...personal, tenantId: "other" }, channelData });
  expect((await teams.deliver(twice)).status).toBe(403);
});
