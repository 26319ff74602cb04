import { expect, test } from "vitest";
import { filesOf, read } from "./source-files.ts";

const code = filesOf("{app,db,scripts,tests}/**/*.{ts,tsx,cjs,css}", "*.ts");

test("no source file is longer than 300 lines", () => {
  const long = code
    .map((file) => [file, read(file).split("\n").length] as const)
    .filter(([, lines]) => lines > 300);
  expect(code.length).toBeGreaterThan(20);
  expect(long).toEqual([]);
});

test("no file is named for nothing in particular", () => {
  const vague = /(^|\/)(utils?|helpers?|common|misc|index)(\/|\.tsx?$)/;
  expect(code.filter((file) => vague.test(file))).toEqual([]);
});

test("features export names only", () => {
  const defaults = filesOf("app/features/**/*.{ts,tsx}").filter((file) =>
    /^export default\b/m.test(read(file)),
  );
  expect(defaults).toEqual([]);
});

test("nothing is left for later in the code", () => {
  const marks = new RegExp(`\\b(${["TO", "DO"].join("")}|${["FIX", "ME"].join("")})\\b`);
  expect(code.filter((file) => marks.test(read(file)))).toEqual([]);
});
