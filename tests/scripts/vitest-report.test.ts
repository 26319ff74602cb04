import { expect, test } from "vitest";
import { tallyReport } from "../../scripts/checks/vitest-report.ts";

const report = (success: boolean, ...files: [name: string, status: string][][]) => ({
  success,
  testResults: files.map((tests, at) => ({
    name: `tests/${at}.test.ts`,
    status: "passed",
    assertionResults: tests.map(([fullName, status]) => ({ fullName, status })),
  })),
});

test("counts passed and failed tests over all files", () => {
  const json = report(
    false,
    [
      ["a", "passed"],
      ["b", "failed"],
    ],
    [["c", "passed"]],
  );
  expect(tallyReport(json)).toEqual({ passed: 2, failed: 1, left: [], skipped: [] });
});

test("a skipped test counts as failed, unless it says that it belongs to the long run", () => {
  const json = report(true, [
    ["a", "passed"],
    ["b", "skipped"],
    ["c [long]", "skipped"],
    ["d", "todo"],
  ]);
  expect(tallyReport(json)).toEqual({ passed: 1, failed: 2, left: ["c [long]"], skipped: ["b", "d"] });
});

test("a file that could not be loaded is one failure", () => {
  expect(tallyReport(report(false, [["a", "passed"]], []))).toMatchObject({ passed: 1, failed: 1 });
});

test("an error outside every test is one failure", () => {
  expect(tallyReport(report(false, [["a", "passed"]]))).toMatchObject({ passed: 1, failed: 1 });
});

test("a run without a single test is a failure", () => {
  expect(tallyReport(report(true))).toMatchObject({ passed: 0, failed: 1 });
});
