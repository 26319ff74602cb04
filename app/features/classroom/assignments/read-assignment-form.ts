import type { Course } from "../../content/course.ts";
import { asciiDigits } from "../../identity/fold-code.ts";
import { readPlainText, type TextRefusal } from "../../translation/plain-text.ts";
import { type Assignment, LONGEST_NOTE } from "./assignment.ts";
import { momentOf, type WallTime, wallTimeOf } from "./zoned-time.ts";

/** What stands in the form's fields. */
export interface AssignmentDraft {
  /** Ids of courses assigned whole. */
  courses: string[];
  /** "<course>/<lesson>". */
  lessons: string[];
  everybody: boolean;
  learners: string[];
  opens: WallTime;
  due: WallTime;
  note: string;
}

export interface AssignmentErrors {
  what?: "none" | "many";
  who?: "none";
  opens?: "time";
  due?: "time" | "order";
  note?: TextRefusal;
}

/** Whom it is for, when, and what is said to it. */
export type AssignmentTerms = Pick<Assignment, "learners" | "opensAt" | "dueAt" | "note">;

const nothing: WallTime = { date: "", time: "" };

export const emptyDraft: AssignmentDraft = {
  courses: [],
  lessons: [],
  everybody: true,
  learners: [],
  opens: nothing,
  due: nothing,
  note: "",
};

/** A form for what stands already. */
export function draftOf(assignment: Assignment, timeZone: string): AssignmentDraft {
  const { course, lessons, learners, opensAt, dueAt, note } = assignment;
  return {
    courses: lessons === null ? [course] : [],
    lessons: (lessons ?? []).map((lesson) => `${course}/${lesson}`),
    everybody: learners === null,
    learners: learners ?? [],
    opens: opensAt === null ? nothing : wallTimeOf(opensAt, timeZone),
    due: dueAt === null ? nothing : wallTimeOf(dueAt, timeZone),
    note: note ?? "",
  };
}

export function readDraft(form: FormData): AssignmentDraft {
  const text = (name: string) => {
    const value = form.get(name);
    return typeof value === "string" ? value.slice(0, 8000) : "";
  };
  const list = (name: string) => form.getAll(name).filter((value) => typeof value === "string");
  // A browser without fields for dates sends what was typed, in whatever digits.
  const wall = (name: string): WallTime => ({
    date: asciiDigits(text(`${name}Date`))
      .trim()
      .slice(0, 20),
    time: asciiDigits(text(`${name}Time`))
      .trim()
      .slice(0, 20),
  });
  return {
    courses: list("course"),
    lessons: list("lesson"),
    everybody: text("who") !== "some",
    learners: list("learner"),
    opens: wall("opens"),
    due: wall("due"),
    note: text("note"),
  };
}

/** The terms of a draft, by the clocks of a class. */
export function termsOf(
  draft: AssignmentDraft,
  timeZone: string,
): { terms: AssignmentTerms; errors: AssignmentErrors } {
  const errors: AssignmentErrors = {};
  // A day alone is meant whole: it opens as the day begins, and is due as it ends.
  const opensAt = readMoment(draft.opens, "00:00", timeZone);
  const dueAt = readMoment(draft.due, "23:59", timeZone);
  if (opensAt === "time") errors.opens = "time";
  if (dueAt === "time") errors.due = "time";
  else if (typeof opensAt === "number" && typeof dueAt === "number" && opensAt >= dueAt) errors.due = "order";
  if (!draft.everybody && draft.learners.length === 0) errors.who = "none";
  const note = readPlainText(draft.note, { most: LONGEST_NOTE, lines: "many" });
  if ("code" in note && note.code !== "empty") errors.note = note;
  return {
    terms: {
      learners: draft.everybody ? null : draft.learners,
      opensAt: typeof opensAt === "number" ? opensAt : null,
      dueAt: typeof dueAt === "number" ? dueAt : null,
      note: "text" in note ? note.text : null,
    },
    errors,
  };
}

/** What was ticked, course by course in the order of the catalog: a course as a whole, or some of its lessons. */
export function chosenParts(
  { courses: whole, lessons }: Pick<AssignmentDraft, "courses" | "lessons">,
  courses: readonly Course[],
): Pick<Assignment, "course" | "lessons">[] {
  return courses.flatMap((course): Pick<Assignment, "course" | "lessons">[] => {
    if (whole.includes(course.id)) return [{ course: course.id, lessons: null }];
    const chosen = course.lessons.map(({ id }) => id).filter((id) => lessons.includes(`${course.id}/${id}`));
    return chosen.length > 0 ? [{ course: course.id, lessons: chosen }] : [];
  });
}

function readMoment({ date, time }: WallTime, otherwise: string, timeZone: string): number | "time" | null {
  if (date === "" && time === "") return null;
  return momentOf({ date, time: time === "" ? otherwise : time }, timeZone) ?? "time";
}
