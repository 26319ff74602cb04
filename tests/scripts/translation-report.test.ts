import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { reportSite, STATES } from "./report-site.ts";

let site: ReturnType<typeof reportSite>;
beforeEach(() => {
  site = reportSite();
});
afterEach(() => {
  vi.restoreAllMocks();
  site.remove();
});

const sections = (text: string) => text.split(/^#### /m).slice(1);

test("a word is lost, and with it a no and a review", async () => {
  site.begin();
  site.replace(STATES, "لم تتغير قط", "تتغير");
  expect(await site.markdown()).toMatchInlineSnapshot(`
    "### What this changes in translations

    Compared with \`(base)\`.

    | language | blocks | fresh | stale | critical | missing | unstamped | orphan | reviewed | strings |
    | --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |
    | \`ar\` | 41 | 8 → 7 | 2 | 1 | 22 | 8 → 9 | 1 | 1 → 0 | 1 |

    #### \`ar\`

    - **reviews that lapsed: 1**
    - lengths were not compared: the language has too few pairs

    #### To look at first

    **\`content/ar/demo/demo-states.mdx:6:1\`** block 3, paragraph, changed: fresh → unstamped, **review lapsed**

    - **look** negations: source \`1\`, before \`1\`, now \`0\`
    - stamp: \`reviewed by ana, checked by bo\` → \`none\`

    \`\`\`text
    source:
    The first paragraph never changed.

    before and now:
    الفقرة الأولى [-لم -]تتغير[- قط-].
    \`\`\`"
  `);
});

test("nothing changed, then only what is no translation", async () => {
  site.begin();
  expect(await site.markdown()).toMatchInlineSnapshot(`
    "### What this changes in translations

    Compared with \`(base)\`. No translation is touched."
  `);
  site.make("scripts/more.ts", "");
  expect(await site.json()).toMatchObject({ outside: null, languages: [] });
});

test("a new language, with a file outside its folders", async () => {
  site.begin();
  site.git("checkout", "--quiet", "-b", "sw");
  const locale = JSON.parse(site.read("locales/en/locale.json"));
  site.make("locales/sw/locale.json", JSON.stringify({ ...locale, name: "Kiswahili", english: "Swahili" }));
  site.make("locales/sw/ui/common.json", '{"go":"Endelea"}');
  site.make(
    "content/sw/demo/demo-two.mdx",
    '---\ntitle: Ya pili\nsummary: Somo fupi.\n---\n\nSomo fupi.\n\n<Choice id="q1">\nTabiri.\n\n- [ ] Ndiyo\n  > Labda.\n- [ ] Hapana\n  > Labda sivyo.\n</Choice>\n',
  );
  site.replace("content/facts.yml", /$/, "\n");
  site.commit("Swahili");
  expect(await site.markdown()).toMatchInlineSnapshot(`
    "### What this changes in translations

    Compared with \`(base)\`.

    **Files that are no translation: 1.** Look at them by themselves.

    - \`content/facts.yml\` changed

    | language | blocks | fresh | stale | critical | missing | unstamped | orphan | reviewed | strings |
    | --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |
    | \`sw\` | none → 41 | none → 0 | none → 0 | none → 0 | none → 37 | none → 4 | none → 0 | none → 0 | none → 1 |

    #### \`sw\`

    - \`demo/demo-two\`: new
    - negations were not counted: the language has no list of them (negations.txt)
    - lengths were not compared: the language has too few pairs

    #### Other changes

    **\`content/sw/demo/demo-two.mdx:2:8\`** block 1, title, new: missing → unstamped

    \`\`\`text
    source:
    The second

    now:
    Ya pili
    \`\`\`

    **\`content/sw/demo/demo-two.mdx:3:10\`** block 2, summary, new: missing → unstamped

    \`\`\`text
    source:
    A short lesson.

    now:
    Somo fupi.
    \`\`\`

    **\`content/sw/demo/demo-two.mdx:6:1\`** block 3, paragraph, new: missing → unstamped

    \`\`\`text
    source:
    A short lesson.

    now:
    Somo fupi.
    \`\`\`

    **\`content/sw/demo/demo-two.mdx:8:1\`** block 4, exercise, new: missing → unstamped

    \`\`\`text
    source:
    <Choice id="q1">
    Predict.

    - [ ] Yes
      > Perhaps.
    - [ ] No
      > Perhaps not.
    </Choice>

    now:
    <Choice id="q1">
    Tabiri.

    - [ ] Ndiyo
      > Labda.
    - [ ] Hapana
      > Labda sivyo.
    </Choice>
    \`\`\`

    **\`locales/sw/locale.json\`** texts: 16

    \`\`\`text
    name, new
      now:
      Kiswahili
    english, new
      now:
      Swahili
    brand, new
      now:
      Lisan
    direction, new
      now:
      ltr
    script, new
      now:
      Latn
    digits, new
      now:
      latn
    plurals.one.0, new
      now:
      1
    plurals.other.0, new
      now:
      0
    plurals.other.1, new
      now:
      2
    plurals.other.2, new
      now:
      5
    plurals.other.3, new
      now:
      100
    font.body, new
      now:
      system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", sans-serif
    font.heading, new
      now:
      "Iowan Old Style", Charter, Georgia, "Noto Serif", serif
    font.size, new
      now:
      1.0625rem
    font.line, new
      now:
      1.65
    state, new
      now:
      machine-draft
    \`\`\`

    **\`locales/sw/ui/common.json\`** texts: 1

    \`\`\`text
    go, new
      source:
      Go on
      now:
      Endelea
    \`\`\`"
  `);
});

test("a change of the source: its words, how much it changes, and what becomes of the languages", async () => {
  site.begin();
  site.replace("content/en/demo/demo-states.mdx", "never changed", "never changed much");
  const { ledger } = await import("../../scripts/translations/ledger.ts");
  await ledger(["--change", "critical"], site.root);
  expect(await site.markdown()).toMatchInlineSnapshot(`
    "### What this changes in translations

    Compared with \`(base)\`.

    | language | blocks | fresh | stale | critical | missing | unstamped | orphan | reviewed | strings |
    | --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |
    | \`ar\` | 41 | 8 → 7 | 2 | 1 → 2 | 22 | 8 | 1 | 1 → 0 | 1 |

    #### \`ar\`

    - **reviews that lapsed: 1**

    #### Changes of the source

    **\`content/en/demo/demo-states.mdx:6:1\`** paragraph, changed (critical)

    \`\`\`text
    The first paragraph never changed {+much+}.
    \`\`\`"
  `);
});

test("strings and terms", async () => {
  site.begin();
  site.write("locales/ar/ui/common.json", '{"go":"لا تتابع"}');
  site.replace("locales/ar/terms.csv", "training,تدريب", "training,تمرين");
  expect(sections(await site.markdown()).slice(1)).toMatchInlineSnapshot(`
    [
      "To look at first

    **\`locales/ar/terms.csv\`** \`training.term\`, changed

    - **look** glossary: \`تدريب\` for \`training\` is not found

    \`\`\`text
    source:
    training

    before and now:
    [-تدريب-]{+تمرين+}
    \`\`\`

    **\`locales/ar/ui/common.json\`** \`go\`, changed

    - **look** negations: source \`0\`, before \`0\`, now \`1\`

    \`\`\`text
    source:
    Go on

    before and now:
    [-تابع-]{+لا تتابع+}
    \`\`\`",
    ]
  `);
});

test("what is missing is counted, and no finding; languages that nothing moves are not looked at", async () => {
  site.begin();
  site.write("locales/ar/ui/common.json", "{}");
  const text = await site.markdown();
  expect(text).toContain("| 1 → 0 |");
  expect(text).not.toMatch(/string\/missing|exercise\/missing/);
  site.commit("less");
  site.make("docs/more.md", "Only this.\n");
  expect(await site.markdown()).toContain("No translation is touched.");
});
