/** What every answer needs, held in memory; read from the database again only when another process changed it. */
import type { ActivityState } from "../../src/model/log.ts";
import type { RoleHolder } from "../../src/model/person.ts";
import type { Snapshot } from "../../src/model/snapshot.ts";
import type { Connection } from "./connection.ts";
import { DatabaseError } from "./database-error.ts";
import { drizzled } from "./drizzled.ts";
import { prepareInternalWords } from "./internal-words.ts";
import { type Memory, prepareLoad } from "./load.ts";

/** What an append has changed; `holders` is null when they are as before. */
export interface Written {
  states: readonly ActivityState[];
  holders: readonly RoleHolder[] | null;
  tail: Memory["tail"];
}

export interface ReadModel {
  /** Up to date with all that is committed. Inside a write transaction nobody else can change it. */
  current(): Memory;
  /** The same object until something changes. */
  snapshot(): Snapshot;
  /** Follows an append of our own, after its commit. */
  follow(written: Written): void;
  /** Reads all again, after a rare change of our own (a person, a word). */
  reload(): void;
}

/** The read model of this connection. Throws `DatabaseError` (`no-plan`) when no plan has been seeded. */
export function createReadModel(connection: Connection): ReadModel {
  const load = prepareLoad(drizzled(connection));
  const internalWords = prepareInternalWords(connection);
  // Changes when another connection has committed, never by our own commits (https://sqlite.org/pragma.html).
  const dataVersion = connection.prepare("pragma data_version").pluck();
  const loadAll = connection.transaction((known: Memory | null) => ({
    memory: load(known),
    version: dataVersion.get(),
  }));
  let { memory, version } = readAll(null);
  let snapshot: Snapshot | null = null;

  function readAll(known: Memory | null): { memory: Memory; version: unknown } {
    const loaded = loadAll(known);
    if (loaded.memory === null) throw new DatabaseError("no-plan", connection.name);
    return { memory: loaded.memory, version: loaded.version };
  }

  function reload(): void {
    ({ memory, version } = readAll(memory));
    snapshot = null;
  }

  function current(): Memory {
    if (dataVersion.get() !== version) reload();
    return memory;
  }

  return {
    current,
    snapshot() {
      const { states, tail, planVersion: _version, identities: _identities, ...same } = current();
      snapshot ??= { ...same, states: internalWords.without(states), newest: tail.id };
      return snapshot;
    },
    follow(written) {
      for (const state of written.states) memory.states.set(state.code, state);
      memory.holders = written.holders ?? memory.holders;
      memory.tail = written.tail;
      snapshot = null;
    },
    reload,
  };
}
