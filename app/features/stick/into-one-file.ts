import { type DefaultTreeAdapterTypes, parseFragment, serialize } from "parse5";

interface Place {
  /** What the ids of this page begin with in the file: one question's name stands in many lessons. */
  prefix: string;
  /** Where a link inside the site leads in the file; null where the file does not hold it. */
  linkOf(path: string): string | null;
}

/** Attributes that hold ids of the same page. */
const NAMING = new Set(["id", "for", "aria-labelledby", "aria-describedby"]);
/** Where a form is sent: a file is graded on the device, and nobody takes anything. */
const SENDING = new Set(["action", "method"]);

type Attribute = DefaultTreeAdapterTypes.Element["attrs"][number];

/** The HTML of one page, made fit to stand beside others in one file that nobody serves. */
export function intoOneFile(html: string, { prefix, linkOf }: Place): string {
  const prefixed = (ids: string) =>
    ids
      .split(/\s+/)
      .map((id) => `${prefix}/${id}`)
      .join(" ");

  function mended({ name, value, ...more }: Attribute): Attribute[] {
    if (NAMING.has(name)) return [{ ...more, name, value: prefixed(value) }];
    if (SENDING.has(name)) return [];
    // "#/" begins the address of a page of the file.
    if (name !== "href" || /^[a-z]+:|^#\//.test(value)) return [{ ...more, name, value }];
    const link = value.startsWith("#") ? `#${prefix}/${value.slice(1)}` : linkOf(value);
    return link === null ? [] : [{ ...more, name, value: link }];
  }

  function walk(node: DefaultTreeAdapterTypes.ParentNode): void {
    // Comments are the server's marks of what differs from learner to learner.
    node.childNodes = node.childNodes.filter(({ nodeName }) => nodeName !== "#comment");
    for (const child of node.childNodes) {
      if (!("attrs" in child)) continue;
      child.attrs = child.attrs.flatMap(mended);
      walk(child);
    }
  }

  const fragment = parseFragment(html);
  walk(fragment);
  return serialize(fragment);
}
