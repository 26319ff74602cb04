import digitsData from "../content/lab-data/digits.bin?url";
import languageData from "../content/lab-data/language.json?url";
import penguinsData from "../content/lab-data/penguins.json?url";
import udhrData from "../content/lab-data/udhr.json?url";
import wordsData from "../content/lab-data/words.json?url";
import cutoffStyle from "./features/labs/cutoff/cutoff.css?url";
import cutoffScript from "./features/labs/cutoff/start.tsx?worker&url";
import digitsStyle from "./features/labs/digits/digits.css?url";
import digitsScript from "./features/labs/digits/start.tsx?worker&url";
import feedStyle from "./features/labs/feed/feed.css?url";
import feedScript from "./features/labs/feed/start.tsx?worker&url";
import penguinsStyle from "./features/labs/frame/lab.css?url";
import type { LabName } from "./features/labs/lab-names.ts";
import languageStyle from "./features/labs/language/language.css?url";
import languageScript from "./features/labs/language/start.tsx?worker&url";
import nextStyle from "./features/labs/next/next.css?url";
import nextScript from "./features/labs/next/start.tsx?worker&url";
import penguinsScript from "./features/labs/penguins/start.tsx?worker&url";
import reidentifyStyle from "./features/labs/reidentify/reidentify.css?url";
import reidentifyScript from "./features/labs/reidentify/start.tsx?worker&url";
import stereotypesScript from "./features/labs/stereotypes/start.tsx?worker&url";
import stereotypesStyle from "./features/labs/stereotypes/stereotypes.css?url";
import tokensScript from "./features/labs/tokens/start.tsx?worker&url";
import tokensStyle from "./features/labs/tokens/tokens.css?url";
import opener from "./reader/open-lab.ts?worker&url";

/** Addresses of what a lab loads when it is opened; each name carries a hash of its bytes. */
export interface LabAssets {
  /** Loads all the others. */
  opener: string;
  script: string;
  style: string;
  /** Null where it is made of what is published, in each language its own. */
  data: string | null;
}

const assets: Readonly<Record<LabName, LabAssets>> = {
  cutoff: { opener, script: cutoffScript, style: cutoffStyle, data: penguinsData },
  digits: { opener, script: digitsScript, style: digitsStyle, data: digitsData },
  feed: { opener, script: feedScript, style: feedStyle, data: null },
  language: { opener, script: languageScript, style: languageStyle, data: languageData },
  next: { opener, script: nextScript, style: nextStyle, data: udhrData },
  penguins: { opener, script: penguinsScript, style: penguinsStyle, data: penguinsData },
  reidentify: { opener, script: reidentifyScript, style: reidentifyStyle, data: penguinsData },
  stereotypes: { opener, script: stereotypesScript, style: stereotypesStyle, data: wordsData },
  tokens: { opener, script: tokensScript, style: tokensStyle, data: udhrData },
};

/** Null for a lab that this version of the program does not have: its finding still stands in the lesson. */
export const labAssets = (name: string): LabAssets | null =>
  Object.hasOwn(assets, name) ? assets[name as LabName] : null;
