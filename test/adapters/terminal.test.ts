/** The terminal's contract (`contracts.md`, Terminal and Administration); the last three tests start real processes. */
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { PassThrough } from "node:stream";
import Database from "better-sqlite3";
import { expect, test, vi } from "vitest";
import { runTerminal } from "../../adapters/local/terminal.ts";
import { temporaryFile } from "../support/database.ts";
import { run, runProcess } from "../support/program.ts";
import { openRegion } from "../support/region.ts";

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
  "nearest",
  "activities",
];

test("words in, text out: what a lock screen gets", async () => {
  const { code, output } = await run(["aktivitet", "--db", temporaryFile(), "status", "bredbånd"]);
  expect(code).toBe(0);
  expect(output.split("\n")[0]).toBe("I7 · Bredbånd og fiber");
});

test("a question tells what to type instead of its buttons, for nothing is remembered until the next command", async () => {
  const { output } = await run(["aktivitet", "--db", temporaryFile(), "I7", "ferdig"]);
  expect(output).toContain("[Ja] Skriv: I7: fullført");
  expect(output).toContain("[Nei, vis status] Skriv: status I7");
});

test("--json is one line with visibility, text, card and all of understood", async () => {
  const { output } = await run(["aktivitet", "--db", temporaryFile(), "--json", "bredbånd:", "ferdig,", "60 %"]);
  expect(output.trim().split("\n")).toHaveLength(1);
  const answer = JSON.parse(output);
  expect(Object.keys(answer)).toEqual(["visibility", "text", "card", "understood", "stored"]);
  expect(Object.keys(answer.understood)).toEqual(expect.arrayContaining(FIELDS));
  expect(answer).toMatchObject({ visibility: "private", understood: { name: "update", activity: "I7", ask: true } });
  expect(answer.stored).toEqual([]);
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

test("--batch: only a line ending ends a line, so that each line gets one answer", async () => {
  const lines = ["hjelp\r", "status\u2028bredbånd\u2029nå", "status\rbredbånd", "", "status I7"];
  const answersTo = async (text: string) => {
    const { output } = await run(["aktivitet", "--db", ":memory:", "--json", "--batch"], {}, text);
    return output.split("\n").slice(0, -1);
  };
  const answers = await answersTo(lines.join("\n"));
  expect(answers).toHaveLength(lines.length);
  expect(JSON.parse(answers[0] ?? "").understood.name).toBe("help");
  expect(JSON.parse(answers[4] ?? "").understood.activity).toBe("I7");
  expect(await answersTo("hjelp\n")).toHaveLength(1);
  expect(await answersTo("\n\n")).toHaveLength(2);
  expect(await answersTo("")).toHaveLength(0);
});

test("--json tells the ids of what a line stored, which activities it is about, and what comes nearest to what is none", async () => {
  const lines = [
    "bredbånd: 60 %",
    "I7: 70 %. N17: 30 %",
    "ja",
    "status bredbånd",
    "angre",
    "kvantefysikk: åpnet",
    "kvantefysikk",
  ];
  const { output } = await run(["aktivitet", "--db", ":memory:", "--json", "--batch"], {}, lines.join("\n"));
  const answers = output
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line));
  expect(answers.map(({ stored }) => stored)).toEqual([[1], [], [2, 3], [], [4], [], []]);
  expect(answers[1].understood).toMatchObject({ name: "several", activities: ["I7", "N17"], ask: true });
  expect(answers[2].understood.activities).toEqual(["I7", "N17"]);
  for (const { understood } of answers.slice(5)) expect(understood).toMatchObject({ activity: null, candidates: [] });
});

