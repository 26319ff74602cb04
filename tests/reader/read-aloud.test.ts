// @vitest-environment jsdom
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { deviceVoice } from "../../app/reader/device-voice.ts";
import { offerReadAloud } from "../../app/reader/offer-read-aloud.ts";
import { sentencesOf, spokenBlocks } from "../../app/reader/spoken-blocks.ts";

const voice = (lang: string, localService = true) => ({ lang, localService });

afterEach(() => {
  vi.unstubAllGlobals();
  vi.resetModules();
  document.body.innerHTML = "";
});

test.each([
  ["sw", "sw-KE", true],
  ["ar", "ar_EG", true],
  ["zh-Hans", "zh-CN", true],
  ["zh-Hans", "cmn-Hans-CN", true],
  ["zh-Hans", "zh-TW", false],
  ["zh-Hant", "zh-HK", true],
  ["zh-Hant", "zh_CN", false],
  ["es", "es-419", true],
  ["es", "eu-ES", false],
  ["en", "no tag at all", false],
])("a text in %s and a voice for %s: %s", (lang, spoken, fits) => {
  expect(deviceVoice([voice(spoken)], lang) !== undefined).toBe(fits);
});

test("a voice that sends the text away is none", () => {
  expect(deviceVoice([voice("en-US", false)], "en")).toBeUndefined();
});

test("what is heard is what stands open, block by block, without the numbers of sources", () => {
  document.body.innerHTML = `<article lang="en">
    <h2>Two ways</h2>
    <p>It ran. It stopped.<sup class="fact"><a href="#s">1</a></sup></p>
    <ul><li><p>Inner</p></li></ul>
    <div lang="ar"><p>واحد.</p></div>
    <p class="draft">Written by machine</p>
    <p hidden>Feedback</p>
  </article>`;
  const article = document.querySelector("article") as HTMLElement;
  const heard = spokenBlocks(article, (element) => !element.hidden);
  expect(heard.map(({ sentences }) => sentences)).toEqual([
    ["Two ways"],
    ["It ran.", "It stopped."],
    ["Inner"],
    ["واحد."],
  ]);
  expect(heard.map(({ lang }) => lang)).toEqual(["en", "en", "en", "ar"]);
});

test("Chinese and Hindi are cut at their own full stops; white space is no sentence", () => {
  expect(sentencesOf("今天很热。我们不去。", "zh-Hans")).toEqual(["今天很热。", "我们不去。"]);
  expect(sentencesOf("यह नियम है। वह अनुमान है।", "hi")).toHaveLength(2);
  expect(sentencesOf(" \n ", "en")).toEqual([]);
});

/** Speaks at once and keeps what it said; a cancelled sentence reports its end all the same, as browsers do. */
class FakeSpeech {
  said: string[] = [];
  private current: { onend?: () => void } | null = null;
  onvoiceschanged: (() => void) | null = null;
  voices: ReturnType<typeof voice>[];
  constructor(voices: ReturnType<typeof voice>[]) {
    this.voices = voices;
  }
  getVoices = () => this.voices;
  speak = (utterance: { text: string; onend?: () => void }) => {
    this.said.push(utterance.text);
    this.current = utterance;
  };
  cancel = () => this.finish();
  finish() {
    const done = this.current;
    this.current = null;
    done?.onend?.();
  }
}

const PAGE = `<article lang="en">
  <p data-read-aloud="/script.js" hidden lang="en">
    <button data-voice="start"></button><button data-voice="pause" hidden></button>
    <button data-voice="on" hidden></button><button data-voice="stop" hidden></button>
  </p><p>One. Two.</p><p lang="sw">Tatu.</p><p>Four.</p></article>`;
const button = (name: string) => document.querySelector(`[data-voice=${name}]`) as HTMLButtonElement;

beforeEach(() => {
  document.body.innerHTML = PAGE;
  vi.stubGlobal(
    "SpeechSynthesisUtterance",
    class {
      text: string;
      constructor(text: string) {
        this.text = text;
      }
    },
  );
  vi.spyOn(HTMLElement.prototype, "getClientRects").mockReturnValue([{}] as unknown as DOMRectList);
});

test("the button shows only once the device has a voice for the lesson's language", () => {
  const speech = new FakeSpeech([voice("fr-FR")]);
  vi.stubGlobal("speechSynthesis", speech);
  offerReadAloud();
  const bar = document.querySelector("[data-read-aloud]") as HTMLElement;
  expect(bar.hidden).toBe(true);
  speech.voices = [voice("en-NG")];
  speech.onvoiceschanged?.();
  expect(bar.hidden).toBe(false);
});

test("it follows the text, pauses at a sentence, goes on from it, passes over what it cannot say, and stops", async () => {
  const speech = new FakeSpeech([voice("en-GB")]);
  vi.stubGlobal("speechSynthesis", speech);
  await import("../../app/reader/read-aloud.ts");
  const followed = () => document.querySelector("[data-spoken]")?.textContent;
  expect(speech.said).toEqual(["One."]);
  expect(followed()).toBe("One. Two.");
  speech.finish();
  expect(speech.said).toEqual(["One.", "Two."]);
  button("pause").click();
  expect(button("on").hidden).toBe(false);
  expect(speech.said, "a pause says nothing more").toHaveLength(2);
  button("on").click();
  expect(speech.said).toEqual(["One.", "Two.", "Two."]);
  speech.finish();
  expect(speech.said.at(-1), "no voice for Swahili here").toBe("Four.");
  expect(followed()).toBe("Four.");
  button("stop").click();
  expect(followed()).toBeUndefined();
  expect(button("start").hidden).toBe(false);
  button("start").click();
  expect(speech.said.at(-1)).toBe("One.");
});
