import { franc } from "franc-min";
import { expect, test } from "vitest";
import findings from "../../../app/features/labs/findings.json" with { type: "json" };
import { measureLanguage } from "../../../app/features/labs/language/findings.ts";
import { whichLanguage } from "../../../app/features/labs/language/network.ts";
import { cutSentences } from "../../../app/features/labs/next/cut-words.ts";
import { measureNext } from "../../../app/features/labs/next/findings.ts";
import { measureTokens } from "../../../app/features/labs/tokens/findings.ts";
import { readShipped, shippedDeclaration, shippedLanguages, shippedUdhr } from "./shipped.ts";

const plain = (value: unknown) => JSON.parse(JSON.stringify(value));
const vocabularies = JSON.parse(readShipped("content/lab-data/vocabularies.json").toString("utf8"));

test("every printed figure about pieces comes out of the shipped articles again", () => {
  expect(plain(measureTokens(shippedUdhr(), vocabularies))).toEqual(findings.tokens);
}, 60_000);

test("every printed figure about the next word comes out of the shipped articles again", () => {
  expect(plain(measureNext(shippedUdhr()))).toEqual(findings.next);
}, 120_000);

test("every printed figure about languages comes out of the shipped network again", () => {
  expect(plain(measureLanguage(shippedLanguages(), shippedUdhr(), franc))).toEqual(findings.language);
}, 60_000);

test("counted by hand, without the measuring code: what the network calls Amharic and Swahili", () => {
  const { network } = shippedLanguages();
  for (const [tag, said] of [
    ["am", "jpn"],
    ["sw", "hau"],
  ] as const) {
    const answers = shippedDeclaration(tag)
      .articles.flat()
      .map((paragraph) => whichLanguage(network, paragraph)[0]);
    const { all } = findings.language.languages[tag];
    expect(answers).toHaveLength(all.paragraphs);
    expect(answers.filter((answer) => answer?.language === said)).toHaveLength(
      Object.entries(all.answers).find(([language]) => language === said)?.[1] ?? 0,
    );
    expect(answers.filter((answer) => (answer?.chance ?? 0) >= 0.8)).toHaveLength(all.sure);
  }
});

test("counted by hand, without the measuring code: English sentences of the Declaration, two words back", () => {
  const { articles } = shippedDeclaration("en");
  const learn = articles.filter((_, at) => at % 3 !== 2).flatMap((article) => cutSentences(article, "word"));
  const held = articles.filter((_, at) => at % 3 === 2).flatMap((article) => cutSentences(article, "word"));
  const { en } = findings.next.languages;
  expect([learn.flat().length, held.flat().length]).toEqual([en.learnedFrom, en.heldOut]);
  // The next word, counted pair by pair in the text itself.
  const line = (sentence: string[]) => ["^", "^", ...sentence, "$"];
  let right = 0;
  let never = 0;
  for (const sentence of held.map(line)) {
    for (let at = 2; at < sentence.length; at++) {
      const counts = new Map<string, number>();
      for (const known of learn.map(line)) {
        for (let place = 2; place < known.length; place++) {
          if (known[place - 2] !== sentence[at - 2] || known[place - 1] !== sentence[at - 1]) continue;
          const word = known[place] as string;
          counts.set(word, (counts.get(word) ?? 0) + 1);
        }
      }
      if (counts.size === 0) never++;
      const most = Math.max(...counts.values());
      if ([...counts].find(([, count]) => count === most)?.[0] === sentence[at]) right++;
    }
  }
  expect([right, never]).toEqual([en.back[2].nextWord.right, en.back[2].neverSeen]);
});

test("what the lessons say of pieces holds", () => {
  const { languages, real } = findings.tokens;
  for (const [tag, { before, after, englishPays }] of Object.entries(languages)) {
    expect(before.ratio, tag).toBeGreaterThan(1.5);
    // Once learned, every language costs about what English costs.
    expect(after.ratio, tag).toBeLessThan(1.35);
    expect(after.ratio, tag).toBeGreaterThan(0.85);
    expect(after.ratio, tag).toBeLessThan(before.ratio / 1.5);
    expect(englishPays, tag).toBeGreaterThan(1);
    expect(englishPays, tag).toBeLessThanOrEqual(1.2);
  }
  // Newer vocabularies are fairer, and still far from fair to some.
  for (const tag of Object.keys(languages) as (keyof typeof languages)[])
    expect(real.o200k_base[tag], tag).toBeLessThan(real.r50k_base[tag]);
  expect(real.o200k_base.am).toBeGreaterThan(6);
  expect(real.r50k_base.hi / real.o200k_base.hi).toBeGreaterThan(5);
});

test("what the lessons say of invented sentences holds", () => {
  for (const [tag, { back }] of Object.entries(findings.next.languages)) {
    // The further back it looks, the more it copies.
    expect(back[1].invented.accuracy, tag).toBeGreaterThan(back[2].invented.accuracy);
    expect(back[2].invented.accuracy, tag).toBeGreaterThan(back[3].invented.accuracy);
    expect(back[3].neverSeen, tag).toBeGreaterThan(back[1].neverSeen);
  }
  const { en } = findings.next.languages;
  expect(en.back[2].invented.print).toBe(90);
  expect(en.back[2].draws.lowest).toBeGreaterThan(0.85);
});

test("what the lessons say of sureness holds", () => {
  const { learned, neverLearned } = findings.language.inAll;
  expect(neverLearned.right).toBe(0);
  expect(neverLearned.sureAndWrong).toBe(neverLearned.sure);
  expect(neverLearned.sure / neverLearned.paragraphs).toBeGreaterThan(0.4);
  expect(learned.right / learned.paragraphs).toBeGreaterThan(0.9);
  const { am, ur } = findings.language.languages;
  expect(am.all.answers).toEqual({ jpn: 50 });
  expect([am.all.sure, ur.all.sure]).toEqual([47, 49]);
  // The other program knows one language for the script of both.
  expect(findings.language.franc.am).toEqual({ amh: 50 });
  expect(findings.language.franc.ti).toEqual({ amh: 49 });
});
