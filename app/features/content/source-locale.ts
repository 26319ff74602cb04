/** The language that lessons are written in first. */
export const SOURCE_LOCALE = "en";
