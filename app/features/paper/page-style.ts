/** What CSS reads as these very words, whatever stands in them. */
const cssString = (words: string) =>
  `"${words.replace(/["\\\n\r<]/g, (sign) => `\\${sign.charCodeAt(0).toString(16)} `)}"`;

/**
 * The sheet of paper: margins that fit A4 and Letter alike, so that the printer's own paper is taken, and where a
 * browser can, the course above each page and its number below.
 * @param digits numbering system of the language
 */
export function pageStyle(title: string, digits: string): string {
  const number = digits === "latn" ? "counter(page)" : "counter(page, digits)";
  const small = "font: 9pt var(--body); color: #444";
  return `@page{margin:20mm 16mm 18mm;@top-center{content:${cssString(title)};${small}}@bottom-center{content:${number};${small}}}
@page:first{@top-center{content:none}@bottom-center{content:none}}
`;
}
