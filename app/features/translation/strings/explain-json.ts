import { codePoint } from "../../content/policy/characters.ts";

interface Explained {
  message: string;
  mend: string;
}

/** What the parser says begins so, and means in JSON. `at`: the text from the place where it stumbled. */
const MEANINGS: readonly [
  says: string,
  means: (said: string, line: string, at: string) => Explained | null,
][] = [
  [
    "Map keys must be unique",
    (_, line) => ({
      message: `"${/^\s*"([^"]*)"\s*:/.exec(line)?.[1] ?? ""}" stands here twice.`,
      mend: "keep one.",
    }),
  ],
  [
    "Missing , ",
    (_, line, at) =>
      line.trimStart().length > (at.split("\n", 1)[0] ?? "").length
        ? { message: "a colon is missing here.", mend: 'write "key": "text".' }
        : { message: "a comma is missing before this line.", mend: "end the line above with a comma." },
  ],
  [
    "Unexpected double-quoted-scalar",
    () => ({ message: "a comma is missing before this.", mend: 'write "key": "text", "key": "text".' }),
  ],
  ["Unexpected , ", () => ({ message: "a comma too many.", mend: "delete it." })],
  [
    "Flow map must end with a }",
    () => ({ message: "a } is missing.", mend: "end each { with a }, the file too." }),
  ],
  [
    "Implicit keys need",
    (_, _line, at) =>
      at.startsWith('"')
        ? {
            message: "the text that begins here does not end in this line.",
            mend: 'end it with " and a comma.',
          }
        : null,
  ],
  [
    "Missing closing",
    () => ({ message: 'the last text does not end: a " is missing.', mend: 'end each text with ".' }),
  ],
  [
    "Unexpected scalar",
    () => ({
      message: "a straight quotation mark stands inside a text (or one lacks before it).",
      mend: 'write \\" for it, or the quotation marks of your language.',
    }),
  ],
  [
    "Unresolved plain scalar",
    (said) => ({
      message: `${/"(.*)"/s.exec(said)?.[1] ?? "something"} stands without quotation marks.`,
      mend: "put every key and every text between double quotes.",
    }),
  ],
  ["Invalid escape sequence", (said) => ({ message: said, mend: "write \\\\ for a backslash." })],
];

/** What is wrong with a JSON file, for somebody who has never heard of JSON. The sign at the place says most. */
export function explainJson(complaint: string, json: string, offset: number): Explained {
  const line = json.slice(json.lastIndexOf("\n", offset - 1) + 1).split("\n", 1)[0] ?? "";
  const print = /[“”„«»＂‘’](?=[^"]*$)|^\s*[“”„«»＂‘’]/.exec(line)?.[0].trim();
  if (print) {
    return {
      message: `${print} (${codePoint(print)}) stands where a straight quote must.`,
      mend: 'write "key": "text" in straight double quotes (U+0022).',
    };
  }
  if (/：/.test(line) && !/"\s*:/.test(line)) {
    return { message: '： (U+FF1A) is not the sign ":".', mend: 'write "key": "text" with an ASCII colon.' };
  }
  const said = `${(complaint.split("\n")[0] ?? "").replace(/ at line \d+, column \d+:?$/, "").replace(/\.$/, "")}.`;
  const [, means] = MEANINGS.find(([says]) => complaint.startsWith(says)) ?? [];
  return means?.(said, line, json.slice(offset)) ?? { message: said, mend: "make it valid JSON again." };
}

/**
 * What is no JSON although the parser that keeps places takes it, for it reads more: a comma after the last text, a
 * comment, single quotes. The site reads JSON, and would have none of the file.
 */
export function strictJsonProblem(json: string): (Explained & { offset: number }) | null {
  try {
    JSON.parse(json);
    return null;
  } catch (error) {
    const said = error instanceof Error ? error.message : "";
    const code = json.replace(/"(?:[^"\\]|\\.)*"/g, (text) => " ".repeat(text.length));
    const comma = code.search(/,\s*[}\]]/);
    if (comma >= 0)
      return { offset: comma, message: "a comma stands after the last text.", mend: "delete it." };
    const offset = Number(/at position (\d+)/.exec(said)?.[1] ?? 0);
    return { offset, message: "this is no JSON.", mend: 'write nothing but "key": "text", and no comments.' };
  }
}
