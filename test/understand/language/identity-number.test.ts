/** National identity numbers are never stored, however they are written; other numbers are. */
import { expect, test } from "vitest";
import { holdsIdentityNumber } from "../../../src/understand/language/identity-number.ts";

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
