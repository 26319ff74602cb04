import { test as base } from "./journey.ts";
import { serveStates } from "./states-site.ts";

type States = Awaited<ReturnType<typeof serveStates>>;

/** The built app on the fixture site: a lesson in every state, in a script that runs from right to left. */
export const test = base.extend<{ states: States }>({
  states: [
    // `app` has seen to it that there is a build.
    async ({ app: _built }, use) => {
      const states = await serveStates();
      await use(states);
      await states.close();
    },
    { scope: "file" },
  ],
});

export const LESSON = "/ar/courses/demo/demo-states";
/** Hardly begun in Arabic. */
export const BEGUN = "/ar/courses/demo/demo-two";
export const PERSIAN = "/fa/courses/demo/demo-states";
export const CHINESE = "/zh-Hant/courses/demo/demo-states";

export const lessons = [LESSON, PERSIAN, BEGUN, "/ar/courses/demo/demo-all", CHINESE];
export const around = ["/ar", "/fa", "/ar/courses/demo", "/fa/courses/demo", "/ar/glossary", "/fa/glossary"];
export const more = [
  "/ar/languages",
  "/ar/about",
  "/zh-Hant/courses/demo",
  "/ar/report?lesson=demo/demo-two",
];
