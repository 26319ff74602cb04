import { expect, test } from "vitest";
import { checkContent } from "../../../app/features/content/check-content.ts";
import { formatProblem } from "../../../app/features/content/policy/problem.ts";

test("the lessons of this project follow every rule of docs/authoring.md", { timeout: 120_000 }, async () => {
  const { files, problems } = await checkContent({ root: "." });
  expect(files).toBeGreaterThan(0);
  const errors = problems.filter(({ severity }) => severity === "error");
  expect(errors.map(formatProblem).join("\n")).toBe("");
});
