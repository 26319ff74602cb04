import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import fc from "fast-check";
import { afterAll, beforeAll, expect, test } from "vitest";
import { isChange, writeChanges } from "../../../../app/features/translation/change-files.ts";
import type { Contribution } from "../../../../app/features/translation/contributions.ts";
import { openDeskLesson } from "../../../../app/features/translation/desk/open-desk-lesson.ts";
import { checkProposal } from "../../../../app/features/translation/proposals/check-proposal.ts";
import { patchOf } from "../../../../app/features/translation/proposals/patch.ts";
import { planTaking } from "../../../../app/features/translation/proposals/plan-taking.ts";
import { name, statesSite } from "./states-site.ts";

let site: ReturnType<typeof statesSite>;
let hashes: string[] = [];
let texts: string[] = [];
beforeAll(async () => {
  site = statesSite();
  const lesson = await openDeskLesson(site.root, "ar", name);
  hashes = lesson?.blocks.map(({ hash }) => hash) ?? [];
  texts = lesson?.blocks.flatMap(({ own, source }) => [source, own ?? ""]) ?? [];
});
afterAll(() => site.remove());

/** Every file of the site and what is in it. */
function everything(): Map<string, string> {
  const found = readdirSync(site.root, { recursive: true, withFileTypes: true }).filter((one) =>
    one.isFile(),
  );
  return new Map(
    found.map((one) => {
      const file = path.join(one.parentPath, one.name);
      return [path.relative(site.root, file), createHash("sha1").update(readFileSync(file)).digest("hex")];
    }),
  );
}

const nasty = fc.constantFrom(
  "..",
  "../en",
  "en",
  "ui",
  "demo",
  "demo-states",
  "common",
  "",
  "/",
  "a/../..",
  "__proto__",
);
const places = fc.record({
  locale: fc.oneof(
    { weight: 4, arbitrary: fc.constantFrom("ar", "ur", "sw") },
    nasty,
    fc.string({ maxLength: 8 }),
  ),
  course: fc.oneof({ weight: 4, arbitrary: fc.constant("demo") }, nasty),
  lesson: fc.oneof({ weight: 4, arbitrary: fc.constant("demo-states") }, nasty),
});
const words = fc.oneof(
  fc.nat(99).map((at) => texts[at % texts.length] ?? "x"),
  fc.string({ unit: "grapheme", maxLength: 40 }),
  fc.string({ unit: "binary", maxLength: 40 }),
  fc.constantFrom(
    "{x}",
    "import a from 'b'",
    "---\na: b\n---",
    "<script>",
    "| a |",
    "- a\n- b",
    "# x",
    "كلمة",
    "x\n\ny",
  ),
);
const edit = fc.record({
  source: fc.oneof(
    { weight: 5, arbitrary: fc.nat(99).map((at) => hashes[at % hashes.length] ?? "b") },
    nasty,
    fc.constant("go"),
  ),
  text: words,
});
/** What somebody could well send: the source's own words, or what stands there. */
const right = fc.tuple(fc.nat(99), fc.nat(1)).map(([at, side]) => {
  const block = at % Math.max(1, hashes.length);
  return { source: hashes[block] ?? "b", text: texts[block * 2 + side] || "x" };
});
const proposals = fc.record({
  place: places,
  edits: fc.array(fc.oneof({ weight: 3, arbitrary: right }, edit), { maxLength: 3 }),
});

/** As it would lie in the inbox, if somebody had got it in there. */
const contribution = (
  locale: string,
  course: string,
  lesson: string,
  edits: object[],
  credit: string,
): Contribution => ({
  id: "x",
  kind: "proposal",
  state: "new",
  locale,
  course,
  lesson,
  block: null,
  reason: null,
  text: "",
  payload: JSON.stringify({ edits }),
  credit,
  generation: "g",
  createdAt: 0,
  decidedAt: null,
});

test("whatever is proposed: checking writes nothing, taking writes into its language only, and with an error not at all", {
  timeout: 120_000,
}, async () => {
  let written = 0;
  await fc.assert(
    fc.asyncProperty(proposals, fc.string({ maxLength: 20 }), async ({ place, edits }, credit) => {
      const { locale, course, lesson } = place;
      const before = everything();
      const { problems } = await checkProposal(site.root, locale, { course, lesson, edits });
      const patch = await patchOf(site.root, locale, { course, lesson, edits });
      expect(everything()).toEqual(before);
      const isWrong = problems.some(({ severity }) => severity === "error");
      expect(typeof patch === "string").toBe(!isWrong);

      const sent = contribution(locale, course, lesson, edits, credit);
      const plan = await planTaking(site.root, sent, { only: [], stale: true, over: true, by: "somebody" });
      expect(everything()).toEqual(before);
      if (plan.problems.some(({ severity }) => severity === "error")) expect(plan.changes).toEqual([]);
      await writeChanges(site.root, plan.changes);
      const after = everything();
      const touched = [...after].filter(([file, hash]) => before.get(file) !== hash).map(([file]) => file);
      expect(touched.sort()).toEqual(
        plan.changes
          .filter(isChange)
          .map(({ file }) => file)
          .sort(),
      );
      for (const file of touched) {
        expect(["ar", "ur", "sw"]).toContain(locale);
        expect(file.startsWith(`content/${locale}/`) || file.startsWith(`locales/${locale}/`)).toBe(true);
      }
      for (const file of before.keys()) expect(after.has(file)).toBe(true);
      // What is written can be read by the same rules: nothing stands against writing it again.
      if (touched.length > 0) {
        written += 1;
        const again = await planTaking(site.root, sent, {
          only: [],
          stale: true,
          over: true,
          by: "somebody",
        });
        expect([again.changes, again.problems.filter(({ severity }) => severity === "error")]).toEqual([
          [],
          [],
        ]);
      }
    }),
    { numRuns: 120, seed: 4 },
  );
  // Not all were refused.
  expect(written).toBeGreaterThan(12);
});
