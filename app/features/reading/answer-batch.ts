import { z } from "zod";

/** One request carries no more; the outbox asks for no more. */
export const MOST_ANSWERS = 20;

/** An exercise's form as the outbox would have posted it alone. Part of the event contract: it only grows. */
const waitingPost = z.object({
  action: z.string().regex(/^\/[\w-]{1,35}\/courses\/[a-z0-9-]{1,64}\/[a-z0-9-]{1,64}$/),
  fields: z.array(z.tuple([z.string().max(64), z.string().max(4096)])).max(260),
});

export interface PostedAnswer {
  locale: string;
  course: string;
  lesson: string;
  /** The id by which its result is named. */
  event: string;
  form: FormData;
}

const batch = z.array(waitingPost).min(1).max(MOST_ANSWERS);

/** A list of posts that waited on a device, oldest first, as JSON; null where it is none. */
export function readBatch(field: unknown): PostedAnswer[] | null {
  const posts = batch.safeParse(parseJson(field)).data;
  if (!posts) return null;
  return posts.map(({ action, fields }) => {
    const [, locale = "", , course = "", lesson = ""] = action.split("/");
    const form = new FormData();
    for (const [name, text] of fields) form.append(name, text);
    return { locale, course, lesson, event: String(form.get("event") ?? ""), form };
  });
}

function parseJson(field: unknown): unknown {
  try {
    return JSON.parse(String(field));
  } catch {
    return null;
  }
}
