import { useTranslation } from "react-i18next";
import { data } from "react-router";
import { appContext } from "../context.ts";
import { formsAskedOf } from "../features/assessment/class-forms.ts";
import { FormOffer, offeredPhase } from "../features/assessment/form-offer.tsx";
import { takenOf } from "../features/assessment/sittings.ts";
import { courseJsonLd } from "../features/content/json-ld.ts";
import { KeepBox } from "../features/offline/keep-box.tsx";
import { missed, summaries } from "../features/progress/read-progress.ts";
import { courseProgress } from "../features/reading/course-progress.ts";
import { CourseView } from "../features/reading/course-view.tsx";
import { courseWordsFor } from "../features/reading/in-language.ts";
import { TakeAlong } from "../features/stick/take-along.tsx";
import { keepAssets } from "../keep-assets.ts";
import { pageContext, usePage } from "../page.tsx";
import leaveUrl from "../reader/leave-page.ts?worker&url";
import { JsonLd } from "../ui/json-ld.tsx";
import type { Route } from "./+types/course";

export const handle = { shared: true };

export async function loader({ params, context }: Route.LoaderArgs) {
  const { generation, locale, learner } = context.get(pageContext);
  const { db, origin, sticks } = context.get(appContext);
  const course = generation.course(params.course);
  const words = course && courseWordsFor(generation, locale.tag, course.id);
  if (!course || !words) throw data(null, { status: 404 });
  const progress = courseProgress(course, learner ? await summaries(db, learner) : new Map());
  const missedHere = learner
    ? (await missed(db, learner)).filter(({ lesson }) => lesson.startsWith(`${course.id}/`)).length
    : 0;
  const taken = learner && course.forms ? await takenOf(db, learner, course.id) : {};
  const asked = learner && course.forms ? (await formsAskedOf(db, learner)).has(course.id) : false;
  const offer = { offered: offeredPhase(progress, taken, asked), taken };
  // Made here where it is not there yet, in a fraction of a second, so that its true size can be said.
  const stick = (await sticks?.of(generation, locale, course)) ?? null;
  return {
    words,
    progress,
    missedHere,
    offer,
    stick: stick?.bytes ?? null,
    jsonLd: courseJsonLd(course, words, locale.tag, origin),
  };
}

export default function CoursePage({ loaderData }: Route.ComponentProps) {
  const { t } = useTranslation();
  const { locale, generation } = usePage();
  const { words, progress, missedHere, offer, stick, jsonLd } = loaderData;
  return (
    <>
      <title>{`${words.title} - ${locale.brand}`}</title>
      <meta name="description" content={words.summary} />
      <link rel="manifest" href={`/${locale.tag}/app.webmanifest`} />
      <JsonLd value={jsonLd} />
      <CourseView
        t={t}
        locale={locale}
        generation={generation}
        words={words}
        progress={progress}
        missed={missedHere}
        leave={leaveUrl}
        keep={<KeepBox t={t} locale={locale} course={progress.course} {...keepAssets} />}
        take={<TakeAlong t={t} locale={locale} course={progress.course} bytes={stick} />}
        offer={<FormOffer {...offer} home={`/${locale.tag}/courses/${progress.course.id}`} />}
      />
    </>
  );
}
