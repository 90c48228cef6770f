/** 200 × kill -9 under load (P1, P2): nothing that was answered «Lagret» may be lost or doubled. `npm run bench kill`. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { killUnderLoad } from "../support/kill-rounds.ts";
import type { BenchRow } from "./row.ts";

const KILLS = Number(process.env.BENCH_KILLS ?? 200);

/** Two rows, each with nought as its bound. Throws when the log does not verify. */
export async function killRows(): Promise<BenchRow[]> {
  const folder = mkdtempSync(join(tmpdir(), "aktivitet-bench-"));
  try {
    const { acknowledged, repeated, lost, doubled, verified } = await killUnderLoad(KILLS, join(folder, "kill.db"));
    console.log(`  ${verified}`);
    const beside = `${acknowledged} stored, ${repeated} repeated`;
    const row = (name: string, wrong: string[]): BenchRow => {
      return { name, value: `${wrong.length}`, beside, ratio: wrong.length, goal: 0 };
    };
    return [row(`acknowledged and lost in ${KILLS} kills`, lost), row(`stored twice in ${KILLS} kills`, doubled)];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
