/** A reporter for vitest: the slowest tests of a run, so that one that grows is seen. It fails nothing. */
import type { TestModule } from "vitest/node";

const SHOWN = 20;

export default class SlowestTests {
  onTestRunEnd(modules: readonly TestModule[]): void {
    const tests = modules.flatMap((module) => [...module.children.allTests()]);
    const timed = tests.map((test) => ({
      seconds: (test.diagnostic()?.duration ?? 0) / 1000,
      name: `${test.module.relativeModuleId} > ${test.fullName}`,
    }));
    const slowest = timed.sort((one, other) => other.seconds - one.seconds).slice(0, SHOWN);
    console.log(`\nThe ${slowest.length} slowest of ${tests.length} tests, in seconds:`);
    for (const { seconds, name } of slowest) console.log(`${seconds.toFixed(1).padStart(6)}  ${name.slice(0, 140)}`);
  }
}
