// @vitest-environment jsdom

import { readFileSync } from "node:fs";
import { createInstance } from "i18next";
import { renderToStaticMarkup } from "react-dom/server";
import { I18nextProvider } from "react-i18next";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import type { HelpedBlock } from "../../app/features/translation/desk/block-pair.tsx";
import type { DeskAnswer } from "../../app/features/translation/desk/desk-answer.ts";
import { LessonDesk, type LessonDeskProps } from "../../app/features/translation/desk/lesson-desk.tsx";
import type { Target } from "../../app/features/translation/desk/target.ts";
import { openDrafts } from "../../app/translator/drafts.ts";
import { startDesk } from "../../app/translator/start-desk.ts";

const i18n = createInstance();
i18n.init({
  lng: "en",
  resources: { en: { desk: JSON.parse(readFileSync("locales/en/ui/desk.json", "utf8")) } },
  initAsync: false,
  interpolation: { escapeValue: false },
});
i18n.services.formatter?.add("number", (value: number) => String(value));

const locale = { tag: "ar", name: "العربية", direction: "rtl", script: "Arab", letters: "پچ" };
const target = { locale, isNew: false, unsure: [] } as unknown as Target;

const block = (hash: string, own: string | null, more: Partial<HelpedBlock> = {}): HelpedBlock => ({
  hash,
  number: 1,
  kind: "paragraph",
  box: "",
  source: `Source of ${hash}`,
  words: "",
  traits: [],
  own,
  state: own === null ? "missing" : "fresh",
  reviewed: false,
  machine: false,
  times: 1,
  merged: false,
  wrong: [],
  diff: [],
  terms: [],
  similar: [],
  ...more,
});
const blocks = [block("b1", "واحد"), block("b2", null), block("b3", "ثلاثة", { state: "stale" })];
const drafts = () => openDrafts("ar/meet/meet-spot");

/** The page as the server sends it, with the script started. */
function open(props: Partial<LessonDeskProps> = {}) {
  const lesson = { course: "meet", lesson: "meet-spot", title: "Find the AI", blocks, problems: [] };
  const all: LessonDeskProps = { ui: "en", target, lesson, show: "all", answer: null, sent: null, ...props };
  document.body.innerHTML = renderToStaticMarkup(
    <I18nextProvider i18n={i18n}>
      <main>
        <LessonDesk {...all} />
      </main>
    </I18nextProvider>,
  );
  const form = document.querySelector("form");
  if (!form) throw new Error("no form");
  startDesk(form);
  return form;
}

const area = (hash: string) => document.getElementById(`${hash}-text`) as HTMLTextAreaElement;
const status = (hash: string) => document.getElementById(`${hash}-status`)?.textContent;
function type(hash: string, text: string) {
  area(hash).value = text;
  area(hash).dispatchEvent(new Event("input", { bubbles: true }));
}
const press = (hash: string, key: string, more: KeyboardEventInit = {}) => {
  const event = new KeyboardEvent("keydown", { key, bubbles: true, cancelable: true, ...more });
  area(hash).dispatchEvent(event);
  return event.defaultPrevented;
};

