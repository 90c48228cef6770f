import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Finding, planFindings } from "../../../db/plans/plan-findings.ts";
import type { Plan } from "../../../src/model/plan.ts";
import { activityIn, changed, plan } from "./plan-support.ts";

const of = (kind: Finding["kind"], from: Plan = plan) => planFindings(from).filter((finding) => finding.kind === kind);
const codes = (kind: Finding["kind"], from: Plan = plan) => of(kind, from).map((finding) => finding.codes.join(" "));
const textOf = (kind: Finding["kind"], from: Plan = plan) => of(kind, from)[0]?.text;

describe("what the plan for Fjellregionen leaves open", () => {
  it("is that all 44 activities lack a deadline, and 15 of them need one", () => {
    expect(of("without-deadline")[0]?.codes).toHaveLength(44);
    expect(textOf("without-deadline")).toBe(
      "44 av 44 aktiviteter står uten frist. 15 av dem er tidsavgrenset og trenger en: " +
        "K1, K2, N5, N6, N9, N17, U1, U2, U6, U7, U11, U12, U13, I7 og I8.",
    );
  });

  it("is that six lack a responsible role and four lack funding", () => {
    expect(textOf("without-responsible")).toBe("6 av 44 aktiviteter står uten ansvarlig: N16, N17, U5, U6, U9 og U10.");
    expect(textOf("without-funding")).toBe("4 av 44 aktiviteter står uten finansiering: N16, N17, U9 og U10.");
  });

  it("is that one title stands three times", () => {
    expect(of("same-title").map(({ text }) => text)).toEqual([
      "Tittelen «Etablere referansegruppe» står 3 ganger: K1, U13 og I8.",
    ]);
  });

  it("is that Næringsutvikling has no reference group, which the document demands of every area", () => {
    expect(of("area-lacks")).toHaveLength(1);
    expect(textOf("area-lacks")).toMatch(
      /^Næringsutvikling har ingen aktivitet for referansegruppe, men planen sier: «Hvert/,
    );
  });

  it("is that one role is spelt in three ways, and no other role or source in more than one", () => {
    expect(of("spelt-differently").map(({ text }) => text)).toEqual([
      "Rollen regional næringssjef er skrevet på 3 måter: «Regionale næringssejere» (N1 og N3), " +
        "«Regionale næringsssjefer» (N8, N9, N13, N14, N15, N18 og N19) og «Regional næringssjef» (I5 og I7).",
    ]);
  });

  it("is that some belong to no objective or strategy, and that the day of adoption is blank", () => {
    expect(codes("without-objective")).toEqual(["U13"]);
    expect(codes("without-strategy")).toEqual(["U7 U13"]);
    expect(of("not-adopted")).toHaveLength(1);
  });

  it("comes with advice on what to do, each time", () => {
    expect(planFindings(plan).filter(({ advice }) => !/^\p{Lu}.*\.$/u.test(advice))).toEqual([]);
  });
});

describe("findings follow the plan", () => {
  it("a deadline given to every dated activity leaves only ongoing ones without", () => {
    const dated = changed((copy) => {
      for (const activity of copy.activities) if (activity.kind === "dated") activity.deadline = "2018-12-15";
    });
    expect(textOf("without-deadline", dated)).toBe("29 av 44 aktiviteter står uten frist.");
    expect(of("without-deadline", dated)[0]?.advice).toBe("De er løpende og trenger ingen frist.");
  });

  it("a reference group in the title of an activity in Næringsutvikling settles the demand", () => {
    const settled = changed((copy) => {
      activityIn(copy, "N1").title = "Etablere Referansegruppe for næring";
    });
    expect(of("area-lacks", settled)).toEqual([]);
  });

  it("one spelling throughout is no finding, nor is a date of adoption", () => {
    const corrected = changed((copy) => {
      copy.adopted = "2017-03-01";
      for (const { responsible } of copy.activities)
        responsible.verbatim = responsible.verbatim?.replace(/næringss?sj?efer|næringssejere/, "næringssjefer") ?? null;
      for (const { responsible } of copy.activities)
        responsible.verbatim = responsible.verbatim?.replace("Regional næringssjef", "Regionale næringssjefer") ?? null;
    });
    expect(of("spelt-differently", corrected)).toEqual([]);
    expect(of("not-adopted", corrected)).toEqual([]);
  });

  it("a source of funding in two spellings is found as well", () => {
    const two = changed((copy) => {
      activityIn(copy, "N5").funding.verbatim = "Skandinavisk Heartland";
      copy.funding.find(({ slug }) => slug === "scandinavian-heartland")?.variants.push("Skandinavisk Heartland");
    });
    expect(textOf("spelt-differently", two)).toContain("næringssjef");
    expect(of("spelt-differently", two)[1]?.text).toBe(
      "Finansieringskilden Scandinavian Heartland er skrevet på 2 måter: «Scandinavian Heartland» (N4, N6 og N7) og " +
        "«Skandinavisk Heartland» (N5).",
    );
  });

  it("whichever activities are left, exactly the blank ones are named, in the document's order", () => {
    fc.assert(
      fc.property(fc.subarray(plan.activities, { minLength: 1 }), (activities) => {
        const part = { ...plan, activities };
        const blank = activities.filter(({ responsible }) => responsible.verbatim === null).map(({ code }) => code);
        expect(codes("without-responsible", part)).toEqual(blank.length > 0 ? [blank.join(" ")] : []);
        const groups = activities.filter(({ title }) => title === "Etablere referansegruppe");
        expect(codes("same-title", part)).toHaveLength(groups.length > 1 ? 1 : 0);
      }),
    );
  });
});
