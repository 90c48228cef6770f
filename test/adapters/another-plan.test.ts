/** A bot that follows one council's plan meets other plan files: as the person sees it who runs it (A3, P19). */
import { copyFileSync, readFileSync, writeFileSync } from "node:fs";
import { expect, test } from "vitest";
import { stringify } from "yaml";
import type { Plan } from "../../src/model/plan.ts";
import { activityIn, changed, PLAN_PATH } from "../db/plans/plan-support.ts";
import { temporaryFile } from "../support/database.ts";
import { run, runProcess, serve } from "../support/program.ts";

/** A plan file of its own. */
function planFile(plan: Plan): string {
  const file = temporaryFile("plan.yaml");
  writeFileSync(file, stringify(plan));
  return file;
}

/** The shipped plan after `change`, as a file. */
const corrected = (change: (copy: Plan) => void) => planFile(changed(change));

/** Another council's, with a code that both use. */
const SOR: Plan = changed((copy) => {
  copy.id = "sorregionen-2026";
  copy.line = "sorregionen";
  copy.organisation.name = "Sørregionen";
  activityIn(copy, "I7").title = "Sette opp ladepunkter";
  activityIn(copy, "I7").shortTitle = "Ladepunkter";
  copy.activities = copy.activities.filter(({ area }) => area === "infrastruktur");
});

/** A database in which the shipped plan's I7 is delayed at 50 %. */
async function delayedBroadband(): Promise<string> {
  const file = temporaryFile();
  await run(["aktivitet", "--db", file, "bredbånd: 50 %, forsinket fordi vi venter på fylket"]);
  return file;
}

async function planOf(file: string): Promise<string> {
  return (await run(["aktivitet", "--db", file, "oversikt"])).output;
}

test("a question and `admin connect` with another plan file answer from the plan of the running bot (A3)", async () => {
  const AKTIVITET_DB = await delayedBroadband();
  const before = await planOf(AKTIVITET_DB);
  const server = await serve({ AKTIVITET_DB });
  const AKTIVITET_PLAN = planFile(SOR);
  for (const plan of [AKTIVITET_PLAN, "/finnes/ikke.yaml"]) {
    const asked = await run(["aktivitet", "status", "I7"], { AKTIVITET_DB, AKTIVITET_PLAN: plan });
    expect([asked.code, asked.errors]).toEqual([0, ""]);
    expect(asked.output).toContain("I7 · Bredbånd og fiber");
  }
  const connect = ["admin", "connect", "--platform", "slack", "--channel", "C1", "--area", "infrastruktur"];
  expect((await run(connect, { AKTIVITET_DB, AKTIVITET_PLAN })).code).toBe(0);
  expect(await server.say("Kari", "status I7")).toContain("Forsinket, 50 %");
  await server.end("SIGTERM");
  expect(await planOf(AKTIVITET_DB)).toBe(before);
});

test("a start with another council's plan is refused in one sentence, and the database is as it was (P19)", async () => {
  const AKTIVITET_DB = await delayedBroadband();
  const before = readFileSync(AKTIVITET_DB);
  const AKTIVITET_PLAN = planFile(SOR);
  const { code, output, errors } = await runProcess(["main"], { AKTIVITET_DB, AKTIVITET_PLAN });
  expect([code, output]).toEqual([1, ""]);
  expect(errors.trim().split("\n")).toHaveLength(1);
  expect(errors).toContain("hører til et annet regionråd (sorregionen)");
  expect(errors).toContain("«line: regionradet-for-fjellregionen»");
  expect(readFileSync(AKTIVITET_DB)).toEqual(before);
});

