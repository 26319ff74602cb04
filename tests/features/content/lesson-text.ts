import type { CompileJob } from "../../../app/features/content/compile/compile-job.ts";
import { readLesson } from "../../../app/features/content/compile/read-lesson.ts";

/** A lesson file around a body; the body starts on line 5. */
export function lessonText(body: string): string {
  return `---\ntitle: A title\nsummary: A summary\n---\n${body}\n`;
}

export const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

/** "line:column code" of each problem of a lesson with this body. */
export function problemsIn(body: string): string[] {
  const { problems } = readLesson("a.mdx", bytesOf(lessonText(body)));
  return problems.map(({ line, column, code }) => `${line}:${column} ${code}`);
}

/** A job without figures; English unless told. */
export function job(text: string, changes: Partial<CompileJob> = {}): CompileJob {
  return {
    file: "a.mdx",
    locale: "en",
    digits: "latn",
    direction: "ltr",
    course: "demo",
    lesson: "demo-a",
    bytes: bytesOf(text),
    figures: {},
    mode: "compile",
    ...changes,
  };
}
