import { expect, test } from "vitest";
import type { LedgerLine } from "../../../app/features/content/blocks/ledger.ts";
import { pairBlocks } from "../../../app/features/content/blocks/pair-blocks.ts";
import type { Stamp } from "../../../app/features/content/blocks/stamps.ts";
import type { PairedLessons } from "../../../app/features/content/compile/pair-lessons.ts";
import { stampPairs } from "../../../app/features/translation/stamp-pairs.ts";
import { blocksIn, ledgerOf, stampsOf } from "../content/blocks/blocks-in.ts";

const EN = "The first one is long.\n\nThe second one is short.\n\nThe third one.";
const SW = "Ya kwanza ni ndefu.\n\nYa pili ni fupi.\n\nYa tatu.";

const paired = (source: string, own: string, stamps: Stamp[] = [], ledger: LedgerLine[] = ledgerOf(EN)) => ({
  ...pairBlocks(blocksIn(source), blocksIn(own), stamps, ledger),
  counts: {} as PairedLessons["counts"],
});
const short = ({ state, by, rev }: Stamp) => [state, by, rev].filter(Boolean).join(" ");

test("what nobody has stamped is stamped, in the order of the source; a second time nothing is", () => {
  const first = stampPairs(paired(EN, SW), [], { state: "machine-draft", by: "lisan-machine" });
  const said = stampsOf(EN, SW).map((one): Stamp => ({ ...one, by: "lisan-machine" }));
  expect(first).toMatchObject({ stamps: said, refused: [] });
  expect(first.stamped).toHaveLength(3);
  const again = stampPairs(paired(EN, SW, first.stamps), first.stamps, { state: "human", by: "ana" });
  expect(again).toEqual({ stamps: said, stamped: [], refused: [] });
});

test("a stale block is stamped only where it is named, and its old line goes", () => {
  const now = EN.replace("is short", "is shorter");
  const ledger = ledgerOf(EN, ["normal", now]);
  const before = stampsOf(EN, SW);
  const pairs = paired(now, SW, before, ledger);
  expect(stampPairs(pairs, before, { state: "human", by: "ana" }).stamped).toEqual([]);
  const named = stampPairs(pairs, before, { state: "human", by: "ana", blocks: new Set([1]) });
  expect(named.stamped).toHaveLength(1);
  expect(named.stamps).toHaveLength(3);
  expect(named.stamps.map(({ s }) => s)).toEqual(blocksIn(now).map(({ hash }) => hash));
  expect(paired(now, SW, named.stamps, ledger).pairs.map(({ state }) => state)).toEqual([
    "fresh",
    "fresh",
    "fresh",
  ]);
});

test("a block that was edited gets a new line in place of the one that lapsed", () => {
  const own = SW.replace("fupi", "fupi sana");
  const before = stampsOf(EN, SW);
  const { stamps } = stampPairs(paired(EN, own, before), before, { state: "human", by: "bo" });
  expect(stamps.map(short)).toEqual(["machine-draft ana", "human bo", "machine-draft ana"]);
  expect(stamps.map(({ t }) => t)).toEqual(blocksIn(own).map(({ hash }) => hash));
});

test("a review takes what is fresh too, keeps the author's name, and is never one's own", () => {
  const before = stampsOf(EN, SW).map((one, at): Stamp => (at === 0 ? { ...one, by: "bo" } : one));
  const { stamps, refused } = stampPairs(paired(EN, SW, before), before, { state: "reviewed", rev: "bo" });
  expect(stamps.map(short)).toEqual(["machine-draft bo", "reviewed ana bo", "reviewed ana bo"]);
  expect(refused.map(({ pair, why }) => `${pair.source.words} ${why}`)).toEqual([
    "The first one is long. own-work",
  ]);
});

test("what is not there cannot be stamped, and lines of other blocks stay", () => {
  const before = stampsOf(EN, SW);
  const stranger: Stamp = { s: "b0000000000", t: "b1111111111", state: "human", by: "ana" };
  const pairs = paired(EN, SW.replace("\n\nYa tatu.", ""), [...before, stranger]);
  const { stamps, refused } = stampPairs(pairs, [...before, stranger], {
    state: "human",
    by: "ana",
    blocks: new Set([2]),
  });
  expect(refused.map(({ why }) => why)).toEqual(["missing"]);
  expect(stamps).toEqual([...before.slice(0, 2), before[2], stranger]);
});
