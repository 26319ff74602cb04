import { deviceVoice } from "./device-voice.ts";
import { spokenBlocks } from "./spoken-blocks.ts";

/**
 * Reads the lesson aloud and follows the text. It begins by itself: it is loaded when the button is pressed.
 * A pause stops the voice and remembers the sentence, because `pause()` of many phones never goes on again.
 */
const bar = document.querySelector<HTMLElement>("[data-read-aloud]");
const article = bar?.closest<HTMLElement>("article");

if (bar && article) {
  const button = (name: string) => bar.querySelector<HTMLElement>(`[data-voice=${name}]`);
  const [start, pause, on, stop] = ["start", "pause", "on", "stop"].map(button);
  const open = (element: HTMLElement) => element.getClientRects().length > 0;
  let blocks = spokenBlocks(article, open);
  let block = 0;
  let sentence = 0;
  /** Whatever was said before the last button is out of date. */
  let turn = 0;

  const show = (...shown: (HTMLElement | null | undefined)[]) => {
    for (const each of [start, pause, on, stop]) if (each) each.hidden = !shown.includes(each);
    shown[0]?.focus();
  };
  const mark = (element?: HTMLElement) => {
    for (const marked of article.querySelectorAll("[data-spoken]")) marked.removeAttribute("data-spoken");
    if (!element) return;
    element.setAttribute("data-spoken", "");
    const { top, bottom } = element.getBoundingClientRect();
    if (top < 0 || bottom > innerHeight) element.scrollIntoView({ block: "center" });
  };
  const silence = () => {
    turn += 1;
    speechSynthesis.cancel();
  };

  function speak(mine: number) {
    if (mine !== turn) return;
    const now = blocks[block];
    if (!now) return end();
    const text = now.sentences[sentence];
    if (text === undefined) {
      block += 1;
      sentence = 0;
      return speak(mine);
    }
    mark(now.element);
    const utterance = new SpeechSynthesisUtterance(text);
    utterance.lang = now.lang;
    utterance.voice = deviceVoice(speechSynthesis.getVoices(), now.lang) ?? null;
    const next = () => {
      if (mine !== turn) return;
      sentence += 1;
      speak(mine);
    };
    utterance.onend = next;
    utterance.onerror = next;
    // A passage in a language that this device cannot say is passed over in silence.
    if (utterance.voice) speechSynthesis.speak(utterance);
    else next();
  }

  function begin() {
    silence();
    show(pause, stop);
    speak(turn);
  }

  function end() {
    silence();
    mark();
    block = 0;
    sentence = 0;
    show(start);
  }

  start?.addEventListener("click", () => {
    blocks = spokenBlocks(article, open);
    begin();
  });
  pause?.addEventListener("click", () => {
    silence();
    show(on, stop);
  });
  on?.addEventListener("click", begin);
  stop?.addEventListener("click", end);
  addEventListener("pagehide", silence);
  begin();
}
