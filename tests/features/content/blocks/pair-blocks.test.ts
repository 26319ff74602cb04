import { expect, test } from "vitest";
import type { Stamp } from "../../../../app/features/content/blocks/stamps.ts";
import { blocksIn, ledgerOf, pairsOf, stampsOf } from "./blocks-in.ts";

const EN = "The first one is long.\n\nThe second one is short.\n\nThe third one.";
const SW = "Ya kwanza ni ndefu.\n\nYa pili ni fupi.\n\nYa tatu.";
const stamps = stampsOf(EN, SW);
const choice = (id: string, ask: string) =>
  `<Choice id="${id}">\n${ask}\n\n- [x] a\n  > b\n- [ ] c\n  > d\n</Choice>`;

test("stamped blocks of a source that stands as it was are fresh", () => {
  expect(pairsOf(EN, SW, stamps, ledgerOf(EN))).toEqual([
    "The first one is long. = Ya kwanza ni ndefu. fresh",
    "The second one is short. = Ya pili ni fupi. fresh",
    "The third one. = Ya tatu. fresh",
  ]);
});

test("a change makes its own block stale, however often it was changed, and no other", () => {
  const then = EN.replace("is short", "is very short");
  const now = EN.replace("is short", "is quite short");
  const ledger = ledgerOf(EN, ["normal", then], ["typo", now]);
  expect(pairsOf(now, SW, stamps, ledger)).toEqual([
    "The first one is long. = Ya kwanza ni ndefu. fresh",
    "The second one is quite short. = Ya pili ni fupi. stale",
    "The third one. = Ya tatu. fresh",
  ]);
});

test("typos leave a translation fresh; one grave change is enough", () => {
  const typo = EN.replace("is short", "is shorter");
  const again = EN.replace("is short", "is the shorter");
  const state = (ledger: ReturnType<typeof ledgerOf>, now: string) => pairsOf(now, SW, stamps, ledger)[1];
  expect(state(ledgerOf(EN, ["typo", typo]), typo)).toMatch(/ fresh$/);
  expect(state(ledgerOf(EN, ["typo", typo], ["typo", again]), again)).toMatch(/ fresh$/);
  expect(state(ledgerOf(EN, ["critical", typo], ["typo", again]), again)).toMatch(/ critical$/);
  expect(state(ledgerOf(EN, ["typo", typo], ["critical", again]), again)).toMatch(/ critical$/);
});

test("a later line makes a change graver, never lighter", () => {
  const now = EN.replace("is short", "is shorter");
  const typo = ledgerOf(EN, ["typo", now]);
  const line = typo.find(({ was }) => was);
  if (!line) throw new Error("no line");
  expect(pairsOf(now, SW, stamps, [...typo, { ...line, change: "critical" }])[1]).toMatch(/ critical$/);
  const critical = ledgerOf(EN, ["critical", now]);
  expect(pairsOf(now, SW, stamps, [...critical, { ...line, change: "typo" }])[1]).toMatch(/ critical$/);
});

test("a change that was taken back makes older translations fresh and newer ones stale", () => {
  const then = EN.replace("is short", "is very short");
  const ledger = ledgerOf(EN, ["normal", then], ["normal", EN]);
  expect(ledger).toHaveLength(4);
  expect(pairsOf(EN, SW, stamps, ledger)[1]).toMatch(/ fresh$/);
  expect(pairsOf(EN, SW, stampsOf(then, SW), ledger)[1]).toMatch(/ stale$/);
});

test("a new block is missing, one that was taken out leaves an orphan", () => {
  const now = "The first one is long.\n\nEntirely new words here.\n\nThe third one.";
  const ledger = ledgerOf(EN, ["normal", now]);
  expect(pairsOf(now, SW, stamps, ledger)).toEqual([
    "The first one is long. = Ya kwanza ni ndefu. fresh",
    "Entirely new words here. = - missing",
    "The third one. = Ya tatu. fresh",
    "- = Ya pili ni fupi.",
  ]);
});

