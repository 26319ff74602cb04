import { setTimeout as sleep } from "node:timers/promises";
import { expect, test } from "vitest";
import { createRestingCompiler } from "../../../../app/features/content/compile/resting-compiler.ts";
import { job, lessonText } from "../lesson-text.ts";

test("it compiles, sends away whom it cannot serve soon, and starts anew after a rest", async () => {
  const compiler = createRestingCompiler({ restMilliseconds: 50, mostWaiting: 2 });
  const one = () => compiler.compile(job(lessonText("Words.")));
  const [first, second, third] = await Promise.all([one(), one(), one()]);
  expect(first).toMatchObject({ lesson: { title: "A title" } });
  expect(second).toMatchObject({ lesson: { title: "A title" } });
  expect(third).toBe("busy");
  await sleep(150);
  expect(await one()).toMatchObject({ lesson: { title: "A title" } });
  compiler.close();
});
