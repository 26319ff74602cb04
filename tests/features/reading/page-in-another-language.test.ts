import { expect, test } from "vitest";
import type { Course } from "../../../app/features/content/course.ts";
import { pageInAnotherLanguage } from "../../../app/features/reading/page-in-another-language.ts";

const meet = { id: "meet", lessons: [{ id: "meet-spot" }] } as Course;
const generation = { course: (id: string) => (id === "meet" ? meet : null) };

test.each([
  ["courses/meet/meet-spot", "/courses/meet/meet-spot"],
  ["courses/meet", "/courses/meet"],
  ["me", "/me"],
  ["translate", "/translate"],
  ["translate/pt-BR/meet/meet-spot", "/translate/pt-BR/meet/meet-spot"],
  ["translate//evil.example", ""],
  ["translate/ar/../..", ""],
  [null, ""],
  ["", ""],
  ["//evil.example", ""],
  ["courses/meet/meet-spot/../../..", ""],
  ["courses/__proto__/x", ""],
  ["https://evil.example", ""],
  ["courses/meet/nothing", ""],
])("%s leads to %s", (page, path) => {
  expect(pageInAnotherLanguage(generation, page).path).toBe(path);
});

test("a lesson is named, so that she lands at her last question", () => {
  expect(pageInAnotherLanguage(generation, "courses/meet/meet-spot").lesson).toBe("meet/meet-spot");
});