test("a block that was moved in the source is moved, not changed", () => {
  const now = "The third one.\n\nThe first one is long.\n\nThe second one is short.";
  expect(pairsOf(now, SW, stamps, ledgerOf(EN))).toEqual([
    "The third one. = Ya tatu. fresh moved",
    "The first one is long. = Ya kwanza ni ndefu. fresh",
    "The second one is short. = Ya pili ni fupi. fresh",
  ]);
});

test("a rendering that was edited keeps its place, and loses its stamp and its review", () => {
  const [one, two, three] = stamps as [Stamp, Stamp, Stamp];
  const reviewed: Stamp[] = [one, { ...two, state: "reviewed", rev: "bo" }, three];
  expect(pairsOf(EN, SW, reviewed, ledgerOf(EN))[1]).toMatch(/ fresh reviewed$/);
  expect(pairsOf(EN, SW.replace("fupi", "fupi sana"), reviewed, ledgerOf(EN))).toEqual([
    "The first one is long. = Ya kwanza ni ndefu. fresh",
    "The second one is short. = Ya pili ni fupi sana. unstamped lapsed",
    "The third one. = Ya tatu. fresh",
  ]);
});

test("a review lapses with any change of the source, a typo too", () => {
  const now = EN.replace("is short", "is shorter");
  const reviewed = stamps.map((stamp): Stamp => ({ ...stamp, state: "reviewed", rev: "bo" }));
  expect(pairsOf(now, SW, reviewed, ledgerOf(EN, ["typo", now]))[1]).toBe(
    "The second one is shorter. = Ya pili ni fupi. fresh",
  );
});

test("two source blocks merged into one are two lines with one rendering, and share the gravest state", () => {
  const own = "Ya kwanza ni ndefu, ya pili fupi.\n\nYa tatu.";
  const [a, b, c] = blocksIn(EN);
  const [ab, last] = blocksIn(own);
  const merged = [
    { s: a?.hash, t: ab?.hash, state: "human" },
    { s: b?.hash, t: ab?.hash, state: "human" },
    { s: c?.hash, t: last?.hash, state: "human" },
  ] as Stamp[];
  expect(pairsOf(EN, own, merged, ledgerOf(EN))).toEqual([
    "The first one is long. = Ya kwanza ni ndefu, ya pili fupi. fresh merged",
    "The second one is short. = Ya kwanza ni ndefu, ya pili fupi. fresh merged",
    "The third one. = Ya tatu. fresh",
  ]);
  const now = EN.replace("is short", "is shorter");
  expect(pairsOf(now, own, merged, ledgerOf(EN, ["critical", now])).slice(0, 2)).toEqual([
    "The first one is long. = Ya kwanza ni ndefu, ya pili fupi. critical merged",
    "The second one is shorter. = Ya kwanza ni ndefu, ya pili fupi. critical merged",
  ]);
});

test("the same words several times are paired in order", () => {
  const source = "Yes.\n\nA.\n\nYes.\n\nRight.";
  const own = "Ndiyo.\n\nB.\n\nNdiyo.\n\nNdiyo.";
  const said = stampsOf(source, own);
  const pairs = pairsOf(source, own, said, ledgerOf(source));
  expect(pairs).toEqual([
    "Yes. = Ndiyo. fresh",
    "A. = B. fresh",
    "Yes. = Ndiyo. fresh",
    "Right. = Ndiyo. fresh",
  ]);
});

test("exercises are paired by their id alone", () => {
  const source = `${choice("q1", "One?")}\n\n${choice("q2", "Two?")}`;
  const own = `${choice("q2", "Mbili?")}\n\n${choice("q9", "Tisa?")}`;
  expect(pairsOf(source, own, [], ledgerOf(source)).map((line) => line.replace(/ a b c d/g, ""))).toEqual([
    "One? = - missing",
    "Two? = Mbili? unstamped",
    "- = Tisa?",
  ]);
});

test("an exercise whose source changed beyond likeness is still its next version", () => {
  const before = choice("q1", "One?");
  const now = choice("q1", "Something else altogether is asked here, at length, of everybody who reads it?");
  const ledger = ledgerOf(before, ["critical", now]);
  expect(ledger[1]).toMatchObject({ was: ledger[0]?.h, change: "critical" });
  expect(pairsOf(now, choice("q1", "Moja?"), stampsOf(before, choice("q1", "Moja?")), ledger)[0]).toMatch(
    / critical$/,
  );
});

