import { existsSync, readFileSync } from "node:fs";
import { describe, expect, it, type TestContext } from "vitest";
import { activitiesIn, type Plan } from "../../../src/model/plan.ts";
import { plan } from "./plan-support.ts";

const SOURCE = new URL("../../../../shared/plan/strategisk-plan-2017-2021.txt", import.meta.url);
const hasSource = existsSync(SOURCE);
const source = hasSource ? readFileSync(SOURCE, "utf8") : "";

/** The document is not part of this repository: without it beside us these tests cannot say anything. */
function needsDocument({ skip }: TestContext): void {
  skip(!hasSource, "the text of the adopted plan is not beside the repository (../shared/plan)");
}

/** Every string that claims to be the document's own words. */
function verbatimTexts(of: Plan): string[] {
  return [
    of.title,
    of.organisation.name,
    ...of.organisation.municipalities,
    ...of.organisation.counties,
    ...of.introduction.flatMap(({ heading, paragraphs }) => [heading, ...paragraphs]),
    of.vision,
    of.overallGoal,
    of.sustainability,
    ...of.coherence,
    ...of.areaRequirements.map(({ verbatim }) => verbatim),
    ...of.areas.flatMap((area) => [
      area.name,
      area.longTermGoal,
      ...[...area.objectives, ...area.strategies].map(({ text }) => text),
    ]),
    ...of.activities.flatMap(({ title, responsible, funding }) => [title, responsible.verbatim, funding.verbatim]),
  ].filter((text) => text !== null);
}

/** The rows of the four tables as cells: objective, strategy, activity, responsible, funding. */
function tableRows(): string[][] {
  const rows = source.split("\n").filter((line) => line.includes("\t"));
  return rows.map((row) => row.split("\t").map((cell) => cell.trim())).filter((cells) => !isHeading(cells));
}

const isHeading = (cells: readonly string[]) => cells.includes("Strategier") || cells.includes("Hovedaktiviteter");

/** For each activity its row in the document, in order, cut at the title. */
function rowsByActivity() {
  const rows = tableRows();
  return plan.activities.map((activity, at) => {
    const cells = rows[at] ?? [];
    const place = cells.indexOf(activity.title);
    return { activity, place, before: cells.slice(0, place), after: cells.slice(place + 1) };
  });
}

const textsOf = (list: "objectives" | "strategies", ids: readonly string[]) => {
  const all = plan.areas.flatMap((area) => area[list]);
  return ids.map((id) => all.find((text) => text.id === id)?.text);
};

describe("the plan file against the adopted document", () => {
  it("says nothing in other words than the document", (context) => {
    needsDocument(context);
    expect(verbatimTexts(plan).filter((text) => !source.includes(text))).toEqual([]);
  });

  it("leaves nothing of the document out but headings and page footers", (context) => {
    needsDocument(context);
    const longestFirst = [...new Set(verbatimTexts(plan))].sort((a, b) => b.length - a.length);
    const rest = longestFirst.reduce((text, words) => text.replaceAll(words, ""), source);
    const left = new Set(
      rest
        .split(/[\n\t]/)
        .map((line) => line.trim())
        .filter((line) => line !== ""),
    );
    expect([...left]).toEqual([
      "med Handlingsplan 2017 – 2018",
      "Vedtatt av  _____",
      "Innledning",
      "Visjon",
      "Overordnet mål",
      "Dette skal oppnås gjennom målrettede aktiviteter innen følgende hovedinnsatsområder:",
      "-",
      "Overordna langsiktig mål:",
      "Delmål",
      "Strategier",
      "Handlingsplan 2017-2018",
      "Hovedaktiviteter",
      "Ansvar",
      "Finansiering",
      "fjellregionen.no",
    ]);
  });

  it("has the activities in the document's order, one for each row of the tables", (context) => {
    needsDocument(context);
    expect(tableRows()).toHaveLength(44);
    expect(rowsByActivity().filter(({ place }) => place < 0)).toEqual([]);
  });

  it("has beside each activity exactly what its row says of responsible and funding, blanks included", (context) => {
    needsDocument(context);
    for (const { activity, place, after } of rowsByActivity()) {
      // The row of N19 has slipped: its title stands in the first column, a blank cell before the responsible.
      const [responsible = "", funding = ""] = place === 0 ? after.slice(1) : after;
      expect([activity.code, activity.responsible.verbatim ?? "", activity.funding.verbatim ?? ""]).toEqual([
        activity.code,
        responsible,
        funding,
      ]);
    }
  });

  it("gives each activity the objective and the strategy that stand beside or above it", (context) => {
    needsDocument(context);
    let objective = "";
    let strategy = "";
    for (const { activity, before } of rowsByActivity()) {
      const [newObjective = "", newStrategy = ""] = before;
      if (newObjective !== "" || newStrategy !== "") strategy = newStrategy;
      if (newObjective !== "") objective = newObjective;
      if (activity.code === "U13") continue; // a reference group is for the whole area, not for career guidance
      expect([activity.code, textsOf("objectives", activity.objectives).join(" ")]).toEqual([activity.code, objective]);
      expect([activity.code, textsOf("strategies", activity.strategies).join(" ")]).toEqual([activity.code, strategy]);
    }
  });
});

