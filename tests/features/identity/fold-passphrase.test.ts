import fc from "fast-check";
import { expect, test } from "vitest";
import { asciiDigits, foldCode, groupCode } from "../../../app/features/identity/fold-code.ts";
import { foldPassphrase } from "../../../app/features/identity/fold-passphrase.ts";

/** One passphrase, as different people and keyboards write it. */
const same: Record<string, string[]> = {
  english: [
    "river-lamp-seven",
    "River Lamp Seven",
    "  river  lamp seven ",
    "ＲＩＶＥＲ_lamp.seven",
    "riverlampseven",
  ],
  arabic: ["قَارِب أرنب مدرسة", "قارب ارنب مدرسه", "قـارب-إرنب-مدرسة", "قارب\u200fأرنب مدرسة"],
  hamza: ["ماء سؤال بئر", "ما سوال بير", "ماء سوال بئر"],
  persian: ["کتاب ماهی", "كتاب ماهي", "كتاب ماهى"],
  hindi: ["हिन्दी चाँद सड़क", "हिंदी चांद सडक", "हिंदी चाँद सड\u093cक"],
  french: ["éléphant Cœur forêt", "elephant coeur foret", "E\u0301LE\u0301PHANT CŒUR FORÊT"],
  spanish: ["niño árbol", "nino arbol"],
  german: ["Straße Größe", "STRASSE GROSSE", "STRA\u1e9eE GRÖ\u1e9eE"],
  korean: ["\uac00", "\u1100\u1161", "\u3260 \uffc2"],
  turkish: ["İstanbul ışık", "istanbul ISIK"],
  russian: ["ёлка йогурт", "елка иогурт", "ЕЛКА ЙОГУРТ"],
  swahili: ["ng'ombe", "ng’ombe", "ngombe", "NG‘OMBE"],
  digits: ["sala 47", "sala ٤٧", "sala ४७", "Sala-４７"],
  greek: ["ΘΆΛΑΣΣΑ ΉΛΙΟΣ", "θαλασσα ηλιος", "θάλασσα ήλιοσ"],
};

test.each(Object.entries(same))(
  "%s: one passphrase, however it is written",
  (_name, [first = "", ...others]) => {
    for (const other of others) expect(foldPassphrase(other), other).toBe(foldPassphrase(first));
  },
);

test.each([
  ["zh", "学校 漢字", "學校 汉字"],
  ["en", "lamp", "lump"],
  ["ar", "قلم", "علم"],
  ["hi", "कमल", "कमला"],
  ["ru", "кот", "кит"],
  ["ja", "かき", "がき"],
  ["th", "ป่า", "ป้า"],
])("%s: other words stay other words", (_tag, one, other) => {
  expect(foldPassphrase(one)).not.toBe(foldPassphrase(other));
});

test("folding twice is folding once, and what is left are letters, marks and digits", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary", maxLength: 60 }), (text) => {
      const folded = foldPassphrase(text);
      expect(foldPassphrase(folded)).toBe(folded);
      expect(folded).toMatch(/^[\p{L}\p{M}\p{N}]*$/u);
    }),
    { numRuns: 3000 },
  );
});

test("case, width, composition and what stands between words make no difference, whatever the text", () => {
  const between = fc.array(fc.constantFrom(" ", "-", "\u2011", "_", "\u200b", "'", "·", "\u00a0"), {
    maxLength: 3,
  });
  fc.assert(
    fc.property(
      fc.array(fc.string({ unit: "grapheme", maxLength: 12 }), { maxLength: 5 }),
      between,
      (words, signs) => {
        const text = words.join(" ");
        const expected = foldPassphrase(text);
        expect(foldPassphrase(words.join(signs.join("")))).toBe(foldPassphrase(words.join("")));
        expect(foldPassphrase(text.normalize("NFD"))).toBe(expected);
        expect(foldPassphrase(text.normalize("NFC"))).toBe(expected);
      },
    ),
    { numRuns: 2000 },
  );
});

test("the digits of every script are read", () => {
  for (const digits of Intl.supportedValuesOf("numberingSystem")) {
    const format = new Intl.NumberFormat(`en-u-nu-${digits}`, { useGrouping: false });
    const written = format.format(4829013374);
    // Some systems are no rows of ten digits: Roman numerals, Chinese numbers.
    if (!/^\p{Nd}+$/u.test(written)) continue;
    expect(asciiDigits(written.normalize("NFKC")), digits).toBe("4829013374");
    expect(foldCode(` ${[...written].join("-")} `, 10), digits).toBe("4829013374");
  }
});

test("a code has its length, and nothing but digits", () => {
  expect(foldCode("٤٨٢٩ 0133–7425", 12)).toBe("482901337425");
  expect(foldCode("4829.0133.7425", 12)).toBe("482901337425");
  for (const wrong of [
    "",
    "48290133742",
    "4829013374256",
    "48290133742a",
    "-".repeat(500),
    "'; DROP TABLE",
  ]) {
    expect(foldCode(wrong, 12), wrong).toBeNull();
  }
  expect(groupCode("482901337425", 4)).toBe("4829 0133 7425");
});
