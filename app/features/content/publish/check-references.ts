import { readFile } from "node:fs/promises";
import path from "node:path";
import { sourceLocale } from "../../../i18n/source-locale.ts";
import { labNames } from "../../labs/lab-names.ts";
import { readLedger } from "../blocks/ledger.ts";
import type { Reference } from "../compile/read-lesson.ts";
import { type Problem, reportOn, START } from "../policy/problem.ts";
import { type LessonFile, ledgerFile } from "./lesson-files.ts";
import type { SiteData } from "./read-site.ts";

type Named = Pick<LessonFile, "file" | "locale" | "course" | "lesson">;

/** All that a source lesson ever said, as its ledger keeps it. */
async function pastOf(root: string, { course, lesson }: Named): Promise<string> {
  const bytes = await readFile(path.join(root, ledgerFile(course, lesson))).catch(() => null);
  const lines = bytes ? readLedger(bytes, reportOn("")) : [];
  return lines.map(({ text }) => text).join("\n");
}

type ReferenceChecker = (lesson: Named, references: readonly Reference[]) => Promise<Problem[]>;

/**
 * Facts, terms, pages and labs that are named and do not exist. The lesson stays; the build tells. What a translation
 * has from a source of before is no error of it: that may have lost the term since.
 */
export function referenceChecker(root: string, site: SiteData): ReferenceChecker {
  const facts = new Set(site.facts.map(({ id }) => id));
  const terms = new Set((site.terms[sourceLocale] ?? []).map(({ id }) => id));
  const courses = new Map(site.courses.map(({ id, lessons }) => [id, new Set(lessons.map((one) => one.id))]));
  const forms = new Set(
    site.courses.flatMap(({ id, forms }) => forms?.files.map((form) => `${id}/${form}`) ?? []),
  );
  const leadsSomewhere = (url: string): boolean => {
    const [, course, lesson] = /^\/courses\/([^/#]+)(?:\/([^/#]+))?/.exec(url) ?? [];
    return !course || (courses.has(course) && (!lesson || courses.get(course)?.has(lesson) === true));
  };
  const check = (
    { file, course, lesson }: Named,
    references: readonly Reference[],
    past: string | null,
  ): Problem[] => {
    const report = reportOn(file);
    for (const { to, id, line, column } of references) {
      const wasThere = past?.includes(`"${id}"`) || past?.includes(`](${id})`);
      const tell = (code: string, message: string, mend: string): void => {
        const asIs = "write it as the source has it: it is not translated.";
        if (wasThere) report.warn({ line, column }, code, message, "the source has it no more: take it out.");
        else report.error({ line, column }, code, message, past === null ? mend : asIs);
      };
      if (to === "form" && !forms.has(`${course}/${lesson}`))
        tell(
          "form/unlisted",
          "a question of a form stands in a lesson.",
          "make it a <Choice>, with feedback.",
        );
      const term = to === "link" ? /^\/glossary#(.+)$/.exec(id)?.[1] : to === "term" ? id : undefined;
      if (to === "fact" && !facts.has(id))
        tell("fact/unknown", `there is no fact "${id}".`, "add it to content/facts.yml, or mend the id.");
      if (to === "lab" && !labNames.some((name) => name === id)) {
        const mend = `write one of: ${labNames.join(", ")}; a new lab begins in app/features/labs.`;
        tell("lab/unknown", `there is no lab "${id}": learners see its finding only.`, mend);
      }
      if (to === "link" && !leadsSomewhere(id))
        tell("link/unknown", `${id} leads nowhere.`, "link to a lesson that a catalog names.");
      if (term !== undefined && !terms.has(term)) {
        const mend = `add it to locales/${sourceLocale}/terms.csv, or mend the id.`;
        tell("term/unknown", `there is no term "${term}".`, mend);
      }
    }
    return report.problems;
  };
  return async (lesson, references) => {
    const found = check(lesson, references, null);
    if (found.length === 0 || lesson.locale.tag === sourceLocale) return found;
    return check(lesson, references, await pastOf(root, lesson));
  };
}

/** Every competence code of a catalog resolves; every course has words in the source language. */
export function checkCatalog(site: SiteData): Problem[] {
  const problems: Problem[] = [];
  const ids = new Set(site.courses.map(({ id }) => id));
  for (const course of site.courses) {
    const report = reportOn(`content/catalog/${course.id}.yml`);
    for (const lesson of course.lessons) {
      for (const code of lesson.competences) {
        const [framework = "", short = ""] = code.split(":");
        const known = Object.hasOwn(site.competences, framework) ? site.competences[framework] : undefined;
        if (known?.codes.includes(short)) continue;
        const message = `${lesson.id}: "${code}" does not resolve.`;
        report.error(
          START,
          "catalog/competence",
          message,
          "add it to content/competences.yml, or mend the code.",
        );
      }
    }
    for (const id of course.prerequisites.filter((needed) => !ids.has(needed))) {
      report.error(START, "catalog/prerequisite", `there is no course "${id}".`, "mend or delete it.");
    }
    const lessons = new Set(course.lessons.map(({ id }) => id));
    for (const id of course.forms?.about.filter((asked) => !lessons.has(asked)) ?? []) {
      report.error(
        START,
        "catalog/form",
        `its forms ask about "${id}", which is no lesson of it.`,
        "mend or delete it.",
      );
    }
    if (!site.courseWords[sourceLocale]?.[course.id]) {
      const mend = `add ${course.id}: to content/${sourceLocale}/courses.yml.`;
      report.error(START, "catalog/words", `course "${course.id}" has no title.`, mend);
    }
    problems.push(...report.problems);
  }
  return problems;
}
