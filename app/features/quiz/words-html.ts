/** The words of an exercise are HTML that the content engine compiled and checked: the one place that trusts them. */
const trusted = (html: string) => ({ dangerouslySetInnerHTML: { __html: html } });

/** A paragraph alone is unwrapped, so that it may stand inside a label or a legend. */
export const phrase = (html: string) =>
  trusted(/^<p>((?:(?!<\/?p[\s>]).)*)<\/p>$/s.exec(html.trim())?.[1] ?? html);

/** For `<option>`, which holds text only; entities stay as they are. */
export const plain = (html: string) => trusted(html.replace(/<[^>]*>/g, "").trim());
