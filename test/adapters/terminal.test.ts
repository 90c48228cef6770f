/** The terminal's contract (`contracts.md`, Terminal and Administration), through real processes. */
import { existsSync } from "node:fs";
import { expect, test } from "vitest";
import { temporaryFile } from "../support/database.ts";
import { run } from "../support/program.ts";

const FIELDS = [
  "name",
  "activity",
  "area",
  "candidates",
  "sure",
  "ask",
  "status",
  "progress",
  "deadline",
  "note",
  "decision",
  "responsible",
  "internal",
  "municipalities",
];

test("words in, text out: what a lock screen gets", async () => {
  const { code, output } = await run(["aktivitet", "--db", temporaryFile(), "status", "bredbånd"]);
  expect(code).toBe(0);
  expect(output.split("\n")[0]).toBe("I7 · Bredbånd og fiber");
});

test("--json is one line with visibility, text, card and all of understood", async () => {
  const { output } = await run(["aktivitet", "--db", temporaryFile(), "--json", "bredbånd:", "ferdig,", "60 %"]);
  expect(output.trim().split("\n")).toHaveLength(1);
  const answer = JSON.parse(output);
  expect(Object.keys(answer)).toEqual(["visibility", "text", "card", "understood"]);
  expect(Object.keys(answer.understood)).toEqual(expect.arrayContaining(FIELDS));
  expect(answer).toMatchObject({ visibility: "private", understood: { name: "update", activity: "I7", ask: true } });
});

test("--batch answers each line in order on one database, whatever the line holds", async () => {
  const lines = ["bredbånd: 60 %", "", "🎉", "status bredbånd", "\u0000\u202e", "x".repeat(5000), "historikk bredbånd"];
  const { code, output } = await run(["aktivitet", "--db", ":memory:", "--json", "--batch"], {}, lines.join("\n"));
  expect(code).toBe(0);
  const answers = output
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line));
  expect(answers).toHaveLength(lines.length);
  expect(answers[3].text).toContain("I gang, 60 %");
  expect(answers[6].text).toContain("60 %");
});

test("--as, --in and --now say who, where and when", async () => {
  const db = temporaryFile();
  const args = ["aktivitet", "--db", db, "--as", "Kari", "--in", "infra", "--now", "2018-12-03T08:00"];
  const { output } = await run([...args, "referansegruppe: etablert, fullført"]);
  expect(output).toContain("Lagret: I8");
  const history = await run(["aktivitet", "--db", db, "historikk I8"]);
  expect(history.output).toContain("3.12. · Kari");
});

test("what cannot be meant on the command line is one clear line", async () => {
  expect(await run(["aktivitet", "--db", ":memory:", "--in", "månen", "status"])).toMatchObject({
    code: 1,
    output: "",
  });
  expect((await run(["aktivitet", "--db", ":memory:", "--now", "i går", "status"])).errors).toContain(
    "er ikke et tidspunkt",
  );
  expect((await run(["admin", "gjør", "noe"])).errors).toContain("Bruk: npm run -s admin");
});

test("administration: plan check, updates, verify, backup; never a new database by accident", async () => {
  const db = temporaryFile();
  await run(["aktivitet", "--db", db, "bredbånd: fiber til Tolga ferdig, 60 %"]);
  const check = await run(["admin", "plan", "check"]);
  expect(check.output).toMatch(/44/u);
  const updates = (await run(["admin", "--db", db, "updates"])).output
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line));
  expect(updates).toMatchObject([
    {
      id: 1,
      kind: "update",
      activity: "I7",
      note: "fiber til Tolga ferdig",
      raw: "bredbånd: fiber til Tolga ferdig, 60 %",
    },
  ]);
  const copy = temporaryFile("kopi.db");
  expect((await run(["admin", "--db", db, "backup", copy])).output).toContain("1 oppføringer");
  expect((await run(["admin", "--db", copy, "verify"])).code).toBe(0);
  expect((await run(["admin", "--db", db, "backup", copy])).code).toBe(1);
  const missing = temporaryFile("finnes-ikke.db");
  expect((await run(["admin", "--db", missing, "verify"])).code).toBe(1);
  expect(existsSync(missing)).toBe(false);
});
