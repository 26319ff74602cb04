// @vitest-environment jsdom
import { beforeEach, expect, test } from "vitest";
import { openLearner } from "../../app/reader/learner.ts";

beforeEach(() => localStorage.clear());

test("a page rendered for a learner says who it is, over whatever was known", () => {
  localStorage.setItem("lisan.learner", "amina");
  expect(openLearner("juma", true).id()).toBe("juma");
  expect(localStorage.getItem("lisan.learner")).toBe("juma");
});

test("a stranger's page, loaded freshly, forgets who was here", () => {
  localStorage.setItem("lisan.learner", "amina");
  expect(openLearner("", true).id()).toBe("");
  expect(localStorage.getItem("lisan.learner")).toBeNull();
});

test("a stranger's page out of the browser's history forgets nobody", () => {
  localStorage.setItem("lisan.learner", "amina");
  expect(openLearner("", false).id()).toBe("amina");
});

test("a stranger's page learns from another tab, and stays with that learner", () => {
  const learner = openLearner("", true);
  expect(learner.id()).toBe("");
  localStorage.setItem("lisan.learner", "amina");
  expect(learner.id()).toBe("amina");
  localStorage.setItem("lisan.learner", "juma");
  expect(learner.id()).toBe("amina");
});

test("an acknowledgement tells a stranger's page its learner, and never turns a learner's page into another's", () => {
  const stranger = openLearner("", true);
  stranger.told("amina");
  expect(stranger.id()).toBe("amina");
  const juma = openLearner("juma", true);
  juma.told("amina");
  expect(juma.id()).toBe("juma");
});
