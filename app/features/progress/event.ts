import { z } from "zod";
import { localeTag } from "../../i18n/locale.ts";
import type { Answer } from "../quiz/exercise-model.ts";

const slug = z.string().regex(/^[a-z0-9][a-z0-9-]{0,63}$/);
const uuidv7 = z
  .string()
  .regex(
    /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/,
    "not a UUIDv7 in lower case",
  );
const count = z.int().min(0);

/** "<course>/<lesson>". */
export const lessonKey = z.string().regex(/^[a-z0-9][a-z0-9-]{0,63}\/[a-z0-9][a-z0-9-]{0,63}$/);

/** An answer on its way in, from the outbox or from a plain form. Frozen: docs/decisions/0003-event-contract.md. */
export const incomingEvent = z.strictObject({
  /** Made by the device. A form post without script has none: the server makes it. */
  id: uuidv7.optional(),
  /** Id of the learner it was made for; absent or empty where nobody was known yet. */
  learner: z.string().max(64).optional(),
  lesson: lessonKey,
  exercise: slug,
  locale: localeTag,
  /** Names the version of the exercise that was seen. */
  modelHash: z.string().regex(/^[0-9a-f]{64}$/),
  answer: z.union([z.number(), z.array(z.int()).max(200), z.null()]),
  device: z
    .string()
    .regex(/^[\w-]{1,64}$/)
    .optional(),
  sequence: count.optional(),
  /** By the device's clock, epoch milliseconds. */
  occurredAt: count.max(8.64e15).optional(),
  /** Milliseconds from seeing to answering. */
  duration: count.optional(),
});

export type IncomingEvent = z.infer<typeof incomingEvent>;

/** An event as it comes off the wire, or null where it is none. */
export function parseEvent(value: unknown): IncomingEvent | null {
  const parsed = incomingEvent.safeParse(value);
  return parsed.success ? parsed.data : null;
}

/**
 * The event of a posted exercise form, or null where its fields make none.
 * The form says `exercise` and `model`; the reader script adds `event`, `learner`, `device`, `sequence`, `occurred`, `duration`.
 */
export function eventFromForm(
  form: FormData | URLSearchParams,
  place: { lesson: string; locale: string },
  answer: Answer,
): IncomingEvent | null {
  return parseEvent({
    id: textField(form, "event"),
    learner: textField(form, "learner"),
    lesson: place.lesson,
    exercise: textField(form, "exercise"),
    locale: place.locale,
    modelHash: textField(form, "model"),
    answer,
    device: textField(form, "device"),
    sequence: numberField(form, "sequence"),
    occurredAt: numberField(form, "occurred"),
    duration: numberField(form, "duration"),
  });
}

function textField(form: FormData | URLSearchParams, name: string): string | undefined {
  const value = form.get(name);
  return typeof value === "string" && value !== "" ? value : undefined;
}

function numberField(form: FormData | URLSearchParams, name: string): number | undefined {
  const value = textField(form, name);
  // Not a number stays not a number, and is refused: Number("") would be 0.
  return value === undefined ? undefined : /^\d{1,16}$/.test(value) ? Number(value) : Number.NaN;
}

export type RefusalCode =
  /** Its learner was deleted, or has started afresh since: forget it. */
  | "gone"
  /** Made for another learner than the one signed in: keep it until she is back. */
  | "other-learner"
  | "unknown-model"
  /** The model is known, and belongs to another exercise. */
  | "model-mismatch"
  | "bad-answer"
  /** The database's own checks refuse it; no event that `parseEvent` let through is such a one. */
  | "bad-event"
  /** The id names another event already. */
  | "id-reused";

export type EventResult =
  | { event: string; status: "stored" | "replay" }
  | { event: string; status: "refused"; code: RefusalCode };
