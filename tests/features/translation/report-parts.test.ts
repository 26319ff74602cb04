import { expect, test } from "vitest";
import type { CompiledLesson } from "../../../app/features/content/lesson.ts";
import { reportParts } from "../../../app/features/translation/report-parts.ts";

test("every part that has words is named by its first ones, in its own language", () => {
  const long = "a word ".repeat(20);
  const parts = [
    { type: "block", id: "b1", html: `<p>${long}</p>` },
    { type: "block", id: "b2", html: "<p>p &lt; 0.05\n<em>and</em> more</p>", lang: "en" },
    { type: "open", name: "Callout" },
    { type: "exercise", id: "q1", words: { prompt: "<p>أيهما؟</p>" } },
    { type: "block", id: "b3", kind: "rule", html: "<hr/>" },
    { type: "close", name: "Callout" },
  ];
  const named = reportParts({ locale: "ar", parts } as unknown as CompiledLesson);
  expect(named).toEqual([
    { id: "b1", words: "a word a word a word a word a word a word a word…", lang: "ar" },
    { id: "b2", words: "p < 0.05 and more", lang: "en" },
    { id: "q1", words: "أيهما؟", lang: "ar" },
  ]);
});
