/** Addresses of a class's workshop. */
export const workshopHref = (locale: string, id: string): string => `/${locale}/teach/classes/${id}/workshop`;

/** A lesson for the room. @param lesson "<course>/<lesson>" */
export function slideHref(
  locale: string,
  id: string,
  lesson: string,
  { slide = 0, answer = false, notes = false }: { slide?: number; answer?: boolean; notes?: boolean } = {},
): string {
  const query = new URLSearchParams();
  if (slide > 0) query.set("slide", String(slide));
  if (answer) query.set("answer", "1");
  if (notes) query.set("notes", "1");
  const asked = query.size > 0 ? `?${query}` : "";
  return `${workshopHref(locale, id)}/lessons/${lesson}${asked}`;
}

export const handoutHref = (locale: string, id: string, lesson: string): string =>
  `${workshopHref(locale, id)}/lessons/${lesson}/handout`;

export const sheetsHref = (locale: string, id: string, lesson: string): string =>
  `${workshopHref(locale, id)}/lessons/${lesson}/sheets`;

/** Where a lesson stands with its sources, as it is written on paper. */
export const lessonAddress = (origin: string, locale: string, lesson: string): string =>
  `${new URL(origin).host}/${locale}/courses/${lesson}`;

/** Where questions are opened. */
export const pollsHref = (locale: string, id: string): string => `${workshopHref(locale, id)}/polls`;

export const pollHref = (locale: string, id: string, poll: string): string =>
  `${pollsHref(locale, id)}/${poll}`;

/** What a room's phones open; whoever comes is led on in her own language. */
export const pollLink = (origin: string, code: string): string => `${origin}/poll/${code}`;

/** The same, to be typed. @example "lisan.example/poll" */
export const pollAddress = (origin: string): string => `${new URL(origin).host}/poll`;