test("a file without any stamps pairs by its structure", () => {
  const source =
    'Intro words.\n\n## Heading\n\n- a\n- b\n\n<Callout kind="act">\nDo it.\n</Callout>\n\nIn 2025 there were 44.\n\nSee [this](/courses/a).';
  const own =
    'Maneno.\n\n## Kichwa\n\n- c\n- d\n\n<Callout kind="act">\nFanya.\n</Callout>\n\nMwaka 2025 zilikuwa 44.\n\nTazama [hii](/courses/a).';
  expect(pairsOf(source, own)).toEqual([
    "Intro words. = Maneno. unstamped",
    "Heading = Kichwa unstamped",
    "a b = c d unstamped",
    "Do it. = Fanya. unstamped",
    "In 2025 there were 44. = Mwaka 2025 zilikuwa 44. unstamped",
    "See this. = Tazama hii. unstamped",
  ]);
  const without = (part: string) =>
    pairsOf(source, own.replace(part, "")).filter((line) => line.includes("missing"));
  expect(without("Maneno.\n\n")).toEqual(["Intro words. = - missing"]);
  expect(without("Mwaka 2025 zilikuwa 44.\n\n")).toEqual(["In 2025 there were 44. = - missing"]);
  expect(without("\n\nTazama [hii](/courses/a).")).toEqual(["See this. = - missing"]);
  expect(without('<Callout kind="act">\nFanya.\n</Callout>\n\n')).toEqual(["Do it. = - missing"]);
});

test("another kind or another box is another block", () => {
  expect(pairsOf("Words.", "> Maneno.")).toEqual(["Words. = - missing", "- = Maneno."]);
  expect(pairsOf("Words.", '<Callout kind="act">\nManeno.\n</Callout>')).toEqual([
    "Words. = - missing",
    "- = Maneno.",
  ]);
});

test("words left as they were stand for themselves", () => {
  const source = "Amina.\n\nSomething.\n\nKisumu.";
  expect(pairsOf(source, "Kisumu.\n\nAmina.")).toEqual([
    "Amina. = Amina. unstamped moved",
    "Something. = - missing",
    "Kisumu. = Kisumu. unstamped",
  ]);
});

test("a stamp for a source version that nobody remembers makes its block stale, if it is alike", () => {
  const own = "Mwaka 2025 zilikuwa 44 za aina.";
  const said: Stamp[] = [{ s: "b0000000000", t: blocksIn(own)[0]?.hash ?? "", state: "human", by: "ana" }];
  expect(pairsOf("In 2025 there were 44 of them.", own, said)).toEqual([
    "In 2025 there were 44 of them. = Mwaka 2025 zilikuwa 44 za aina. stale",
  ]);
  expect(pairsOf("In 1990 it was 7.", own, said)).toEqual([
    "In 1990 it was 7. = - missing",
    "- = Mwaka 2025 zilikuwa 44 za aina.",
  ]);
});

test("before the ledger is completed, a changed source is known by its likeness to the old words", () => {
  const now = EN.replace("is short", "is very short");
  expect(pairsOf(now, SW, stamps, ledgerOf(EN))[1]).toBe(
    "The second one is very short. = Ya pili ni fupi. stale",
  );
});

test("a block stamped for one source block never stands for another", () => {
  const own = "Ya kwanza ni ndefu.\n\nNusu ya pili.\n\nNusu nyingine.";
  const [first, second] = blocksIn("The first one is long.\n\nThe second one is short.");
  const [a, b, c] = blocksIn(own);
  const split = [
    { s: first?.hash, t: a?.hash, state: "human" },
    { s: second?.hash, t: b?.hash, state: "human" },
    { s: second?.hash, t: c?.hash, state: "human" },
  ] as Stamp[];
  expect(pairsOf(EN, own, split, ledgerOf(EN))).toEqual([
    "The first one is long. = Ya kwanza ni ndefu. fresh",
    "The second one is short. = Nusu ya pili. fresh",
    "The third one. = - missing",
    "- = Nusu nyingine.",
  ]);
});
