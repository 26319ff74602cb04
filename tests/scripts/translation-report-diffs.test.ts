import { existsSync, mkdirSync, readFileSync, renameSync } from "node:fs";
import path from "node:path";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { report } from "../../scripts/translations/report.ts";
import { reportSite, STATES } from "./report-site.ts";

let site: ReturnType<typeof reportSite>;
beforeEach(() => {
  site = reportSite();
});
afterEach(() => {
  vi.restoreAllMocks();
  site.remove();
});

test("a tick, a number, a link and a fact", async () => {
  site.begin();
  site.replace(
    STATES,
    "- [ ] قاعدة\n  > لأنها مكتوبة.\n- [x] تخمين",
    "- [x] قاعدة\n  > لأنها مكتوبة.\n- [ ] تخمين",
  );
  site.replace(STATES, "١٢ من ١٠٠", "٢١ من ١٠٠");
  site.replace(
    "content/ar/demo/demo-all.mdx",
    '<Fact id="offline-2025" />. اقرأ [الدرس التالي](/courses/demo/demo-two)',
    ". اقرأ [الدرس التالي](https://shop.example/win)",
  );
  const found = await site.json();
  const [arabic] = found.languages;
  const evidence = arabic.blocks.map(({ number, what, state, evidence }: Record<string, unknown>) => ({
    number,
    what,
    state,
    evidence,
  }));
  expect(evidence).toMatchInlineSnapshot(`
    [
      {
        "evidence": [
          {
            "about": "links",
            "before": [
              "/courses/demo/demo-two",
            ],
            "differs": true,
            "now": [
              "https://shop.example/win",
            ],
            "source": [
              "#what-is-a-model",
              "/courses/demo/demo-two",
              "https://example.org/page",
            ],
          },
          {
            "about": "facts",
            "before": [
              "offline-2025",
            ],
            "differs": true,
            "now": [],
            "source": [
              "offline-2025",
            ],
          },
        ],
        "number": 6,
        "state": {
          "before": "unstamped",
          "now": "unstamped",
        },
        "what": "changed",
      },
      {
        "evidence": [
          {
            "about": "numbers",
            "before": [
              "100",
              "12",
            ],
            "differs": true,
            "now": [
              "100",
              "21",
            ],
            "source": [
              "100",
              "14",
            ],
          },
        ],
        "number": 4,
        "state": {
          "before": "stale",
          "now": "unstamped",
        },
        "what": "changed",
      },
      {
        "evidence": [
          {
            "about": "numbers",
            "differs": true,
            "now": [],
            "source": [
              "0",
              "1",
            ],
          },
          {
            "about": "key",
            "before": [
              "option 2 of 2",
            ],
            "differs": true,
            "now": [
              "option 1 of 2",
            ],
            "source": [
              "option 2 of 2",
            ],
          },
        ],
        "number": 9,
        "state": {
          "before": "fresh",
          "now": "broken",
        },
        "what": "changed",
      },
    ]
  `);
  expect(
    arabic.findings.new.map(({ file, line, code }: Record<string, unknown>) => `${file}:${line} ${code}`),
  ).toEqual([
    "content/ar/demo/demo-all.mdx:21 text/facts",
    "content/ar/demo/demo-all.mdx:21 link/new",
    "content/ar/demo/demo-states.mdx:8 text/numbers",
    "content/ar/demo/demo-states.mdx:20 exercise/answer",
  ]);
});

test("a deleted lesson and a renamed one", async () => {
  site.begin();
  site.delete("content/ar/demo/demo-all.mdx");
  for (const [locale, ...ends] of [
    ["en", ".mdx", ".ledger.jsonl"],
    ["ar", ".mdx", ".l10n.jsonl"],
  ])
    for (const end of ends)
      renameSync(
        path.join(site.root, `content/${locale}/demo/demo-states${end}`),
        path.join(site.root, `content/${locale}/demo/demo-kept${end}`),
      );
  site.replace("content/catalog/demo.yml", "demo-states", "demo-kept");
  site.git("add", "--all");
  const { languages, source } = await site.json();
  expect(source).toEqual({ changes: [], gone: 0 });
  expect(languages).toHaveLength(1);
  expect(languages[0]).toMatchObject({
    lessons: [{ course: "demo", lesson: "demo-all", what: "deleted" }],
    blocks: [],
    lapsed: 0,
    before: { blocks: { missing: 22 } },
  });
  expect(languages[0].files).toContainEqual({
    file: "content/ar/demo/demo-kept.mdx",
    what: "renamed",
    was: STATES,
  });
});

