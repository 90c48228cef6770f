/** Arbitrary settled commands on the real plan, for property tests. */
import { fileURLToPath } from "node:url";
import fc from "fast-check";
import { readPlanFile } from "../../db/plans/plan-file.ts";
import {
  type Command,
  type Doubt,
  type ListFilters,
  NO_DEADLINE,
  NO_DEPUTY,
  type Paged,
  type UpdateFields,
} from "../../src/model/command.ts";
import { STATUSES } from "../../src/model/status.ts";
import { addDays } from "../../src/model/week.ts";
import { municipalitiesIn } from "../../src/understand/language/municipalities.ts";
import { cleanText } from "../../src/understand/language/normalise.ts";
import type { ParseContext } from "../../src/understand/parse.ts";
import { createIndex, findActivity } from "../../src/understand/search.ts";

/** The plan the product is shipped with. */
export const { plan } = readPlanFile(
  fileURLToPath(new URL("../../db/plans/fjellregionen-2017-2021.yaml", import.meta.url)),
);

const index = createIndex(plan, []);

/** A neutral channel, or an area's, on the day of the examples. */
export function parsingIn(area: string | null): ParseContext {
  return {
    plan,
    today: "2018-11-26",
    area,
    find: (words) => findActivity(index, words, area),
    isPerson: (words) => /^@?kari( moen)?$/iu.test(words),
  };
}

const orNull = <T>(values: fc.Arbitrary<T>) => fc.option(values, { nil: null });
const oneOf = <T>(values: readonly T[]) => fc.constantFrom(...values);
const area = orNull(oneOf(plan.areas.map(({ slug }) => slug)));
const role = oneOf(plan.roles.map(({ slug }) => slug));
const day = fc.integer({ min: 0, max: 3000 }).map((days) => addDays("2017-01-01", days));
const later = fc.record({ count: fc.integer({ min: 1, max: 1000 }), unit: oneOf(["days", "months"] as const) });
const activity = fc.oneof(
  oneOf(plan.activities).map(({ code }) => ({ code })),
  oneOf(["bredbånd", "datasenter", "ungdomsmesse", "jernbane", "RV3"]).map((words) => ({ words })),
);
const mention = fc.stringMatching(/^[A-Za-zæøåÆØÅ][A-Za-zæøå0-9-]{1,15}$/).map((name) => ({ mention: name }));
const page = fc.integer({ min: 1, max: 99 });
const note = fc
  .oneof(
    fc.string({ unit: "grapheme", minLength: 1, maxLength: 60 }),
    fc
      .array(
        oneOf(["ferdig", "60 %", ",", "frist uke 50", "Tolga", ":", "–", "fordi", "\n", "uendret", "?", "sak 1/18"]),
        { minLength: 1, maxLength: 8 },
      )
      .map((words) => words.join(" ")),
  )
  .map((typed) => cleanText(typed).trim())
  .filter((typed) => typed !== "");
const municipalities = (text: string | null) => municipalitiesIn(text ?? "", plan.organisation.municipalities);

const fields: fc.Arbitrary<UpdateFields> = fc
  .record({
    status: orNull(oneOf(STATUSES)),
    progress: orNull(fc.integer({ min: 0, max: 100 })),
    deadline: orNull(fc.oneof(day, later, fc.constant(NO_DEADLINE))),
    note: orNull(note),
    decision: orNull(fc.tuple(fc.integer({ min: 1, max: 999 }), oneOf(["18", "2018"])).map((parts) => parts.join("/"))),
    responsible: orNull(
      fc.oneof(
        role.map((slug) => ({ role: slug })),
        mention,
      ),
    ),
    internal: fc.boolean(),
  })
  .map((said) => ({
    ...said,
    progress:
      said.status === "done" ? 100 : said.status === "planned" || said.status === "dropped" ? null : said.progress,
    municipalities: municipalities(said.note),
  }))
  .filter(
    (said) =>
      said.status !== null ||
      said.progress !== null ||
      said.deadline !== null ||
      said.note !== null ||
      said.decision !== null,
  );

const filters: fc.Arbitrary<ListFilters> = fc.record({
  status: fc.uniqueArray(oneOf(STATUSES), { maxLength: 3 }),
  area,
  role: orNull(role),
  person: orNull(mention),
  municipality: orNull(oneOf(plan.organisation.municipalities)),
  funding: orNull(oneOf(plan.funding.map(({ slug }) => slug))),
  withoutDeadline: fc.boolean(),
  withoutResponsible: fc.boolean(),
  quiet: fc.boolean(),
  overdue: fc.boolean(),
});

const named = <N extends Command["name"]>(name: N) => fc.constant(name);
const channel = orNull(fc.stringMatching(/^[a-zæøå0-9_-]{1,20}$/));
const areaNamed = oneOf(plan.areas.map(({ slug }) => slug));
const clock = fc
  .tuple(fc.integer({ min: 8, max: 16 }), fc.integer({ min: 0, max: 59 }))
  .map((parts) => parts.map((part) => String(part).padStart(2, "0")).join(":"));

/** With another page than the first, or none said. */
const paged = <One extends object>(command: fc.Arbitrary<One>): fc.Arbitrary<One & Paged> =>
  fc
    .tuple(command, fc.option(fc.integer({ min: 2, max: 99 })))
    .map(([one, turned]) => (turned === null ? one : { ...one, page: turned }));

const none = fc.constant(null);
const weekday = fc.integer({ min: 1, max: 5 });

