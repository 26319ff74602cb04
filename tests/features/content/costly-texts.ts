/** What costs a Markdown parser most, found by trying. */
const MARKS: string[] = [
  ...[
    "![",
    "[",
    "[a](",
    "[a](<b",
    "[[a]",
    "](",
    "*a **a ",
    "_a __a ",
    "a**b",
    "a*",
    "*",
    "_",
    "~",
    "`",
    "`a``",
    "<",
  ],
  ...[
    "{",
    "}",
    "{{",
    "<a ",
    "<A>",
    "<A b=",
    "</A>",
    "<Callout kind='act'>\n",
    "> ",
    ">",
    "- ",
    "* ",
    "1. ",
    "+\n ",
  ],
  ...[
    "&amp;",
    "&#",
    "&",
    "|",
    "| a ",
    "|-",
    "www.",
    "https://",
    "https://a.b/(",
    "a@b.",
    "\\",
    "\t",
    " \t\n",
    "#",
  ],
  ...[
    "\n#",
    "\n\n>",
    "\n- ",
    "\n  - ",
    "\n1) ",
    "[^",
    "[^a]: b\n\n",
    "[a]: b\n\n",
    "[a]\n\n",
    "$",
    "\u4e2d**",
    "**\u4e2d",
  ],
  ...[
    "import a\n\n",
    "export a\n\n",
    "\u2066",
    "e\u0301",
    "\u{1f469}\u200d",
    '"',
    "(",
    ")",
    "!",
    ":::",
    "---\n",
    "===\n",
  ],
  ...[
    "**a** ",
    "`a` ",
    "[a](#b) ",
    "<Term id='a'>b</Term> ",
    "- [ ] a\n  > b\n",
    "a\n",
    "a\\\n",
    "a  \n",
    "[a] ",
    "[](",
    "<A b='",
  ],
];

const fill = (text: string, size: number): string => text.repeat(Math.max(1, Math.floor(size / text.length)));

/** Text that costs a parser much more than its size. */
export const COSTLY_BODIES: string[] = MARKS.flatMap((text) => [
  fill(text, 24_000),
  fill(text, 60_000),
  fill(`${text}\n\n`, 60_000),
]);

/** The largest count that is still allowed, or 1. */
function mostOf(limit: number, isAllowed: (count: number) => boolean): number {
  let [least, most] = [1, Math.max(1, limit)];
  while (least < most) {
    const middle = Math.ceil((least + most) / 2);
    if (isAllowed(middle)) least = middle;
    else most = middle - 1;
  }
  return least;
}

/** The same marks, as many as a rule lets through in one paragraph, in as many paragraphs as it lets through. */
export function worstAllowed(isAllowed: (body: string) => boolean): string[] {
  return MARKS.map((text) => {
    const marks = mostOf(Math.floor(5900 / text.length), (count) => isAllowed(text.repeat(count)));
    const paragraph = `${text.repeat(marks)}\n\n`;
    const room = Math.floor(60_000 / new TextEncoder().encode(paragraph).length);
    return paragraph.repeat(mostOf(room, (count) => isAllowed(paragraph.repeat(count))));
  });
}
