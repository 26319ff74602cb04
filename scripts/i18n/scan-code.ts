import { parseSync } from "vite";

export interface Place {
  line: number;
  column: number;
}

export interface CodeScan {
  /** Every string in the code: any of them may be a key. */
  literals: Set<string>;
  /** What stands before the first `${` and after the last: keys made by a template begin and end so. */
  templates: { before: string; after: string }[];
  /** Keys written out in a call of t(), with their places. */
  calls: ({ key: string } & Place)[];
  /** Namespaces named by useTranslation() or getFixedT(). */
  namespaces: Set<string>;
  /** Letters that would reach the reader untranslated. */
  texts: ({ text: string } & Place)[];
}

interface AstNode {
  type: string;
  start: number;
  [field: string]: unknown;
}

const isNode = (value: unknown): value is AstNode =>
  typeof value === "object" && value !== null && typeof (value as AstNode).type === "string";

const children = (node: AstNode): AstNode[] => Object.values(node).flat().filter(isNode);

const SPOKEN_ATTRIBUTES = new Set([
  "alt",
  "aria-description",
  "aria-label",
  "aria-roledescription",
  "aria-valuetext",
  "label",
  "placeholder",
  "title",
]);

const stringOf = (node: unknown): string | null =>
  isNode(node) && node.type === "Literal" && typeof node.value === "string" ? node.value : null;

const quasi = (node: unknown) =>
  isNode(node) ? String((node.value as { cooked?: string }).cooked ?? "") : "";

/** The strings that an expression puts on the page as they are: its literals, through conditions. */
function spoken(node: unknown): { text: string; start: number }[] {
  if (!isNode(node)) return [];
  const text = stringOf(node);
  if (text !== null) return [{ text, start: node.start }];
  switch (node.type) {
    case "JSXExpressionContainer":
    case "ParenthesizedExpression":
      return spoken(node.expression);
    case "ConditionalExpression":
      return [...spoken(node.consequent), ...spoken(node.alternate)];
    case "LogicalExpression":
      return [...spoken(node.left), ...spoken(node.right)];
    case "TemplateLiteral":
      return (node.quasis as AstNode[]).map((part) => ({ text: quasi(part), start: part.start }));
    default:
      return [];
  }
}

function calledName(callee: unknown): string {
  if (!isNode(callee)) return "";
  if (callee.type === "Identifier") return String(callee.name);
  return callee.type === "MemberExpression" ? calledName(callee.property) : "";
}

/** Reads one module of the app: the keys it uses and the words it says by itself. */
export function scanCode(file: string, code: string): CodeScan {
  const scan: CodeScan = {
    literals: new Set(),
    templates: [],
    calls: [],
    namespaces: new Set(),
    texts: [],
  };
  const placeOf = (offset: number): Place => {
    const before = code.slice(0, offset).split("\n");
    return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
  };
  const hear = (words: { text: string; start: number }[]) => {
    for (const { text, start } of words) {
      if (/\p{L}/u.test(text)) scan.texts.push({ text: text.trim(), ...placeOf(start) });
    }
  };

  const visit = (node: AstNode) => {
    const literal = stringOf(node);
    if (literal !== null) scan.literals.add(literal);
    if (node.type === "TemplateLiteral") {
      const quasis = node.quasis as AstNode[];
      if (quasis.length === 1) scan.literals.add(quasi(quasis[0]));
      else scan.templates.push({ before: quasi(quasis[0]), after: quasi(quasis.at(-1)) });
    }
    if (node.type === "CallExpression") {
      const [first, second] = node.arguments as AstNode[];
      const name = calledName(node.callee);
      if (name === "t") {
        for (const { text, start } of spoken(first)) {
          if (first?.type !== "TemplateLiteral") scan.calls.push({ key: text, ...placeOf(start) });
        }
      }
      const namespace = stringOf(name === "useTranslation" ? first : name === "getFixedT" ? second : null);
      if (namespace !== null) scan.namespaces.add(namespace);
    }
    if (node.type === "JSXText") hear([{ text: String(node.value), start: node.start }]);
    if (node.type === "JSXAttribute") {
      const name = isNode(node.name) ? String(node.name.name) : "";
      if (SPOKEN_ATTRIBUTES.has(name)) hear(spoken(node.value));
    }
    if (node.type === "JSXElement" || node.type === "JSXFragment") {
      for (const child of node.children as AstNode[]) {
        if (child.type === "JSXExpressionContainer") hear(spoken(child));
      }
    }
    for (const child of children(node)) visit(child);
  };

  const { program, errors } = parseSync(file, code);
  if (errors[0]) throw new Error(`${file}: ${errors[0].message}`);
  visit(program as unknown as AstNode);
  return scan;
}
