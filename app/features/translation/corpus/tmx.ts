import { sourceLocale } from "../../../i18n/source-locale.ts";
import type { Rendering, Unit } from "./lesson-units.ts";

/** What XML 1.0 cannot hold, not even written as a reference. */
const NOT_XML = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu;

const NAMED: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

const escaped = (text: string): string =>
  text
    .replace(NOT_XML, "")
    .replace(/[&<>"]/g, (sign) => NAMED[sign] ?? sign)
    .replaceAll("\r", "&#13;");

const prop = (type: string, value: string): string => `<prop type="x-${type}">${escaped(value)}</prop>`;

/** The head of a file of TMX 1.4b. A segment is a block: a paragraph, a heading, a whole exercise. */
export const tmxHead = (licence: string): string => `<?xml version="1.0" encoding="UTF-8"?>
<tmx version="1.4">
<header creationtool="Lisan" creationtoolversion="1" segtype="block" o-tmf="MDX" adminlang="en" srclang="${sourceLocale}" datatype="plaintext">
${prop("licence", licence)}
</header>
<body>
`;

export const TMX_END = "</body>\n</tmx>\n";

function tuv(locale: string, { text, mdx }: Pick<Unit, "text" | "mdx">, props: readonly string[]): string {
  return `<tuv xml:lang="${locale}">${props.join("")}${prop("mdx", mdx)}<seg>${escaped(text)}</seg></tuv>`;
}

/** `names`: only of those who may be named. */
function rendered(one: Rendering, names: ReadonlySet<string>): string {
  const { locale, state, by, rev } = one;
  const props = [prop("state", state), prop("draft", state === "reviewed" ? "no" : "yes")];
  if (by && names.has(by)) props.push(prop("by", by));
  if (rev && names.has(rev)) props.push(prop("reviewed-by", rev));
  return tuv(locale, one, props);
}

/** One block in the source language and in each of `renderings`. `id` is its own in its file. */
export function tmxUnit(
  unit: Unit,
  id: string,
  renderings: readonly Rendering[],
  namesOf: (locale: string) => ReadonlySet<string>,
): string {
  const { course, lesson, hash, kind } = unit;
  const props = [prop("course", course), prop("lesson", lesson), prop("kind", kind), prop("block", hash)];
  const others = renderings.map((one) => rendered(one, namesOf(one.locale)));
  return `<tu tuid="${escaped(id)}">${props.join("")}\n${[tuv(sourceLocale, unit, []), ...others].join("\n")}\n</tu>\n`;
}
