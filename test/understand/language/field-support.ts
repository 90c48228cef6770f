/** What the tests of fields share. */
import type { FieldContext } from "../../../src/understand/language/fields.ts";

export const CONTEXT: FieldContext = {
  today: "2018-11-26",
  municipalities: ["Holtålen", "Røros", "Os", "Tolga", "Tynset", "Alvdal", "Folldal", "Rendalen"],
  roles: [
    { slug: "regionraadgiver", name: "regionrådgiver", variants: [] },
    { slug: "arbeidsutvalget", name: "arbeidsutvalget", variants: ["arbeidsutvalg", "AU"] },
    {
      slug: "regional-naeringssjef",
      name: "regional næringssjef",
      variants: ["Regionale næringsssjefer", "næringssjef"],
    },
    { slug: "regionkoordinator", name: "regionkoordinator", variants: [] },
  ],
};

/** A valid number that begins with these six digits: both weighted sums are divisible by eleven (the textbook form of the rule). */
export function identityNumber(birth: string): string {
  const divides = (number: string, weights: number[]) =>
    weights.reduce((sum, weight, index) => sum + weight * Number(number[index]), 0) % 11 === 0;
  for (let rest = 0; rest < 100_000; rest += 1) {
    const number = birth + String(rest).padStart(5, "0");
    if (divides(number, [3, 7, 6, 1, 8, 9, 4, 5, 2, 1]) && divides(number, [5, 4, 3, 2, 7, 6, 5, 4, 3, 2, 1]))
      return number;
  }
  throw new Error("no such number");
}
