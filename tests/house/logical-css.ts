const PHYSICAL: [RegExp, string][] = [
  [
    /(?:^|[;{\s])(?:margin|padding|border)-(?:left|right|top|bottom)(?:-[a-z]+)?\s*:/,
    "a side: say inline-start, block-end, ...",
  ],
  [
    /(?:^|[;{\s])border-(?:top|bottom)-(?:left|right)-radius\s*:/,
    "a corner: say border-start-start-radius, ...",
  ],
  [/(?:^|[;{\s])(?:left|right|top|bottom)\s*:/, "an inset: say inset-inline-start, inset-block-end, ..."],
  [
    /(?:^|[;{\s])(?:text-align|float|clear|caption-side)\s*:\s*(?:left|right)\b/,
    "a direction: say start, end, inline-start, ...",
  ],
  [/(?:^|[;{\s])(?:min-|max-)?(?:width|height)\s*:/, "a size: say inline-size, block-size"],
];

/** Declarations of a stylesheet that do not turn round with the writing direction. @example "3: a side: ..." */
export function physicalCss(css: string): string[] {
  // Comments keep their line breaks, so that the numbers stay right; media queries have no logical form.
  const bare = css
    .replace(/\/\*[\s\S]*?\*\//g, (comment) => comment.replace(/[^\n]/g, ""))
    .replace(/@(?:media|container)[^{]*/g, (query) => query.replace(/[^\n]/g, ""));
  return bare
    .split("\n")
    .flatMap((line, at) =>
      PHYSICAL.filter(([pattern]) => pattern.test(line)).map(
        ([, why]) => `${at + 1}: ${why} (${line.trim()})`,
      ),
    );
}
