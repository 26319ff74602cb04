import type { TFunction } from "i18next";
import { renderToStaticMarkup } from "react-dom/server";
import type { Locale } from "../../i18n/locale.ts";
import { inSpeech } from "../../i18n/speech.ts";
import { Cloth } from "../../ui/cloth.tsx";
import type { Course } from "../content/course.ts";
import type { CompiledLesson } from "../content/lesson.ts";
import type { LessonSummary } from "../progress/fold.ts";
import type { AnswerCode } from "../quiz/answer-form.ts";
import { renderExercise } from "../quiz/render-exercise.tsx";
import { escapeHtml } from "./escape-html.ts";
import { exerciseState } from "./lesson-state.ts";

export interface LessonReader {
  /** Empty for a stranger. */
  learner: string;
  summary: LessonSummary | null;
  /** Lessons of this course that she has finished. */
  finished: number;
}

export const stranger: LessonReader = { learner: "", summary: null, finished: 0 };

interface HolesInput {
  locale: Locale;
  course: Course;
  lesson: CompiledLesson;
  t: TFunction;
  /** Direction of the lesson's own language, which may be the source's. */
  dir: "ltr" | "rtl";
  /** Of the language of a part that stands in another one. */
  directionOf: (tag: string) => "ltr" | "rtl";
  reader: LessonReader;
  refusal: { exercise: string; code: AnswerCode } | null;
}

/** Everything on a lesson page that differs from one learner to the next, by the name of its hole. */
export function lessonHoles({
  locale,
  course,
  lesson,
  t,
  dir,
  directionOf,
  reader,
  refusal,
}: HolesInput): Map<string, string> {
  const holes = new Map<string, string>();
  holes.set("learner", `<i hidden data-learner="${escapeHtml(reader.learner)}"></i>`);
  const ready = !reader.summary?.completed;
  const { finished } = reader;
  const count = course.lessons.length;
  holes.set(
    "cloth",
    remembered(t, `cloth ${course.id} ${finished} ${ready}`, () => clothHtml(course, finished, ready)),
  );
  holes.set(
    "progress",
    remembered(t, `progress ${finished} ${count}`, () =>
      escapeHtml(t("progress", { done: finished, count })),
    ),
  );
  const done = reader.summary?.completed ?? false;
  holes.set(
    "finished",
    `<p class="told" data-when-finished${done ? "" : " hidden"}>${escapeHtml(t("lesson:finished"))}</p>`,
  );
  for (const part of lesson.parts) {
    if (part.type !== "exercise") continue;
    const state = exerciseState(part, reader.summary);
    const refused = refusal?.exercise === part.id ? refusal.code : null;
    const key = `${locale.tag} ${lesson.locale} ${course.id}/${lesson.lesson} ${part.id} ${part.hash}`;
    const html = remembered(t, `${key} ${refused} ${JSON.stringify(state)}`, () =>
      renderExercise({
        lesson: `${course.id}/${lesson.lesson}`,
        id: part.id,
        model: part.model,
        modelHash: part.modelHash,
        words: part.words,
        state,
        action: `/${locale.tag}/courses/${course.id}/${lesson.lesson}`,
        t,
        lang: part.lang ?? lesson.locale,
        dir: part.lang ? directionOf(part.lang) : dir,
        page: inSpeech(locale),
        refused,
      }),
    );
    holes.set(`exercise:${part.id}`, html);
  }
  return holes;
}

const clothHtml = (course: Course, woven: number, ready: boolean) =>
  renderToStaticMarkup(
    <Cloth course={course.id} rows={course.lessons.length} woven={woven} cell={8} ready={ready} />,
  );

const most = 20_000;
const kept = new WeakMap<TFunction, Map<string, string>>();

/** Exercises look alike for many learners: each look is rendered once a generation, the oldest forgotten first. */
function remembered(generation: TFunction, key: string, render: () => string): string {
  let looks = kept.get(generation);
  if (!looks) {
    looks = new Map();
    kept.set(generation, looks);
  }
  const known = looks.get(key);
  if (known !== undefined) return known;
  const html = render();
  const [oldest] = looks.keys();
  if (oldest !== undefined && looks.size >= most) looks.delete(oldest);
  looks.set(key, html);
  return html;
}
