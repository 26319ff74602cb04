import { DOMParser, type Element, type Node } from "@xmldom/xmldom";
import { reportOn, START } from "../../content/policy/problem.ts";
import { exchangeText, MOST_UNITS, unread } from "./read-exchange.ts";
import type { Piece, ReturnedFile, ReturnedUnit } from "./unit.ts";

const CODES: Readonly<Record<string, Extract<Piece, { id: string }>["code"]>> = {
  ph: "alone",
  x: "alone",
  bpt: "open",
  bx: "open",
  ept: "close",
  ex: "close",
  it: "any",
};

const isElement = (node: Node): node is Element => node.nodeType === 1;

function childrenOf(node: Node): Node[] {
  const list: Node[] = [];
  for (let child = node.firstChild; child; child = child.nextSibling) list.push(child);
  return list;
}

const named = (node: Node, name: string): Element[] =>
  childrenOf(node).filter((child): child is Element => isElement(child) && child.localName === name);

/** `depth` guards against a file that nests without end. */
function piecesOf(node: Node, depth = 0): Piece[] {
  return childrenOf(node).flatMap((child): Piece[] => {
    if (child.nodeType === 3 || child.nodeType === 4) return [{ words: child.nodeValue ?? "" }];
    if (!isElement(child) || depth > 20) return [];
    const id = child.getAttribute("id") ?? "";
    const code = Object.hasOwn(CODES, child.localName ?? "") ? CODES[child.localName ?? ""] : undefined;
    if (code) return [{ code, id, text: child.textContent ?? "" }];
    const inner = piecesOf(child, depth + 1);
    if (child.localName !== "g") return inner;
    return [{ code: "open", id, text: "" }, ...inner, { code: "close", id, text: "" }];
  });
}

const DONE = ["translated", "signed-off", "final"];

function unitOf(element: Element): ReturnedUnit {
  const [source, target] = [named(element, "source")[0], named(element, "target")[0]];
  const state = target?.getAttribute("state");
  const contexts = named(element, "context-group").flatMap((group) => named(group, "context"));
  const base = contexts.find((context) => context.getAttribute("context-type") === "x-exported");
  return {
    id: element.getAttribute("id") ?? "",
    source: source ? piecesOf(source) : [],
    target: target ? piecesOf(target) : [],
    isDone: element.getAttribute("approved") === "yes" || (state ? DONE.includes(state) : null),
    base: base?.textContent?.trim() || null,
    line: element.lineNumber ?? 1,
    column: element.columnNumber ?? 1,
  };
}

/** Reads XLIFF 1.2. Nothing in it is fetched or expanded: a DOCTYPE is refused before anything is parsed. */
export function readXliff(file: string, bytes: Uint8Array): ReturnedFile {
  const report = reportOn(file);
  const text = exchangeText(bytes, report);
  if (text === null) return { locales: [], units: [], problems: report.problems };
  const fail = (place: { line: number; column: number }, message: string, mend: string): ReturnedFile =>
    unread(file, place, message, mend);
  if (/<!(?:DOCTYPE|ENTITY)/i.test(text)) {
    const mend = "save it without a DOCTYPE; XLIFF needs none.";
    return fail(START, "it has a DOCTYPE or entities of its own.", mend);
  }
  let root: Element | null = null;
  const units: ReturnedUnit[] = [];
  try {
    const parser = new DOMParser({
      onError: (level, message, context) => {
        if (level === "warning") return;
        const { lineNumber = 1, columnNumber = 1 } =
          (context as { locator?: Partial<Locator> })?.locator ?? {};
        throw new BrokenXml(message, Math.max(1, lineNumber), Math.max(1, columnNumber));
      },
    });
    root = parser.parseFromString(text, "text/xml").documentElement;
    for (const one of root ? named(root, "file") : [])
      for (const body of named(one, "body")) collect(body, units, 0);
  } catch (error) {
    const { message, line, column } = asBroken(error);
    return fail(
      { line, column },
      `it is not well-formed XML: ${message}.`,
      "export again, or restore the line.",
    );
  }
  if (root?.localName !== "xliff")
    return fail(START, "its first element is not <xliff>.", "give a file that `export` made.");
  const version = root.getAttribute("version");
  if (version !== "1.2")
    return fail(START, `it is XLIFF ${version ?? "without a version"}, not 1.2.`, "save it as XLIFF 1.2.");
  if (units.length > MOST_UNITS)
    return fail(START, `it has more than ${MOST_UNITS} units.`, "export one lesson at a time.");
  const locales = named(root, "file").map((one) => one.getAttribute("target-language") ?? "");
  return { locales: [...new Set(locales)], units, problems: [] };
}

function collect(node: Element, units: ReturnedUnit[], depth: number): void {
  for (const child of childrenOf(node)) {
    if (!isElement(child)) continue;
    if (child.localName === "trans-unit") units.push(unitOf(child));
    else if (child.localName === "group" && depth < 20) collect(child, units, depth + 1);
  }
}

interface Locator {
  lineNumber: number;
  columnNumber: number;
}

class BrokenXml extends Error {
  readonly line: number;
  readonly column: number;
  constructor(message: string, line: number, column: number) {
    super(message);
    this.line = line;
    this.column = column;
  }
}

/** The parser wraps what its error handler throws; what is nested without end overflows the stack. */
function asBroken(error: unknown): Pick<BrokenXml, "message" | "line" | "column"> {
  const { cause } = error as { cause?: unknown };
  for (const one of [error, cause])
    if (one instanceof BrokenXml)
      return { message: one.message.split("\n")[0] ?? "", line: one.line, column: one.column };
  const { locator, message } = error as { locator?: Partial<Locator>; message?: string };
  const [, said = "it cannot be read"] =
    /(?:caused Error: |^(?!Reporting))([^\n]+)/.exec(message ?? "") ?? [];
  return {
    message: said,
    line: Math.max(1, locator?.lineNumber ?? 1),
    column: Math.max(1, locator?.columnNumber ?? 1),
  };
}
