const LEAST = 4;

/**
 * Is a text that equals its English source a sentence that nobody translated? Names, codes and numbers stay as they
 * are in every language: they have capitals, digits or few words.
 * @example "Timnit Gebru, Joy Buolamwini" -> false; "It learns from examples" -> true
 */
export function isCopiedProse(text: string): boolean {
  const plain = text.replace(/\{\{.*?\}\}|\$t\(.*?\)|https?:\/\/\S+/g, " ");
  const words = plain.match(/(?<![\p{L}\p{N}])\p{Ll}[\p{Ll}'’]*(?![\p{L}\p{N}])/gu) ?? [];
  return words.length >= LEAST;
}
