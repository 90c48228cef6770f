/**
 * What the log's hash chain covers: every row's hash covers its values and the row before, so a change anywhere breaks it
 * from there on. Every driver hashes the same.
 */
import type { NewEntry } from "../model/log.ts";

/** The values of one log row in the table's order, without the hash. */
export type RowContent = readonly (string | number | null)[];

/**
 * The row as JSON. A list of plain values in a fixed order has one JSON form only, and the same list comes straight
 * out of the table again when the chain is verified.
 */
export function canonicalText(content: RowContent): string {
  return JSON.stringify(content);
}

/** The row's values in the order in which they are hashed, which is the table's; it must never change. */
export function rowContent(entry: NewEntry, id: number, request: string, part: number): RowContent {
  return [
    id,
    request,
    part,
    entry.kind,
    entry.activity,
    entry.at,
    entry.author,
    entry.role,
    entry.platform,
    entry.message,
    entry.raw,
    entry.note,
    entry.decision,
    entry.internal ? 1 : 0,
    JSON.stringify(entry.municipalities),
    JSON.stringify(entry.before),
    JSON.stringify(entry.after),
    entry.holder === null ? null : JSON.stringify(entry.holder),
    entry.refersTo,
    entry.origin === null ? null : JSON.stringify(entry.origin),
  ];
}

/** False if the row's `canonicalText` certainly has no lone surrogate, which JSON writes as `\ud83d`. */
export function mayBeIllFormed(text: string): boolean {
  return text.includes("\\ud");
}

/**
 * The entry with lone surrogates replaced by U+FFFD, as a database would do with them: what is hashed must be what is
 * read back. The core replaces them before it comes to this.
 */
export function wellFormed(entry: NewEntry): NewEntry {
  return JSON.parse(JSON.stringify(entry), (_key, value) => (typeof value === "string" ? value.toWellFormed() : value));
}
