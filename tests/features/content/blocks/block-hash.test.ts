import fc from "fast-check";
import { expect, test } from "vitest";
import { blocksOf } from "../../../../app/features/content/blocks/blocks-of.ts";
import { readLesson } from "../../../../app/features/content/compile/read-lesson.ts";
import { mendText } from "../../../../app/features/content/policy/mend-text.ts";
import { formatProblem } from "../../../../app/features/content/policy/problem.ts";
import { bytesOf } from "../lesson-text.ts";
import { type Body, body, type Inline, print, type Style, style } from "./random-lesson.ts";

/** Hashes as they are after `check --fix` has mended line ends, which the policy refuses. */
function hashes(text: string): string[] {
  const { bytes } = mendText(bytesOf(text));
  const { lesson, problems } = readLesson("a.mdx", bytes);
  expect(problems.map(formatProblem), text).toEqual([]);
  return lesson ? blocksOf(lesson, bytes).map(({ hash }) => hash) : [];
}

/** Two lists that follow each other would be one; a heading between them keeps them apart. */
const apart = (bodies: Body[]): Body[] =>
  bodies.flatMap((one): Body[] => [
    { type: "heading", depth: 2, inlines: [{ type: "words", text: "next" }] },
    one,
  ]);
const bodies = fc.array(body, { minLength: 1, maxLength: 5 }).map(apart);

test("no reformatting changes a hash", () => {
  fc.assert(
    fc.property(bodies, style, style, (list, one, other) => {
      expect(hashes(print(list, one))).toEqual(hashes(print(list, other)));
    }),
    { numRuns: 300 },
  );
});

const other = (text: string): string => `${text} more`;

function changedInline(one: Inline): Inline[] {
  const changed: Inline[] = [{ ...one, text: other(one.text) }];
  if (one.type === "link") changed.push({ ...one, url: `${one.url}x` }, { type: "words", text: one.text });
  if (one.type === "term") changed.push({ ...one, id: `${one.id}x` }, { type: "words", text: one.text });
  if (one.type === "em") changed.push({ ...one, type: "strong" }, { type: "words", text: one.text });
  if (one.type === "strong") changed.push({ ...one, type: "em" }, { type: "code", text: one.text });
  if (one.type === "words") changed.push({ type: "em", text: one.text });
  return changed;
}

const changedInlines = (list: Inline[]): Inline[][] =>
  list.flatMap((one, at) => changedInline(one).map((changed) => list.with(at, changed)));

/** Every body that is one change of words, links or structure away. */
function changedBody(one: Body): Body[] {
  switch (one.type) {
    case "paragraph":
    case "quote": {
      const twin = one.type === "quote" ? "paragraph" : "quote";
      return [{ ...one, type: twin }, ...changedInlines(one.inlines).map((inlines) => ({ ...one, inlines }))];
    }
    case "heading":
      return [{ ...one, depth: one.depth === 2 ? 3 : 2 }];
    case "list":
      return [
        { ...one, ordered: !one.ordered },
        { ...one, items: [...one.items, { inlines: [{ type: "words", text: "last" }], nested: [] }] },
        ...one.items.flatMap((item, at) => [
          { ...one, items: one.items.with(at, { ...item, nested: [...item.nested, "deeper"] }) },
          ...changedInlines(item.inlines).map((inlines) => ({
            ...one,
            items: one.items.with(at, { ...item, inlines }),
          })),
        ]),
      ];
    case "table":
      return [{ ...one, rows: [...one.rows, ["c", "d"]] }];
    case "choice":
      return [
        { ...one, key: 1 - one.key },
        {
          ...one,
          options: one.options.with(0, { label: "another", feedback: one.options[0]?.feedback ?? "" }),
        },
        { ...one, options: one.options.with(1, { label: one.options[1]?.label ?? "", feedback: "another" }) },
      ];
  }
}

test("every change of words, links or structure changes one hash, and that one only", () => {
  fc.assert(
    fc.property(body, style, (one, how) => {
      const frame = (middle: Body): Body[] => [
        { type: "paragraph", inlines: [{ type: "words", text: "before" }] },
        middle,
        { type: "paragraph", inlines: [{ type: "words", text: "after" }] },
      ];
      const before = hashes(print(frame(one), how));
      for (const changed of changedBody(one)) {
        const after = hashes(print(frame(changed), how));
        expect(after).toHaveLength(before.length);
        expect(after.map((hash, at) => (hash === before[at] ? "same" : "changed"))).toEqual(
          before.map((_, at) => (at === 3 ? "changed" : "same")),
        );
      }
    }),
    { numRuns: 60 },
  );
});

const calm: Style = {
  bullet: "-",
  ordinal: ".",
  em: "*",
  strong: "**",
  pad: 1,
  indent: 0,
  loose: false,
  closed: false,
  cell: 1,
  crlf: false,
  spaces: [0],
};

test("Chinese may be broken anywhere, and title and summary may be quoted", () => {
  const text = (inside: string) =>
    print([{ type: "paragraph", inlines: [{ type: "words", text: inside }] }], calm);
  expect(hashes(text("模型是\n从例子\n中学的。"))).toEqual(hashes(text("模型是从例子中学的。")));
  expect(hashes(text("model\nof ten"))).not.toEqual(hashes(text("modelof ten")));
  const quoted = text("a").replace("title: A title", 'title: "A  title"');
  expect(hashes(quoted)).toEqual(hashes(text("a")));
});

test("the same words as title, summary and paragraph are three things", () => {
  const text = "---\ntitle: Same\nsummary: Same\n---\n\nSame\n";
  expect(new Set(hashes(text)).size).toBe(3);
});
