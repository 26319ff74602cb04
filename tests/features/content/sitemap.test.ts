import { expect, test } from "vitest";
import type { Course } from "../../../app/features/content/course.ts";
import type { Generation } from "../../../app/features/content/generation.ts";
import { sitemapXml } from "../../../app/features/content/sitemap.ts";

const translated = new Set(["en/a", "en/b", "ar/a", "zh-Hans/a"]);

const generation = {
  locales: ["ar", "en", "zh-Hans"].map((tag) => ({ tag })),
  courses: [{ id: "meet", lessons: [{ id: "a" }, { id: "b" }] } as Course],
  courseWords: (tag: string) => (tag === "zh-Hans" ? null : { title: "", summary: "", learned: [] }),
  hasLesson: (tag: string, _course: string, lesson: string) => translated.has(`${tag}/${lesson}`),
} as unknown as Generation;

const entries = [
  ...sitemapXml(generation, "https://lisan.example").matchAll(/<url><loc>(.*?)<\/loc>(.*?)<\/url>/g),
].map(([, loc = "", links = ""]) => ({
  loc,
  links: [...links.matchAll(/hreflang="(.*?)" href="(.*?)"/g)].map(([, lang, href]) => ({ lang, href })),
}));

test("every page names its sisters, and they name it back", () => {
  for (const { loc, links } of entries) {
    for (const { lang, href } of links.filter((link) => link.lang !== "x-default")) {
      const sister = entries.find((entry) => entry.loc === href);
      expect(
        sister?.links.map((link) => link.href),
        `${loc} -> ${lang}`,
      ).toContain(loc);
    }
    expect(links.filter(({ href }) => href === loc).length).toBeGreaterThan(0);
  }
});

test("x-default is the source language", () => {
  for (const { links } of entries) {
    const fallback = links.find(({ lang }) => lang === "x-default");
    expect(fallback?.href).toBe(links.find(({ lang }) => lang === "en")?.href);
  }
});

test("what is not translated is not named", () => {
  const named = entries.map(({ loc }) => loc.replace("https://lisan.example/", ""));
  expect(named).toContain("ar/courses/meet/a");
  expect(named).toContain("en/courses/meet/b");
  expect(named).not.toContain("ar/courses/meet/b");
  expect(named).not.toContain("zh-Hans/courses/meet");
  expect(new Set(named).size).toBe(named.length);
});
