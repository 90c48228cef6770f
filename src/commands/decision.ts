/** What a write comes to, decided on one state of the world. */
import type { NewEntry } from "../model/log.ts";
import type { Person } from "../model/person.ts";
import type { Snapshot } from "../model/snapshot.ts";
import type { Batch, NewNotice } from "../store.ts";
import type { Answer } from "./context.ts";

/** What to store, decided on one snapshot; or an answer when there is nothing to store. */
export type Decision =
  | { entries: NewEntry[]; notices: NewNotice[]; words?: NonNullable<Batch["words"]> }
  | { answer: Answer };

/** Decides on one snapshot; made anew when something has come between. */
export type Decide = (snapshot: Snapshot, author: Person) => Decision | Promise<Decision>;
