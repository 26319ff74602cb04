/** @example (1, "lesson") -> "1 lesson", (2, "lesson") -> "2 lessons" */
export const counted = (count: number, one: string, many: string = `${one}s`): string =>
  `${count} ${count === 1 ? one : many}`;
