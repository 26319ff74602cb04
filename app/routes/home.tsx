import { useTranslation } from "react-i18next";
import { appContext } from "../context.ts";
import { summaries } from "../features/progress/read-progress.ts";
import { CourseCard } from "../features/reading/course-card.tsx";
import { courseProgress } from "../features/reading/course-progress.ts";
import { courseWordsFor, lessonTitle } from "../features/reading/in-language.ts";
import { nextStep } from "../features/reading/next-step.ts";
import { pageContext, usePage } from "../page.tsx";
import { Cloth } from "../ui/cloth.tsx";
import type { Route } from "./+types/home";

export const handle = { shared: true };

export async function loader({ context }: Route.LoaderArgs) {
  const { generation, learner } = context.get(pageContext);
  const known = learner ? await summaries(context.get(appContext).db, learner) : new Map();
  const progress = generation.courses.map((course) => courseProgress(course, known));
  return { progress, step: nextStep(generation.courses, known) };
}

export default function Home({ loaderData: { progress, step } }: Route.ComponentProps) {
  const { t } = useTranslation();
  const { locale, generation } = usePage();
  const home = `/${locale.tag}`;
  const stepHref = step ? `${home}/courses/${step.course}/${step.lesson}` : `${home}#courses`;
  return (
    <main id="content" className="wide">
      <title>{`${locale.brand}: ${t("home:title")}`}</title>
      <meta name="description" content={t("home:lead")} />
      <div className="hero">
        <div>
          <nav className="tongues" aria-label={t("home:yourLanguage")}>
            {generation.locales.map(({ tag, name, direction }) => (
              <a key={tag} href={`/${tag}/choose`} lang={tag} dir={direction} hrefLang={tag}>
                {name}
              </a>
            ))}
          </nav>
          <h1>{t("home:title")}</h1>
          <p className="lead">{t("home:lead")}</p>
          <p className="row keep">
            <a className="button first" href={stepHref}>
              {step?.begun
                ? t("home:goOn", { lesson: lessonTitle(generation, locale.tag, step.course, step.lesson) })
                : t("home:start")}
            </a>
            <a className="button" href={`${home}/about#teach`}>
              {t("home:doorTeachLink")}
            </a>
          </p>
        </div>
        <div className="weave">
          {["lisan-0", "tongue-1", "lisan-2"].map((seed) => (
            <Cloth key={seed} course={seed} rows={7} woven={7} cell={13} />
          ))}
        </div>
      </div>
      <h2 id="courses">{t("home:courses")}</h2>
      <ul className="cards">
        {progress.map((one) => {
          const words = courseWordsFor(generation, locale.tag, one.course.id);
          return words && <CourseCard key={one.course.id} locale={locale.tag} progress={one} words={words} />;
        })}
      </ul>
      <h2>{t("home:doors")}</h2>
      <ul className="cards">
        <Door
          title={t("home:doorLearn")}
          text={t("home:doorLearnText")}
          href={stepHref}
          link={t("home:doorLearnLink")}
        />
        <Door
          title={t("home:doorTeach")}
          text={t("home:doorTeachText")}
          href={`${home}/about#teach`}
          link={t("home:doorTeachLink")}
        />
        <Door
          title={t("home:doorTranslate")}
          text={t("home:doorTranslateText")}
          href={`${home}/languages#help`}
          link={t("home:doorTranslateLink")}
        />
      </ul>
    </main>
  );
}

interface DoorProps {
  title: string;
  text: string;
  href: string;
  link: string;
}

function Door({ title, text, href, link }: DoorProps) {
  return (
    <li>
      <div className="inside">
        <h3>{title}</h3>
        <p className="quiet">{text}</p>
        <a className="line" href={href}>
          {link}
        </a>
      </div>
    </li>
  );
}
