import type { Db } from "../../db/connection.ts";
import type { Generation } from "../features/content/generation.ts";
import type { DeviceLearners } from "../features/identity/device-learners.ts";
import { isFull } from "../features/identity/device-learners.ts";
import { readSessions } from "../features/identity/sessions.ts";
import { summaries } from "../features/progress/read-progress.ts";
import { courseProgress } from "../features/reading/course-progress.ts";
import type { DeviceLearner } from "../features/reading/my-learning.tsx";

/** The learners of this device as `/me` lists them: by number, because nobody has to give a name. */
export async function learnersOf(
  db: Db,
  { courses }: Pick<Generation, "courses">,
  device: DeviceLearners,
): Promise<{ list: DeviceLearner[]; full: boolean }> {
  const tokens = [...(device.current ? [device.current] : []), ...device.others];
  const sessions = await readSessions(db, tokens, Date.now());
  const list = await Promise.all(
    tokens.map(async (token, place) => {
      const user = sessions.get(token)?.user;
      if (!user) return null;
      const known = await summaries(db, user);
      const finished = courses.reduce((sum, course) => sum + courseProgress(course, known).finished, 0);
      return { number: place + 1, current: token === device.current, finished };
    }),
  );
  return { list: list.filter((learner) => learner !== null), full: isFull(device) };
}
