import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { PSEUDO_LANGUAGES } from "../../../app/features/translation/pseudo/pseudo-letters.ts";
import { pseudoStrings } from "../../../app/features/translation/pseudo/pseudo-site.ts";
import { stampAll } from "../../../app/features/translation/stamp-all.ts";
import { pluralForms } from "../../../app/i18n/plural-forms.ts";
import { serveSite } from "../../../scripts/bench/many-locales.ts";
import { siteCopy } from "../../features/content/site-copy.ts";

const english = "locales/en/ui";

/**
 * Persian borrows from Arabic what it lacks; a lesson that Arabic has as it should be is written here in letters that
 * Arabic lacks, so that every word of a page tells its language.
 */
const persian = `---
summary: چکیدهٔ گچ.
---

پاراگراف یکم هیچ‌گاه دگرگون نشد.

## سرگچ

<Choice id="broken">
کدام پیرو قانون است؟

- [x] قانون پیشین
  > چون نوشته شده.
- [ ] گمان
  > چون آموخته.
</Choice>

<Choice id="key">
کدام آموخت؟

- [ ] قانون پیشین
  > چون نوشته شده.
- [x] گمان
  > چون آموخته.
</Choice>

<Choice id="missing">
کدام را کسی برنگرداند؟

- [x] قانون پیشین
  > چون نوشته شده.
- [ ] گمان
  > چون آموخته.
</Choice>
`;

const arabicTeam = `members:
  - handle: ana
    name: Ana Souza
    url: https://people.example/ana
    roles: [translator]
    consent: true
`;

/** So little of a lesson that its source is the better page. */
const begun = "---\ntitle: الثاني\n---\n";

const simplified = `---
title: 各种状态
summary: 简体中文的摘要。
---

第一段从来没有变过。
`;

/** The Chinese of Taiwan asks for simplified words, and must not get them. */
const traditional = (arabic: object) =>
  JSON.stringify({
    ...arabic,
    name: "繁體中文",
    brand: "灵珊",
    english: "Traditional Chinese",
    direction: "ltr",
    script: "Hant",
    digits: "latn",
    fallback: ["zh-Hans", "en"],
    plurals: { other: [0, 1, 2] },
  });

/**
 * The fixture site with a lesson in every state, in Arabic; all that the site says around it is in Arabic letters
 * (`pseudo`), or in real Arabic as far as that goes. Persian falls back to Arabic, and both to English.
 */
export async function statesSite(words: "pseudo" | "real" = "pseudo") {
  const site = siteCopy("states");
  const [, mirror] = PSEUDO_LANGUAGES;
  if (!mirror) throw new Error("no pseudo language in Arabic letters");
  const arabic = JSON.parse(site.read("locales/ar/locale.json"));
  const persianLocale = {
    ...arabic,
    name: "فارسی",
    english: "Persian",
    digits: "arabext",
    fallback: ["ar", "en"],
  };
  site.make(
    "locales/fa/locale.json",
    JSON.stringify({ ...persianLocale, plurals: { one: [0, 1], other: [2] } }),
  );
  site.make("locales/zh-Hant/locale.json", traditional(arabic));
  site.make(
    "locales/zh-Hans/locale.json",
    traditional(arabic).replaceAll("Hant", "Hans").replace('"zh-Hans",', ""),
  );
  site.make("locales/ar/TEAM.yml", arabicTeam);
  for (const name of readdirSync(english)) {
    const text = readFileSync(path.join(english, name), "utf8");
    site.make(path.join(english, name), text);
    for (const [tag, locale] of Object.entries({ ar: arabic, fa: persianLocale })) {
      const said = pseudoStrings(JSON.parse(text), mirror, [...pluralForms(tag, locale).keys()], () => {});
      site.make(`locales/${tag}/ui/${name}`, JSON.stringify(said));
    }
    const real = path.join("locales/ar/ui", name);
    if (words === "real" && existsSync(real)) site.make(real, readFileSync(real, "utf8"));
  }
  site.make("content/ar/demo/demo-two.mdx", begun);
  site.make("content/fa/demo/demo-states.mdx", persian);
  site.make("content/zh-Hans/demo/demo-states.mdx", simplified);
  await stampAll(site.root, "fa", { state: "human", by: "negar" });
  await stampAll(site.root, "zh-Hans", { state: "human", by: "lin" });
  return site;
}

/** The same, served by the built app. */
export async function serveStates(words?: "pseudo" | "real") {
  const site = await statesSite(words);
  const originOf = (port: number) => `http://localhost:${port}`;
  const app = await serveSite(site.root, site.dataDir, originOf);
  return {
    site,
    origin: originOf(app.port),
    port: app.port,
    async close() {
      await app.close();
      site.remove();
    },
  };
}
