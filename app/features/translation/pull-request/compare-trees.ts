import { sourceLocale } from "../../../i18n/source-locale.ts";
import { byPlace, type Problem } from "../../content/policy/problem.ts";
import { listFolder } from "../../content/publish/read-file.ts";
import { readSite } from "../../content/publish/read-site.ts";
import type { BaseTree, ChangedFile } from "./base-tree.ts";
import { changedFindings, type FindingChanges } from "./changed-findings.ts";
import { changedSource, type SourceChange } from "./changed-source.ts";
import { compareLanguage, type LanguageChange, type Tree } from "./compare-language.ts";
import { touchedBy } from "./touched-files.ts";

/** What a change does to the translations of a site. */
export interface PullRequestReport {
  /** The commit that it is compared with. */
  base: string;
  /** Files that belong to no translation; null where no translation is touched, for then all files are such. */
  outside: ChangedFile[] | null;
  /** Findings in files that belong to no translation. */
  findings: FindingChanges;
  source: { changes: SourceChange[]; gone: number };
  /** Those that the change moves, by tag. */
  languages: LanguageChange[];
}

/** Checks a tree: lessons whose path is in `only` (all without it), and everything else of a site. */
export type CheckTree = (root: string, only: string[] | undefined) => Promise<Problem[]>;

async function readTree(root: string): Promise<Tree> {
  const problems: Problem[] = [];
  return { root, site: await readSite({ root, problems }), problems };
}

/** True where a row in the table would say that something happened. */
function isMoved({ before, now, files, findings, blocks, lessons, lapsed }: LanguageChange): boolean {
  return (
    JSON.stringify(before) !== JSON.stringify(now) ||
    files.length + findings.new.length + findings.gone.length + blocks.length + lessons.length + lapsed > 0
  );
}

/** Compares the site in `root` with what it was. `check`: the rules that a pull request must pass. */
export async function compareTrees(
  base: Pick<BaseTree, "root" | "commit" | "changed">,
  root: string,
  check: CheckTree,
  onProgress?: (locale: string) => void,
): Promise<PullRequestReport> {
  const [before, now] = [await readTree(base.root), await readTree(root)];
  const tags = new Set<string>();
  for (const tree of [base.root, root])
    for (const tag of await listFolder(tree, "locales", "folder")) tags.add(tag);
  const sorted = [...tags].sort();
  const touched = touchedBy(base.changed, sorted);

  const filesOf = (earlier: boolean): string[] =>
    sorted.flatMap((tag) =>
      touched.lessons(tag).map((name) => {
        const { course, lesson } = earlier ? touched.earlierName(tag, name) : name;
        return `content/${tag}/${course}/${lesson}.mdx`;
      }),
    );
  const only = (earlier: boolean) => (touched.isEverywhere ? undefined : filesOf(earlier));
  const renamed = new Map(
    base.changed.flatMap(({ file, was }) => (was === undefined ? [] : [[file, was] as const])),
  );
  const [then, today] = [await check(base.root, only(true)), await check(root, only(false))];
  const all = changedFindings(then.sort(byPlace), today.sort(byPlace), renamed);
  const isOf = (tag: string) => (problem: Problem) =>
    problem.file.startsWith(`content/${tag}/`) || problem.file.startsWith(`locales/${tag}/`);
  const translations = sorted.filter((tag) => tag !== sourceLocale);
  const findingsOf = (isMine: (problem: Problem) => boolean): FindingChanges => ({
    new: all.new.filter(isMine),
    gone: all.gone.filter(isMine),
  });

  const source: PullRequestReport["source"] = { changes: [], gone: 0 };
  for (const name of touched.lessons(sourceLocale)) {
    if (touched.earlierName(sourceLocale, name) !== name) continue; // It has another name, and the same words.
    const { changes, gone } = await changedSource(base.root, root, name);
    source.changes.push(...changes);
    source.gone += gone;
  }
  const languages: LanguageChange[] = [];
  // What belongs to no translation may move all of them: the source, the catalog.
  const movesAll = touched.outside.some(({ file }) => /^(?:content|locales)\//.test(file));
  for (const locale of translations) {
    const findings = findingsOf(isOf(locale));
    const isOwn = (touched.files.get(locale) ?? []).length + findings.new.length + findings.gone.length > 0;
    if (!movesAll && !isOwn) continue;
    onProgress?.(locale);
    const found = await compareLanguage(before, now, locale, touched, findings);
    if (isMoved(found)) languages.push(found);
  }
  const isTranslation = [...touched.files.values()].some((files) => files.length > 0);
  return {
    base: base.commit,
    outside: isTranslation ? touched.outside : null,
    findings: findingsOf((problem) => !translations.some((tag) => isOf(tag)(problem))),
    source,
    languages,
  };
}
