/** Municipalities of other regions, whose names have hyphens and spaces: a comment and a list know them as our own. */

import { fileURLToPath } from "node:url";
import fc from "fast-check";
import { expect, test } from "vitest";
import { municipalitiesIn } from "../../src/understand/language/municipalities.ts";
import { OTHER_PLANS } from "../support/plan-queries.ts";
import { openRegion } from "../support/region.ts";

test.each(OTHER_PLANS)(
  "%s: a comment names each of its municipalities, and the list of each shows the activity",
  async (name) => {
    const planFile = fileURLToPath(new URL(`../fixtures/plans/${name}.yaml`, import.meta.url));
    const region = await openRegion(":memory:", { AKTIVITET_PLAN: planFile });
    const { plan } = await region.store.read();
    const activity = plan.activities.find(({ kind }) => kind === "dated");
    const kari = region.person("Kari");
    for (const municipality of plan.organisation.municipalities) {
      const stored = await kari.says(`${activity?.code}: i gang, møte i ${municipality}`);
      expect(stored.understood).toMatchObject({ activity: activity?.code, municipalities: [municipality] });
      expect((await kari.says(`liste ${municipality}`)).text).toContain(`${activity?.code} `);
    }
  },
);

test.each([
  ["Nord-Fron og Sør-Frons ordførere", ["Nord-Fron", "Sør-Fron"]],
  ["møte på  Østre  Toten", ["Østre Toten"]],
  ["vi var i Bø (Vesterålen)", ["Bø (Vesterålen)"]],
  ["Fron og Toten", []],
])("«%s»", (comment, named) => {
  const municipalities = ["Nord-Fron", "Sør-Fron", "Østre Toten", "Bø (Vesterålen)"];
  expect(municipalitiesIn(comment, municipalities)).toEqual(named);
});

test("whatever signs a name has, it is found as it is written", () => {
  const letters = fc.string({ unit: fc.constantFrom(..."AøB-. ()[]{}|/^$*+?\\'&,:".split("")), maxLength: 8 });
  fc.assert(
    fc.property(letters, (signs) => {
      const name = `Å${signs}a`;
      expect(municipalitiesIn(`møte i ${name} i dag`, [name])).toEqual([name]);
    }),
  );
});
