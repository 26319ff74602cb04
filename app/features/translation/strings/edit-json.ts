import { isMap, isScalar, parseDocument, type YAMLMap } from "yaml";

/** The names that the source gives an object's members, in its order; names of the translation's own are among them. */
export type OrderOf = (path: readonly string[]) => readonly string[];

interface Member {
  name: string;
  /** Of the name. */
  start: number;
  /** Of the value. */
  from: number;
  to: number;
  value: unknown;
}

interface Members {
  start: number;
  end: number;
  list: Member[];
}

function membersOf(map: YAMLMap): Members {
  const [start = 0, end = 0] = map.range ?? [];
  const list = map.items.flatMap(({ key, value }): Member[] => {
    const range = (value as { range?: [number, number, number] } | null)?.range;
    if (!isScalar(key) || !range) return [];
    return [{ name: String(key.value), start: key.range?.[0] ?? 0, from: range[0], to: range[1], value }];
  });
  return { start, end, list };
}

const columnOf = (text: string, offset: number): number => offset - (text.lastIndexOf("\n", offset - 1) + 1);

const nested = (path: readonly string[], value: string): unknown =>
  path.reduceRight<unknown>((inner, name) => ({ [name]: inner }), value);

/**
 * Sets one text of a JSON file at its place; all other bytes stay. What is new goes after the member that stands before it
 * in the source. `json`: a valid object.
 */
export function setJsonText(json: string, path: readonly string[], value: string, orderOf: OrderOf): string {
  const { contents } = parseDocument(json, { schema: "json" });
  let object = membersOf(contents as YAMLMap);
  for (const [depth, name] of path.entries()) {
    const member = object.list.find((one) => one.name === name);
    if (!member) return insert(json, object, path.slice(depth), value, orderOf(path.slice(0, depth)));
    if (depth === path.length - 1)
      return json.slice(0, member.from) + JSON.stringify(value) + json.slice(member.to);
    if (!isMap(member.value)) return json;
    object = membersOf(member.value);
  }
  return json;
}

function insert(
  json: string,
  { start, end, list }: Members,
  path: readonly string[],
  value: string,
  order: readonly string[],
): string {
  const [name = "", ...inside] = path;
  const place = order.indexOf(name);
  const before = list.findLast((one) => order.indexOf(one.name) >= 0 && order.indexOf(one.name) < place);
  const [first] = list;
  const isInline = first !== undefined && !json.slice(start, first.start).includes("\n");
  const outer = /^[ \t]*/.exec(json.slice(json.lastIndexOf("\n", start - 1) + 1))?.[0] ?? "";
  const indent = first && !isInline ? " ".repeat(columnOf(json, first.start)) : `${outer}  `;
  const body = JSON.stringify(inside.length > 0 ? nested(inside, value) : value, null, 2);
  const text = `${JSON.stringify(name)}: ${isInline ? body.replace(/\n\s*/g, " ") : body.replaceAll("\n", `\n${indent}`)}`;
  const gap = isInline ? " " : `\n${indent}`;
  if (before) return `${json.slice(0, before.to)},${gap}${text}${json.slice(before.to)}`;
  if (first) return `${json.slice(0, first.start)}${text},${gap}${json.slice(first.start)}`;
  return `${json.slice(0, start)}{${gap}${text}\n${outer}}${json.slice(end)}`;
}

/** Takes one text out of a JSON file, and objects that are empty then; all other bytes stay. `json`: a valid object. */
export function dropJsonText(json: string, path: readonly string[]): string {
  const { contents } = parseDocument(json, { schema: "json" });
  let object = membersOf(contents as YAMLMap);
  // What goes: the text, or the outermost object that holds nothing else.
  let gone: { object: Members; member: Member } | null = null;
  for (const name of path) {
    const member = object.list.find((one) => one.name === name);
    if (!member) return json;
    if (object.list.length > 1 || gone === null) gone = { object, member };
    if (isMap(member.value)) object = membersOf(member.value);
  }
  if (!gone) return json;
  const { list } = gone.object;
  const at = list.indexOf(gone.member);
  const [before, after] = [list[at - 1], list[at + 1]];
  if (after) return json.slice(0, gone.member.start) + json.slice(after.start);
  if (before) return json.slice(0, before.to) + json.slice(gone.member.to);
  return `${json.slice(0, gone.object.start)}{}${json.slice(gone.object.end)}`;
}
