/** Why the database could not be opened, seeded or backed up: one clear line for the terminal. */
import { DATABASE_TROUBLE } from "../../src/texts/database.ts";

export type DatabaseTrouble = keyof typeof DATABASE_TROUBLE;

/** `message` is one Norwegian line that names the file and says what to do. Nothing has been changed in the file. */
export class DatabaseError extends Error {
  readonly trouble: DatabaseTrouble;
  readonly file: string;
  constructor(trouble: DatabaseTrouble, file: string, cause?: unknown) {
    super(DATABASE_TROUBLE[trouble](file), { cause });
    this.name = "DatabaseError";
    this.trouble = trouble;
    this.file = file;
  }
}
