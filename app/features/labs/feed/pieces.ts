/** A lesson of this site, and some of its paragraphs. */
export interface LessonPieces {
  title: string;
  pieces: string[];
}

/** One piece of a feed. */
export interface Piece {
  /** Place of its lesson. */
  lesson: number;
  title: string;
  text: string;
}

export const spread = (lessons: readonly LessonPieces[]): Piece[] =>
  lessons.flatMap(({ title, pieces }, lesson) => pieces.map((text) => ({ lesson, title, text })));
