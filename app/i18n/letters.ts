/**
 * Letters that keyboards made for English lack, by CLDR's main exemplars and the punctuation of each language. Only
 * for alphabets that are written with such keyboards; nothing here means that nobody has added it yet.
 */
const LETTERS: Readonly<Record<string, string>> = {
  af: "áèéêëîïôöúûÁÈÉÊËÎÏÔÖÚÛ",
  az: "çəğıöşüÇƏĞİÖŞÜ",
  bm: "ɛɲŋɔƐƝŊƆ",
  ca: "àçéèíïóòúüÀÇÉÈÍÏÓÒÚÜ·",
  cs: "áčďéěíňóřšťúůýžÁČĎÉĚÍŇÓŘŠŤÚŮÝŽ„“",
  cy: "âêîôûŵŷÂÊÎÔÛŴŶ",
  da: "æøåÆØÅ",
  de: "äöüßÄÖÜẞ„“",
  ee: "ɖɛƒɣŋɔʋƉƐƑƔŊƆƲ",
  es: "áéíóúüñÁÉÍÓÚÜÑ¿¡",
  et: "äõöüšžÄÕÖÜŠŽ",
  ff: "ɓɗŋñƴƁƊŊÑƳ",
  fi: "åäöÅÄÖ",
  fr: "àâæçéèêëîïôœùûüÿÀÂÆÇÉÈÊËÎÏÔŒÙÛÜŸ«»",
  gn: "ãẽg̃ĩñõũỹáéíóúýÃẼG̃ĨÑÕŨỸÁÉÍÓÚÝ",
  ha: "ɓɗƙƴƁƊƘƳʼ",
  hr: "čćđšžČĆĐŠŽ",
  hu: "áéíóöőúüűÁÉÍÓÖŐÚÜŰ",
  ig: "ịọụṅỊỌỤṄ",
  is: "áðéíóúýþæöÁÐÉÍÓÚÝÞÆÖ",
  it: "àèéìòùÀÈÉÌÒÙ",
  kk: "әғқңөұүһіӘҒҚҢӨҰҮҺІ",
  ky: "ңөүҢӨҮ",
  ln: "ɛɔáâǎéêěíîǐóôǒúƐƆÁÂǍÉÊĚÍÎǏÓÔǑÚ",
  lt: "ąčęėįšųūžĄČĘĖĮŠŲŪŽ",
  lv: "āčēģīķļņšūžĀČĒĢĪĶĻŅŠŪŽ",
  mi: "āēīōūĀĒĪŌŪ",
  mn: "өүӨҮ",
  nb: "æøåÆØÅ",
  no: "æøåÆØÅ",
  pl: "ąćęłńóśźżĄĆĘŁŃÓŚŹŻ„”",
  pt: "áàâãçéêíóôõúÁÀÂÃÇÉÊÍÓÔÕÚ",
  qu: "áéíóúñÁÉÍÓÚÑ",
  ro: "ăâîșțĂÂÎȘȚ„”",
  sk: "áäčďéíĺľňóôŕšťúýžÁÄČĎÉÍĹĽŇÓÔŔŠŤÚÝŽ",
  sl: "čšžČŠŽ",
  sq: "çëÇË",
  sv: "åäöÅÄÖ",
  tg: "ғӣқӯҳҷҒӢҚӮҲҶ",
  tk: "äçňöşüýžÄÇŇÖŞÜÝŽ",
  tr: "çğıöşüÇĞİÖŞÜ",
  tt: "әөүҗңһӘӨҮҖҢҺ",
  uk: "ґєіїҐЄІЇʼ",
  uz: "ʻʼ",
  vi: "ăâđêôơưàảãáạèẻẽéẹìỉĩíịòỏõóọùủũúụỳỷỹýỵĂÂĐÊÔƠƯ",
  wo: "àãçéëñŋóÀÃÇÉËÑŊÓ",
  yo: "ẹọṣàáèéìíòóùúẸỌṢÀÁÈÉÌÍÒÓÙÚ",
};

/** The extra letters of a language, or null where none are noted. */
export function lettersOf(tag: string): string | null {
  const { language } = new Intl.Locale(tag);
  return Object.hasOwn(LETTERS, language) ? (LETTERS[language] ?? null) : null;
}
