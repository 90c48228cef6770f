import { createHash } from "node:crypto";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { afterAll, describe, expect, it } from "vitest";
import { stringify } from "yaml";
import { PlanFileError, parsePlan, readPlanFile } from "../../../db/plans/plan-file.ts";
import { planFileHash } from "../../../db/plans/plan-hash.ts";
import { PLAN_PATH, plan, planYaml, problemsOf } from "./plan-support.ts";

const folder = mkdtempSync(join(tmpdir(), "plan-file-"));
afterAll(() => rmSync(folder, { recursive: true }));

/** The number of the first line of the plan file that has `text`. */
const lineWith = (text: string) => planYaml.split("\n").findIndex((line) => line.includes(text)) + 1;

describe("reading a plan file", () => {
  it("gives the plan and the hash of the file", () => {
    const read = readPlanFile(PLAN_PATH);
    expect(read.plan.activities).toHaveLength(44);
    expect(read.hash).toBe(createHash("sha256").update(readFileSync(PLAN_PATH)).digest("hex"));
    expect(planFileHash(PLAN_PATH)).toBe(read.hash);
  });

  it("gives another hash as soon as one letter is changed", () => {
    const copy = join(folder, "copy.yaml");
    writeFileSync(copy, planYaml.replace("Regional næringssjef", "Regional naeringssjef"));
    expect(planFileHash(copy)).not.toBe(planFileHash(PLAN_PATH));
  });

  it("survives being written out and read again", () => {
    expect(parsePlan(stringify(plan), "plan.yaml")).toEqual(plan);
  });

  it("reads any selection of the activities, in any order, as a plan", () => {
    const some = fc.shuffledSubarray(plan.activities, { minLength: 1, maxLength: 5 });
    fc.assert(
      fc.property(some, (activities) => {
        expect(parsePlan(stringify({ ...plan, activities }), "plan.yaml").activities).toEqual(activities);
      }),
      { numRuns: 20 },
    );
  });
});

describe("a plan file that cannot be read", () => {
  it("is named, with the reason, when it is not there", () => {
    const path = join(folder, "missing.yaml");
    expect(() => readPlanFile(path)).toThrow(
      new PlanFileError([
        `Planfilen ${path} finnes ikke. Rett AKTIVITET_PLAN, eller ta den bort for å bruke planen som følger med.`,
      ]),
    );
    expect(() => readPlanFile(folder)).toThrow(
      new PlanFileError([`Planfilen ${folder} er en mappe. Sett AKTIVITET_PLAN til planfilen i den.`]),
    );
  });

  it("is told to be empty when it is", () => {
    expect(problemsOf("")).toEqual(["plan.yaml:1: filen er tom. Kopier en plan som virker, og endre den."]);
    expect(problemsOf("# only a comment\n")).toHaveLength(1);
  });

  it("is shown the line where the YAML goes wrong", () => {
    const broken = planYaml.replace("    kind: dated", "   kind: dated");
    const [first] = problemsOf(broken);
    expect(first).toMatch(/^plan\.yaml:\d+: har feil innrykk, eller mangler et tegn/);
    const line = Number(first?.split(":")[1]);
    expect(Math.abs(line - lineWith("    kind: dated"))).toBeLessThanOrEqual(1);
  });

  it("is refused for a key that stands twice, an alias to nothing, and something else than a plan", () => {
    expect(problemsOf(`${planYaml}\nvision: once more\n`)[0]).toMatch(
      /^plan\.yaml:\d+: har et felt som står to ganger på samme sted\. Ta det ene bort\.$/,
    );
    expect(problemsOf("vision: x\nid: *nothing")[0]).toMatch(
      /^plan\.yaml:2: har en henvisning \(\*navn\) til noe som ikke finnes\./,
    );
    expect(problemsOf("- a list")).toEqual([
      'plan.yaml:1: skal være felter, men er liste. Rett verdien, eller sett tekst i "anførselstegn".',
    ]);
  });

  it.each([
    ["title: [a, b", "en parentes eller et anførselstegn som ikke er lukket"],
    ['title: "a', "mangler et tegn"],
    ["title: a: b", "har for mange kolon på én linje"],
    ["title:\n\t- a", "har tabulator som innrykk"],
    ["title: @a", "har en tekst som begynner med et tegn som ikke kan stå først"],
    ["title: a\n---\nid: b", "har en linje med --- midt i"],
    ['title: "\\q"', "har en omvendt skråstrek som ikke betyr noe"],
  ])("says in Norwegian what is wrong with %j, and where", (yaml, said) => {
    const [first] = problemsOf(yaml);
    expect(first).toMatch(/^plan\.yaml:\d+: /);
    expect(first).toContain(said);
    expect(first).not.toMatch(/\b(?:the|must|not|with|block|flow|indent|character)\b/i);
  });

  it("shows file, line, path and code of a problem inside an activity", () => {
    const wrong = planYaml.replace("shortTitle: Bredbånd og fiber", `shortTitle: ${"Bredbånd ".repeat(5)}og fiber`);
    const line = lineWith("shortTitle: Bredbånd og fiber");
    expect(problemsOf(wrong, "db/plans/ny.yaml")).toEqual([
      `db/plans/ny.yaml:${line} activities[42].shortTitle (I7): er lengre enn 40 tegn. Kort den ned; hele tittelen står i title.`,
    ]);
  });

  it("shows all problems at once, one on each line", () => {
    const wrong = planYaml
      .replace("from: 2017-01-01", "from: 2017-02-30")
      .replace("letter: K", "letter: Kom")
      .replace("vision: ", "visjon: ");
    const problems = problemsOf(wrong);
    expect(problems.map((line) => line.replace(/^plan\.yaml:\d+:? /, ""))).toEqual([
      "period.from: er ingen dag i kalenderen. Skriv år-måned-dag, for eksempel 2018-12-15.",
      "vision: mangler. Før opp feltet; er det blankt i dokumentet, skriv null eller [].",
      "areas[0].letter: er ingen bokstav. Skriv én stor bokstav, for eksempel I.",
      "har ukjente felter: visjon. Rett skrivemåten, eller ta dem bort.",
    ]);
    expect(() => parsePlan(wrong, "plan.yaml")).toThrow(problems.join("\n"));
  });

  it("is a plan or a list of clear lines, whatever is lost from it or typed into it", () => {
    const place = fc.nat({ max: planYaml.length });
    const typed = fc.oneof(
      fc.string({ unit: "binary", maxLength: 8 }),
      fc.constantFrom("\n", ": ", "- ", "*a", "&a ", "null"),
    );
    fc.assert(
      fc.property(place, fc.nat({ max: 60 }), typed, (at, lost, text) => {
        const problems = problemsOf(planYaml.slice(0, at) + text + planYaml.slice(at + lost));
        expect(problems.filter((line) => !/^plan\.yaml(:\d+)?( \S+( \(\S+\))?)?: .+\. .+$/.test(line))).toEqual([]);
      }),
      { numRuns: 40 },
    );
  });
});
