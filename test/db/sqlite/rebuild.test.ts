import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { openDatabase } from "../../../db/sqlite/open.ts";
import { rebuildProjection } from "../../../db/sqlite/rebuild.ts";
import { seedPlan } from "../../../db/sqlite/seed.ts";
import { createStore } from "../../../db/sqlite/store.ts";
import { verifyLog } from "../../../db/sqlite/verify.ts";
import { type ActivityFields, ENTRY_KINDS, type NewEntry } from "../../../src/model/log.ts";
import { STATUSES } from "../../../src/model/status.ts";
import { NOTHING_EXPECTED } from "../../../src/store/expected.ts";
import { newEntry, planSource } from "../../support/database.ts";
import { smallPlan } from "../../support/plan.ts";

const text = fc.oneof(fc.string({ unit: "grapheme" }), fc.string({ unit: "binary" }), fc.constant("\ud83d"));
const day = fc.integer({ min: 1, max: 28 }).map((number) => `2018-11-${String(number).padStart(2, "0")}`);
const orNull = <T>(values: fc.Arbitrary<T>) => fc.option(values, { nil: null });

const fields: fc.Arbitrary<Partial<ActivityFields>> = fc.record(
  {
    status: fc.constantFrom(...STATUSES),
    progress: orNull(fc.integer({ min: 0, max: 100 })),
    deadline: orNull(day),
    note: orNull(text),
    noteAt: orNull(day),
    noteBy: orNull(fc.record({ author: fc.constantFrom("p1", "p2"), role: orNull(text) })),
    responsible: orNull(fc.array(text, { maxLength: 2 })),
    municipalities: fc.array(text, { maxLength: 2 }),
    freshAt: orNull(day),
  },
  { requiredKeys: [] },
);

const holder = fc.record({
  role: fc.constantFrom("regionradgiver", "regional-naeringssjef"),
  before: fc.constant(null),
  after: fc.constantFrom("p1", "p2", null),
  from: day,
});

const entry: fc.Arbitrary<NewEntry> = fc.record({
  kind: fc.constantFrom(...ENTRY_KINDS),
  activity: fc.constantFrom("I1", "I2", "K1", "utenfor planen", null),
  at: day.map((date) => `${date}T09:00:00.000Z`),
  author: fc.constantFrom("p1", null),
  role: fc.constant(null),
  platform: fc.constantFrom("slack", "teams", "local"),
  message: orNull(text),
  raw: text,
  note: orNull(text),
  decision: orNull(text),
  internal: fc.boolean(),
  municipalities: fc.array(text, { maxLength: 2 }),
  before: fields,
  after: fields,
  holder: orNull(holder),
  refersTo: orNull(fc.integer({ min: 1, max: 20 })),
  origin: orNull(fc.record({ author: fc.constant("p1"), at: fc.constant("2018-11-20T09:00:00.000Z") })),
});

describe("the states and role holders", () => {
  it("are, whatever is logged, what the log gives from the beginning, in memory, in the tables and rebuilt", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.array(entry, { maxLength: 3 }), { maxLength: 8 }), async (batches) => {
        const connection = openDatabase(":memory:");
        await seedPlan(connection, planSource());
        const store = createStore(connection);
        for (const [number, entries] of batches.entries()) {
          const result = await store.append({
            request: `r${number}`,
            entries,
            expected: NOTHING_EXPECTED,
            notices: [],
          });
          const stored = result.outcome === "stored" ? result.entries : null;
          expect(await store.byRequest(`r${number}`)).toEqual(stored);
        }
        const lived = await store.read();
        expect(verifyLog(connection)).toEqual({ ok: true, entries: batches.flat().length, problems: [] });
        expect(await createStore(connection).read()).toEqual(lived);
        connection.exec("delete from role_holder; update activity_state set status = 'dropped', last_entry = 999");
        rebuildProjection(connection, smallPlan);
        expect(await createStore(connection).read()).toEqual(lived);
        connection.close();
      }),
      { numRuns: 60 },
    );
  });

  it("know an activity that is in the log but not in the plan", async () => {
    const connection = openDatabase(":memory:");
    await seedPlan(connection, planSource());
    const store = createStore(connection);
    const entries = [newEntry({ activity: "X9" })];
    await store.append({ request: "r", entries, expected: NOTHING_EXPECTED, notices: [] });
    expect((await store.read()).states.get("X9")).toMatchObject({ code: "X9", progress: 60, lastEntry: 1 });
    connection.close();
  });
});
