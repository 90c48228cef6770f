/** The line that says that the plan is over: in the first digest of each quarter, and never a reason to post one. */
import { passedEnd, quarterOf } from "../../model/period.ts";
import { periodLine } from "../../texts/period.ts";
import type { DigestInput } from "./input.ts";

/** The line, and what to remember when it is posted; null while the plan lasts and when this quarter has been told. */
export function periodOf({ snapshot, today, memory }: DigestInput): { line: string; told: string } | null {
  const end = passedEnd(snapshot.plan, today);
  if (end === null) return null;
  const told = `${end.kind} ${end.to} ${quarterOf(today)}`;
  return told === memory.periodTold ? null : { line: periodLine(end), told };
}