test("what is sent in stays in code: no mention, link, picture, HTML, nor order of its own", async () => {
  site.begin();
  const hostile =
    "@maintainer <img src=x> ![p](https://evil.example/p.png)\n```\n# Approved\n````\n\u200eabc | `x`";
  site.write("locales/ar/ui/common.json", JSON.stringify({ go: hostile, "`|@all": hostile }));
  site.replace(STATES, "النموذج مصنوع من الأمثلة.", "@maintainer #1 `` ``` `` https://evil.example/p");
  site.make("content/ar/demo/`@all` |.mdx", "---\n---\n");
  const text = await site.markdown();
  let fence = "";
  const outside = text.split("\n").filter((line) => {
    const mark = /^`{3,}/.exec(line)?.[0] ?? "";
    if (fence === "" && mark !== "") fence = mark;
    else if (fence !== "" && line.trim() === fence) fence = "";
    else return fence === "";
    return false;
  });
  const bare = outside.map((line) => line.replace(/(`+)(?!`).+?(?<!`)\1(?!`)/g, ""));
  expect(bare.join("\n")).not.toMatch(/[@<>[\]!`]|https?:|Approved|\u200e/);
  expect(text).toContain("``demo/`@all` ¦``: **cannot be read**");
  expect(text).toContain("⟨U+200E⟩abc | `x`");
  expect(text).toContain("now `https://evil.example/p`");
  expect(fence).toBe("");
});

test("a file that cannot be read is told as such, and its texts are not all gone", async () => {
  site.begin();
  site.write("locales/ar/ui/common.json", '{"go":"تابع"');
  const [arabic] = (await site.json()).languages;
  expect(arabic).toMatchObject({
    unread: ["locales/ar/ui/common.json"],
    texts: [],
    now: { strings: { translated: 0 } },
  });
  expect(await site.markdown()).toContain("- `locales/ar/ui/common.json`: **cannot be read**");
});

test("a report is cut where GitHub would refuse it, and says what it left out", async () => {
  site.begin();
  const long = "كلمة ".repeat(290);
  const paragraphs = Array.from({ length: 20 }, (_, at) => `${long}${at}`).join("\n\n");
  site.replace(
    "content/en/demo/demo-two.mdx",
    "A short lesson.\n\n<",
    `A short lesson.\n\n${paragraphs}\n\n<`,
  );
  site.make("content/ar/demo/demo-two.mdx", site.read("content/en/demo/demo-two.mdx"));
  const text = await site.markdown();
  expect(text.length).toBeLessThan(65_536 - 500);
  expect(text).toMatch(/\*\*Left out, for there is no more room:\*\*\n\n(?:- .*\n)+\nAll of it: `npm run/);
  expect(text.match(/^`{3,}/gm)?.length ?? 1).toSatisfy((count: number) => count % 2 === 0);
});

test("it goes into a file as a whole; the working tree and git's own files stay as they were", async () => {
  site.begin();
  site.replace(STATES, "قط", "أبدًا");
  const before = site.git("status", "--porcelain");
  const out = path.join(site.root, "..", "report.md");
  expect(await report(["--base", "main", "--out", out], site.root)).toBe(0);
  expect(site.said.join()).toContain("1 language,");
  expect(readFileSync(out, "utf8")).toContain("### What this changes in translations");
  expect(site.git("status", "--porcelain")).toBe(before);
  const first = readFileSync(out, "utf8");
  await report(["--base", "main", "--out", out], site.root);
  expect(readFileSync(out, "utf8")).toBe(first);
});

test("what others have added since is not taken for deleted", async () => {
  site.begin();
  site.git("checkout", "--quiet", "-b", "mine");
  site.replace(STATES, "قط", "أبدًا");
  site.commit("mine");
  site.git("checkout", "--quiet", "main");
  site.write("locales/ar/ui/common.json", '{"go":"هيا"}');
  site.commit("theirs");
  site.git("checkout", "--quiet", "mine");
  const { languages } = await site.json();
  expect(languages[0].texts).toEqual([]);
  expect(languages[0].blocks).toHaveLength(1);
});

test("what cannot be compared is told with a remedy", async () => {
  expect(await report(["--base", "main"], site.root)).toBe(1);
  expect(site.complained.at(-1)).toBe(
    "This folder is no git clone, so nothing is known of an earlier state.\n  Mend: clone the project, and work there.",
  );
  site.begin();
  expect(await report(["--base", "no-such"], site.root)).toBe(1);
  expect(site.complained.at(-1)).toMatch(/^git knows no revision "no-such"\./);
  expect(await report(["--base=--output=x"], site.root)).toBe(1);
  mkdirSync(path.join(site.root, "empty"));
  expect(await report(["--base", "main"], path.join(site.root, "empty"))).toBe(1);
  expect(site.complained.at(-1)).toMatch(/holds no content/);
  expect(await report([], site.root)).toBe(2);
  expect(await report(["--base"], site.root)).toBe(2);
  expect(await report(["--help"], site.root)).toBe(0);
  expect(existsSync(path.join(site.root, "x"))).toBe(false);
});
