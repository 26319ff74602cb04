import { expect, test } from "vitest";
import { createSay } from "../../../../app/features/labs/frame/say.ts";

const words = {
  "lab:guessed": "Your guess was {{guess, number}}, {{ name }}.",
  "lab:bytes_one": "{{count, number}} byte",
  "lab:bytes_few": "{{count, number}} bytes, few",
  "lab:bytes_other": "{{count, number}} bytes",
};

test("values, numbers in the page's digits, and the plural forms of its language", () => {
  const english = createSay({ words, lang: "en", digits: "latn" });
  expect(english.say("lab:guessed", { guess: 4120.25, name: "Amina" })).toBe(
    "Your guess was 4,120.25, Amina.",
  );
  expect(english.count("lab:bytes", 1)).toBe("1 byte");
  expect(english.count("lab:bytes", 46088)).toBe("46,088 bytes");
  expect(english.percent(0.4355)).toBe("44%");
  const arabic = createSay({ words, lang: "ar", digits: "arab" });
  expect(arabic.count("lab:bytes", 3)).toBe("٣ bytes, few");
  expect(arabic.percent(0.5)).toContain("٥٠");
});

test("a form that a language lacks falls back to the general one; a key that is missing says nothing", () => {
  const russian = createSay({ words, lang: "ru", digits: "latn" });
  expect(russian.count("lab:bytes", 5)).toBe("5 bytes");
  expect(russian.say("lab:nothing")).toBe("");
});

test("a cut between two birds is printed as it is used: nothing is rounded away", () => {
  expect(createSay({ words: {}, lang: "en", digits: "latn" }).number(43.35)).toBe("43.35");
});
