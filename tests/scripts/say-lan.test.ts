import { encode } from "uqr";
import { expect, test } from "vitest";
import { codeLines } from "../../scripts/say-lan.ts";

/** Whether the upper and the lower half of a character are painted in the letter's colour. */
const painted: Record<string, [boolean, boolean]> = {
  "█": [true, true],
  "▀": [true, false],
  "▄": [false, true],
  " ": [false, false],
};

test("what a camera sees in the terminal is the code: dark modules dark, with room around", () => {
  const text = "http://192.168.43.1:3000";
  const { data, size } = encode(text, { border: 2 });
  const lines = codeLines(text);
  for (const [at, line] of lines.entries()) {
    // White letters on a black ground, and nothing of it left behind.
    expect([line.slice(0, 8), line.slice(-4)]).toEqual(["\x1b[97;40m", "\x1b[0m"]);
    const signs = [...line.slice(8, -4)];
    expect(signs.length).toBe(size);
    for (const [x, sign] of signs.entries()) {
      const [upper, lower] = painted[sign] ?? [false, false];
      expect(upper, `${x},${at * 2}`).toBe(data[at * 2]?.[x] === false);
      if (at * 2 + 1 < size) expect(lower, `${x},${at * 2 + 1}`).toBe(data[at * 2 + 1]?.[x] === false);
    }
  }
  expect(lines.length).toBe(Math.ceil(size / 2));
});
