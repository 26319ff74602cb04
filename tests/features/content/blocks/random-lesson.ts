import fc from "fast-check";

/** A lesson body as a model, to be printed in many ways that all mean the same. */
export type Inline =
  | { type: "words"; text: string }
  | { type: "em" | "strong"; text: string }
  | { type: "code"; text: string }
  | { type: "link"; text: string; url: string }
  | { type: "term"; text: string; id: string };
export type Body =
  | { type: "paragraph" | "quote"; inlines: Inline[] }
  | { type: "heading"; depth: 2 | 3; inlines: Inline[] }
  | { type: "list"; ordered: boolean; items: { inlines: Inline[]; nested: string[] }[] }
  | { type: "table"; rows: string[][] }
  | { type: "choice"; ask: Inline[]; options: { label: string; feedback: string }[]; key: number };

/** How a body is written: everything that a formatter, or a person, may change without changing what is said. */
export interface Style {
  bullet: "-" | "*" | "+";
  ordinal: "." | ")";
  em: "*" | "_";
  strong: "**" | "__";
  /** Spaces after a list's mark. */
  pad: 1 | 2 | 3;
  /** Spaces before a line; with two it would belong to a list before it. */
  indent: 0 | 1;
  /** Empty lines between items. */
  loose: boolean;
  /** Closing signs of a heading. */
  closed: boolean;
  /** Spaces in a table's cells. */
  cell: 0 | 1 | 4;
  crlf: boolean;
  /** Where a space is: 0 a space, 1 a line break, 2 several spaces. Used over and over. */
  spaces: (0 | 1 | 2)[];
}

const word = fc.constantFrom(
  "water",
  "model",
  "ten",
  "guess",
  "été",
  "نموذج",
  "模型",
  "x1",
  "half-way",
  "Kisumu",
);
const words = fc.array(word, { minLength: 1, maxLength: 6 }).map((list) => list.join(" "));
const id = fc.constantFrom("training", "model", "ai");
const inline: fc.Arbitrary<Inline> = fc.oneof(
  { weight: 4, arbitrary: words.map((text): Inline => ({ type: "words", text })) },
  fc.tuple(fc.constantFrom("em", "strong"), words).map(([type, text]): Inline => ({ type, text })),
  fc.constantFrom("x1", "a(b)", "a  b").map((text): Inline => ({ type: "code", text })),
  fc
    .tuple(words, fc.constantFrom("#a", "/courses/demo", "https://example.org/a_b"))
    .map(([text, url]): Inline => ({ type: "link", text, url })),
  fc.tuple(word, id).map(([text, one]): Inline => ({ type: "term", text, id: one })),
);
// A paragraph begins with a word: a component alone on its line would be a block.
const inlines = fc
  .tuple(words, fc.array(inline, { maxLength: 4 }))
  .map(([first, rest]): Inline[] => [{ type: "words", text: first }, ...rest]);

export const body: fc.Arbitrary<Body> = fc.oneof(
  fc.tuple(fc.constantFrom("paragraph", "quote"), inlines).map(([type, of]): Body => ({ type, inlines: of })),
  fc
    .tuple(fc.constantFrom(2, 3), words)
    .map(([depth, text]): Body => ({ type: "heading", depth, inlines: [{ type: "words", text }] })),
  fc
    .tuple(
      fc.boolean(),
      fc.array(fc.record({ inlines, nested: fc.array(words, { maxLength: 2 }) }), {
        minLength: 1,
        maxLength: 3,
      }),
    )
    .map(([ordered, items]): Body => ({ type: "list", ordered, items })),
  fc
    .array(fc.tuple(words, words), { minLength: 1, maxLength: 3 })
    .map((rows): Body => ({ type: "table", rows: [["a", "b"], ...rows] })),
  fc
    .tuple(
      inlines,
      fc.array(fc.record({ label: words, feedback: words }), { minLength: 2, maxLength: 3 }),
      fc.nat(1),
    )
    .map(([ask, options, key]): Body => ({ type: "choice", ask, options, key })),
);

