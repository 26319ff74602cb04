import fc from "fast-check";
import remarkGfm from "remark-gfm";
import remarkParse from "remark-parse";
import { unified } from "unified";
import { expect, test } from "vitest";
import { everyNode, type TreeNode } from "../../app/features/content/policy/tree.ts";
import { reportOf } from "./hostile-report.ts";
import { comment, MARKER, pull } from "./run-comment.ts";

const HOSTILE = [
  "@maintainer",
  "#1",
  "<img src=x>",
  "![p](https://evil.example/p)",
  "[a](https://evil.example)",
  "`",
  "``",
  "```",
  "```text",
  "~~~",
  "|",
  "\n",
  "\n\n",
  "\r",
  "- ",
  "# ",
  "www.evil.example",
  "https://evil.example",
  "a@b.example",
  "&lt;",
  "\\",
  "\\`",
  "    ",
  "\t",
  "<!--",
  "-->",
  "<details>",
  "]: https://evil.example",
  "\u2028",
  "\0",
  "x",
  " ",
]; // prettier-ignore
const hostile = fc.array(fc.constantFrom(...HOSTILE), { maxLength: 24 }).map((parts) => parts.join(""));

/** What a reader of the Markdown gets beside letters: nothing of it may come from a contributor. */
function danger(markdown: string): string[] {
  const tree = unified().use(remarkParse).use(remarkGfm).parse(markdown) as TreeNode;
  return [...everyNode(tree)].flatMap((node) => {
    if (["link", "image", "html", "definition", "footnoteReference", "linkReference"].includes(node.type))
      return [`${node.type} ${node.url ?? node.value}`];
    return node.type === "text" && /@|#\d|www\./.test(node.value ?? "") ? [node.value ?? ""] : [];
  });
}

test("the report is taken as Markdown, whatever contributors wrote into it, and nothing of theirs takes effect", async () => {
  await fc.assert(
    fc.asyncProperty(hostile, async (text) => {
      const report = reportOf(text);
      expect(danger(report)).toEqual([]);
      const { done, body } = await comment({ "number.txt": "12\n", "report.md": report });
      expect(done).toEqual(["create on 12"]);
      expect(body).toBe(`${MARKER}\n${report}`);
    }),
    { numRuns: 200 },
  );
});

test("a report that a fork wrote itself has no effect either: what is not of the known shapes stands in code", async () => {
  let asMarkdown = 0;
  await fc.assert(
    fc.asyncProperty(fc.array(hostile, { maxLength: 8 }), async (lines) => {
      const report = lines.join("\n");
      const { body } = await comment({ "number.txt": "12", "report.md": report });
      expect(body.startsWith(`${MARKER}\n`)).toBe(true);
      const said = body.slice(MARKER.length + 1);
      expect(danger(said)).toEqual([]);
      if (!said.endsWith("```") || said === report) asMarkdown++;
    }),
    { numRuns: 1000 },
  );
  expect(asMarkdown, "some of them were harmless as they are").toBeGreaterThan(0);
});

test.each([
  ["a table ends a cell inside code", "| a | b |\n| --- | --- |\n| `x|@maintainer` | y |"],
  ["code over two lines", "`a\n@maintainer`"],
  ["a fence that a longer one ends", "```text\n`````\n@maintainer"],
  ["a fence that is none, for it is indented", "    ```text\n@maintainer\n```"],
  ["a fence in a list", "- ```text\n@maintainer"],
  ["a fence that stays open", "```text\nx"],
  ["a fence of another kind", "~~~\n```text\n~~~\n@maintainer\n```"],
  ["a longer run of backticks inside", "`` a ` @maintainer ` b"],
  ["an escaped backtick", "\\`@maintainer`"],
  ["HTML", "<b>`@maintainer`</b>"],
  ["a definition", "[x]: https://evil.example"],
])("not taken as Markdown: %s", async (_, report) => {
  const { body } = await comment({ "number.txt": "12", "report.md": report });
  expect(body).toMatch(/^<!--.*-->\n(`{3,})text\n.*\n\1$/s);
  expect(danger(body.slice(MARKER.length + 1))).toEqual([]);
});

test("one comment, written anew; another's is left alone", async () => {
  const files = { "number.txt": "12", "report.md": "### Hello\n" };
  const other = { id: 1, user: { login: "mallory" }, body: `${MARKER}\nmine` };
  const own = { id: 2, user: { login: "github-actions[bot]" }, body: `${MARKER}\nold` };
  expect((await comment(files, { comments: [other] })).done).toEqual(["create on 12"]);
  expect((await comment(files, { comments: [other, own] })).done).toEqual(["update 2"]);
  const same = { ...own, body: `${MARKER}\n### Hello\n` };
  expect((await comment(files, { comments: [same] })).done).toEqual([]);
});

test.each([
  ["another commit", { ...pull, head: { ...pull.head, sha: "b".repeat(40) } }],
  ["another fork", { ...pull, head: { ...pull.head, repo: { id: 9 } } }],
  ["a fork that is gone", { ...pull, head: { ...pull.head, repo: null } }],
  ["another branch", { ...pull, head: { ...pull.head, ref: "other" } }],
  ["a closed one", { ...pull, state: "closed" }],
])("a number that is of %s gets no comment", async (_, other) => {
  const { done } = await comment({ "number.txt": "12", "report.md": "x" }, { pulls: { "12": other } });
  expect(done).toEqual(["The pull request has moved on, or was never this one."]);
});

test.each(["0", "-1", "12; rm -rf /", "12\n13", "", "9999999999", "٣"])("%j is no number", async (text) => {
  const { done } = await comment({ "number.txt": text, "report.md": "x" });
  expect(done).toEqual(["The report names no pull request."]);
});

test("sizes are bounded: of the archive, of each file, of the comment", async () => {
  const number = { "number.txt": "12" };
  expect((await comment({ ...number, "report.md": "x" }, { size: 200_001 })).done).toEqual([
    "The report is too large.",
  ]);
  await expect(comment({ ...number, "report.md": "x".repeat(300_000) })).rejects.toThrow("unzip report.md");
  await expect(comment({ "number.txt": "1".repeat(101), "report.md": "x" })).rejects.toThrow(
    "unzip number.txt",
  );
  const { body } = await comment({ ...number, "report.md": "x".repeat(70_000) });
  expect(body.length).toBeLessThanOrEqual(65_536);
});
