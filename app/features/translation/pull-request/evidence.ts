import { hasName, keepsTerm, namesIn, strangeWords } from "./kept-words.ts";
import { countNegations, type Negations } from "./negations.ts";
import { type UsualLength, unusualRatio } from "./usual-length.ts";

/** Words of one side, and what no language changes in them. */
export interface Said {
  words: string;
  /** The same, apart where they are apart. */
  lines: readonly string[];
  /** As in `Block.traits`. */
  traits: readonly string[];
  /** Of an exercise: its key, in words. */
  key?: string;
}

/** What is known of a language, for looking at what was written in it. */
export interface LanguageKnown {
  script: string;
  negations: Negations | null;
  sourceNegations: Negations | null;
  usual: UsualLength | null;
  /** The glossary: a term's translation by its id. */
  terms: ReadonlyMap<string, string>;
}

/**
 * Something that a person who does not read the language can compare. Lists are as long as what they show; `before` is
 * left out where there was nothing, or no change.
 */
export interface Evidence {
  about: "numbers" | "links" | "facts" | "terms" | "negations" | "key" | "length" | "glossary" | "names";
  source: string[];
  before?: string[];
  now: string[];
  /** It differs from the source: look here first. */
  differs: boolean;
}

/** What traits show, and how each kind begins. */
const TRAITS = { numbers: "number ", links: "link ", facts: "fact ", terms: "term " } as const;

const equal = (a: readonly string[], b: readonly string[]): boolean => a.join("\n") === b.join("\n");

function ofTraits(source: Said, before: Said | null, now: Said): Evidence[] {
  return Object.entries(TRAITS).flatMap(([about, start]) => {
    const read = ({ traits }: Said): string[] =>
      traits.filter((trait) => trait.startsWith(start)).map((trait) => trait.slice(start.length));
    return compared(about as keyof typeof TRAITS, read(source), before && read(before), read(now));
  });
}

/** Nothing is said where all three agree. */
function compared(
  about: Evidence["about"],
  source: string[],
  before: string[] | null,
  now: string[],
): Evidence[] {
  const moved = before !== null && !equal(before, now);
  const differs = !equal(source, now);
  if (!differs && !moved) return [];
  return [{ about, source, ...(moved && { before }), now, differs }];
}

function ofNegations(source: Said, before: Said | null, now: Said, known: LanguageKnown): Evidence[] {
  const { negations, sourceNegations } = known;
  if (!negations || !sourceNegations) return [];
  const theirs = countNegations(source.words, sourceNegations);
  const mine = countNegations(now.words, negations);
  const was = before === null ? null : countNegations(before.words, negations);
  const moved = was !== null && was !== mine;
  if (!moved && theirs > 0 === mine > 0) return [];
  // "Only" is said with a no in some languages, so that one more is less strange than one that is lost.
  const differs = moved || mine === 0;
  return [
    {
      about: "negations",
      source: [String(theirs)],
      ...(moved && { before: [String(was)] }),
      now: [String(mine)],
      differs,
    },
  ];
}

/** Terms that the source marks; and those that stood there before and do no more, marked or not. */
function ofGlossary(
  source: Said,
  before: Said | null,
  now: Said,
  terms: ReadonlyMap<string, string>,
): Evidence[] {
  const marked = new Set(
    source.traits.filter((trait) => trait.startsWith(TRAITS.terms)).map((trait) => trait.slice(5)),
  );
  const left = [...terms].filter(([id, term]) => {
    const isMeant = marked.has(id) || (before !== null && keepsTerm(before.words, term));
    return isMeant && !keepsTerm(now.words, term);
  });
  if (left.length === 0) return [];
  return [
    { about: "glossary", source: left.map(([id]) => id), now: left.map(([, term]) => term), differs: true },
  ];
}

/**
 * Between Latin letters: names of the source that are not there; a lesson may take a name that people know, and should
 * not lose the one it took. In another script names are written in its way: what is told is new words in Latin letters.
 */
function ofNames(source: Said, before: Said | null, now: Said, script: string): Evidence[] {
  const lost = script === "Latn" ? namesIn(source.lines).filter((name) => !hasName(now.words, name)) : [];
  const added = script === "Latn" ? [] : strangeWords(source.words, now.words);
  if (lost.length + added.length === 0) return [];
  const known = new Set(before ? latinOf(before, source, script) : []);
  const differs =
    lost.some((name) => before && hasName(before.words, name)) || added.some((one) => !known.has(one));
  return [{ about: "names", source: lost, now: added, differs }];
}

const latinOf = (said: Said, source: Said, script: string): string[] =>
  script === "Latn" ? [] : strangeWords(source.words, said.words);

/**
 * What is out of the ordinary in words that were changed, and what changed in what no language changes. `before` is
 * null where there were none.
 */
export function evidenceOf(source: Said, before: Said | null, now: Said, known: LanguageKnown): Evidence[] {
  const found = ofTraits(source, before, now);
  found.push(...ofNegations(source, before, now, known));
  if (source.key !== undefined || now.key !== undefined)
    found.push(
      ...compared("key", [source.key ?? "none"], before && [before.key ?? "none"], [now.key ?? "none"]),
    );
  const ratio = known.usual && unusualRatio({ source: source.words, own: now.words }, known.usual);
  if (known.usual && ratio !== null) {
    const { low, high } = known.usual;
    const range = `${low.toFixed(1)} to ${high.toFixed(1)} is usual`;
    found.push({
      about: "length",
      source: [range],
      now: [`${ratio.toFixed(1)} times the source`],
      differs: true,
    });
  }
  found.push(...ofGlossary(source, before, now, known.terms));
  found.push(...ofNames(source, before, now, known.script));
  return found;
}
