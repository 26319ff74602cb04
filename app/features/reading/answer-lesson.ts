import type { Db } from "../../../db/connection.ts";
import type { Course } from "../content/course.ts";
import type { CompiledLesson } from "../content/lesson.ts";
import {
  addLearner,
  formatDeviceLearners,
  parseDeviceLearners,
} from "../identity/device-learners.ts";
import { createAnonymousLearner, renewSession } from "../identity/sessions.ts";
import { type EventResult, eventFromForm, type IncomingEvent } from "../progress/event.ts";
import { readModel } from "../progress/publish-models.ts";
import { isLearnerGone, recordEvents } from "../progress/record-events.ts";
import { type AnswerCode, isRefusal, readAnswer } from "../quiz/answer-form.ts";

interface Posted {
  course: Course;
  lesson: CompiledLesson;
  /** Language the question was read in. */
  locale: string;
  form: FormData;
  /** Who is signed in; null for a stranger. */
  learner: string | null;
  /** Value of the session cookie: the learners of this device. */
  device: string | null;
  now: number;
}

export type Answered =
  /** `device` is the session cookie's new value, where a learner was born. */
  | { result: EventResult; learner: string; device: string | null }
  /** The form held no answer: what the page says about it. */
  | { refused: AnswerCode }
  /** No form of ours. */
  | { broken: true };

/** Takes a posted exercise: grades and stores it. A stranger's first answer makes her a learner. */
export async function answerLesson(db: Db, posted: Posted): Promise<Answered> {
  const { course, lesson, locale, form, now } = posted;
  const key = `${course.id}/${lesson.lesson}`;
  const [exercise, hash] = [form.get("exercise"), form.get("model")];
  if (typeof exercise !== "string" || typeof hash !== "string") return { broken: true };
  const model = await readModel(db, key, exercise, hash);
  if (!model) return { broken: true };
  const answer = readAnswer(model, form);
  if (isRefusal(answer)) return { refused: answer.code };
  const event = eventFromForm(form, { lesson: key, locale }, answer);
  if (!event) return { broken: true };

  const learner = posted.learner ?? null;
  const refusal = learner === null ? await strangersRefusal(db, event) : waitingRefusal(event);
  if (refusal) return { result: refusal, learner: learner ?? "", device: null };

  const born = learner === null ? await bear(db, posted) : null;
  const user = born?.user ?? learner ?? "";
  const required = lesson.parts.flatMap((part) => (part.type === "exercise" ? [part.id] : []));
  const [result] = await recordEvents(db, { user, now, required: (of) => (of === key ? required : []) }, [event]);
  if (!result) throw new Error("recordEvents answers one result per event");
  const token = parseDeviceLearners(posted.device).current;
  if (!born && token) await renewSession(db, token, now);
  return { result, learner: user, device: born?.device ?? null };
}

const refused = (event: IncomingEvent, code: "gone" | "other-learner"): EventResult => ({
  event: event.id ?? "",
  status: "refused",
  code,
});

/** Nobody is signed in, and the answer was made for somebody: it waits until she is back. */
async function strangersRefusal(db: Db, event: IncomingEvent): Promise<EventResult | null> {
  if (!event.learner) return null;
  return refused(event, (await isLearnerGone(db, event.learner)) ? "gone" : "other-learner");
}

/** An answer out of an outbox that was made for nobody yet is not the work of whoever is signed in by now. */
const waitingRefusal = (event: IncomingEvent): EventResult | null =>
  event.id && !event.learner ? refused(event, "other-learner") : null;

async function bear(db: Db, { locale, device, now }: Posted) {
  const { user, token } = await createAnonymousLearner(db, locale, now);
  const known = parseDeviceLearners(device);
  const joined = addLearner(known, token) ?? { current: token, others: known.others.slice(0, -1) };
  return { user, device: formatDeviceLearners(joined) };
}
