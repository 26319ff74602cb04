import type { Generation } from "./features/content/generation.ts";
import type { Part } from "./features/content/lesson.ts";
import { feedPieces } from "./features/labs/feed-pieces.ts";
import { labWords } from "./features/labs/lab-words.ts";
import type { LabOffer } from "./features/reading/lesson-body.ts";
import { labAssets } from "./lab-assets.ts";

/**
 * What each lab of a lesson loads when it is opened, by the lab's name, with the true size of it all.
 * @param weigh bytes on the wire of one of the built files
 */
export async function labOffers(
  parts: readonly Part[],
  generation: Generation,
  locale: string,
  weigh: (path: string) => Promise<number>,
): Promise<Map<string, LabOffer>> {
  const offers = new Map<string, LabOffer>();
  for (const part of parts) {
    if (part.type !== "lab" || offers.has(part.lab)) continue;
    const assets = labAssets(part.lab);
    const words = labWords(generation, locale, part.lab);
    if (!assets || !words) continue;
    const { data, ...built } = assets;
    const published = data === null ? feedPieces(generation, locale) : null;
    const files = [...Object.values(built), ...(data === null ? [] : [data])];
    const sizes = await Promise.all(files.map(weigh));
    const bytes = sizes.reduce((sum, size) => sum + size, words.bytes + (published?.bytes ?? 0));
    offers.set(part.lab, {
      ...built,
      data: data ?? published?.href ?? "",
      words: words.href,
      kilobytes: Math.ceil(bytes / 1000),
    });
  }
  return offers;
}