test("--batch answers a line before the next one is written", async () => {
  const lines = new PassThrough();
  const written: string[] = [];
  const region = await openRegion();
  const { plan } = await region.store.read();
  const now = () => "2018-11-26T09:00:00.000Z";
  const storedBy = async (request: string) => (await region.store.byRequest(request)).map(({ id }) => id);
  const world = {
    bot: region.bot,
    plan,
    now,
    input: lines,
    write: (text: string) => void written.push(text),
    storedBy,
  };
  const options = { words: "", as: "Kari", in: null, json: false, batch: true };
  const done = runTerminal(options, { ...world, request: () => crypto.randomUUID() });
  // «å» is two bytes, and a pipe may divide it.
  const bytes = Buffer.from("status bredbånd\nhjelp");
  const half = bytes.indexOf(Buffer.from("å")) + 1;
  lines.write(bytes.subarray(0, half));
  lines.write(bytes.subarray(half));
  await vi.waitFor(() => expect(written).toHaveLength(1), { timeout: 60_000 });
  expect(written[0]).toContain("I7 · Bredbånd og fiber");
  lines.end();
  await done;
  expect(written).toHaveLength(2);
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
  for (const now of ["2018-02-30", "2018-02-29T10:00", "2018-11-26T24:00", "2018-11-31T10:00Z", "2018-13-01"]) {
    const { code, errors } = await run(["aktivitet", "--db", ":memory:", "--now", now, "status"]);
    expect([code, errors.trim()]).toEqual([1, `«${now}» er ikke et tidspunkt. Skriv det slik: 2018-11-26T10:00`]);
  }
  expect((await run(["admin", "gjør", "noe"])).errors).toContain("Bruk: npm run -s admin");
});

test.each([
  ["--db", ["aktivitet", "status", "--db"]],
  ["--db", ["aktivitet", "--db=", "status"]],
  ["--db", ["aktivitet", "--db", "", "status"]],
  ["--db", ["aktivitet", "--db", "--json", "status"]],
  ["--as", ["aktivitet", "status", "--as"]],
  ["--in", ["aktivitet", "--in=", "status"]],
  ["--now", ["aktivitet", "status", "--now"]],
  ["--db", ["admin", "verify", "--db"]],
  ["--db", ["admin", "--db=", "verify"]],
])("%s without a value is one clear line: %j", async (option, args) => {
  const { code, output, errors } = await run(args, { AKTIVITET_DB: temporaryFile() });
  expect([code, output, errors]).toEqual([1, "", `${option} må følges av en verdi.\n`]);
});

test("an unknown option is told; «--» inside what a person says is theirs; --help lists what there is", async () => {
  const unknown = await run(["aktivitet", "--jsn", "status"], { AKTIVITET_DB: ":memory:" });
  expect([unknown.code, unknown.output]).toEqual([1, ""]);
  expect(unknown.errors).toContain("Kjenner ikke valget --jsn.");
  const said = await run(["aktivitet", "--db", ":memory:", "bredbånd:", "graver", "--", "--snart", "ferdig"]);
  expect(said.output).toContain("«graver -- --snart ferdig»");
  const help = await run(["aktivitet", "--help"]);
  expect([help.code, help.errors]).toEqual([0, ""]);
  expect(help.output).toContain("--batch");
});

test("the terminal knows the people of the page: the README's «@kari» is Kari Moen, also on a new database", async () => {
  const args = ["aktivitet", "--db", temporaryFile()];
  expect((await run([...args, "ansvar regional næringssjef @kari"])).output).toContain("Kari Moen");
  expect((await run([...args, "--as", "Kari Moen", "mine"])).output).toContain("N1");
  expect((await run([...args, "ansvar prosjektleder @kari"])).output).toContain("Kari Moen");
});

test("administration: --help lists every command in a line of its own", async () => {
  const { code, output, errors } = await run(["admin", "--help"]);
  expect([code, errors]).toEqual([0, ""]);
  for (const command of ["plan check", "updates", "verify", "backup FIL"]) {
    expect(output).toMatch(new RegExp(`^  ${command} +\\S`, "mu"));
  }
});

