import { readPlainText, type TextRefusal } from "../../translation/plain-text.ts";
import { typedNumber } from "../typed-number.ts";
import { LONGEST_TEXT, LONGEST_TITLE, type Meeting, MOST_LESSONS, meeting } from "./programme.ts";

/** What stands in the form's fields. */
export interface MeetingDraft {
  title: string;
  day: string;
  days: string;
  text: string;
  lessons: string[];
}

export interface MeetingErrors {
  title?: TextRefusal;
  day?: "number";
  days?: "number";
  text?: TextRefusal;
}

/** Days are counted from one where people read them. */
export const draftOfMeeting = ({ title, day, days, text, lessons }: Meeting): MeetingDraft => ({
  title,
  day: String(day + 1),
  days: String(days),
  text,
  lessons,
});

export function readMeetingForm(
  form: FormData,
): { meeting: Meeting } | { draft: MeetingDraft; errors: MeetingErrors } {
  const text = (name: string) => {
    const value = form.get(name);
    return typeof value === "string" ? value.slice(0, 20_000) : "";
  };
  const draft: MeetingDraft = {
    title: text("title"),
    day: text("day"),
    days: text("days"),
    text: text("text"),
    lessons: form.getAll("lesson").filter((value) => typeof value === "string"),
  };
  const errors: MeetingErrors = {};
  const title = readPlainText(draft.title, { most: LONGEST_TITLE, lines: "one" });
  if ("code" in title) errors.title = title;
  const told = readPlainText(draft.text, { most: LONGEST_TEXT, lines: "many" });
  if ("code" in told && told.code !== "empty") errors.text = told;
  const day = typedNumber(draft.day) - 1;
  if (!meeting.shape.day.safeParse(day).success) errors.day = "number";
  const days = typedNumber(draft.days);
  if (!meeting.shape.days.safeParse(days).success) errors.days = "number";
  // Keys that are none come from no form of ours.
  const lessons = draft.lessons.filter((key) => meeting.shape.lessons.element.safeParse(key).success);
  if (Object.keys(errors).length > 0 || "code" in title) return { draft, errors };
  const words = { title: title.text, text: "text" in told ? told.text : "" };
  return { meeting: { ...words, day, days, lessons: lessons.slice(0, MOST_LESSONS) } };
}
