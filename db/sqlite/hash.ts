/** The hash chain of the log: every row's hash covers the row before, so a change anywhere breaks it from there on. */
import { hash } from "node:crypto";

/** The values of one log row in the table's order, without the hash. */
export type RowContent = readonly (string | number | null)[];

/**
 * The row as JSON. A list of plain values in a fixed order has one JSON form only, and the same list comes straight
 * out of the table again when the chain is verified.
 */
export function canonicalText(content: RowContent): string {
  return JSON.stringify(content);
}

/** Hex SHA-256 over the previous row's hash and this row's `canonicalText`. */
export function chainHash(previous: string, text: string): string {
  return hash("sha256", previous + text);
}
