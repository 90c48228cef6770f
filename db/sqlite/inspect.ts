/**
 * Looks at a database file before SQLite opens it. Opening a file may already change it (recover a journal, make
 * `-wal` and `-shm`), and a file that is refused shall be left exactly as it was.
 */
import {
  accessSync,
  closeSync,
  constants,
  existsSync,
  fstatSync,
  mkdirSync,
  openSync,
  readSync,
  statSync,
} from "node:fs";
import { dirname } from "node:path";
import { DatabaseError } from "./database-error.ts";
import { APPLICATION_ID } from "./migrate.ts";

/** The first 100 bytes of every SQLite file (https://www.sqlite.org/fileformat2.html, section 1.3). */
const HEADER_BYTES = 100;
const MAGIC = "SQLite format 3\0";

/**
 * Throws `DatabaseError` if the file, as far as its header tells, is damaged, somebody else's, newer than
 * `newestVersion` or not writable. A missing file is fine: its folder is made.
 */
export function inspectFile(file: string, newestVersion: number): void {
  if (file.endsWith("/")) throw new DatabaseError("folder", file);
  if (!existsSync(file)) {
    mkdirSync(dirname(file), { recursive: true });
    accessSync(dirname(file), constants.W_OK);
    return;
  }
  if (statSync(file).isDirectory()) throw new DatabaseError("folder", file);
  if (!statSync(file).isFile()) throw new DatabaseError("foreign", file);
  const { header, size } = readHeader(file);
  if (size > 0) inspectHeader(file, header, size, newestVersion);
  accessSync(file, constants.W_OK);
  accessSync(dirname(file), constants.W_OK);
}

function readHeader(file: string): { header: Buffer; size: number } {
  const descriptor = openSync(file, "r");
  try {
    const header = Buffer.alloc(HEADER_BYTES);
    readSync(descriptor, header, 0, HEADER_BYTES, 0);
    return { header, size: fstatSync(descriptor).size };
  } finally {
    closeSync(descriptor);
  }
}

function inspectHeader(file: string, header: Buffer, size: number, newestVersion: number): void {
  if (header.toString("latin1", 0, MAGIC.length) !== MAGIC) throw new DatabaseError("damaged", file);
  // With a WAL beside it the header may be behind; then the connection asks again, inside SQLite.
  if (existsSync(`${file}-wal`)) return;
  const pageSize = header.readUInt16BE(16) === 1 ? 65_536 : header.readUInt16BE(16);
  if (header.readUInt32BE(28) * pageSize > size) throw new DatabaseError("damaged", file);
  const neverUsed = header.readUInt32BE(40) === 0;
  refuseForeign(file, neverUsed, header.readUInt32BE(68), header.readUInt32BE(60), newestVersion);
}

/** Throws `DatabaseError` (`foreign`, `newer`) for a file that is neither empty nor one we can serve. */
export function refuseForeign(
  file: string,
  empty: boolean,
  applicationId: number,
  version: number,
  newest: number,
): void {
  if (empty && applicationId === 0) return;
  if (applicationId !== APPLICATION_ID) throw new DatabaseError("foreign", file);
  if (version > newest) throw new DatabaseError("newer", file);
}
