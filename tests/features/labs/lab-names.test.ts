import { readdirSync } from "node:fs";
import { expect, test } from "vitest";
import { labNames } from "../../../app/features/labs/lab-names.ts";

test("every lab that may be named has a script to start, and every such script can be named", () => {
  const folders = readdirSync("app/features/labs", { withFileTypes: true }).filter((entry) =>
    entry.isDirectory(),
  );
  const startable = folders.filter(({ name }) =>
    readdirSync(`app/features/labs/${name}`).includes("start.tsx"),
  );
  expect(startable.map(({ name }) => name).sort()).toEqual([...labNames].sort());
});
