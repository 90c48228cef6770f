import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    root: new URL("..", import.meta.url).pathname,
    include: ["test/**/*.test.ts"],
    // Many files wait for programs, browsers and stand-ins: on two cores one file at a time would leave them idle.
    maxWorkers: 4,
    testTimeout: 60_000,
  },
});
