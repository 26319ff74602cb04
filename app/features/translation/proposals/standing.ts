import { splitPlural } from "../../../i18n/plural-forms.ts";
import { sourceLocale } from "../../../i18n/source-locale.ts";
import { openDeskLesson } from "../desk/open-desk-lesson.ts";
import { bytesOf } from "../open-lesson-pair.ts";
import { stringsFileOf } from "../strings/check-language.ts";
import { readStrings, type StringEntry } from "../strings/read-strings.ts";
import { type Proposal, STRINGS } from "./proposal.ts";

/** What stands on both sides of a block or a string today. */
export interface Standing {
  /** What a translator sees of the source: of a plural form that only the language has, the source's own for many. */
  source: string;
  own: string | null;
  /** What it is: "paragraph", "exercise", "string". */
  kind: string;
}

/**
 * What stands for everything that could be proposed for a lesson or a file of strings, by the name that an edit has for
 * it; a plural form that nobody has yet is there only if it is proposed.
 */
export async function standing(
  root: string,
  locale: string,
  { course, lesson, edits }: Proposal,
): Promise<Map<string, Standing>> {
  if (course !== STRINGS) {
    const opened = await openDeskLesson(root, locale, { course, lesson });
    return new Map(opened?.blocks.map(({ hash, source, own, kind }) => [hash, { source, own, kind }]));
  }
  const entriesOf = async (tag: string): Promise<StringEntry[]> => {
    const file = stringsFileOf(tag, lesson);
    const bytes = await bytesOf(root, file);
    return bytes ? readStrings(file, bytes).entries : [];
  };
  const own = new Map((await entriesOf(locale)).map(({ key, text }) => [key, text]));
  const source = new Map((await entriesOf(sourceLocale)).map(({ key, text }) => [key, text]));
  return new Map(
    [...source.keys(), ...edits.map((edit) => edit.source)].flatMap((key): [string, Standing][] => {
      const text = source.get(key) ?? source.get(`${splitPlural(key)[0]}_other`);
      return text === undefined ? [] : [[key, { source: text, own: own.get(key) ?? null, kind: "string" }]];
    }),
  );
}
