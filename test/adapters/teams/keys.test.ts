/** Microsoft's keys over time, and the bot's own token. */
import { generateKeyPairSync, verify } from "node:crypto";
import { expect, onTestFinished, test } from "vitest";
import { createSigningKeys } from "../../../adapters/teams/receive/keys.ts";
import { createLogin } from "../../../adapters/teams/send/login.ts";
import { openMicrosoft } from "../../support/teams/server.ts";
import { configFor } from "../../support/teams/teams.ts";
import { APP_ID, createSigner } from "../../support/teams/tokens.ts";

const HOUR = 3_600_000;

async function microsoftAt(start: number) {
  const microsoft = await openMicrosoft();
  onTestFinished(() => microsoft.close());
  const clock = { now: start };
  return { microsoft, clock, time: () => clock.now };
}

function idOf({ jwk }: { jwk: object }): string {
  return (jwk as { kid: string }).kid;
}

test("a key that Microsoft takes into use is found within a minute; keys are read again once a day", async () => {
  const { microsoft, clock, time } = await microsoftAt(HOUR);
  const keys = createSigningKeys(microsoft.openIdMetadata, time);
  await keys.find(idOf(microsoft.signer));
  const fresh = createSigner();
  microsoft.keys.push(fresh.jwk);
  expect(await keys.find(idOf(fresh))).toBeUndefined();
  clock.now += 61_000;
  expect(await keys.find(idOf(fresh))).toBeDefined();
  expect(microsoft.keyDownloads()).toBe(2);
  clock.now += 25 * HOUR;
  await keys.find(idOf(fresh));
  expect(microsoft.keyDownloads()).toBe(3);
});

test("a known key holds when the key server is down after a day; a key that was taken back does not", async () => {
  const { microsoft, clock, time } = await microsoftAt(HOUR);
  const keys = createSigningKeys(microsoft.openIdMetadata, time);
  await keys.find(idOf(microsoft.signer));
  clock.now += 25 * HOUR;
  microsoft.failures.order(/openid/u, "drop");
  expect(await keys.find(idOf(microsoft.signer))).toBeDefined();
  clock.now += 61_000;
  microsoft.keys.length = 0;
  expect(await keys.find(idOf(microsoft.signer))).toBeUndefined();
});

test("while the key server is down, a known key is looked for again once a minute and not for each request", async () => {
  const { microsoft, clock, time } = await microsoftAt(HOUR);
  const keys = createSigningKeys(microsoft.openIdMetadata, time);
  await keys.find(idOf(microsoft.signer));
  clock.now += 25 * HOUR;
  microsoft.failures.order(/openid/u, "drop");
  for (let request = 0; request < 5; request += 1) expect(await keys.find(idOf(microsoft.signer))).toBeDefined();
  expect(microsoft.keyDownloads()).toBe(1);
  clock.now += 61_000;
  await keys.find(idOf(microsoft.signer));
  expect(microsoft.keyDownloads()).toBe(2);
});

test("many at once wait for one download", async () => {
  const { microsoft, time } = await microsoftAt(HOUR);
  const keys = createSigningKeys(microsoft.openIdMetadata, time);
  await Promise.all(Array.from({ length: 20 }, () => keys.find(idOf(microsoft.signer))));
  expect(microsoft.keyDownloads()).toBe(1);
});

test("the bot's token is fetched once, and again before it runs out", async () => {
  const { microsoft, clock, time } = await microsoftAt(HOUR);
  const login = createLogin(configFor(microsoft), time);
  await Promise.all([login.token(), login.token(), login.token()]);
  expect(microsoft.logins).toHaveLength(1);
  clock.now += 54 * 60_000;
  await login.token();
  expect(microsoft.logins).toHaveLength(1);
  clock.now += 2 * 60_000;
  await login.token();
  expect(microsoft.logins).toHaveLength(2);
});

test("with a certificate the secret is never sent, but an assertion that the certificate's key has signed", async () => {
  const { microsoft, time } = await microsoftAt(HOUR);
  const { privateKey, publicKey } = generateKeyPairSync("rsa", { modulusLength: 2048 });
  const certificate = { thumbprint: "ab".repeat(20), key: privateKey };
  await createLogin({ ...configFor(microsoft), password: null, certificate }, time).token();
  const asked = microsoft.logins[0];
  const [head = "", claims = "", signature = ""] = asked?.get("client_assertion")?.split(".") ?? [];
  expect(asked?.has("client_secret")).toBe(false);
  expect(JSON.parse(Buffer.from(claims, "base64url").toString())).toMatchObject({ iss: APP_ID, sub: APP_ID });
  expect(verify("RSA-SHA256", Buffer.from(`${head}.${claims}`), publicKey, Buffer.from(signature, "base64url"))).toBe(
    true,
  );
});

test("a wrong secret is said without repeating it", async () => {
  const { microsoft, time } = await microsoftAt(HOUR);
  const login = createLogin({ ...configFor(microsoft), password: "wrong-secret" }, time);
  await expect(login.token()).rejects.toThrow(/^login$/u);
});
