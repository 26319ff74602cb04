import { practise } from "./practise-form.ts";

/** Questions that answer as in a lesson and keep nothing: for looking at words that no learner has seen yet. */
for (const form of Array.from(document.querySelectorAll<HTMLFormElement>("form[data-exercise]")))
  practise(form);
// A link of a lesson leads out of the frame that it is looked at in.
for (const link of Array.from(document.querySelectorAll("a[href]:not([href^='#'])")))
  link.setAttribute("target", "_blank");
