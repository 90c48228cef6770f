/** Before each write: is the file still the one that was opened, and is it any use waiting for a lock? */
import { statSync } from "node:fs";
import { StoreError } from "../../src/store.ts";
import type { Connection } from "./connection.ts";
import { BUSY_TIMEOUT_MS } from "./open.ts";
import { troubleOf } from "./sqlite-trouble.ts";

/** Milliseconds after a wait in vain in which nobody else waits: waiting blocks everything else the process does. */
const BUSY_FOR_MS = 2000;

/** Milliseconds that a look at the file counts: writes come one by one, and in a crowd of them not each need look. */
const LOOK_COUNTS_MS = 50;

export interface Guard {
  /** Runs a write: something that takes the lock. */
  run<T>(work: () => T): T;
  /** False when the file was deleted or replaced while it is open. */
  isInPlace(): boolean;
}

/**
 * A guard for the writes of a connection, made when it is opened: it remembers which file that was. `run` throws
 * `StoreError`: `moved` when the file or its WAL was deleted or replaced while it is open (SQLite goes on writing to
 * what nobody will find again), `locked` at once while a lock is held that somebody has just waited for in vain.
 */
export function guardWrites(connection: Connection): Guard {
  const isInPlace = watchFile(connection);
  let busyUntil = 0;
  let lookedAt = Number.NEGATIVE_INFINITY;
  function run<T>(work: () => T): T {
    const now = performance.now();
    if (now - lookedAt > LOOK_COUNTS_MS) {
      if (!isInPlace()) throw new StoreError("moved", new Error("the database file is not the one that was opened"));
      lookedAt = now;
    }
    const isBusy = now < busyUntil;
    if (isBusy) connection.pragma("busy_timeout = 0");
    try {
      const done = work();
      busyUntil = 0;
      return done;
    } catch (error) {
      if (troubleOf(error) === "locked") busyUntil = performance.now() + BUSY_FOR_MS;
      throw error;
    } finally {
      if (isBusy) connection.pragma(`busy_timeout = ${BUSY_TIMEOUT_MS}`);
    }
  }

  return { run, isInPlace };
}

/** A function that tells whether the file and its WAL are those that were opened. */
function watchFile({ memory, name }: Connection): () => boolean {
  if (memory) return () => true;
  const files = [name, `${name}-wal`].map((file) => ({ file, inode: inodeOf(file) }));
  return () => files.every(({ file, inode }) => inodeOf(file) === inode);
}

function inodeOf(file: string): number | null {
  return statSync(file, { throwIfNoEntry: false })?.ino ?? null;
}
