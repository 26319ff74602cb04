const WORD = /[\p{L}\p{M}\p{N}]+(?:['’-][\p{L}\p{M}\p{N}]+)*/gu;

const plain = (text: string): string => text.normalize("NFC").toLowerCase();

/** Does a part of a word, three fifths of it, stand in a text? Forms of a word change at both ends. */
function standsIn(word: string, text: string): boolean {
  const signs = [...word];
  const least = signs.length <= 3 ? signs.length : Math.max(3, Math.ceil(signs.length * 0.6));
  for (let at = 0; at + least <= signs.length; at++)
    if (text.includes(signs.slice(at, at + least).join(""))) return true;
  return false;
}

/**
 * Does a text use a term of the glossary, in whatever form? What stands in brackets is another way to say it.
 * @example keepsTerm("Los ejemplos ...", "ejemplo") -> true; keepsTerm("La IA", "inteligencia artificial (IA)") -> true
 */
export function keepsTerm(text: string, term: string): boolean {
  const all = plain(text);
  const ways = [term.replace(/[(（][^)）]*[)）]/g, " "), ...(term.match(/[(（][^)）]*[)）]/g) ?? [])];
  return ways.some((way) => {
    const words = plain(way).match(WORD) ?? [];
    return words.length > 0 && words.every((word) => standsIn(word, all));
  });
}

/**
 * Words with a capital that begin no sentence, sorted: in English they are names. A word of capitals is short for
 * others, and each language shortens its own.
 */
export function namesIn(english: readonly string[]): string[] {
  const found = new Set<string>();
  for (const line of english) {
    for (const hit of line.matchAll(/\p{Lu}[\p{L}\p{M}\p{N}’'-]*/gu)) {
      const name = hit[0].replace(/['’]s$/, "");
      if (!/[\p{L}\p{N},;] $/u.test(line.slice(0, hit.index))) continue;
      if (name !== name.toUpperCase()) found.add(name);
    }
  }
  return [...found].sort();
}

/** Words in Latin letters, sorted. */
const latinWords = (text: string): string[] =>
  [...new Set(text.match(/[A-Za-z\u00c0-\u024f][\w\u00c0-\u024f.’'-]*[\w\u00c0-\u024f]/g) ?? [])].sort();

export const hasName = (text: string, name: string): boolean => standsIn(plain(name), plain(text));

/** Words in Latin letters that a text of another script has and its source has not. */
export function strangeWords(source: string, own: string): string[] {
  const all = plain(source);
  return latinWords(own.replace(/https?:\S+/g, " ")).filter((word) => !all.includes(plain(word)));
}
