/** How one row's hash is made: what it covers is `src/store/hashed-row.ts`. */
import { hash } from "node:crypto";

/** Hex SHA-256 over the previous row's hash and this row's `canonicalText`. */
export function chainHash(previous: string, text: string): string {
  return hash("sha256", previous + text);
}
