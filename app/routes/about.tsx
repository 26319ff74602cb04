import { useTranslation } from "react-i18next";
import { planCodes } from "../features/content/plan-codes.ts";
import { inLanguage, lessonTitle } from "../features/reading/in-language.ts";
import { storedAboutLearners } from "../features/reading/stored-data.ts";
import { speechOf } from "../i18n/speech.ts";
import { usePage } from "../page.tsx";

export const handle = { shared: true };

const stored = Object.keys(storedAboutLearners) as (keyof typeof storedAboutLearners)[];
const never = ["name", "birth", "address", "reflections", "others"] as const;

export default function About() {
  const { t } = useTranslation();
  const { locale, generation } = usePage();
  const lessonsOf = (code: string) =>
    generation.courses.flatMap((course) =>
      course.lessons
        .filter(({ plan }) => plan.includes(code))
        .map(({ id }) => ({
          href: `/${locale.tag}/courses/${course.id}/${id}`,
          ...lessonTitle(generation, locale.tag, course.id, id),
        })),
    );
  return (
    <main id="content">
      <title>{t("about:title")}</title>
      <h1>{t("about:title")}</h1>
      <h2>{t("about:whatTitle")}</h2>
      <p>{t("about:what")}</p>
      <h2>{t("about:whoTitle")}</h2>
      <p>{t("about:who")}</p>
      <h2 id="stored">{t("about:storedTitle")}</h2>
      <p>{t("about:storedLead")}</p>
      <ul>
        {stored.map((key) => (
          <li key={key}>{t(`about:stored.${key}`)}</li>
        ))}
      </ul>
      <p>{t("about:storedTeaching")}</p>
      <p>{t("about:reports")}</p>
      <h2 id="network">{t("about:networkTitle")}</h2>
      <p>{t("about:network")}</p>
      <h2>{t("about:neverTitle")}</h2>
      <ul>
        {never.map((key) => (
          <li key={key}>{t(`about:never.${key}`)}</li>
        ))}
      </ul>
      <p>
        {t("about:yours")} <a href={`/${locale.tag}/me`}>{t("myLearning")}</a>
      </p>
      <h2 id="teach">{t("about:teachTitle")}</h2>
      <p>{t("about:teach")}</p>
      <h2 id="text">{t("about:textTitle")}</h2>
      <p>{t("about:text")}</p>
      <h2 id="plan">{t("about:planTitle")}</h2>
      <p>{t("about:plan")}</p>
      <table>
        <thead>
          <tr>
            <th scope="col">{t("about:planGoal")}</th>
            <th scope="col">{t("about:planLessons")}</th>
          </tr>
        </thead>
        <tbody>
          {planCodes.map((code) => (
            <tr key={code}>
              <th scope="row">
                {code} {t(`about:codes.${code}`)}
              </th>
              <td>
                <ul className="plain">
                  {lessonsOf(code).map(({ href, title, lang }) => (
                    <li key={href}>
                      <a
                        className="line"
                        href={href}
                        {...inLanguage(lang, speechOf(locale).tag, generation.locales)}
                      >
                        {title}
                      </a>
                    </li>
                  ))}
                </ul>
                {lessonsOf(code).length === 0 && t("about:planNone")}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <h2>{t("about:licenceTitle")}</h2>
      <p>{t("about:licence")}</p>
    </main>
  );
}
