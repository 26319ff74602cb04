import { expect, test } from "vitest";
import { readCsv } from "../../../../app/features/content/publish/read-csv.ts";

const cells = (text: string) => readCsv(text)?.map(({ cells: row }) => row);

test("cells hold commas, quotes and line ends when quoted", () => {
  expect(cells('a,b\n"1,2","say ""x"""\n"two\nlines",\n')).toEqual([
    ["a", "b"],
    ["1,2", 'say "x"'],
    ["two\nlines", ""],
  ]);
});

test("rows know their line, empty lines are none, the last needs no end", () => {
  expect(readCsv('a\n\n"b\nb"\nc')?.map(({ line }) => line)).toEqual([1, 3, 5]);
  expect(cells("a,b\r\nc,d")).toEqual([
    ["a", "b"],
    ["c", "d"],
  ]);
});

test("a quote that is not closed is nothing", () => {
  expect(readCsv('a,"b\nc')).toBeNull();
});
