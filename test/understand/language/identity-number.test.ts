/** National identity numbers are never stored, however they are written; other numbers are. */
import { expect, test } from "vitest";
import { holdsIdentityNumber, maskIdentityNumbers } from "../../../src/understand/language/identity-number.ts";

// A number that nobody has: the control digits are right.
test.each([
  "01019010046",
  "010190 10046",
  "010190-10046",
  "01.01.90 10046",
  "01 01 90 10046",
  "010190–10046",
  "010190/10046",
  "010190, 10046",
  "010 190 100 46",
  "010190  10046",
  "010190\n10046",
  "010190 - 10046",
  "010190 (10046)",
  "010190_10046",
  "0-1-0-1-9-0-1-0-0-4-6",
  "０１０１９０１００４６",
  "12 01019010046",
])("«%s» is one", (text) => {
  expect(holdsIdentityNumber(`møte med ${text} i dag`)).toBe(true);
});

test.each(["01019010047", "frist 01.01.19, 12 000 kr", "1234 56 78901", "22 33 44 55", "101019010046", "0101901004"])(
  "«%s» is none",
  (text) => {
    expect(holdsIdentityNumber(`møte med ${text} i dag`)).toBe(false);
  },
);

test("what is masked shows no digit of it, is still known as one, and leaves the rest to the letter", () => {
  const masked = maskIdentityNumbers("30 % og 010190 10046, så 01.01.90-10046!");
  expect(masked).toBe(`30 % og ${"•".repeat(11)}, så ${"•".repeat(11)}!`);
  expect(holdsIdentityNumber(masked)).toBe(true);
  expect(maskIdentityNumbers(masked)).toBe(masked);
  expect(maskIdentityNumbers("½ av 12 000 kr")).toBe("½ av 12 000 kr");
});
