import { escapeHtml } from "../reading/escape-html.ts";
import type { StickLab } from "./stick-labs.ts";
import { inlineJson, inlineScript, stickPolicy } from "./stick-policy.ts";

interface StickParts {
  lang: string;
  dir: "ltr" | "rtl";
  /** A numbering system of CLDR. */
  digits: string;
  title: string;
  body: string;
  /** Rules of the page; those of the labs come with them. */
  style: string;
  script: string;
  labs: readonly StickLab[];
}

/** Ids of the data blocks; ids of pages begin with a slash. */
export const dataId = (name: string) => `data:${name}`;
export const wordsId = (lab: string) => `words:${lab}`;

const unique = (texts: readonly string[]) => [...new Set(texts)];

/** The whole file: one page with everything in it, and a policy that lets it ask for nothing. */
export function stickDocument({ lang, dir, digits, title, body, style, script, labs }: StickParts): string {
  const css = [style, ...unique(labs.map((lab) => lab.style))].join("\n").replaceAll("</", "<\\/");
  const scripts = [script, ...unique(labs.map((lab) => lab.script))].map(inlineScript);
  const data = new Map(labs.map((lab) => [lab.data.name, lab.data]));
  const blocks = [
    ...labs.map(
      ({ name, words }) =>
        `<script type="application/json" id="${wordsId(name)}">${inlineJson(words)}</script>`,
    ),
    ...[...data.values()].map(({ name, text, base64 }) =>
      base64
        ? `<script type="application/octet-stream" id="${dataId(name)}" data-base64>${text}</script>`
        : `<script type="application/json" id="${dataId(name)}">${inlineJson(text)}</script>`,
    ),
  ];
  return `<!DOCTYPE html>
<html lang="${lang}" dir="${dir}" data-digits="${digits}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${stickPolicy(scripts, [css])}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="robots" content="noindex">
<meta name="referrer" content="no-referrer">
<title>${escapeHtml(title)}</title>
<style>${css}</style>
</head>
<body>
${body}
${blocks.join("\n")}
${scripts.map((code) => `<script type="module">${code}</script>`).join("\n")}
</body>
</html>
`;
}
