import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Plan } from "../../../src/model/plan.ts";
import { planDifferences, planDifferenceText } from "../../../src/plans/plan-differences.ts";
import { activityIn, areaIn, changed, plan } from "./plan-support.ts";

const lines = (before: Plan, after: Plan) => planDifferences(before, after).map(planDifferenceText);
const linesAfter = (change: (copy: Plan) => void) => lines(plan, changed(change));

function without(code: string, retired: boolean): Plan {
  return changed((copy) => {
    copy.activities = copy.activities.filter((activity) => activity.code !== code);
    if (retired) copy.retiredCodes.push(code);
  });
}

describe("a corrected plan file", () => {
  it("that is the same changes nothing", () => {
    expect(planDifferences(plan, structuredClone(plan))).toEqual([]);
  });

  it("with a slip put right in a title says what it was and what it is", () => {
    const lines = linesAfter((copy) => {
      activityIn(copy, "U12").title =
        "Gjennomføre tiltak for å etablere et flerkulturelt verdiskapingssenter som en del av felles karrieresenter";
    });
    expect(lines).toEqual([
      "U12 tittel: «Gjennomføre tiltak for å etablere et flerkulturelt verdiskapningscenter som en del av felles " +
        "karrieresenter» er blitt «Gjennomføre tiltak for å etablere et flerkulturelt verdiskapingssenter som en del av " +
        "felles karrieresenter».",
    ]);
  });

  it("that fills in a blank cell says that it was blank", () => {
    const lines = linesAfter((copy) => {
      activityIn(copy, "N17").responsible = {
        verbatim: "Regional næringssjef",
        roles: [{ role: "regional-naeringssjef", main: true }],
      };
      activityIn(copy, "N17").deadline = "2018-12-15";
      activityIn(copy, "N17").kind = "ongoing";
    });
    expect(lines).toEqual([
      "N17 løpende eller med frist: «tidsavgrenset» er blitt «løpende».",
      "N17 ansvar: blankt er blitt «Regional næringssjef».",
      "N17 roller: blankt er blitt «regional-naeringssjef».",
      "N17 frist: blankt er blitt «2018-12-15».",
    ]);
  });

  it("that moves the main responsibility says so, though the same roles are named", () => {
    const lines = linesAfter((copy) => {
      for (const role of activityIn(copy, "K1").responsible.roles) role.main = !role.main;
    });
    expect(lines).toEqual([
      "K1 roller: «regionraadgiver, arbeidsutvalget» er blitt «arbeidsutvalget, regionraadgiver».",
    ]);
  });

  it("with a new activity names it", () => {
    const lines = linesAfter((copy) => {
      copy.activities.push({ ...activityIn(copy, "I7"), code: "I9", title: "Bygge ut mobildekning" });
    });
    expect(lines).toEqual(["I9 er ny: «Bygge ut mobildekning»."]);
  });

  it("without an activity reports it, keeps the log, and asks for the code to be reserved", () => {
    expect(lines(plan, without("N11", true))).toEqual([
      "N11 er tatt ut av planen: «Tilrettelegge for TV-satsinger knyttet til arrangementer og produksjoner». " +
        "Det som er logget om den, står.",
    ]);
    expect(lines(plan, without("N11", false))[0]).toMatch(/Før N11 opp i retiredCodes/);
  });

  it("that gives a used code to another activity is called out, whether the first was retired or written over", () => {
    const retired = without("N11", true);
    const again = changed((copy) => {
      activityIn(copy, "N11").title = "Bygge idrettshall";
    });
    expect(lines(retired, again)[0]).toMatch(/^N11 er brukt før og er nå «Bygge idrettshall»/);
    const over = changed((copy) => {
      activityIn(copy, "N11").title = "Bygge idrettshall";
      activityIn(copy, "N11").shortTitle = "Idrettshall";
    });
    expect(planDifferences(plan, over).map(({ kind }) => kind)).toEqual(["reused", "activity", "activity"]);
    expect(lines(plan, over)[0]).toMatch(/^N11 var «Tilrettelegge for TV-satsinger .*» og er nå «Bygge idrettshall»/);
  });

  it("that forgets a retired code is called out", () => {
    const forgetful = without("N11", false);
    expect(lines(without("N11", true), forgetful)).toEqual([
      "N11 sto i retiredCodes, men gjør det ikke lenger. Før koden opp igjen, så den ikke blir brukt på nytt.",
    ]);
  });

  it("with a new vision, goal, objective, spelling or day of adoption says so", () => {
    const lines = linesAfter((copy) => {
      copy.adopted = "2017-03-01";
      copy.vision = "«Tid til å skape»";
      areaIn(copy, "U").longTermGoal = "Utvikle kompetansen.";
      areaIn(copy, "U").objectives.push({ id: "U-D7", text: "Flere lærlinger" });
      areaIn(copy, "N").strategies.pop();
      copy.roles.find(({ slug }) => slug === "prosjektleder")?.variants.pop();
    });
    expect(lines).toEqual([
      "Visjon: «Rom for å skape - tid til å leve» er blitt «Tid til å skape».",
      "Kompetanseutvikling, langsiktig mål: «Bevare og utvikle kompetansen i Fjellregionens befolkning.» er blitt " +
        "«Utvikle kompetansen.».",
      "N-S8: «Arbeid for flere offentlige arbeidsplasser» er blitt blankt.",
      "Rolle prosjektleder: «prosjektleder, prosjektleder Tynset&Røros» er blitt «prosjektleder».",
      "Vedtaksdato: blankt er blitt «2017-03-01».",
      "U-D7: blankt er blitt «Flere lærlinger».",
    ]);
  });

  it("between any two selections of activities, adds and removes exactly what differs", () => {
    const some = fc.subarray(plan.activities);
    fc.assert(
      fc.property(some, some, (before, later) => {
        const changes = planDifferences({ ...plan, activities: before }, { ...plan, activities: later });
        const codes = (kind: "added" | "removed") =>
          changes.flatMap((change) => (change.kind === kind ? [change.code] : []));
        expect(codes("added")).toEqual(later.filter((one) => !before.includes(one)).map(({ code }) => code));
        expect(codes("removed")).toEqual(before.filter((one) => !later.includes(one)).map(({ code }) => code));
        expect(changes).toHaveLength(codes("added").length + codes("removed").length);
      }),
    );
  });
});
