/** A plan, its states and a log in memory, changed by the same functions as the bot changes them. */
import { changeOf, undoOf } from "../../src/model/changes.ts";
import { NO_FIELDS, type UpdateFields } from "../../src/model/command.ts";
import { type DigestMemory, NO_MEMORY } from "../../src/model/digest.ts";
import { type ActivityState, entryWith, initialState, type LogEntry, project } from "../../src/model/log.ts";
import type { Person, RoleHolder } from "../../src/model/person.ts";
import type { Activity, Plan } from "../../src/model/plan.ts";
import type { Snapshot } from "../../src/model/snapshot.ts";
import { type IsoDate, instantAtOslo } from "../../src/model/week.ts";
import type { DigestResult } from "../../src/weekly/digest/input.ts";
import { digestFor } from "../../src/weekly/digest.ts";
import { weekOf } from "../../src/weekly/schedule/week-id.ts";
import { smallPlan } from "./plan.ts";

type Entry = Partial<Pick<LogEntry, "kind" | "role" | "internal" | "refersTo">>;

/** The small plan with one activity of area I more for each title given, dated unless it says otherwise. */
export function planWith(...more: Partial<Activity>[]): Plan {
  const [model] = smallPlan.activities;
  if (model === undefined) throw new Error("the small plan has activities");
  const added = more.map((one, index) => ({
    ...model,
    code: `I${index + 3}`,
    title: `Tiltak ${index + 3}`,
    shortTitle: `Tiltak ${index + 3}`,
    ...one,
  }));
  return { ...smallPlan, activities: [...smallPlan.activities, ...added] };
}

/** Opens a world on a plan. */
export function openWorld(plan: Plan = smallPlan) {
  const states = new Map<string, ActivityState>(
    plan.activities.map(({ code, deadline }) => [code, initialState(code, deadline)]),
  );
  const log: LogEntry[] = [];
  const people = new Map<string, Person>();
  const holders: RoleHolder[] = [];
  let memory: DigestMemory = NO_MEMORY;
  let lastRow = 0;

  return { log, states, snapshot, says, undo, holds, digest, digestUnder };

  function snapshot(): Snapshot {
    return {
      plan,
      followedSince: instantAtOslo(`${plan.period.from}T08:00`),
      states: new Map(states),
      people,
      holders: [...holders],
      aliases: [],
      channels: [],
      feeds: [],
      absences: [],
      followers: [],
      newest: log.length,
    };
  }

  /** Somebody says something about an activity at noon of a day. */
  function says(day: IsoDate, code: string, fields: Partial<UpdateFields>, entry: Entry = {}): LogEntry {
    const at = instantAtOslo(`${day}T12:00`);
    const role = entry.role ?? null;
    const all = { ...NO_FIELDS, ...fields };
    const change =
      entry.kind === "confirmation"
        ? { before: { freshAt: null }, after: { freshAt: at } }
        : changeOf(stateOf(code), all, null, at, { at, by: { author: "p1", role } });
    return append(day, {
      kind: "update",
      ...entry,
      note: all.note,
      decision: all.decision,
      internal: all.internal,
      activity: code,
      ...change,
    });
  }

  function undo(day: IsoDate, entry: LogEntry): LogEntry {
    const { overtaken: _overtaken, ...change } = undoOf(stateOf(entry.activity ?? ""), entry);
    return append(day, {
      kind: "undo",
      activity: entry.activity,
      refersTo: entry.id,
      internal: entry.internal,
      ...change,
    });
  }

  function holds(person: string, role: string, from: IsoDate = "2018-01-01"): void {
    people.set(person, { id: person, name: person, email: null, identities: [] });
    holders.push({ role, person, from, to: null });
  }

  /** This week's digest of area I, remembered as a channel remembers it. */
  /** The digest that would be posted if this were the plan; nothing is remembered. */
  function digestUnder(followed: Plan, today: IsoDate, area = "infrastruktur"): DigestResult {
    const entries = log.filter(({ id }) => id > lastRow);
    return digestFor({
      area,
      week: weekOf(today),
      today,
      snapshot: { ...snapshot(), plan: followed },
      entries,
      memory,
    });
  }

  function digest(today: IsoDate, area = "infrastruktur"): DigestResult {
    const result = digestUnder(plan, today, area);
    memory = result.memory;
    if (result.digest !== null) lastRow = log.at(-1)?.id ?? 0;
    return result;
  }

  function append(day: IsoDate, entry: Partial<LogEntry>): LogEntry {
    const id = log.length + 1;
    const said = {
      kind: "update",
      at: instantAtOslo(`${day}T12:00`),
      author: "p1",
      platform: "local",
      ...entry,
    } as const;
    const row: LogEntry = { ...entryWith(said), request: `r${id}`, hash: "", id };
    log.push(row);
    if (row.activity !== null) states.set(row.activity, project(stateOf(row.activity), row));
    return row;
  }

  function stateOf(code: string): ActivityState {
    const state = states.get(code);
    if (state === undefined) throw new Error(`no activity ${code}`);
    return state;
  }
}
