import type { NewAssignment } from "../../../../app/features/classroom/assignments/write-assignments.ts";
import { createAssignments } from "../../../../app/features/classroom/assignments/write-assignments.ts";
import { NOW, type People } from "../../identity/people-fixture.ts";

export const wish = (more: Partial<NewAssignment> = {}): NewAssignment => ({
  course: "meet",
  lessons: null,
  learners: null,
  opensAt: null,
  dueAt: null,
  note: null,
  ...more,
});

/** Assigned to the class of the fixture; their ids. */
export async function assignAll(
  { db, class: id, teacher }: People,
  ...wishes: NewAssignment[]
): Promise<string[]> {
  const made = await createAssignments(db, { class: id, madeBy: teacher, now: NOW }, wishes);
  if (!made) throw new Error("too many");
  return made;
}