test.each([
  ["no line is the same council's, with the line that the database has", undefined, true],
  ["another line is another council's", "sorregionen", false],
])("a file of the same id whose organisation is respelt, and with %s", async (_what, line, isTaken) => {
  const AKTIVITET_DB = await delayedBroadband();
  const { line: _shipped, ...rest } = changed((copy) => {
    copy.organisation.name = "Fjellregionen regionråd";
    copy.vision = "Tid til å leve";
  });
  const AKTIVITET_PLAN = temporaryFile("plan.yaml");
  writeFileSync(AKTIVITET_PLAN, stringify({ ...rest, ...(line !== undefined && { line }) }));
  const check = await run(["admin", "plan", "check", "--db", AKTIVITET_DB], { AKTIVITET_PLAN });
  expect(check.output.includes("hører til et annet regionråd")).toBe(!isTaken);
  expect(check.output.includes("- Visjon: ")).toBe(isTaken);
  if (!isTaken) {
    expect((await runProcess(["main"], { AKTIVITET_DB, AKTIVITET_PLAN })).code).toBe(1);
    return;
  }
  const server = await serve({ AKTIVITET_DB, AKTIVITET_PLAN });
  expect(await server.say("Kari", "status I7")).toContain("Forsinket, 50 %");
  await server.end("SIGTERM");
  expect([server.output().includes("Visjon"), server.warnings()]).toEqual([true, ""]);
  // The line is still the database's: the council's next plan, spelt as before, is of the same line.
  const next = corrected((copy) => {
    copy.id = "fjellregionen-2022-2026";
  });
  const after = await run(["admin", "plan", "check", "--db", AKTIVITET_DB], { AKTIVITET_PLAN: next });
  expect(after.output).toContain("den er en annen plan (fjellregionen-2022-2026)");
});

test("the shipped plan, where none is named, leaves another council's database alone, without a word", async () => {
  const AKTIVITET_DB = temporaryFile();
  await run(["aktivitet", "--db", AKTIVITET_DB, "I7: 20 %"], { AKTIVITET_PLAN: planFile(SOR) });
  const server = await serve({ AKTIVITET_DB });
  expect(await server.say("Kari", "status I7")).toMatch(/Ladepunkter\n.*20 %/u);
  expect(await server.say("Kari", "status N4")).not.toContain("N4 ·");
  await server.end("SIGTERM");
  expect(server.warnings()).toBe("");
});

test("a start with corrected texts says in one line what it took in; the next start says nothing", async () => {
  const AKTIVITET_DB = await delayedBroadband();
  const AKTIVITET_PLAN = corrected((copy) => {
    activityIn(copy, "I7").title = "Fiber til alle";
    copy.vision = "Tid til å leve";
  });
  const check = await run(["admin", "plan", "check", "--db", AKTIVITET_DB], { AKTIVITET_PLAN });
  expect(check.output).toContain("hører til rekken regionradet-for-fjellregionen");
  expect(check.output).toMatch(/endres planen i .*\n- I7 tittel: .*\n- Visjon: /u);
  const first = await serve({ AKTIVITET_DB, AKTIVITET_PLAN });
  expect(await first.say("Kari", "status I7")).toMatch(/Forsinket, 50 %\nFiber til alle/u);
  await first.end("SIGTERM");
  expect(first.output()).toContain(`Rettet etter planfilen ${AKTIVITET_PLAN}: I7 tittel, Visjon.\n`);
  expect(first.warnings()).toBe("");
  const second = await serve({ AKTIVITET_DB, AKTIVITET_PLAN });
  await second.end("SIGTERM");
  expect([second.output().includes("Rettet"), second.warnings()]).toEqual([false, ""]);
});

test.each([
  [
    "codes that have come and gone",
    (copy: Plan) => {
      activityIn(copy, "I5").code = "I15";
      activityIn(copy, "I7").title = "Ladepunkter";
    },
    "den legger til I15 og tar bort I5: boten følger planen slik den står i databasen",
  ],
  [
    "the next plan of the same council",
    (copy: Plan) => {
      copy.id = "fjellregionen-2022-2026";
      activityIn(copy, "I7").title = "Ladepunkter";
    },
    "den er en annen plan (fjellregionen-2022-2026) enn den som følges (fjellregionen-2017-2021)",
  ],
])("a start with %s goes on with the plan that is there, and says so", async (_what, change, words) => {
  const AKTIVITET_DB = await delayedBroadband();
  const before = await planOf(AKTIVITET_DB);
  const AKTIVITET_PLAN = corrected(change);
  const server = await serve({ AKTIVITET_DB, AKTIVITET_PLAN });
  expect(await server.say("Kari", "status I7")).toMatch(/Bredbånd og fiber\n.*Forsinket, 50 %/u);
  await server.end("SIGTERM");
  expect(server.warnings()).toContain(words);
  expect(server.warnings().trim().split("\n")).toHaveLength(1);
  expect(await planOf(AKTIVITET_DB)).toBe(before);
  const check = await run(["admin", "plan", "check", "--db", AKTIVITET_DB], { AKTIVITET_PLAN });
  expect(check.output).toContain(words);
  expect(check.output).not.toContain("endres planen i");
});

