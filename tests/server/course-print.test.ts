import { type DefaultTreeAdapterTypes, parse } from "parse5";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type BuiltApp, startBuiltApp } from "./support/built-app.ts";

let built: BuiltApp;
beforeAll(async () => {
  built = await startBuiltApp({});
}, 120_000);
afterAll(() => built.close());

type Element = DefaultTreeAdapterTypes.Element;
const inside = (node: DefaultTreeAdapterTypes.ParentNode): Element[] =>
  node.childNodes.flatMap((child) => ("attrs" in child ? [child, ...inside(child)] : []));
const has = ({ attrs }: Element, name: string, word: string) =>
  attrs.some((one) => one.name === name && one.value.split(" ").includes(word));

const pagesOf = async (path: string) => {
  const { status, text } = await built.ask({ path });
  expect(status, path).toBe(200);
  return inside(parse(text)).filter((element) => has(element, "class", "paper-page"));
};
const kind = (page: Element) =>
  ["cover", "sheet-page", "answers"].find((name) => has(page, "class", name)) ??
  (inside(page).some(({ tagName }) => tagName === "article") ? "lesson" : "words");

test.each(["en", "ar"])(
  "a course on paper in %s: cover, lessons, words, sheets, and the answers last",
  async (tag) => {
    const pages = await pagesOf(`/${tag}/courses/rights/print`);
    expect(pages.map(kind)).toEqual([
      "cover",
      ...Array<string>(7).fill("lesson"),
      "words",
      ...Array<string>(7).fill("sheet-page"),
      "answers",
    ]);
    const ids = pages
      .flatMap(inside)
      .flatMap(({ attrs }) => attrs.filter(({ name }) => name === "id").map(({ value }) => value));
    expect(ids.filter((id, at) => ids.indexOf(id) !== at)).toEqual([]);
  },
);

test("what is handed out gives no answer away; the answers mark every key", async () => {
  const pages = await pagesOf("/en/courses/meet/print");
  const marked = (page: Element) => inside(page).filter((element) => has(element, "data-mark", "right"));
  const [answers] = pages.filter((page) => kind(page) === "answers");
  for (const page of pages.filter((one) => one !== answers)) {
    expect(marked(page)).toEqual([]);
    expect(inside(page).filter(({ attrs }) => attrs.some(({ name }) => name === "data-model"))).toEqual([]);
    expect(inside(page).filter((element) => has(element, "class", "why"))).toEqual([]);
  }
  expect(marked(answers as Element).length).toBeGreaterThan(10);
});

test("one lesson on paper has its sheet and its answers, and no cover", async () => {
  const pages = await pagesOf("/ar/courses/meet/meet-spot/print");
  expect(pages.map(kind)).toEqual(["lesson", "sheet-page", "answers"]);
});

test("its sheet of paper is a style of its own, with the course's title above", async () => {
  const { text, headers } = await built.ask({ path: "/en/courses/meet/print.css" });
  expect(headers["content-type"]).toBe("text/css; charset=utf-8");
  expect(text).toContain('@top-center{content:"Meet AI"');
  const { text: page } = await built.ask({ path: "/en/courses/meet/print" });
  expect(page).toContain('href="/en/courses/meet/print.css"');
});
