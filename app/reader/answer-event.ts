import { deviceId, nextSequence, uuid } from "./device-id.ts";
import type { Waiting } from "./outbox.ts";

/** The form as it would be posted without script, and what makes it an event. @param started epoch milliseconds */
export function answerEvent(form: HTMLFormElement, learner: string, started: number, now: number): Waiting {
  const event = uuid(now);
  const extra = {
    event,
    device: deviceId(),
    sequence: nextSequence(),
    occurred: now,
    duration: Math.max(0, Math.min(now - started, 3_600_000)),
  };
  const posted = Array.from(new FormData(form)).filter(
    (field): field is [string, string] => typeof field[1] === "string",
  );
  return {
    event,
    action: form.getAttribute("action") ?? location.pathname,
    learner,
    fields: [
      ...posted,
      ...Object.entries(extra).map(([name, value]): [string, string] => [name, String(value)]),
    ],
  };
}

/** Puts a kept answer back into its form. */
export function fillForm(form: HTMLFormElement, fields: Waiting["fields"]): void {
  for (const control of Array.from(form.elements) as HTMLInputElement[]) {
    if (!/^answer(-\d+)?$/.test(control.name)) continue;
    const values = fields.filter(([name]) => name === control.name).map(([, value]) => value);
    if (control.type === "radio" || control.type === "checkbox")
      control.checked = values.includes(control.value);
    else control.value = values[0] ?? "";
  }
}
