import type { Db } from "../../../../db/connection.ts";
import type { Generation } from "../../content/generation.ts";
import { isAssignedTo } from "../progress/class-work.ts";
import { requiredIn } from "../progress/lesson-names.ts";
import { readDetailedWork } from "../progress/read-class-work.ts";

/**
 * What a teacher may hand to a learner or her family about her: what this class stores of her, and of her work what
 * the class may see. All of it, with what no teacher sees, she downloads herself. Null where she is not in the class.
 */
export async function exportMember(
  db: Db,
  { courses, lessonHead }: Pick<Generation, "courses" | "lessonHead">,
  { class: of, user }: { class: string; user: string },
) {
  const catalog = { courses, required: requiredIn({ lessonHead }) };
  const { members, assigned, work } = await readDetailedWork(db, of, catalog, { user, lesson: null });
  const member = members.find((one) => one.user === user);
  if (!member) return null;
  return {
    format: "lisan-learner-in-class",
    version: 1,
    learner: member,
    assignments: assigned
      .filter((one) => isAssignedTo(one, user))
      .map(({ id, lessons, opensAt, dueAt, createdAt }) => ({ id, lessons, opensAt, dueAt, createdAt })),
    lessons: [...(work.get(user) ?? [])].map(([lesson, summary]) => ({ lesson, ...summary })),
  };
}
