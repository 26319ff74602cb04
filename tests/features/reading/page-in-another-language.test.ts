import { expect, test } from "vitest";
import type { Course } from "../../../app/features/content/course.ts";
import { pageInAnotherLanguage, pageOf } from "../../../app/features/reading/page-in-another-language.ts";

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
  ["report?lesson=meet/meet-spot", "/report?lesson=meet/meet-spot"],
  ["report?lesson=meet/meet-spot&block=q1&more=x", "/report?lesson=meet/meet-spot&block=q1"],
  [
    "report?block=b2&lesson=meet/meet-spot&sent=1&care=1",
    "/report?lesson=meet/meet-spot&block=b2&sent=1&care=1",
  ],
  ["report?lesson=meet/meet-spot&block=%22%3E", "/report?lesson=meet/meet-spot"],
  ["report?lesson=meet/nothing", ""],
  ["report?lesson=//evil.example", ""],
  ["report?", ""],
  ["report", ""],
])("%s leads to %s", (page, path) => {
  expect(pageInAnotherLanguage(generation, page).path).toBe(path);
});

test("an address says what it takes to come back", () => {
  expect(pageOf("/ar/courses/meet/meet-spot?exercise=q1")).toBe("courses/meet/meet-spot");
  expect(pageOf("/ar/report?lesson=meet/meet-spot&block=q1")).toBe("report?lesson=meet/meet-spot&block=q1");
  expect(pageOf("/ar")).toBe("");
});

test("a lesson is named, so that she lands at her last question", () => {
  expect(pageInAnotherLanguage(generation, "courses/meet/meet-spot").lesson).toBe("meet/meet-spot");
});
