export interface SpokenBlock {
  element: HTMLElement;
  lang: string;
  sentences: string[];
}

const BLOCKS = "h1,h2,h3,p,li,dt,dd,th,td,legend,figcaption,label";
/** Numbers of sources, and what is said about the text rather than in it. */
const SILENT = ".fact,.draft,.older,.move,[data-read-aloud],[data-outbox]";

/** What there is to hear in an article, in order: every block that stands open and holds no smaller one. */
export function spokenBlocks(
  article: HTMLElement,
  visible: (element: HTMLElement) => boolean,
): SpokenBlock[] {
  return [...article.querySelectorAll<HTMLElement>(BLOCKS)].flatMap((element) => {
    if (element.querySelector(BLOCKS) || element.closest(SILENT) || !visible(element)) return [];
    const copy = element.cloneNode(true) as HTMLElement;
    for (const silent of copy.querySelectorAll(`${SILENT},svg,[hidden]`)) silent.remove();
    const lang = element.closest<HTMLElement>("[lang]")?.lang ?? "";
    const sentences = sentencesOf(copy.textContent, lang);
    return sentences.length > 0 ? [{ element, lang, sentences }] : [];
  });
}

/** Short pieces, because browsers fall silent in the middle of a long one. */
export function sentencesOf(text: string, lang: string): string[] {
  const whole = text.replace(/\s+/g, " ").trim();
  if (whole === "") return [];
  if (!Intl.Segmenter) return [whole];
  const segments = new Intl.Segmenter(lang || undefined, { granularity: "sentence" }).segment(whole);
  return Array.from(segments, ({ segment }) => segment.trim()).filter(Boolean);
}
