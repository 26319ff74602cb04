import type { TFunction } from "i18next";
import { formatList } from "../../i18n/format.ts";
import type { Locale } from "../../i18n/locale.ts";
import { speechOf } from "../../i18n/speech.ts";
import type { Course } from "../content/course.ts";
import type { Competences as Frameworks } from "../content/generation.ts";

interface CompetencesProps {
  t: TFunction;
  locale: Locale;
  course: Course;
  competences: Frameworks;
}

/** A catalog names only codes that the build has found; a test holds that each has a label. */
const labelKey = (framework: string, code: string) =>
  `competences:codes.${framework}.${code}` as "competences:codes.ailit2025.E1";

/** The course's place in published frameworks. Their titles stay in the language they were published in. */
export function Competences({ t, locale, course, competences }: CompetencesProps) {
  const codes = [...new Set(course.lessons.flatMap((lesson) => lesson.competences))].sort();
  const byFramework = Map.groupBy(codes, (code) => code.split(":")[0] ?? "");
  const plan = [...new Set(course.lessons.flatMap((lesson) => lesson.plan))].sort();
  return (
    <details className="fold">
      <summary>{t("course:competences")}</summary>
      <p>{t("course:competencesLead")}</p>
      <dl>
        {[...byFramework].map(([framework, list]) => (
          <div key={framework}>
            <dt lang="en" dir="ltr">
              {competences[framework]?.name} {competences[framework]?.version}
            </dt>
            {list
              .map((code) => code.slice(framework.length + 1))
              .map((code) => (
                <dd key={code}>
                  <bdi>{code}</bdi>: {t(labelKey(framework, code))}
                </dd>
              ))}
          </div>
        ))}
      </dl>
      <p>{t("course:plan", { codes: formatList(speechOf(locale), plan) })}</p>
    </details>
  );
}
