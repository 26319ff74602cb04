import type { LessonSummary } from "../../progress/fold.ts";

/** A learner's place in a class. */
export interface Member {
  user: string;
  /** What she chose to be called; a seat has none. */
  name: string | null;
  seat: number | null;
  /** From when on her work is the class's to see. */
  since: number;
  /** When the learner was made: nothing of hers is older. */
  createdAt: number;
  /** Null: nobody has taken the seat. */
  joinedAt: number | null;
}

/** An assignment, spelled out. */
export interface AssignedWork {
  id: string;
  /** "<course>/<lesson>", in order, as the catalog has them today. */
  lessons: string[];
  /** Users; null: everybody in the class. */
  learners: ReadonlySet<string> | null;
  opensAt: number | null;
  dueAt: number | null;
  createdAt: number;
}

/** A learner's work in one lesson, as far as the class may see it. */
export type Work = Omit<LessonSummary, "exercises">;

/** Everything a class may know of its learners' work. */
export interface ClassWork<W extends Work = Work> {
  members: Member[];
  /** In the order the teacher gave. */
  assigned: AssignedWork[];
  /** By user, then by lesson. */
  work: ReadonlyMap<string, ReadonlyMap<string, W>>;
}

export const isAssignedTo = ({ learners }: AssignedWork, user: string): boolean =>
  learners?.has(user) ?? true;

/** When a lesson was first assigned to a learner; null where it was not. */
export function assignedAt(assigned: readonly AssignedWork[], user: string, lesson: string): number | null {
  const times = assigned
    .filter((one) => one.lessons.includes(lesson) && isAssignedTo(one, user))
    .map(({ createdAt }) => createdAt);
  return times.length > 0 ? Math.min(...times) : null;
}