test("administration: plan check --db tells what a corrected plan file would change, and changes nothing", async () => {
  const db = temporaryFile();
  await run(["aktivitet", "--db", db, "status"]);
  expect((await run(["admin", "plan", "check", "--db", db])).output).toContain("planfilen endrer ingenting");
  const corrected = temporaryFile("plan.yaml");
  const file = new URL("../../db/plans/fjellregionen-2017-2021.yaml", import.meta.url);
  const text = readFileSync(file, "utf8").replace("verdiskapningscenter", "verdiskapingssenter");
  writeFileSync(corrected, text);
  const check = () => run(["admin", "plan", "check", "--db", db], { AKTIVITET_PLAN: corrected });
  const first = await check();
  expect([first.code, first.errors]).toEqual([0, ""]);
  expect(first.output).toMatch(/endres planen i .* slik:\n- U12 tittel: «.*» er blitt «.*verdiskapingssenter.*»\.\n$/u);
  expect(await check()).toEqual(first);
  const missing = await run(["admin", "plan", "check", "--db", temporaryFile("finnes-ikke.db")]);
  expect([missing.code, missing.errors]).toEqual([1, expect.stringContaining("Det finnes ingen database")]);
});

test("administration: plan words shows what leads to each activity, and what the plan has nothing on", async () => {
  const { output } = await run(["admin", "plan", "words"]);
  expect(output).toMatch(/\nI2 · Jernbaneforum, Røros- og Solørbanen\n {2}.*\btog\b/u);
  expect(output).toMatch(/\nI8 · Referansegruppe infrastruktur\n {2}Ingen\. Sier folk noe annet/u);
  expect(output).toMatch(/\nTemaer i ordlista som planen ikke berører: .*hav og fiskeri.*\n$/u);
  expect(output).not.toMatch(/ikke berører: .*landbruk/u);
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
  expect((await run(["admin", "--db", db, "backup", copy])).output).toContain("1 oppføring");
  expect((await run(["admin", "--db", copy, "verify"])).code).toBe(0);
  expect((await run(["admin", "--db", db, "backup", copy])).code).toBe(1);
  const nowhere = await run(["admin", "--db", db, "backup", `${copy}-mappe/kopi.db`]);
  expect([nowhere.code, nowhere.output]).toEqual([1, ""]);
  expect(nowhere.errors).toMatch(/^Mappen til .* finnes ikke/u);
  const missing = temporaryFile("finnes-ikke.db");
  expect((await run(["admin", "--db", missing, "verify"])).code).toBe(1);
  expect(existsSync(missing)).toBe(false);
});

/** An entry as a process. */
async function launched(args: string[], input = "") {
  const { code, output, errors } = await runProcess(args, {}, input);
  return { code, lines: output.split("\n"), errors };
}

test("as a process: the answer on standard output, also a long one through a pipe, and exit code 0", async () => {
  const lines = Array.from({ length: 200 }, () => "status bredbånd").join("\n");
  const { code, lines: said, errors } = await launched(["aktivitet", "--db", ":memory:", "--batch", "--json"], lines);
  expect([code, said.length, errors]).toEqual([0, 201, ""]);
  expect(JSON.parse(said[199] ?? "").text).toContain("I7 · Bredbånd og fiber");
});

test("as a process: a refusal on standard error alone, and exit code 1", async () => {
  const { code, lines, errors } = await launched(["aktivitet", "--db"]);
  expect([code, lines, errors]).toEqual([1, [""], "--db må følges av en verdi.\n"]);
});

test("as a process: administration's answer, and exit code 1 where the log is not whole", async () => {
  const db = temporaryFile();
  await run(["aktivitet", "--db", db, "bredbånd: 60 %"]);
  expect(await launched(["admin", "--db", db, "verify"])).toMatchObject({ code: 0, errors: "" });
  const database = new Database(db);
  database.exec("DROP TRIGGER log_refuses_update");
  database.exec("UPDATE log SET note = 'noe annet'");
  database.close();
  const { code, lines } = await launched(["admin", "--db", db, "verify"]);
  expect([code, lines.length > 2]).toEqual([1, true]);
});
