/** Tells whether a plan file has changed without reading what is in it, so that start-up need not load the parser. */
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";

/** SHA-256 of these bytes, in hex. */
export function hashOf(bytes: Uint8Array): string {
  return createHash("sha256").update(bytes).digest("hex");
}

/** SHA-256 of the file's bytes, in hex: the same as `readPlanFile(path).hash`. Throws the system's error if unreadable. */
export function planFileHash(path: string): string {
  return hashOf(readFileSync(path));
}
