/** `npm start`, as the person sees it who runs it on Monday morning. */
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import { expect, onTestFinished, test } from "vitest";
import { temporaryFile } from "../support/database.ts";
import { run, runProcess, serve } from "../support/program.ts";

/** One clear Norwegian line, no stack trace, exit ≠ 0. */
function expectRefusal({ code, errors }: { code: number | null; errors: string }, words: string): void {
  expect(code).toBe(1);
  expect(errors).toContain(words);
  expect(errors.trim().split("\n")).toHaveLength(1);
}

test("starts, says where it is, is healthy, and stops with 0 when told to", async () => {
  const server = await serve({ AKTIVITET_DB: temporaryFile() });
  const health = await fetch(`${server.url}/healthz`);
  const checks = { database: { ok: true }, backup: { ok: true, at: null } };
  expect([health.status, await health.json()]).toMatchObject([200, { ok: true, checks }]);
  expect((await fetch(`${server.url}/nothing-here`)).status).toBe(404);
  expect(await server.end("SIGTERM")).toBe(0);
});

test("what was answered «lagret» is there after kill -9 and a new start", async () => {
  const AKTIVITET_DB = temporaryFile();
  const first = await serve({ AKTIVITET_DB });
  expect(await first.say("Kari", "bredbånd: graver i Vingelen, 40 %")).toContain("Lagret: I7");
  expect(await first.say("Kari", "RV3: forsinket fordi vegvesenet ikke svarer")).toContain("Lagret: I3");
  await first.end("SIGKILL");
  const second = await serve({ AKTIVITET_DB });
  expect(await second.say("Per", "historikk bredbånd")).toContain("graver i Vingelen");
  expect(await second.say("Per", "status RV3")).toContain("Forsinket");
  await second.end("SIGTERM");
  expect((await run(["admin", "--db", AKTIVITET_DB, "verify"])).output).toContain("Loggen er hel: 2 oppføringer");
});

test("says it is ill, and why, when the database has been moved away", async () => {
  const AKTIVITET_DB = temporaryFile();
  const server = await serve({ AKTIVITET_DB });
  renameSync(AKTIVITET_DB, `${AKTIVITET_DB}.borte`);
  const health = await fetch(`${server.url}/healthz`);
  expect([health.status, await health.json()]).toMatchObject([503, { ok: false, failing: { database: "moved" } }]);
  expect(await server.end("SIGTERM")).toBe(0);
});

test("tells of a backup's time, and warns of an administrator who is nobody", async () => {
  const AKTIVITET_DB = temporaryFile();
  const server = await serve({ AKTIVITET_DB, AKTIVITET_ADMINISTRATORS: "tull, kari@fjell.no" });
  expect(server.warnings()).toMatch(/^Advarsel: kjenner ikke igjen «tull» i AKTIVITET_ADMINISTRATORS.*\n$/u);
  expect((await run(["admin", "--db", AKTIVITET_DB, "backup", temporaryFile("kopi.db")])).code).toBe(0);
  const health = await fetch(`${server.url}/healthz`);
  expect(await health.json()).toMatchObject({ ok: true, checks: { backup: { at: "2018-11-26T09:00:00.000Z" } } });
  await server.end("SIGTERM");
});

test("a taken port is one clear line", async () => {
  const other = createServer();
  onTestFinished(() => void other.close());
  const port = await new Promise<number>((resolve) =>
    other.listen(0, "127.0.0.1", () => resolve((other.address() as { port: number }).port)),
  );
  expectRefusal(
    await runProcess(["main"], { AKTIVITET_DB: temporaryFile(), PORT: String(port) }),
    `Port ${port} er opptatt`,
  );
});

test("a damaged or foreign file is refused and left as it was", async () => {
  const file = temporaryFile("annet.db");
  writeFileSync(file, "Dette er ikke en database.".repeat(100));
  const before = readFileSync(file);
  expectRefusal(await runProcess(["main"], { AKTIVITET_DB: file }), "er skadet, eller den er ikke en SQLite-database");
  expect(readFileSync(file)).toEqual(before);
});

test("a folder in the place of the database file is refused", async () => {
  const folder = temporaryFile("mappe");
  mkdirSync(folder);
  expectRefusal(await runProcess(["main"], { AKTIVITET_DB: folder }), `${folder} er en mappe, ikke en databasefil`);
  const missing = `${folder}/finnes-ikke/`;
  expectRefusal(await runProcess(["main"], { AKTIVITET_DB: missing }), `${missing} er en mappe, ikke en databasefil`);
  expect(existsSync(missing)).toBe(false);
});

test("Slack or Teams half set up is refused rather than passed over in silence", async () => {
  const AKTIVITET_DB = temporaryFile();
  expectRefusal(await runProcess(["main"], { AKTIVITET_DB, SLACK_BOT_TOKEN: "xoxb-1" }), "verken SLACK_APP_TOKEN");
  expectRefusal(await runProcess(["main"], { AKTIVITET_DB, SLACK_SIGNING_SECRET: "x" }), "SLACK_BOT_TOKEN mangler");
  const teams = await runProcess(["main"], { AKTIVITET_DB, MicrosoftAppId: "00000000-0000-0000-0000-000000000000" });
  expectRefusal(teams, "MicrosoftAppTenantId mangler");
  expect(teams.errors).not.toContain("0000");
  expect(existsSync(AKTIVITET_DB)).toBe(false);
  const server = await serve({ AKTIVITET_DB, SLACK_BOT_TOKEN: "" });
  expect(await server.end("SIGTERM")).toBe(0);
});

test("settings that cannot be meant are refused", async () => {
  const badWeek = { AKTIVITET_DB: ":memory:", AKTIVITET_QUIET_WEEKS: "2019-w08, abc" };
  expectRefusal(await runProcess(["main"], badWeek), "AKTIVITET_QUIET_WEEKS: «abc» er ingen uke");
  expectRefusal(await runProcess(["main"], { AKTIVITET_DB: ":memory:", PORT: "åtte" }), "er ikke et portnummer");
  expectRefusal(
    await runProcess(["main"], { AKTIVITET_DB: ":memory:", AKTIVITET_NOW: "snart" }),
    "er ikke et tidspunkt",
  );
  expectRefusal(
    await runProcess(["main"], { AKTIVITET_DB: ":memory:", AKTIVITET_PLAN: "/finnes/ikke.yaml" }),
    "/finnes/ikke.yaml",
  );
});