/** What is said about channels, the weekly digest, following, reminders and posts in doubt. */
const weekly: fc.Arbitrary<Command> = fc.oneof(
  fc.record({ name: named("connect"), area: areaNamed, channel }),
  fc.record({ name: named("disconnect"), area, channel }),
  fc.record({ name: named("channels") }),
  fc.record({ name: named("digest"), action: oneOf(["show", "now"] as const), area, channel }),
  fc.record({ name: named("digest-when"), area, channel }),
  fc.record({ name: named("digest-pause"), on: fc.constant(true), until: orNull(day), unread: none, area, channel }),
  fc.record({ name: named("digest-pause"), on: fc.constant(false), until: none, unread: none, area, channel }),
  fc.record({ name: named("digest-time"), weekday, time: orNull(clock), unread: none, area, channel }),
  fc.record({ name: named("digest-time"), weekday: none, time: clock, unread: none, area, channel }),
  fc.record({ name: named("why"), activity, entries: fc.array(fc.integer({ min: 1, max: 1e9 }), { maxLength: 5 }) }),
  fc.record({ name: named("follow"), activity, on: fc.boolean() }),
  fc.record({ name: named("chase"), activity }),
  fc.record({ name: named("absence"), until: day, deputy: orNull(fc.oneof(mention, fc.constant(NO_DEPUTY))) }),
  fc.record({ name: named("absence"), until: fc.constant(null), deputy: fc.constant(null) }),
  fc.record({ name: named("decide"), post: fc.stringMatching(/^[a-z]+:[A-Za-z0-9:._-]{1,60}$/), again: fc.boolean() }),
);

const noDoubts: fc.Arbitrary<Doubt[]> = fc.constant([]);

/** Reads that may be shared. */
const reads: fc.Arbitrary<Command> = fc.oneof(
  fc.record({ name: named("status"), activity }),
  fc.record({ name: named("overview"), area }),
  fc.record({ name: named("picture"), area }),
  fc.record({ name: named("history"), activity, page }),
  paged(fc.record({ name: named("changes"), since: orNull(day.filter((date) => date <= "2018-11-26")), area })),
  fc.record({ name: named("list"), filters, page }),
  paged(
    fc.record({
      name: named("deadlines"),
      days: orNull(fc.integer({ min: 1, max: 999 })),
      area,
      own: fc.constant(false),
    }),
  ),
  paged(fc.record({ name: named("search"), words: oneOf(["jernbane", "Røros", "unge gründere"]) })),
  fc.record({ name: named("roles") }),
  fc.record({ name: named("plan") }),
);

/** Every command there is, with nothing left to ask. */
export const commands: fc.Arbitrary<Command> = fc.oneof(
  reads,
  weekly,
  paged(fc.record({ name: named("mine") })),
  fc.record({ name: named("latest") }),
  paged(
    fc.record({
      name: named("deadlines"),
      days: orNull(fc.integer({ min: 1, max: 999 })),
      area,
      own: fc.constant(true),
    }),
  ),
  fc.record({ name: named("start") }),
  fc.record({ name: named("courtesy"), said: oneOf(["thanks", "yes", "no"] as const) }),
  fc.record({ name: oneOf(["update", "correct"] as const), activity, fields, doubts: noDoubts }),
  fc.record({
    name: fc.constant("correct" as const),
    activity,
    fields,
    doubts: noDoubts,
    entry: fc.integer({ min: 1, max: 1e6 }),
  }),
  fc.record({ name: named("note"), activity, note, internal: fc.boolean() }).map((command) => ({
    ...command,
    municipalities: municipalities(command.note),
    doubts: [],
  })),
  fc.record({ name: named("confirm"), activity, doubts: noDoubts }),
  fc.record({ name: named("form"), activity, correct: fc.boolean() }),
  fc.record({ name: named("undo"), entry: fc.integer({ min: 1, max: 1e9 }), activity: fc.constant(null) }),
  fc.record({ name: named("undo"), entry: fc.constant(null), activity: orNull(activity) }),
  fc.record({
    name: named("assign"),
    assignment: fc.record({
      activity,
      responsible: fc.oneof(
        role.map((slug) => ({ role: slug })),
        mention,
      ),
    }),
    unconfirmed: fc.constant(false),
  }),
  fc.record({
    name: named("assign"),
    assignment: fc.record({ role, holder: orNull(mention) }),
    unconfirmed: fc.constant(false),
  }),
  fc.record({ name: named("handover"), from: mention, to: mention }),
  fc.record({ name: named("teach"), words: oneOf(["tog", "tøffe toget"]), activity }),
  fc.record({ name: named("forget"), words: oneOf(["tog", "tøffe toget"]) }),
  fc.record({ name: named("explain"), text: oneOf(["bredbånd: ferdig, 60 %", "I7 ferdig", "I7: ferdig?"]) }),
  reads.map((command) => ({ name: "share" as const, command })),
  fc.record({ name: named("help"), topic: orNull(oneOf(["frist", "noe annet"])) }),
);

/** What one message says of several activities; typed out it is a question, so that it is none of `commands`. */
export const several: fc.Arbitrary<Command> = fc.record({
  name: named("several"),
  writes: fc.array(
    fc.oneof(
      fc.record({ name: named("update"), activity, fields, doubts: noDoubts }),
      fc.record({ name: named("note"), activity, note, internal: fc.boolean(), doubts: noDoubts }).map((one) => ({
        ...one,
        municipalities: municipalities(one.note),
      })),
      fc.record({ name: named("confirm"), activity, doubts: noDoubts }),
    ),
    { minLength: 1, maxLength: 8 },
  ),
});
