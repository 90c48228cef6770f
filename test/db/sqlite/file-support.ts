/** Database files as they are found on a disk, and what may not happen to them. */
import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { dirname } from "node:path";
import { expect } from "vitest";
import { DatabaseError, type DatabaseTrouble } from "../../../db/sqlite/database-error.ts";
import { openDatabase } from "../../../db/sqlite/open.ts";
import { openStore } from "../../../db/sqlite/store.ts";
import { batch, planSource, temporaryFile } from "../../support/database.ts";

/** All files beside the database, byte for byte. (`-shm` is shared memory: every reader leaves marks in it.) */
export function folderOf(file: string): Record<string, string> {
  const folder = dirname(file);
  const contentOf = (name: string) =>
    createHash("sha256")
      .update(readFileSync(`${folder}/${name}`))
      .digest("hex");
  return Object.fromEntries(readdirSync(folder).map((name) => [name, name.endsWith("-shm") ? "" : contentOf(name)]));
}

/** Expects that `file` is refused for this reason, in one line that names it, and that nothing is touched. */
export function expectRefused(file: string, trouble: DatabaseTrouble, open = () => openDatabase(file)) {
  const before = folderOf(file);
  expect(open).toThrow(DatabaseError);
  try {
    open();
  } catch (error) {
    expect(error).toMatchObject({ trouble, message: expect.stringMatching(/^[^\n]*\.$/) });
    expect(String(error)).toContain(file);
  }
  expect(folderOf(file)).toEqual(before);
}

/** A file with some updates in it, closed. */
export async function usedFile(): Promise<string> {
  const file = temporaryFile();
  const store = await openStore({ file, plan: planSource() });
  for (let number = 1; number <= 50; number += 1) await store.append(batch(`slack:${number}`));
  await store.close();
  return file;
}
