/** Taught words as they count now. */
import { areSurelyTwo, type Person } from "../model/person.ts";
import type { Alias } from "../model/snapshot.ts";

/**
 * The words as they were stored, those without their confirmation where who taught and who confirmed may be one person by
 * what is known of them now: accounts may turn out to be somebody's second ones, and it was not always looked for.
 */
export function aliasesAsConfirmed(rows: readonly Alias[], people: ReadonlyMap<string, Person>): Alias[] {
  return rows.map((row) => (isConfirmed(row, people) ? row : { ...row, confirmedBy: null }));
}

function isConfirmed({ taughtBy, confirmedBy }: Alias, people: ReadonlyMap<string, Person>): boolean {
  const teacher = people.get(taughtBy);
  const other = people.get(confirmedBy ?? "");
  return teacher !== undefined && other !== undefined && areSurelyTwo(teacher, other);
}
