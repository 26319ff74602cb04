import { parseFragment } from "parse5";

interface Node {
  nodeName: string;
  attrs?: { name: string; value: string }[];
  childNodes?: Node[];
  content?: Node;
}

/** Written apart from the policy on purpose: it judges finished HTML and knows nothing of how it was made. */
const HTML =
  "p h2 h3 ul ol li table thead tbody tr th td blockquote pre code em strong a br hr sup figure figcaption div span";
const SVG = "svg g path rect circle ellipse line polyline polygon foreignObject";
const TAGS = new Set([...HTML.split(" "), ...SVG.split(" ")]);

const PLAIN =
  "id class rel align start role aria-labelledby viewBox transform d points x y x1 x2 y1 y2 cx cy r rx ry width height stroke-width lang dir";
const ATTRIBUTES = new Set(PLAIN.split(" "));

/** As a browser reads it: without white space and control characters, case folded. */
function isSafeAddress(value: string): boolean {
  const address = value.replace(/[\0-\x20\x7f-\xa0\u2028\u2029]/g, "").toLowerCase();
  if (/^#/.test(address)) return true;
  if (/^\/(?![/\\])/.test(address)) return !address.includes("\\");
  return /^https:\/\/[^/\\]/.test(address) || /^mailto:[^/\\]/.test(address);
}

function judge(node: Node, findings: string[]): void {
  const name = node.nodeName;
  if (!name.startsWith("#")) {
    if (!TAGS.has(name)) findings.push(`<${name}>`);
    for (const { name: key, value } of node.attrs ?? []) {
      if (key === "href" && name === "a") {
        if (!isSafeAddress(value)) findings.push(`href=${value.slice(0, 60)}`);
      } else if (!ATTRIBUTES.has(key)) findings.push(`<${name} ${key}>`);
      else if (/url\(|javascript:|expression\(/i.test(value)) findings.push(`${key}=${value.slice(0, 60)}`);
    }
  } else if (name !== "#text" && name !== "#document-fragment") findings.push(name);
  for (const child of node.childNodes ?? []) judge(child, findings);
  if (node.content) judge(node.content, findings);
}

/**
 * What a browser's parser finds in HTML that may not be there: scripts, handlers, styles, forms, frames,
 * foreign addresses, and markup that breaks out of the box it is put in. Empty: clean.
 */
export function judgeHtml(html: string): string[] {
  const findings: string[] = [];
  const top = parseFragment(`<div>${html}</div><hr>`) as unknown as Node;
  const [box, end] = top.childNodes ?? [];
  if (top.childNodes?.length !== 2 || box?.nodeName !== "div" || end?.nodeName !== "hr") {
    findings.push("breaks out of its box");
  }
  judge(top, findings);
  return findings;
}
