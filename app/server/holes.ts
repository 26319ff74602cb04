/** A document cut at the places that differ from learner to learner: statics[0], holes[0], statics[1], ... */
export interface Template {
  statics: string[];
  holes: Hole[];
}

export interface Hole {
  name: string;
  /** What a stranger sees there. */
  stranger: string;
}

export class HoleProblem extends Error {}

const mark = /<!--\[(\/?)([a-z0-9][a-z0-9:-]*)\]-->/g;

/** Cuts at `<!--[name]-->...<!--[/name]-->`. Pairs neither nest nor cross. */
export function cutAtHoles(html: string): Template {
  const statics: string[] = [];
  const holes: Hole[] = [];
  let from = 0;
  let open: string | null = null;
  for (const found of html.matchAll(mark)) {
    const [text, closing, name = ""] = found;
    const before = html.slice(from, found.index);
    from = found.index + text.length;
    if (!closing) {
      if (open !== null) throw new HoleProblem(`the hole "${name}" opens inside "${open}"`);
      statics.push(before);
      open = name;
    } else {
      if (open !== name) throw new HoleProblem(`the hole "${name}" closes where ${open ?? "none"} is open`);
      holes.push({ name, stranger: before });
      open = null;
    }
  }
  if (open !== null) throw new HoleProblem(`the hole "${open}" never closes`);
  statics.push(html.slice(from));
  return { statics, holes };
}

/** The document with every hole filled; a hole without a filling shows what a stranger sees. */
export function fillHoles({ statics, holes }: Template, fillings: ReadonlyMap<string, string>): string {
  let html = statics[0] ?? "";
  for (let at = 0; at < holes.length; at += 1) {
    const hole = holes[at] as Hole;
    html += (fillings.get(hole.name) ?? hole.stranger) + (statics[at + 1] ?? "");
  }
  return html;
}

/**
 * The same as bytes, for statics encoded once. Part by part, because one letter beyond Latin-1 makes the encoding of a
 * whole joined page several times slower.
 */
export function fillHolesEncoded(
  statics: readonly Buffer[],
  holes: readonly Hole[],
  fillings: ReadonlyMap<string, string>,
): Buffer {
  const parts: Buffer[] = [];
  statics.forEach((bytes, at) => {
    parts.push(bytes);
    const hole = holes[at];
    if (hole) parts.push(Buffer.from(fillings.get(hole.name) ?? hole.stranger));
  });
  return Buffer.concat(parts);
}

const nothing: ReadonlyMap<string, string> = new Map();

/** The stranger's document: the marks taken out, which nobody needs to download. */
export const withoutMarks = (template: Template) => fillHoles(template, nothing);
