/**
 * What four channels would have been told in a year of the real plan, week by week, proof-read line by line. A change here
 * is read aloud before it is accepted (`npx vitest run --config test/vitest.config.ts test/golden --update`).
 */
import { expect, test } from "vitest";
import { osloDate } from "../../src/model/week.ts";
import { SKIP_REASONS } from "../../src/texts/index.ts";
import { formatDateShort, formatTime, formatWeekday } from "../../src/understand/language/format-date.ts";
import { playYear, type Week } from "../support/year.ts";

test("a year of digests reads like good clear Norwegian", async () => {
  const { weeks, asked } = await playYear();
  expect(asked).toEqual([]);
  for (const [area, told] of weeks) {
    await expect(`${told.map(shown).join("\n\n")}\n`).toMatchFileSnapshot(`digest-year/${area}.txt`);
  }
});

function shown({ week, at, outcome, text }: Week): string {
  if (typeof outcome === "string") return `# ${week}: hoppet over – ${SKIP_REASONS[outcome]}`;
  const day = osloDate(at);
  const head = `# ${week}, ${formatWeekday(day)} ${formatDateShort(day, "0000")} ${formatTime(at)}`;
  return text === null ? `${head}: stille – ingenting å si` : `${head}\n${text}`;
}
