import { useTranslation } from "react-i18next";
import { appContext } from "../context.ts";
import { formsAskedOf } from "../features/assessment/class-forms.ts";
import { FormAsks, formAsks } from "../features/assessment/form-asks.tsx";
import { allTaken } from "../features/assessment/sittings.ts";
import { AssignedList } from "../features/classroom/assignments/assigned-list.tsx";
import { assignedWork, nextAssigned } from "../features/classroom/assignments/assigned-work.ts";
import { askedOf } from "../features/classroom/assignments/read-assigned.ts";
import { DemoDoors } from "../features/demo/demo-doors.tsx";
import { summaries } from "../features/progress/read-progress.ts";
import { CourseCard } from "../features/reading/course-card.tsx";
import { courseProgress } from "../features/reading/course-progress.ts";
import { courseWordsFor, inLanguage, lessonTitle } from "../features/reading/in-language.ts";
import { nextStep } from "../features/reading/next-step.ts";
import { SearchForm } from "../features/search/search-form.tsx";
import { offered, speechOf } from "../i18n/speech.ts";
import { pageContext, usePage } from "../page.tsx";
import { Cloth } from "../ui/cloth.tsx";
import { Quoting } from "../ui/quoting.tsx";
import type { Route } from "./+types/home";

export const handle = { shared: true };

/** What is due next; all of it stands on "my learning". */
const MOST_ASSIGNED = 3;

export async function loader({ context }: Route.LoaderArgs) {
  const { generation, learner } = context.get(pageContext);
  const { db, demo } = context.get(appContext);
  const known = learner ? await summaries(db, learner) : new Map();
  const now = Date.now();
  const assigned = learner
    ? assignedWork(await askedOf(db, learner, now), generation.courses, known, now).filter(
        ({ done }) => !done,
      )
    : [];
  const progress = generation.courses.map((course) => courseProgress(course, known));
  const step = nextAssigned(assigned, known.size > 0) ?? nextStep(generation.courses, known);
  const asks = learner
    ? formAsks(await formsAskedOf(db, learner), await allTaken(db, learner), progress)
    : [];
  return { progress, step, assigned, asks, demo };
}

export default function Home({ loaderData: { progress, step, assigned, asks, demo } }: Route.ComponentProps) {
  const { t } = useTranslation();
  const { locale, generation } = usePage();
  const home = `/${locale.tag}`;
  const spoken = speechOf(locale).tag;
  const title = step?.begun ? lessonTitle(generation, locale.tag, step.course, step.lesson) : null;
  const stepHref = step ? `${home}/courses/${step.course}/${step.lesson}` : `${home}#courses`;
  return (
    <main id="content" className="wide">
      <title>{`${locale.brand}: ${t("home:title")}`}</title>
      <meta name="description" content={t("home:lead")} />
      <link rel="manifest" href={`${home}/app.webmanifest`} />
      {demo && <DemoDoors locale={locale.tag} />}
      <FormAsks {...{ locale, generation, asks }} />
      <AssignedList {...{ locale, generation }} work={assigned} most={MOST_ASSIGNED} />
      <div className="hero">
        <div>
          <nav className="tongues" aria-label={t("home:yourLanguage")}>
            {offered(generation.locales).map(({ tag, name, direction }) => (
              <a key={tag} href={`/${tag}/choose`} lang={tag} dir={direction} hrefLang={tag}>
                {name}
              </a>
            ))}
          </nav>
          <h1>{t("home:title")}</h1>
          <p className="lead">{t("home:lead")}</p>
          <p className="row keep">
            <a className="button first" href={stepHref}>
              {title ? (
                <Quoting
                  say={(lesson) => t("home:goOn", { lesson })}
                  words={title.title}
                  {...inLanguage(title.lang, spoken, generation.locales)}
                />
              ) : (
                t("home:start")
              )}
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
          return (
            words && (
              <CourseCard
                key={one.course.id}
                locale={locale.tag}
                progress={one}
                words={words}
                language={inLanguage(words.lang, spoken, generation.locales)}
              />
            )
          );
        })}
      </ul>
      <SearchForm locale={locale.tag} />
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