test("a named plan file that is not there, or is no plan, ends the start; nothing is made", async () => {
  const AKTIVITET_DB = await delayedBroadband();
  const broken = temporaryFile("plan.yaml");
  copyFileSync(PLAN_PATH, broken);
  writeFileSync(broken, `${readFileSync(broken, "utf8")}\nukjent: felt\n`);
  for (const [AKTIVITET_PLAN, words] of [
    ["/finnes/ikke.yaml", "Planfilen /finnes/ikke.yaml finnes ikke. Rett AKTIVITET_PLAN"],
    [broken, "har ukjente felter: ukjent"],
  ]) {
    const { code, errors } = await runProcess(["main"], { AKTIVITET_DB, AKTIVITET_PLAN: AKTIVITET_PLAN ?? "" });
    expect([code, errors.trim().split("\n").length]).toEqual([1, 1]);
    expect(errors).toContain(words);
  }
  const missing = temporaryFile("ny.db");
  const asked = await run(["aktivitet", "--db", missing, "status"], { AKTIVITET_PLAN: "/finnes/ikke.yaml" });
  expect([asked.code, asked.errors]).toEqual([
    1,
    "Planfilen /finnes/ikke.yaml finnes ikke. Rett AKTIVITET_PLAN, eller ta den bort for å bruke planen som følger med.\n",
  ]);
  expect((await run(["admin", "--db", missing, "verify"])).errors).toContain("Det finnes ingen database");
});

test("`--db` with a file that is not there makes it and says so, once, on standard error (B12)", async () => {
  const file = temporaryFile("skrivefeil.db");
  const first = await run(["aktivitet", "--db", file, "status", "I7"]);
  expect([first.code, first.errors]).toEqual([0, `Ny database: ${file} fantes ikke fra før.\n`]);
  expect(first.output).toContain("I7 · Bredbånd og fiber");
  expect((await run(["aktivitet", "--db", file, "status", "I7"])).errors).toBe("");
  expect((await run(["aktivitet", "--db", ":memory:", "status", "I7"])).errors).toBe("");
  const other = temporaryFile("en-til.db");
  const connect = ["admin", "connect", "--db", other, "--platform", "slack", "--channel", "C1", "--area", "infra"];
  expect((await run(connect)).errors).toBe(`Ny database: ${other} fantes ikke fra før.\n`);
});

test("a database of November 2026 belongs to the council of its plan: the shipped file goes on, another's is refused (A3)", async () => {
  const AKTIVITET_DB = temporaryFile();
  copyFileSync(new URL("../fixtures/november-2026.sqlite", import.meta.url), AKTIVITET_DB);
  const refused = await runProcess(["main"], { AKTIVITET_DB, AKTIVITET_PLAN: planFile(SOR) });
  expect([refused.code, refused.errors]).toEqual([1, expect.stringContaining("(regionradet-for-fjellregionen)")]);
  const server = await serve({ AKTIVITET_DB });
  expect(await server.say("Kari", "oversikt")).toContain("44 aktiviteter");
  await server.end("SIGTERM");
  expect([server.output().includes("Rettet etter"), server.warnings()]).toEqual([false, ""]);
  expect((await run(["admin", "--db", AKTIVITET_DB, "verify"])).output).toContain("Loggen er hel");
});
