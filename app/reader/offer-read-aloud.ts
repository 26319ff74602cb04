import { deviceVoice } from "./device-voice.ts";

/** Shows the button where the device has a voice for the lesson's language; what reads is loaded when it is pressed. */
export function offerReadAloud(): void {
  const bar = document.querySelector<HTMLElement>("[data-read-aloud]");
  const speech = globalThis.speechSynthesis;
  if (!bar || !speech) return;
  const look = () => {
    bar.hidden = !deviceVoice(speech.getVoices(), bar.closest("article")?.lang ?? "");
  };
  look();
  // Some browsers name their voices only later.
  speech.onvoiceschanged = look;
  bar.addEventListener("click", () => import(/* @vite-ignore */ bar.dataset.readAloud ?? ""), { once: true });
}
