/** The only reader of the clock. */
import { type Instant, instantAtOslo } from "../../src/model/week.ts";

export type Clock = () => Instant;

/**
 * The clock to go by. `fixed` (`AKTIVITET_NOW`, `--now`) stops it, for development: an ISO time, in Norway unless it
 * says otherwise (`2018-11-26`, `2018-11-26T10:00`, `2018-11-26T10:00:00Z`). Throws a `RangeError` for anything else.
 */
export function createClock(fixed: string | null): Clock {
  if (fixed === null) return () => new Date().toISOString();
  const instant = readInstant(fixed);
  return () => instant;
}

function readInstant(text: string): Instant {
  const match = /^(\d{4}-\d\d-\d\d)(?:T(\d\d:\d\d(?::\d\d(?:\.\d+)?)?)(Z|[+-]\d\d:?\d\d)?)?$/u.exec(text.trim());
  const [, day, time = "12:00", zone] = match ?? [];
  if (day === undefined || !isInCalendar(`${day}T${time}`)) throw new RangeError(text);
  return zone === undefined ? instantAtOslo(`${day}T${time}`) : new Date(`${day}T${time}${zone}`).toISOString();
}

/** `Date` takes 30 February for 2 March, and 24.00 for the next day. */
function isInCalendar(local: string): boolean {
  const read = new Date(`${local}Z`);
  return !Number.isNaN(read.getTime()) && read.toISOString().startsWith(local.slice(0, "2018-11-26T10:00".length));
}

/** Seconds since 1970 by the real clock, never the fixed one: for signatures and for how old something is. */
export function wallSeconds(): number {
  return Date.now() / 1000;
}

/** The real time, never the fixed one: for leases and retries. */
export function wallClock(): Instant {
  return new Date().toISOString();
}
