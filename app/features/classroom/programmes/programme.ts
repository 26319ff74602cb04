import { z } from "zod";

/** Code points. */
export const LONGEST_TITLE = 120;
export const LONGEST_TEXT = 4000;
/** A year of one a week. */
export const MOST_MEETINGS = 53;
/** That one form can tick. What is kept besides has room, too. */
export const MOST_LESSONS = 20;

const lessonKey = z.string().regex(/^[a-z0-9-]{1,64}\/[a-z0-9-]{1,64}$/);

export const meeting = z.strictObject({
  /** Days after the first day, from 0. */
  day: z.int().min(0).max(400),
  /** So many days its work may take: 1 is until the end of the same day. */
  days: z.int().min(1).max(60),
  title: z.string().max(LONGEST_TITLE),
  /** What the teacher does. */
  text: z.string().max(LONGEST_TEXT),
  /** "<course>/<lesson>", in order. */
  lessons: z.array(lessonKey).max(2 * MOST_LESSONS),
});

export const plan = z.strictObject({ meetings: z.array(meeting).max(MOST_MEETINGS) });

export type Meeting = z.infer<typeof meeting>;

/** Lessons spread over days, with what a teacher does in each meeting. */
export interface Programme {
  /** "afternoon" and its like for those that ship; else an id. */
  id: string;
  /** Null: it ships with Lisan, and is changed by copying it. */
  owner: string | null;
  name: string;
  about: string | null;
  meetings: Meeting[];
}
