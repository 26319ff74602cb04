import { sourceLocale } from "../../../i18n/source-locale.ts";
import type { Reference } from "../compile/read-lesson.ts";
import { type Problem, reportOn, START } from "../policy/problem.ts";
import type { SiteData } from "./read-site.ts";

/** Facts, terms, pages and competence codes that are named and do not exist. The lesson stays; the build tells. */
export function checkReferences(file: string, references: Reference[], site: SiteData): Problem[] {
  const report = reportOn(file);
  const facts = new Set(site.facts.map(({ id }) => id));
  const terms = new Set((site.terms[sourceLocale] ?? []).map(({ id }) => id));
  for (const { to, id, line, column } of references) {
    const at = { line, column };
    if (to === "fact" && !facts.has(id)) {
      report.error(
        at,
        "fact/unknown",
        `there is no fact "${id}".`,
        "add it to content/facts.yml, or mend the id.",
      );
    } else if (to === "term" && !terms.has(id)) {
      const mend = `add it to locales/${sourceLocale}/terms.csv, or mend the id.`;
      report.error(at, "term/unknown", `there is no term "${id}".`, mend);
    } else if (to === "link") {
      const [, course, lesson] = /^\/courses\/([^/#]+)(?:\/([^/#]+))?/.exec(id) ?? [];
      const known = site.courses.find((candidate) => candidate.id === course);
      const isKnown = !course || (known && (!lesson || known.lessons.some((entry) => entry.id === lesson)));
      if (!isKnown)
        report.error(at, "link/unknown", `${id} leads nowhere.`, "link to a lesson that a catalog names.");
      const term = /^\/glossary#(.+)$/.exec(id)?.[1];
      if (term && !terms.has(term)) {
        report.error(at, "term/unknown", `there is no term "${term}".`, "link to a term of the glossary.");
      }
    }
  }
  return report.problems;
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
    if (!site.courseWords[sourceLocale]?.[course.id]) {
      const mend = `add ${course.id}: to content/${sourceLocale}/courses.yml.`;
      report.error(START, "catalog/words", `course "${course.id}" has no title.`, mend);
    }
    problems.push(...report.problems);
  }
  return problems;
}