export const style: fc.Arbitrary<Style> = fc.record({
  bullet: fc.constantFrom("-", "*", "+"),
  ordinal: fc.constantFrom(".", ")"),
  em: fc.constantFrom("*", "_"),
  strong: fc.constantFrom("**", "__"),
  pad: fc.constantFrom(1, 2, 3),
  indent: fc.constantFrom(0, 1),
  loose: fc.boolean(),
  closed: fc.boolean(),
  cell: fc.constantFrom(0, 1, 4),
  crlf: fc.boolean(),
  spaces: fc.array(fc.constantFrom(0, 1, 2), { minLength: 1, maxLength: 9 }),
});

function inlineText(one: Inline, { em, strong }: Style): string {
  switch (one.type) {
    case "words":
      return one.text;
    case "em":
      return `${em}${one.text}${em}`;
    case "strong":
      return `${strong}${one.text}${strong}`;
    case "code":
      return `\`${one.text}\``;
    case "link":
      return `[${one.text}](${one.url})`;
    case "term":
      return `<Term id="${one.id}">${one.text}</Term>`;
  }
}

/** Where a line may be broken without changing what it says. */
const PLACES =
  /`[^`]*`|(?<!\p{Script=Han}) (?!id=)| (?!id=|\p{Script=Han})|(?<=\p{Script=Han})(?=\p{Script=Han})/gu;

/** The lines of a body in a style; in a list or a quote, what stands before each line after the first is `before`. */
export function print(bodies: readonly Body[], how: Style): string {
  let space = 0;
  const wrap = (list: readonly Inline[], before: string, mayBreak = true): string => {
    const flat = list.map((one) => inlineText(one, how)).join(" ");
    // In code a space is a space. Between two Chinese signs a break is nothing, and a space stays one.
    return flat.replace(PLACES, (found) => {
      if (found.startsWith("`")) return found;
      const kind = how.spaces[space++ % how.spaces.length];
      if (kind === 1 && mayBreak) return `\n${before}`;
      return kind === 2 && found === " " ? "   " : found;
    });
  };
  const margin = " ".repeat(how.indent);
  const plain = (text: string): Inline[] => [{ type: "words", text }];
  const one = (of: Body, at: number): string => {
    switch (of.type) {
      case "paragraph":
        return margin + wrap(of.inlines, margin);
      case "quote":
        return `${margin}> ${wrap(of.inlines, `${margin}>  `)}`;
      case "heading":
        return `${margin}${"#".repeat(of.depth)}  ${wrap(of.inlines, "", false)}${how.closed ? " ##" : ""}`;
      case "list": {
        const items = of.items.map(({ inlines: label, nested }, nth) => {
          const mark = of.ordered ? `${nth + 1}${how.ordinal}` : how.bullet;
          const inner = " ".repeat(mark.length + how.pad);
          const text = `${mark}${" ".repeat(how.pad)}${wrap(label, inner)}`;
          const under = nested.map((words) => `${inner}${how.bullet} ${wrap(plain(words), `${inner}  `)}`);
          return [text, ...under].join("\n");
        });
        return items.join(how.loose ? "\n\n" : "\n");
      }
      case "table": {
        const pad = " ".repeat(how.cell);
        const row = (cells: string[]) =>
          `|${cells.map((text) => pad + wrap(plain(text), "", false) + pad).join("|")}|`;
        const [head = [], ...rest] = of.rows;
        return [
          row(head),
          `|${head.map(() => (how.closed ? ":---" : "-")).join("|")}|`,
          ...rest.map(row),
        ].join("\n");
      }
      case "choice": {
        const options = of.options.map(({ label, feedback }, nth) => {
          const mark = `${how.bullet} [${nth === of.key ? "x" : " "}] ${wrap(plain(label), "  ")}`;
          return `${mark}\n  > ${wrap(plain(feedback), "  > ")}`;
        });
        return `<Choice id="q${at}">\n${wrap(of.ask, "")}\n\n${options.join(how.loose ? "\n\n" : "\n")}\n</Choice>`;
      }
    }
  };
  const text = `---\ntitle: A title\nsummary: A summary\n---\n\n${bodies.map(one).join("\n\n")}\n`;
  return how.crlf ? text.replaceAll("\n", "\r\n") : text;
}