describe("the plan file", () => {
  it("has 4, 19, 13 and 8 activities in the four areas, 44 in all", () => {
    const counts = plan.areas.map(({ slug }) => activitiesIn(plan, slug).length);
    expect(plan.areas.map(({ slug }) => slug)).toEqual([
      "kommunikasjon",
      "næringsutvikling",
      "kompetanseutvikling",
      "infrastruktur",
    ]);
    expect(counts).toEqual([4, 19, 13, 8]);
    expect(plan.activities).toHaveLength(44);
  });

  it("numbers them in order: K1–K4, N1–N19, U1–U13, I1–I8", () => {
    const expected = (
      [
        ["K", 4],
        ["N", 19],
        ["U", 13],
        ["I", 8],
      ] as const
    ).flatMap(([letter, count]) => Array.from({ length: count }, (_, at) => `${letter}${at + 1}`));
    expect(plan.activities.map(({ code }) => code)).toEqual(expected);
  });

  it("has 29 ongoing activities; whatever is to be made or carried out once is dated", () => {
    const dated = plan.activities.filter(({ kind }) => kind === "dated").map(({ code }) => code);
    expect(dated).toEqual("K1 K2 N5 N6 N9 N17 U1 U2 U6 U7 U11 U12 U13 I7 I8".split(" "));
    expect(plan.activities.filter(({ kind }) => kind === "ongoing")).toHaveLength(29);
  });

  it("takes part, contributes and works for something without end, the data centre excepted", () => {
    const without = /^(Delta i|Bidra|Arbeide for|Aktivt|Holde tett kontakt) /;
    const endless = plan.activities.filter(({ title, code }) => without.test(title) && code !== "N17");
    expect(endless.length).toBeGreaterThan(10);
    expect(endless.filter(({ kind }) => kind !== "ongoing")).toEqual([]);
  });

  it("tells the three reference groups apart by area, though their title is the same", () => {
    const groups = plan.activities.filter(({ title }) => title === "Etablere referansegruppe");
    expect(groups.map(({ code, shortTitle }) => [code, shortTitle])).toEqual([
      ["K1", "Referansegruppe kommunikasjon"],
      ["U13", "Referansegruppe kompetanse"],
      ["I8", "Referansegruppe infrastruktur"],
    ]);
  });

  it("belongs to 2017–2021, its activities to 2017–2018, and names the eight municipalities", () => {
    expect(plan.period).toEqual({ from: "2017-01-01", to: "2021-12-31" });
    expect(plan.actionPlanPeriod).toEqual({ from: "2017-01-01", to: "2018-12-31" });
    expect(plan.organisation.municipalities.join(" ")).toBe("Holtålen Røros Os Tolga Tynset Alvdal Folldal Rendalen");
  });
});
