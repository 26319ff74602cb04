import { afterEach, beforeEach } from "vitest";

/**
 * Fails a test that writes to console.error or console.warn without saying so.
 * A test that expects such output replaces the method itself: `vi.spyOn(console, "error").mockImplementation(...)`.
 */
const unexpected: string[] = [];

for (const method of ["error", "warn"] as const) {
  console[method] = (...words: unknown[]) => {
    unexpected.push(`console.${method}: ${words.map(String).join(" ")}`);
  };
}

beforeEach(() => {
  unexpected.length = 0;
});

afterEach(async () => {
  // Testing Library cleans up by itself only where afterEach is a global.
  if (typeof document !== "undefined") (await import("@testing-library/react")).cleanup();
  if (unexpected.length > 0) throw new Error(`Unexpected output:\n${unexpected.join("\n")}`);
});

if (typeof document !== "undefined") await import("@testing-library/jest-dom/vitest");
