import type { TextField } from "./text-field.ts";

export interface Checker {
  /** After a pause in typing, or at once. */
  ask(field: TextField, now?: boolean): void;
}

/** Long enough that a word is finished, short enough that its mistake is still in mind. */
const PAUSE = 800;

/** Asks the server what the rules say of a text, one at a time. `fits` hears of every text without an error. */
export function openChecker(form: HTMLFormElement, fits: (field: TextField) => void): Checker {
  const waiting = new Map<TextField, number>();
  let busy = false;

  async function check(field: TextField): Promise<void> {
    const text = field.area.value;
    const body = new FormData();
    body.set(field.area.name, text);
    field.say("checking");
    const answer = await fetch(form.dataset.href ?? "", {
      method: "POST",
      body,
      headers: { Accept: "application/json" },
    })
      .then((response) =>
        response.ok ? (response.json() as Promise<{ html: string; errors: number }>) : null,
      )
      .catch(() => null);
    // Typed on meanwhile: it is asked again.
    if (field.area.value !== text) return;
    if (!answer) return field.say("offline");
    field.found(answer.html, answer.errors);
    field.say(answer.errors > 0 ? "wrong" : "fits");
    if (answer.errors === 0) fits(field);
  }

  async function next(): Promise<void> {
    if (busy) return;
    const now = Date.now();
    const [due] = [...waiting].filter(([, at]) => at <= now).map(([field]) => field);
    if (!due) return;
    waiting.delete(due);
    if (!due.isChanged()) return next();
    busy = true;
    await check(due);
    busy = false;
    next();
  }

  return {
    ask(field, now = false) {
      const pause = now ? 0 : PAUSE;
      waiting.set(field, Date.now() + pause);
      setTimeout(next, pause + 5);
    },
  };
}
