/** What a driver under test gives, and what the tests of the contract make of it. */
import { onTestFinished } from "vitest";
import type { AdminStore, OpenedStore, StoreOptions } from "../../../src/admin-store.ts";
import type { Verification } from "../../../src/store/verification.ts";
import type { StoreTrouble } from "../../../src/store.ts";
import { planSource } from "../../support/database.ts";

/** Ways in which storing can be hindered from outside. */
export type Hindrance = Exclude<StoreTrouble, "other">;

export interface TestedDriver {
  openStore(options: StoreOptions): Promise<OpenedStore>;
  openAdmin(file: string): AdminStore;
  /** Where no database is yet; what is made there is removed after the test. */
  temporaryFile(name?: string): string;
  /** Address of the module with `openStore`, for a process of its own. */
  module: string;
  /** A seeded store with one update (request `before`) that from now on is in this trouble; `end` puts an end to it. */
  hindered(trouble: Hindrance): Promise<{ store: OpenedStore; end(): void }>;
}

/** The driver, and what is asked of it again and again. */
export interface Kit extends TestedDriver {
  /** A database with the small plan, closed after the test. */
  seededStore(file?: string): Promise<{ file: string; store: OpenedStore }>;
  /** What administration finds. */
  verified(file: string): Promise<Verification>;
}

/** The kit of a driver. */
export function kitOf(driver: TestedDriver): Kit {
  return {
    ...driver,
    async seededStore(file = driver.temporaryFile()) {
      const store = await driver.openStore({ file, plan: planSource() });
      onTestFinished(() => store.close());
      return { file, store };
    },
    async verified(file) {
      const admin = driver.openAdmin(file);
      const found = await admin.verify();
      await admin.close();
      return found;
    },
  };
}
