/** The language that lessons and strings are written in first; where every fallback ends. */
export const sourceLocale = "en";
