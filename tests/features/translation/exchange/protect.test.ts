import { expect, test } from "vitest";
import {
  numbered,
  skeletonDifference,
  tokensOf,
} from "../../../../app/features/translation/exchange/protect.ts";
import { textOfPieces } from "../../../../app/features/translation/exchange/resolve-target.ts";
import type { Markup, Unit } from "../../../../app/features/translation/exchange/unit.ts";

/** Words as they are, protected parts in brackets with their number. */
const shown = (text: string, markup: Markup = "mdx", like = "") =>
  numbered(tokensOf(text, markup), like === "" ? [] : numbered(tokensOf(like, markup)))
    .map(({ type, text: part, id }) => (type === "words" ? part : `⟦${id} ${part}⟧`))
    .join("");

test.each([
  ["plain *words* and **more**", "plain *words* and **more**"],
  ['A <Term id="ai">machine</Term>.', 'A ⟦1 <Term id="ai">⟧machine⟦1 </Term>⟧.'],
  ['So<Fact id="x" />.', 'So⟦1 <Fact id="x" />⟧.'],
  [
    "See [this *one*](/about) and <https://a.example/>",
    "See ⟦1 [⟧this *one*⟦1 ](/about)⟧ and <https://a.example/>",
  ],
  ["Write `a` or \\{b\\} &amp; c", "Write ⟦1 `a`⟧ or \\{b\\} &amp; c"],
  ["## Two", "⟦1 ## ⟧Two"],
  ["- one\n- two", "⟦1 - ⟧one⟦2 \n- ⟧two"],
  ["| A | B |\n| - | - |\n| 7 | |", "⟦1 | ⟧A⟦2  | ⟧B⟦3  |\n| - | - |\n| ⟧7⟦4  | |⟧"],
  [
    '<Choice id="q">\nWhich?\n\n- [ ] a\n  > b\n</Choice>',
    '⟦1 <Choice id="q">\n⟧Which?⟦2 \n\n- [ ] ⟧a⟦3 \n  > ⟧b⟦4 \n</Choice>⟧',
  ],
  ["One.\n\nTwo.", "One.\n\nTwo."],
  ["not { closed", "not { closed"],
])("%j is taken apart and together again", (text, expected) => {
  const safe = expected.includes("<https") ? null : expected;
  if (safe !== null) expect(shown(text)).toBe(safe);
  expect(
    tokensOf(text, "mdx")
      .map((token) => token.text)
      .join(""),
  ).toBe(text);
});

test("what a string puts in is protected", () => {
  expect(shown("{{count, number}} of $t(all)!", "string")).toBe("⟦1 {{count, number}}⟧ of ⟦2 $t(all)⟧!");
  expect(shown("{{a}} {{b}}", "none")).toBe("{{a}} {{b}}");
});

test("a translation's parts have the numbers of the source's, in whatever order they stand", () => {
  const source = 'A <Term id="x">b</Term> and <Term id="y">c</Term><Fact id="f" />.';
  expect(shown('<Term id="y">C</Term>, <Term id="x">B</Term><Fact id="f" />', "mdx", source)).toBe(
    '⟦2 <Term id="y">⟧C⟦2 </Term>⟧, ⟦1 <Term id="x">⟧B⟦1 </Term>⟧⟦3 <Fact id="f" />⟧',
  );
  expect(shown("* B\n* C", "mdx", "- a\n- b"), "other marks for a list are the same").toBe(
    "⟦1 * ⟧B⟦2 \n* ⟧C",
  );
  expect(shown("`z` B", "mdx", "`a` b"), "what is not in the source comes after").toBe("⟦2 `z`⟧ B");
});

test("what is lost and what is foreign is told; spaces and marks of lists are not", () => {
  const differ = (mine: string, theirs: string) => skeletonDifference(mine, theirs, "mdx");
  expect(differ("1) x\n2) y", "1. a\n2. b")).toEqual({ lost: [], foreign: [] });
  expect(differ("- x", "- a\n- b")).toEqual({ lost: ["-"], foreign: [] });
  expect(differ('<Term id="b">x</Term>', '<Term id="a">x</Term>')).toEqual({
    lost: ['<Term id="a">...</Term>'],
    foreign: ['<Term id="b">...</Term>'],
  });
});

const unit = (source: string, target: string | null = null): Unit => ({
  id: "lesson/a/b/c",
  kind: "paragraph",
  markup: "mdx",
  source,
  target,
  state: "missing",
  notes: [],
});

test("protected parts are put back as the translation has them, else as the source", () => {
  const one = (id: string, text: string) => ({ code: "alone" as const, id, text });
  expect(textOfPieces([one("1", "- "), { words: "x" }], unit("- a", "*   A"))).toEqual({ text: "*   x" });
  expect(textOfPieces([one("1", ""), { words: "x" }], unit("- a"))).toEqual({ text: "- x" });
  expect(textOfPieces([one("1", "##"), { words: "x" }], unit("- a"))).toMatchObject({
    code: "exchange/protected",
  });
  expect(textOfPieces([one("9", ""), { words: "x" }], unit("- a"))).toMatchObject({
    code: "exchange/protected",
  });
});
