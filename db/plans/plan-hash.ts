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

/** The system's code for why a file cannot be read: `ENOENT`. */
export function reasonOf(error: unknown): string {
  return error instanceof Error && "code" in error ? String(error.code) : String(error);
}
