/** A course as its catalog file tells it: language-neutral. */
export interface Course {
  id: string;
  /** Place among the courses, ascending. */
  order: number;
  level: 1 | 2 | 3;
  minutes: number;
  ageFrom: number;
  private: boolean;
  prerequisites: string[];
  lessons: CatalogLesson[];
  forms?: CourseForms | undefined;
}

/** Two parallel tests of one blueprint: one is given before the course, the other after it. */
export interface CourseForms {
  /** Ids of the two, a lesson's neighbours in the course's folder. */
  files: [string, string];
  /** The blueprint: for each question, in order, the lesson it asks about. */
  about: string[];
}

/** Questions of a form. */
export const FORM_QUESTIONS = 10;

/** Ids of all that is written, compiled and translated of a course: its lessons, then its forms. */
export const textsOf = ({ lessons, forms }: Pick<Course, "lessons" | "forms">): string[] => [
  ...lessons.map(({ id }) => id),
  ...(forms?.files ?? []),
];

export interface CatalogLesson {
  id: string;
  minutes: number;
  /** e.g. "ailit2025:E1", "unesco-s:S1.1"; each resolves in content/competences.yml. */
  competences: string[];
  /** Goals and actions of the plan, e.g. "V3", "A7". */
  plan: string[];
  /** True: its work is invisible to every teacher. */
  secret: boolean;
}
