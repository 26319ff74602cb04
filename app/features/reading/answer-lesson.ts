import type { Db } from "../../../db/connection.ts";
import type { Course } from "../content/course.ts";
import type { CompiledLesson } from "../content/lesson.ts";
import { joinDevice, parseDeviceLearners } from "../identity/device-learners.ts";
import { createAnonymousLearner, createSession, renewSession } from "../identity/sessions.ts";
import { type EventResult, eventFromForm, type IncomingEvent } from "../progress/event.ts";
import { readModel } from "../progress/publish-models.ts";
import { isLearnerGone, learnerOfEvent, recordEvents } from "../progress/record-events.ts";
import { strandedLearner } from "../progress/stranded-learner.ts";
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
  /** `device` is the session cookie's new value, where a learner was born, or the cookie lives on for a while more. */
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

  const required = lesson.parts.flatMap((part) => (part.type === "exercise" ? [part.id] : []));
  const write = async (user: string): Promise<EventResult> => {
    const [result] = await recordEvents(db, { user, now, required: (of) => (of === key ? required : []) }, [
      event,
    ]);
    if (!result) throw new Error("recordEvents answers one result per event");
    return result;
  };
  return posted.learner === null
    ? answerOfStranger(db, posted, event, write)
    : answerOfLearner(db, posted, event, write);
}

type Write = (user: string) => Promise<EventResult>;

/** Her first answer makes her a learner; unless it was stored already, and only the reply to it was lost. */
async function answerOfStranger(
  db: Db,
  posted: Posted,
  event: IncomingEvent,
  write: Write,
): Promise<Answered> {
  const { locale, device, now } = posted;
  if (event.learner) {
    const code = (await isLearnerGone(db, event.learner)) ? "gone" : "other-learner";
    return { result: refused(event, code), learner: "", device: null };
  }
  const owner = event.id ? await learnerOfEvent(db, event.id) : null;
  if (owner) {
    const stranded = (await strandedLearner(db, event, now)) === owner;
    if (!stranded) return { result: refused(event, "other-learner"), learner: "", device: null };
    const token = await createSession(db, owner, now);
    return { result: await write(owner), learner: owner, device: joinDevice(device, token) };
  }
  const { user, token } = await createAnonymousLearner(db, locale, now);
  return { result: await write(user), learner: user, device: joinDevice(device, token) };
}

/** An answer out of an outbox that was made for nobody yet is not the work of whoever is signed in by now. */
async function answerOfLearner(
  db: Db,
  posted: Posted,
  event: IncomingEvent,
  write: Write,
): Promise<Answered> {
  const user = posted.learner ?? "";
  const waiting = event.id !== undefined && !event.learner && (await learnerOfEvent(db, event.id)) !== user;
  if (waiting) return { result: refused(event, "other-learner"), learner: user, device: null };
  const result = await write(user);
  const token = parseDeviceLearners(posted.device).current;
  const renewed = token !== null && (await renewSession(db, token, posted.now));
  return { result, learner: user, device: renewed ? posted.device : null };
}

const refused = (event: IncomingEvent, code: "gone" | "other-learner"): EventResult => ({
  event: event.id ?? "",
  status: "refused",
  code,
});
