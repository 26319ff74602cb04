import type { Page } from "playwright-core";

/** Letters that tell a language of these tests from the others. */
const LETTERS: Record<string, string> = {
  ar: "\\p{Script=Arabic}",
  fa: "\\p{Script=Arabic}",
  en: "\\p{Script=Latin}",
  "zh-Hans": "\\p{Script=Han}",
  "zh-Hant": "\\p{Script=Han}",
};

/**
 * Words that stand in letters of another language than the nearest `lang` says, or whose direction is not that
 * language's: in text, and in what is read out instead of a picture or a button. Names that people chose (`bdi`) and
 * code are in no language.
 */
export const wordsAstray = (page: Page): Promise<string[]> =>
  page.evaluate((letters) => {
    const astray: string[] = [];
    const look = (text: string, element: Element, what: string) => {
      // What is quoted stands in isolates; codes of a plan are in no language.
      const words = text.replace(/\u2068[^\u2069]*\u2069|\b[VA]\d{1,2}\b/g, "").trim();
      if (!/\p{L}/u.test(words) || element.closest("bdi, code, pre, script, style, noscript, template"))
        return;
      const around = element.closest("[lang]");
      const lang = around?.getAttribute("lang") ?? "";
      const allowed = letters[lang];
      const foreign =
        allowed === undefined ? words : words.replace(new RegExp(`${allowed}|\\P{L}`, "gu"), "");
      if (foreign !== "") astray.push(`${what} in ${lang || "no language"}: ${words.slice(0, 60)}`);
      const dir = getComputedStyle(element).direction;
      if (dir !== (lang === "ar" || lang === "fa" ? "rtl" : "ltr"))
        astray.push(`${what} runs ${dir} in ${lang}: ${words.slice(0, 60)}`);
    };
    const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (walk.nextNode()) {
      const parent = walk.currentNode.parentElement;
      if (parent)
        look(walk.currentNode.nodeValue ?? "", parent, `<${parent.localName} class="${parent.className}">`);
    }
    for (const name of ["aria-label", "alt", "title", "placeholder"])
      for (const element of document.querySelectorAll(`body [${name}]`))
        look(element.getAttribute(name) ?? "", element, `${name} of <${element.localName}>`);
    return astray;
  }, LETTERS);
