import { codePoint, inLatin } from "./characters.ts";
import { componentRule } from "./components.ts";
import { type Place, placeAt, START } from "./problem.ts";

/** What the parsers throw. */
export interface SyntaxFault {
  reason?: string;
  ruleId?: string;
  source?: string;
  line?: number;
  column?: number;
}

export interface Explained {
  place: Place;
  code: string;
  message: string;
  mend: string;
}

const BRACE = "write \\{ for a brace that is text.";
const CLOSE = "close each component with its own name, on a line of its own where it holds blocks.";

function offsetOf(body: string, { line, column }: Place): number {
  let start = 0;
  for (let at = 1; at < line; at++) start = body.indexOf("\n", start) + 1;
  return start + column - 1;
}

/** The brace that a place stands behind, or the place itself. */
function openBrace(body: string, place: Place): Place {
  let depth = 0;
  for (let at = Math.min(body.length, offsetOf(body, place)) - 1; at >= 0; at--) {
    if (body[at - 1] === "\\") continue;
    if (body[at] === "}") depth++;
    else if (body[at] === "{" && depth-- === 0) return placeAt(body, at);
  }
  return place;
}

/** A sign in a tag that is not the one it should be: quotes of print, the full-width =, a quote too many. */
function inTag(body: string, place: Place, reason: string): Pick<Explained, "message" | "mend"> | null {
  const offset = offsetOf(body, place);
  // The end of the line is enough, and no line can be long enough to cost time.
  const before = body.slice(Math.max(body.lastIndexOf("\n", offset - 1) + 1, offset - 200), offset);
  const sign = String.fromCodePoint(body.codePointAt(offset) ?? 0);
  const shown = `${sign} (${codePoint(sign)})`;
  if (/ before name,/.test(reason)) {
    if (body.startsWith("!--", offset)) {
      return { message: "a comment is not allowed.", mend: "delete it; nothing in a lesson is hidden." };
    }
    const message = `"<${sign}" is read as the beginning of a component.`;
    return { message, mend: `write \\<${sign}, or say it in words.` };
  }
  const straight = (name: string): string => `write ${name}="..." in straight double quotes (U+0022).`;
  if (/ before attribute value,/.test(reason)) {
    const name = /([\w-]+)\s*=\s*$/.exec(before)?.[1] ?? "name";
    const message = /[\p{L}\p{N}]/u.test(sign)
      ? `${name}= lacks its quotes.`
      : `${shown} stands where a straight quote must.`;
    return { message, mend: straight(name) };
  }
  if (sign === "\uff1d") {
    const name = /([\w-]+)\s*$/.exec(before)?.[1] ?? "name";
    return { message: `${shown} is not the sign =.`, mend: `write ${name}="..." in ASCII signs.` };
  }
  const quoted = /([\w-]+)\s*=\s*(["'])[^"']*\2[^\s"'=>]*$/.exec(before);
  if ((sign === "'" || sign === '"') && quoted) {
    const message = `a quote inside ${quoted[1]}=${quoted[2]}...${quoted[2]} ends it too early.`;
    return { message, mend: `write ${quoted[1]}="..." in straight double quotes, with no quote inside.` };
  }
  return null;
}

function closing(body: string, reason: string, place: Place): Explained | null {
  const explained = (at: Place, message: string, mend: string): Explained => ({
    place: at,
    code: "mdx/syntax",
    message,
    mend,
  });
  const other =
    /^Unexpected closing tag `<\/(.*)>`, expected corresponding closing tag for `<(.*)>` \((\d+):/;
  const [, own = "", open = "", line] = other.exec(reason) ?? [];
  if (open !== "") {
    const looks = own !== open && inLatin(own) === open ? ", though it looks so" : "";
    return explained(
      place,
      `</${own}> does not close <${open}> of line ${line}${looks}.`,
      `write </${open}>.`,
    );
  }
  const never = /^Expected a closing tag for `<(.*)>` \((\d+):(\d+)-\d+:\d+\)(?: before the end of `(\w+)`)?/;
  const [, name = "", at, column, within] = never.exec(reason) ?? [];
  if (name !== "") {
    const start = { line: Number(at), column: Number(column) };
    if (!within) return explained(start, `<${name}> is never closed.`, `add </${name}> where it ends.`);
    const message = `<${name}> is not closed before its ${within} ends.`;
    const isInline = componentRule(name)?.role === "inline";
    return explained(start, message, isInline ? `add </${name}> after the word that it marks.` : CLOSE);
  }
  if (reason.startsWith("Unexpected closing slash")) {
    const name = /^\/\s*([^\s>]*)/.exec(body.slice(offsetOf(body, place)))?.[1] ?? "";
    const start = { line: place.line, column: place.column - 1 };
    return explained(start, `</${name}> closes nothing.`, `delete it, or open <${name}> before it.`);
  }
  return null;
}

/** What a parser's complaint means to somebody who only wanted to translate. */
export function explainSyntax(fault: SyntaxFault, body: string): Explained {
  const place = { line: fault.line ?? START.line, column: fault.column ?? START.column };
  const reason = (fault.reason ?? "the text cannot be read").replace(/\s+/g, " ").replace(/\.$/, "");
  const code = "mdx/syntax";
  const general = reason.replace(/ \(note: .*\)$/, "").slice(0, 240);
  switch (fault.source) {
    case "micromark-extension-mdx-expression": {
      const at = openBrace(body, place);
      if (fault.ruleId === "unexpected-eof") {
        return { place: at, code: "mdx/expression", message: "{ is never closed.", mend: BRACE };
      }
      return { place: at, code: "mdx/expression", message: "{...} is code, and not allowed.", mend: BRACE };
    }
    case "micromark-extension-mdxjs-esm": {
      const message = 'a line that begins with "import" or "export" is read as code.';
      const mend = "begin the line with another word.";
      return { place: { line: place.line, column: 1 }, code: "mdx/import", message, mend };
    }
    case "micromark-extension-mdx-jsx": {
      if (fault.ruleId === "unexpected-eof" && /in attribute value/.test(reason)) {
        const at = placeAt(body, Math.max(0, body.lastIndexOf('"')));
        const mend = 'write name="..." with a straight double quote (U+0022) at both ends.';
        return { place: at, code, message: "a straight quote is opened and never closed.", mend };
      }
      const known = inTag(body, place, reason);
      const isName = / before name,/.test(reason);
      if (known) return { place: { ...place, column: place.column - Number(isName) }, code, ...known };
      const mend =
        'write \\< for a sign that is text; a component is written <Name attribute="value">, in straight quotes.';
      return { place, code, message: `${general}.`, mend };
    }
    case "mdast-util-mdx-jsx":
      return closing(body, reason, place) ?? { place, code, message: `${general}.`, mend: CLOSE };
    default:
      return { place, code, message: `${general}.`, mend: "compare the line with docs/authoring.md." };
  }
}
