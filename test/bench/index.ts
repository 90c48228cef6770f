/** `npm run bench`: what is fast must stay fast. Ratios measured side by side in one run; never asserted in a test. */
import { measureDurableUpdate, measureReads } from "./database.ts";
import { killRows } from "./kill.ts";
import type { BenchRow } from "./row.ts";
import { searchRows } from "./search.ts";
import { slackRows } from "./slack.ts";
import { startRows } from "./start.ts";
import { statusRows } from "./status.ts";
import { teamsRows } from "./teams.ts";
import { updateRows } from "./update.ts";

/** Which sections to run: all but those that take minutes, or those named on the command line. */
const SECTIONS: Record<string, () => BenchRow[] | Promise<BenchRow[]>> = {
  start: startRows,
  status: statusRows,
  update: updateRows,
  database: databaseRows,
  search: searchRows,
  slack: slackRows,
  kill: killRows,
  teams: teamsRows,
};

/** Minutes: only when named. */
const LONG: readonly string[] = ["kill"];

async function databaseRows(): Promise<BenchRow[]> {
  const { ours, raw, ratio } = await measureDurableUpdate();
  const update = {
    name: "durable update",
    value: `${ours.toFixed(0)} µs`,
    beside: `raw better-sqlite3 ${raw.toFixed(0)} µs`,
    ratio,
    goal: 1.1,
  };
  const reads = (await measureReads()).map(({ rows, log, logRatio }) => ({
    name: `ten newest of an activity at ${rows} rows`,
    value: `${log.toFixed(1)} µs`,
    beside: "1000 rows",
    ratio: logRatio,
    goal: 1.1,
  }));
  return [update, ...reads];
}

const wanted = process.argv.slice(2).filter((word) => !word.startsWith("--"));
for (const [name, measure] of Object.entries(SECTIONS)) {
  if (wanted.length > 0 ? !wanted.includes(name) : LONG.includes(name)) continue;
  console.log(`\n${name}`);
  for (const { name: what, value, beside, ratio, goal, isFloor = false } of await measure()) {
    const isMet = goal === null || (isFloor ? ratio >= goal : ratio <= goal);
    const bound = goal === null ? "" : `  (goal ${isFloor ? "≥" : "≤"} ${goal}${isMet ? "" : " — MISSED"})`;
    console.log(
      `  ${what.padEnd(42)} ${value.padStart(12)}  beside ${beside.padEnd(28)} ratio ${ratio.toFixed(2)}${bound}`,
    );
  }
}
