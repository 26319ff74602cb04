import { defineConfig } from "vitest/config";

/** `unit` is everything that runs in Node or jsdom; `e2e` is whole journeys in a real Chromium. */
export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: "unit",
          include: ["tests/**/*.test.{ts,tsx}"],
          exclude: ["tests/e2e/**"],
          environment: "node",
          setupFiles: ["tests/house/unexpected-output.ts"],
          // On two cores Vitest would take one worker; and loading the modules anew for each of 200 files takes as long
          // as half the tests. So no test may leave anything behind: none replaces a module, and stubs are put back.
          maxWorkers: 2,
          isolate: false,
          unstubGlobals: true,
          testTimeout: 20_000,
          hookTimeout: 60_000,
        },
      },
      {
        test: {
          name: "e2e",
          include: ["tests/e2e/**/*.test.ts"],
          environment: "node",
          // Two cores carry one server and one browser well, and two journeys at a time; more only makes time-outs.
          fileParallelism: false,
          maxConcurrency: 2,
          sequence: { concurrent: true },
          testTimeout: 60_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
});
