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
}

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
