import { defineConfig } from "vitest/config";

/** Tests that need a document, which jsdom makes. */
const inPage = ["tests/**/*.test.tsx", "tests/reader/**/*.test.ts", "tests/translator/**/*.test.ts"];

const fast = {
  environment: "node",
  setupFiles: ["tests/house/unexpected-output.ts"],
  testTimeout: 40_000,
  hookTimeout: 60_000,
  // On two cores Vitest would take one worker.
  maxWorkers: 2,
};

/** `unit` runs in Node, `page` in Node or jsdom; `e2e` is whole journeys in a real Chromium. */
export default defineConfig({
  test: {
    projects: [
      {
        test: {
          ...fast,
          name: "unit",
          include: ["tests/**/*.test.ts"],
          exclude: ["tests/e2e/**", ...inPage],
          // Loading the modules anew for each of 200 files takes as long as half the tests. So no test may leave
          // anything behind: none replaces a module, and stubs are put back.
          isolate: false,
          unstubGlobals: true,
        },
      },
      // A document is left behind sooner than anything else: each file has its own.
      {
        test: {
          ...fast,
          name: "page",
          include: inPage,
          setupFiles: [...fast.setupFiles, "tests/house/patient-page.ts"],
        },
      },
      {
        test: {
          name: "e2e",
          include: ["tests/e2e/**/*.test.ts"],
          environment: "node",
          // Two cores carry two journeys at a time; more only makes time-outs. Of two files, not of one: while one
          // starts its server and its browser, the other goes on.
          maxWorkers: 2,
          testTimeout: 60_000,
          hookTimeout: 120_000,
          // What a page shows by itself comes late on a busy machine; one second is Vitest's own patience.
          expect: { poll: { timeout: 20_000 } },
        },
      },
    ],
  },
});
