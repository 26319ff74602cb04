import type { TFunction } from "i18next";
import type { Locale } from "../../i18n/locale.ts";
import type { Course } from "../content/course.ts";
import type { Competences as Frameworks } from "../content/generation.ts";

interface CompetencesProps {
  t: TFunction;
  locale: Locale;
  course: Course;
  competences: Frameworks;
}

/** The course's place in published frameworks; their names and labels stay in the language they were published in. */
export function Competences({ t, course, competences }: CompetencesProps) {
  const codes = [...new Set(course.lessons.flatMap((lesson) => lesson.competences))].sort();
  const byFramework = Map.groupBy(codes, (code) => code.split(":")[0] ?? "");
  const plan = [...new Set(course.lessons.flatMap((lesson) => lesson.plan))].sort();
  return (
    <details className="fold">
      <summary>{t("course:competences")}</summary>
      <p>{t("course:competencesLead")}</p>
      <dl lang="en" dir="ltr">
        {[...byFramework].map(([id, list]) => (
          <div key={id}>
            <dt>
              {competences[id]?.name} {competences[id]?.version}
            </dt>
            {list.map((code) => (
              <dd key={code}>
                {code.split(":")[1]}: {competences[id]?.codes[code.split(":")[1] ?? ""]}
              </dd>
            ))}
          </div>
        ))}
      </dl>
      <p>{t("course:plan", { codes: plan.join(", ") })}</p>
    </details>
  );
}
