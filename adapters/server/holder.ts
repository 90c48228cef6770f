/** Processes by name, so that what one was sending when it died need not wait for its lease to run out. */
import { randomUUID } from "node:crypto";
import { hostname } from "node:os";

/** This process: no other has or will have the same name. */
export const HOLDER = `${hostname()}/${process.pid}/${randomUUID()}`;

/** Those of the holders that have certainly died: processes of this machine that are no more. */
export function deadAmong(holders: readonly string[]): string[] {
  return holders.filter((holder) => holder !== HOLDER && hasDied(holder));
}

/** Whoever had our own process number before us is gone; of other machines we know nothing. */
function hasDied(holder: string): boolean {
  const [host, number] = holder.split("/");
  const pid = Number(number);
  if (host !== hostname() || !Number.isSafeInteger(pid) || pid <= 0) return false;
  return pid === process.pid || !isRunning(pid);
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code !== "ESRCH";
  }
}
