/** mulberry32: the same numbers on every machine for the same seed. */
export function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const PIECES = [
  ..."ab 1\n\n\n\n*_`~[](){}<>!#-+|&\\/:;=\"'.,^$@".split(""),
  ..."** __ `` ``` ~~~ ![ ]( [^ ]: > >> - * 1. [x] [ ] ## ### --- {/* */} <> </".split(" "),
  ...[
    "\n- ",
    "\n  > ",
    "\n> ",
    "\n\n",
    "\n## ",
    "\n1. ",
    "\n| a | b |\n| - | - |\n| c | d |\n",
    "\n```\n",
    "\n    ",
  ],
  ...['<Choice id="q">\n', "\n</Choice>\n", '<Callout kind="act">\n', "\n</Callout>\n", '<Fact id="f" />'],
  ...[
    '<Term id="t">',
    "</Term>",
    '<Figure name="f">\n',
    "\n</Figure>\n",
    '<Lab id="l" name="m">\n',
    "\n</Lab>\n",
  ],
  ...[
    "<script>",
    "</script>",
    "<img src=x onerror=alert(1)>",
    "<svg onload=alert(1)>",
    "<x-part>",
    "</x-part>",
  ],
  ...[
    "javascript:",
    "https://e.example/",
    "data:text/html,",
    "//e.example",
    "mailto:a@b.example",
    "&lt;",
    "&#x3c;",
  ],
  ...[
    "import x from 'y'",
    "export {",
    "{x}",
    "{`",
    "\u202e",
    "\u200c",
    "\u2066",
    "\u2069",
    "\u4e2d\u6587",
    "\u0645\u0631",
  ],
  ..."__proto__ constructor toString style onclick href src".split(" "),
];

/** Half pieces thrown together, half a good lesson with a few cuts and grafts. */
export function randomBody(seed: number, good: string): string {
  const random = randomFrom(seed);
  const pick = (): string => PIECES[Math.floor(random() * PIECES.length)] ?? "";
  if (random() < 0.5) return Array.from({ length: 1 + Math.floor(random() * 60) }, pick).join("");
  let text = good;
  for (let cuts = 1 + Math.floor(random() * 4); cuts > 0; cuts--) {
    const at = Math.floor(random() * text.length);
    const length = random() < 0.5 ? 0 : Math.floor(random() * 12);
    text = text.slice(0, at) + (random() < 0.8 ? pick() : "") + text.slice(at + length);
  }
  return text;
}
