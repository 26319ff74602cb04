export interface LessonPath {
  locale: string;
  course: string;
  lesson: string;
}

/** What a learner sees in the holes of a lesson; null where the page has to be rendered for her. */
export type FillLesson = (
  asked: LessonPath & {
    user: string;
    /** The generation that the template was made from. */
    generation: string;
  },
) => Promise<ReadonlyMap<string, string> | null>;

const lessonPath = /^\/([A-Za-z0-9-]{2,20})\/courses\/([a-z0-9-]{1,60})\/([a-z0-9-]{1,60})$/;

export function lessonAt(path: string): LessonPath | null {
  const [, locale, course, lesson] = lessonPath.exec(path) ?? [];
  return locale && course && lesson ? { locale, course, lesson } : null;
}
