import { expect, test } from "vitest";
import { NETWORK_LANGUAGES, namesOfLanguages } from "../../../app/features/labs/names-of-languages.ts";
import { localesOnDisk } from "../../../scripts/locales-on-disk.ts";
import { shippedLanguages } from "./shipped.ts";

test("every answer of the network has a name", () => {
  expect(NETWORK_LANGUAGES).toEqual(shippedLanguages().network.languages);
});

test("languages are called as the page calls them, those too that browsers do not know", () => {
  expect(namesOfLanguages("language", "fr")["language:run"]).toBe("roundi");
  expect(namesOfLanguages("language", "ar")["language:am"]).toBe("الأمهرية");
  expect(namesOfLanguages("tokens", "sw")["language:zh-Hant"]).toBe("Kichina cha Jadi");
  expect(namesOfLanguages("penguins", "en")).toEqual({});
});

test("no language of the site shows a bare code", () => {
  for (const { tag } of localesOnDisk) {
    for (const [key, name] of Object.entries(namesOfLanguages("language", tag)))
      expect(name, `${tag} ${key}`).not.toMatch(/^[a-z]{2,3}$/);
  }
});
