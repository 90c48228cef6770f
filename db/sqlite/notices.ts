/** Private messages that wait to be delivered. */
import { and, asc, eq, inArray, isNull, sql } from "drizzle-orm";
import type { Instant } from "../../src/model/week.ts";
import type { Notice } from "../../src/store.ts";
import type { Connection } from "./connection.ts";
import { drizzled } from "./drizzled.ts";
import { notice } from "./schema.ts";

const NOTICE = { id: notice.id, person: notice.person, text: notice.text, at: notice.at, undoes: notice.undoes };

const PEOPLE = sql.placeholder("people");
const ASKED_FOR = sql`(${PEOPLE} is null or ${notice.person} in (select value from json_each(${PEOPLE})))`;

/** The store's `takeNotices`. Nothing is written when nothing waits, as nearly always. */
export function prepareTakeNotices(connection: Connection): (person: string, at: Instant) => Notice[] {
  const database = drizzled(connection);
  const waiting = database
    .select(NOTICE)
    .from(notice)
    .where(and(eq(notice.person, sql.placeholder("person")), isNull(notice.deliveredAt)))
    .orderBy(asc(notice.id))
    .prepare();
  const take = connection.transaction((person: string, at: Instant): Notice[] => {
    const notices = waiting.all({ person });
    const ids = notices.map(({ id }) => id);
    if (ids.length > 0) database.update(notice).set({ deliveredAt: at }).where(inArray(notice.id, ids)).run();
    return notices;
  });
  return (person, at) => (waiting.all({ person }).length === 0 ? [] : take.immediate(person, at));
}

/** The store's `waitingNotices` and `noticesDelivered`. */
export function prepareNoticeQueue(connection: Connection) {
  const database = drizzled(connection);
  const waiting = database
    .select({ ...NOTICE, told: notice.told })
    .from(notice)
    .where(and(isNull(notice.deliveredAt), ASKED_FOR))
    .orderBy(asc(notice.id))
    .limit(sql.placeholder("limit"))
    .prepare();
  return {
    waiting: (limit: number, people?: readonly string[]): Notice[] =>
      waiting
        .all({ people: people === undefined ? null : JSON.stringify(people), limit })
        .map(({ told, ...one }) => (told === null ? one : { ...one, told })),
    delivered(ids: readonly number[], at: Instant): void {
      const these = and(inArray(notice.id, [...ids]), isNull(notice.deliveredAt));
      database.update(notice).set({ deliveredAt: at }).where(these).run();
    },
  };
}
