import fc from "fast-check";
import { expect, test } from "vitest";
import { LONGEST_ALT, pictureAlt } from "../../src/picture/alt.ts";
import { pictures } from "./pictures.ts";

test("the present comes first, then the beginning, then every change", () => {
  const alt = pictureAlt({
    area: "Infrastruktur",
    total: 8,
    weeks: [
      { week: "2018-W51", counts: { planned: 2, ongoing: 6 } },
      { week: "2018-W52", counts: { planned: 2, ongoing: 6 } },
      { week: "2019-W01", counts: { "in-progress": 2, ongoing: 6 } },
      { week: "2019-W02", counts: { delayed: 1, "in-progress": 1, ongoing: 6 } },
    ],
    statuses: ["delayed", "in-progress", "planned", "ongoing"],
  });
  expect(alt).toBe(
    "Infrastruktur, 8 aktiviteter, uke 51, 2018 – uke 2, 2019. Nå, uke 2: 1 forsinket, 1 i gang og 6 løpende. " +
      "Først, uke 51: 2 ikke startet og 6 løpende. Endringer: uke 1 i gang fra 0 til 2, ikke startet fra 2 til 0; " +
      "uke 2 forsinket fra 0 til 1, i gang fra 2 til 1.",
  );
});

test("where nothing has changed, that is said", () => {
  const counts = { ongoing: 1 };
  const weeks = [
    { week: "2018-W47", counts },
    { week: "2018-W48", counts },
  ];
  expect(pictureAlt({ area: "Kommunikasjon", total: 1, weeks, statuses: ["ongoing"] })).toBe(
    "Kommunikasjon, 1 aktivitet, uke 47–48, 2018. Nå, uke 48: 1 løpende. Det samme i alle ukene.",
  );
});

test("it is never longer than a screen reader's patience, and always says where the area stands", () => {
  fc.assert(
    fc.property(pictures, (picture) => {
      const alt = pictureAlt(picture);
      expect([...alt].length).toBeLessThanOrEqual(LONGEST_ALT);
      expect(alt).toContain("Nå, uke");
      for (const count of Object.values(picture.weeks.at(-1)?.counts ?? {})) expect(alt).toContain(`${count} `);
    }),
  );
});
