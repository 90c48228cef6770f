/** From what the segments claim to one value for each field, or a question where they do not agree. */
import { type DeadlineSaid, type Doubt, NO_DEADLINE, NO_FIELDS, type UpdateFields } from "../../model/command.ts";
import { disagree, isClosed, isWhole, type Status } from "../../model/status.ts";
import type { Claim } from "./read-segment.ts";

export interface Settled {
  /** Without note and municipalities; a field in doubt says nothing. */
  fields: UpdateFields;
  doubts: Doubt[];
}

/** «ferdig» means 100 %; «ferdig, 60 %», «ikke startet, 10 %», two of a kind and impossible dates are doubts. */
export function settleClaims(claims: Claim[]): Settled {
  const statuses = unique(claims.flatMap((claim) => (claim.field === "status" ? [claim.status] : [])));
  const progresses = unique(claims.flatMap((claim) => (claim.field === "progress" ? [claim.progress] : [])));
  const outside = claims.flatMap((claim): Doubt[] =>
    claim.field === "progress-outside" ? [{ kind: "impossible-progress", typed: claim.typed }] : [],
  );
  const readings = claims.flatMap((claim) => (claim.field === "deadline" ? [claim.reading] : []));
  const { status, progress, doubts } = settleHowFar(statuses, progresses, outside);
  const deadlines = settleDeadline(readings);
  const decision = claims.find((claim) => claim.field === "decision")?.decision ?? null;
  const responsible = claims.find((claim) => claim.field === "responsible")?.responsible ?? null;
  const internal = claims.some(({ field }) => field === "internal");
  const { deadline } = deadlines;
  return {
    fields: { ...NO_FIELDS, status, progress, deadline, decision, responsible, internal },
    doubts: [...doubts, ...deadlines.doubts],
  };
}

interface HowFar {
  status: Status | null;
  progress: number | null;
  doubts: Doubt[];
}

function settleHowFar(statuses: (Status | "ended")[], progresses: number[], outside: Doubt[]): HowFar {
  const doubts: Doubt[] = [...outside];
  const status = settleStatus(statuses, doubts);
  const [progress = null, another] = progresses;
  if (another !== undefined) {
    doubts.push({ kind: "two-progresses", progresses });
    return { status, progress: null, doubts };
  }
  if (status === null || progress === null) return { status, progress: isWhole(status) ? 100 : progress, doubts };
  if (disagree(status, progress)) {
    doubts.push({ kind: "status-and-progress", status, progress });
    return { status: null, progress: null, doubts };
  }
  return { status, progress, doubts };
}

/** «avsluttet» beside a word that says how it ended is that word. */
function settleStatus(statuses: (Status | "ended")[], doubts: Doubt[]): Status | null {
  const known = statuses.filter((status) => status !== "ended");
  const [status = null, another] = known;
  if (another !== undefined) {
    doubts.push({ kind: "two-statuses", statuses: known });
    return null;
  }
  if (known.length === statuses.length || (status !== null && isClosed(status))) return status;
  doubts.push({ kind: "ended" });
  return null;
}

type DeadlineReading = Extract<Claim, { field: "deadline" }>["reading"];

function settleDeadline(readings: DeadlineReading[]): { deadline: DeadlineSaid | null; doubts: Doubt[] } {
  const deadlines = unique(readings.flatMap(saidDeadline));
  const doubts = readings.flatMap((reading): Doubt[] => {
    if (reading.kind === "date" || reading.kind === "none" || reading.kind === "later") return [];
    const { typed, alternatives } = reading;
    return [{ kind: reading.kind === "vague" ? "vague-date" : "impossible-date", typed, alternatives }];
  });
  if (deadlines.length > 1) doubts.push({ kind: "two-deadlines", deadlines });
  return { deadline: doubts.length > 0 ? null : (deadlines[0] ?? null), doubts };
}

function saidDeadline(reading: DeadlineReading): DeadlineSaid[] {
  if (reading.kind === "none") return [NO_DEADLINE];
  if (reading.kind === "later") return [reading.later];
  return reading.kind === "date" ? [reading.date] : [];
}

/** Each value once; two amounts of time are one when they are the same. */
function unique<T>(values: T[]): T[] {
  return [...new Map(values.map((value) => [JSON.stringify(value), value])).values()];
}
