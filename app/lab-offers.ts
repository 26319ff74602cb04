import type { Generation } from "./features/content/generation.ts";
import type { Part } from "./features/content/lesson.ts";
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
    const sizes = await Promise.all(Object.values(assets).map(weigh));
    const bytes = sizes.reduce((sum, size) => sum + size, words.bytes);
    offers.set(part.lab, { ...assets, words: words.href, kilobytes: Math.ceil(bytes / 1000) });
  }
  return offers;
}
