/** In which order the files of a run are begun: what takes long first, so that nobody waits for one that was begun last. */
import type { TestSpecification } from "vitest/node";
import { BaseSequencer } from "vitest/node";

/** By what is known of them: the long ones, then those that wait for browsers and programs, then the rest by size. */
const ORDER = [
  /\/test\/long\//,
  /\/crash-|\/visibility\/|\/local\/page\.test/,
  /\/test\/adapters\/[^/]+$|races|additions/,
];

function rankOf({ moduleId }: TestSpecification): number {
  const rank = ORDER.findIndex((pattern) => pattern.test(moduleId));
  return rank === -1 ? ORDER.length : rank;
}

export class SlowFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    return sorted.toSorted((one, other) => rankOf(one) - rankOf(other));
  }
}