let answers: { html: string; errors: number }[];
let asked: [string, string][];
beforeEach(() => {
  vi.useFakeTimers();
  localStorage.clear();
  Element.prototype.scrollIntoView = () => {};
  answers = [];
  asked = [];
  vi.stubGlobal("fetch", async (_address: string, { body }: { body: FormData }) => {
    asked.push(...([...body.entries()] as [string, string][]));
    const answer = answers.shift();
    if (!answer) throw new TypeError("offline");
    return { ok: true, json: async () => answer };
  });
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

test("what was typed stands there again after a reload, and goes once it is taken", () => {
  open();
  type("b1", "أول");
  expect(status("b1")).toMatch(/kept on this device/);
  open();
  expect(area("b1").value).toBe("أول");
  expect(document.querySelector("[data-ready]")?.textContent).toBe("Ready to send: 1");
  // A maintainer took it: the file says the same now.
  open({
    lesson: { course: "meet", lesson: "meet-spot", title: "", problems: [], blocks: [block("b1", "أول")] },
  });
  expect(area("b1").value).toBe("أول");
  expect(drafts().all()).toEqual([]);
});

test("a text is checked after a pause, one at a time, and again if it was typed on", async () => {
  open();
  answers.push({ html: "", errors: 0 }, { html: "<ul><li>Wrong</li></ul>", errors: 1 });
  type("b1", "أ");
  type("b2", "ب");
  expect(asked).toEqual([]);
  await vi.advanceTimersByTimeAsync(2000);
  expect(asked).toEqual([
    ["text-b1", "أ"],
    ["text-b2", "ب"],
  ]);
  expect(status("b1")).toMatch(/Ready to send/);
  expect(status("b2")).toMatch(/see below/);
  expect(document.getElementById("b2-found")?.textContent).toBe("Wrong");
  expect(area("b2").getAttribute("aria-invalid")).toBe("true");
  // Without an answer it is only kept.
  type("b2", "بب");
  await vi.advanceTimersByTimeAsync(2000);
  expect(status("b2")).toMatch(/kept on this device/);
  expect(drafts().get("b2")?.text).toBe("بب");
});

test("keys: next, previous, copy, accept; none while a letter is composed, none with AltGr", async () => {
  open();
  area("b1").focus();
  expect(press("b1", "ArrowDown", { altKey: true })).toBe(true);
  expect(document.activeElement).toBe(area("b2"));
  expect(press("b2", "Enter", { altKey: true })).toBe(true);
  expect(area("b2").value).toBe("Source of b2");
  expect(press("b2", "ArrowUp", { altKey: true })).toBe(true);
  expect(document.activeElement).toBe(area("b1"));
  expect(press("b1", "ArrowDown", { altKey: true, isComposing: true })).toBe(false);
  expect(press("b1", "Enter")).toBe(false);
  expect(press("b1", "ArrowDown")).toBe(false);
  expect(press("b1", "c", { altKey: true, ctrlKey: true })).toBe(false);
  // Nothing was typed: accepting says that it is right as it stands.
  expect(press("b3", "Enter", { ctrlKey: true })).toBe(true);
  expect(document.querySelector<HTMLInputElement>("#b3 [name=keep]")?.checked).toBe(true);
  expect(status("b3")).toBe("Ready to send as it stands");
  type("b1", "أول");
  answers.push({ html: "", errors: 0 });
  press("b1", "Enter", { ctrlKey: true });
  await vi.advanceTimersByTimeAsync(10);
  expect(status("b1")).toMatch(/Ready to send/);
});

test("what was typed for words that are gone is shown apart until it is deleted", () => {
  drafts().set("b9", { text: "قديم", source: "Words of long ago." });
  open();
  const box = document.querySelector<HTMLElement>("[data-old]");
  expect(box?.hidden).toBe(false);
  expect(box?.textContent).toContain("Words of long ago.");
  const text = box?.querySelector("textarea");
  expect(text?.value).toBe("قديم");
  expect(text?.dir).toBe("rtl");
  for (const button of box?.querySelectorAll("button") ?? [])
    if (button.textContent === "Delete") button.click();
  expect(box?.hidden).toBe(true);
  expect(drafts().all()).toEqual([]);
});

test("what the list does not show is not old, and counts as ready", () => {
  drafts().set("b1", { text: "أول", source: "Source of b1" });
  open({ show: "missing" });
  expect(document.getElementById("b1")).toBeNull();
  expect(document.querySelector<HTMLElement>("[data-old]")?.hidden).toBe(true);
  expect(document.querySelector("[data-ready]")?.textContent).toBe("Ready to send: 1");
});

test("what arrived is marked as sent and not sent again; what did not is still to send", () => {
  const form = open();
  type("b1", "أول");
  const send = [...form.querySelectorAll("button")].find(({ value }) => value === "send");
  form.dispatchEvent(new SubmitEvent("submit", { submitter: send ?? null, cancelable: true }));
  open({ sent: 1 });
  expect(status("b1")).toMatch(/Sent/);
  expect(document.querySelector<HTMLElement>("[data-ready]")?.hidden).toBe(true);
  open();
  expect(status("b1")).toMatch(/Sent/);
  type("b1", "أول.");
  expect(document.querySelector("[data-ready]")?.textContent).toBe("Ready to send: 1");
  // The page that came back says nothing of having been sent.
  open().dispatchEvent(new SubmitEvent("submit", { submitter: send ?? null, cancelable: true }));
  open();
  expect(status("b1")).toMatch(/kept on this device/);
});

test("a page that comes back with a refusal shows it; what was typed after that is newer", () => {
  const refused: DeskAnswer = {
    trouble: "wrong",
    checked: null,
    typed: { b1: "refused" },
    kept: [],
    findings: {
      b1: [{ line: 1, column: 2, severity: "error", code: "x", message: "No.", mend: "Mend it." }],
    },
    general: [],
    credit: "",
    note: "",
    errors: {},
  };
  open({ answer: refused });
  expect(area("b1").value).toBe("refused");
  expect(document.getElementById("b1-found")?.textContent).toContain("Mend it.");
  type("b1", "mended");
  // Reloading the page sends the old form again.
  open({ answer: refused });
  expect(area("b1").value).toBe("mended");
  type("b1", "واحد");
  for (const _ of [1, 2]) {
    open({ answer: refused });
    expect(area("b1").value).toBe("واحد");
  }
  open();
  expect(drafts().all()).toEqual([]);
});

test("a letter is written where the caret is, and what cannot be seen is named", () => {
  open();
  area("b1").focus();
  area("b1").setSelectionRange(1, 2);
  for (const key of document.querySelectorAll<HTMLButtonElement>("[data-letter]"))
    if (key.dataset.letter === "\u200c") key.click();
  expect(area("b1").value).toBe("و\u200cحد");
  expect(document.querySelector("#b1 .raw abbr")?.textContent).toBe("ZWNJ");
  document.querySelector<HTMLButtonElement>("#b1 [data-undo]")?.click();
  expect(area("b1").value).toBe("واحد");
  expect(document.querySelector<HTMLElement>("#b1 [data-unseen]")?.hidden).toBe(true);
  expect(drafts().all()).toEqual([]);
});
