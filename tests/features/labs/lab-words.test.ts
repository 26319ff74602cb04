import { expect, test } from "vitest";
import type { Generation, UiStrings } from "../../../app/features/content/generation.ts";
import { labWords } from "../../../app/features/labs/lab-words.ts";

/** A generation that knows strings and fallbacks, which is all that the words of a lab are made of. */
function generationOf(
  strings: Record<string, Record<string, UiStrings>>,
  fallback: Record<string, string[]>,
) {
  const locales = Object.entries(fallback).map(([tag, chain]) => ({ tag, fallback: chain }));
  return { locales, strings: (tag: string) => strings[tag] ?? {} } as unknown as Generation;
}

const english = {
  lab: { open: "Open" },
  "lab-penguins": { title: "Birds", measure: { bodyMass: "Mass", beakDepth: "Depth" } },
};
const read = (made: ReturnType<typeof labWords>) => JSON.parse(made?.json ?? "null");

test("a lab gets its own words and the frame's; what is missing comes from the nearest language", () => {
  const generation = generationOf(
    {
      en: { ...english, lesson: { next: "Next" } },
      fr: { lab: { open: "Ouvrir" }, "lab-penguins": { measure: { bodyMass: "Masse" } } },
      ln: { "lab-penguins": { title: "Bandeke" } },
    },
    { en: [], fr: ["en"], ln: ["fr", "en"] },
  );
  expect(read(labWords(generation, "ln", "penguins"))).toEqual({
    "lab:open": "Ouvrir",
    "lab-penguins:title": "Bandeke",
    "lab-penguins:measure.bodyMass": "Masse",
    "lab-penguins:measure.beakDepth": "Depth",
  });
});

test("the address follows the words, and nothing else", () => {
  const words = (title: string) =>
    labWords(generationOf({ en: { ...english, "lab-penguins": { title } } }, { en: [] }), "en", "penguins");
  expect(words("Birds")?.href).toMatch(/^\/labs\/en\.penguins\.[0-9a-f]{10}\.json$/);
  expect(words("Birds")?.href).toBe(words("Birds")?.href);
  expect(words("Other birds")?.href).not.toBe(words("Birds")?.href);
});

test.each(["digits", "constructor", "__proto__", ""])("no words are made up for a lab called %j", (name) => {
  expect(labWords(generationOf({ en: english }, { en: [] }), "en", name)).toBeNull();
});
