interface QuotingProps {
  /** Makes the sentence around whatever stands in it. */
  say: (words: string) => string;
  words: string;
  /** Where the words stand in another language than the sentence. */
  lang?: string;
  dir?: "ltr" | "rtl";
}

/** Stands for the words while their sentence is made; no text of ours holds it. */
const PLACE = "\ufffc";

/** A sentence of the page around words that may be of another language, such as a title that is not translated. */
export function Quoting({ say, words, lang, dir }: QuotingProps) {
  if (lang === undefined) return say(words);
  const [before, ...after] = say(PLACE).split(PLACE);
  return (
    <span>
      {before}
      <span lang={lang} dir={dir}>
        {words}
      </span>
      {after.join(words)}
    </span>
  );
}
