/** «meg» and «jeg» where responsibility is given: the one who writes, asked about once. */
import { expect, test } from "vitest";
import { openRegion } from "../support/region.ts";

test.each(["ansvar bredbånd meg", "jeg har ansvar for bredbånd", "jeg tar over bredbånd"])(
  "«%s» asks whether it is mine, and is in my list from then on",
  async (line) => {
    const adviser = (await openRegion()).person("Regionrådgiver");
    const question = await adviser.says(line);
    expect(question.card.title).toBe("Skal Regionrådgiver ha ansvaret for I7?");
    expect(question.text).toContain("Ingenting er lagret");
    await adviser.taps(question, "Ja");
    expect((await adviser.says("mine")).understood.candidates).toContain("I7");
  },
);

test("«ansvar regional næringssjef meg» asks for the role", async () => {
  const adviser = (await openRegion()).person("Regionrådgiver");
  const question = await adviser.says("ansvar regional næringssjef meg");
  expect(question.card.title).toBe("Skal Regionrådgiver være regional næringssjef?");
  await adviser.taps(question, "Ja");
  expect((await adviser.says("mine")).text).toContain("Du er regional næringssjef.");
});

test("Who may not give responsibility is told who can, also of oneself", async () => {
  const refused = await (await openRegion()).person("Kari").says("jeg har ansvar for bredbånd");
  expect(refused.text).toContain("Regionrådgiver");
  expect(refused.stored).toBe(false);
});
