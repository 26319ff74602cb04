import { parseFragment } from "parse5";
import type { Reporter } from "../policy/problem.ts";

export const MAX_FIGURE_BYTES = 2048;

const NUMBER = "-?(?:\\d+(?:\\.\\d+)?|\\.\\d+)";
const isNumber = new RegExp(`^${NUMBER}$`);
const isNumbers = new RegExp(`^\\s*${NUMBER}(?:[\\s,]+${NUMBER})*\\s*$`);
const isPath = /^[MmLlHhVvCcSsQqTtAaZz0-9eE\s,.+-]+$/;
const isTransform = /^(?:\s*(?:translate|scale|rotate|skewX|skewY|matrix)\([-\d.,\s]+\)\s*)+$/;
const isClass =
  /^(?:t[123]|s[123k]|ground|card|ink|soft|none)(?:\s+(?:t[123]|s[123k]|ground|card|ink|soft|none))*$/;

const EVERYWHERE: Readonly<Record<string, RegExp>> = {
  class: isClass,
  transform: isTransform,
  "stroke-width": isNumber,
};
const box = { x: isNumber, y: isNumber, width: isNumber, height: isNumber, rx: isNumber, ry: isNumber };
const ELEMENTS: Readonly<Record<string, Readonly<Record<string, RegExp>>>> = {
  g: {},
  path: { d: isPath },
  rect: { ...box, "data-slot": /^[1-9]\d?$/ },
  circle: { cx: isNumber, cy: isNumber, r: isNumber },
  ellipse: { cx: isNumber, cy: isNumber, rx: isNumber, ry: isNumber },
  line: { x1: isNumber, y1: isNumber, x2: isNumber, y2: isNumber },
  polyline: { points: isNumbers },
  polygon: { points: isNumbers },
};
const ROOT: Readonly<Record<string, RegExp>> = {
  viewBox: /^0 0 320 [1-9]\d{1,2}$/,
  "data-mirror": /^yes$/,
  xmlns: /^http:\/\/www\.w3\.org\/2000\/svg$/,
};

interface Slot {
  number: number;
  x: number;
  y: number;
  width: number;
  height: number;
}

/** A drawing that passed the allow-list, ready to be filled with words. */
export interface Drawing {
  height: number;
  mirror: boolean;
  art: string;
  slots: Slot[];
}

interface Element {
  nodeName: string;
  attrs?: { name: string; value: string; prefix?: string }[];
  childNodes?: Element[];
  sourceCodeLocation?: { startLine: number; startCol: number } | null;
  value?: string;
}

const MEND = "see the last section of docs/authoring.md for what a figure may hold.";

/** Parses a drawing and writes it anew from the allow-list; what is not on the list refuses the file. */
export function readDrawing(text: string, report: Reporter): Drawing | null {
  const fail = (element: Element | undefined, message: string, mend = MEND): null => {
    const at = element?.sourceCodeLocation;
    report.error({ line: at?.startLine ?? 1, column: at?.startCol ?? 1 }, "figure/svg", message, mend);
    return null;
  };
  if (new TextEncoder().encode(text).length > MAX_FIGURE_BYTES) {
    return fail(undefined, "larger than 2 KB.", "round coordinates to whole numbers; draw fewer shapes.");
  }
  const top = parseFragment(text, { sourceCodeLocationInfo: true }) as unknown as Element;
  const children = (top.childNodes ?? []).filter((node) => node.nodeName !== "#text" || node.value?.trim());
  const [svg] = children;
  if (children.length !== 1 || svg?.nodeName !== "svg") return fail(svg, "the file is not one <svg>.");

  const slots: Slot[] = [];
  let broken = false;
  const attributes = (element: Element, rules: Readonly<Record<string, RegExp>>): Map<string, string> => {
    const kept = new Map<string, string>();
    for (const { name, value } of element.attrs ?? []) {
      const rule = Object.hasOwn(rules, name) ? rules[name] : undefined;
      if (!rule?.test(value)) {
        fail(element, `<${element.nodeName}> may not have ${name}="${value.slice(0, 40)}".`);
        broken = true;
      } else kept.set(name, value);
    }
    return kept;
  };
  const write = (element: Element, moved: boolean): string => {
    if (element.nodeName === "#text" && !element.value?.trim()) return "";
    if (element.nodeName === "#comment") return "";
    const rules = Object.hasOwn(ELEMENTS, element.nodeName) ? ELEMENTS[element.nodeName] : undefined;
    if (!rules) {
      const what = element.nodeName === "#text" ? "text" : `<${element.nodeName}>`;
      fail(element, `${what} may not stand in a figure.`);
      broken = true;
      return "";
    }
    const kept = attributes(element, { ...EVERYWHERE, ...rules });
    const slot = kept.get("data-slot");
    if (slot !== undefined) {
      const [x, y, width, height] = ["x", "y", "width", "height"].map((name) =>
        Number(kept.get(name) ?? Number.NaN),
      );
      if (moved || kept.has("transform") || ![x, y, width, height].every((value) => Number.isFinite(value))) {
        fail(element, "a text slot needs x, y, width and height, and no transform on or around it.");
        broken = true;
      } else slots.push({ number: Number(slot), x, y, width, height } as Slot);
      return "";
    }
    const inside = (element.childNodes ?? [])
      .map((child) => write(child, moved || kept.has("transform")))
      .join("");
    const written = [...kept].map(([name, value]) => ` ${name}="${value.trim()}"`).join("");
    const close = inside === "" ? "/>" : `>${inside}</${element.nodeName}>`;
    return `<${element.nodeName}${written}${close}`;
  };
  const root = attributes(svg, ROOT);
  const viewBox = root.get("viewBox");
  if (!viewBox) return fail(svg, 'the drawing lacks viewBox="0 0 320 H".');
  const art = (svg.childNodes ?? []).map((child) => write(child, false)).join("");
  if (broken) return null;
  slots.sort((a, b) => a.number - b.number);
  if (slots.some((slot, index) => slot.number !== index + 1)) {
    return fail(svg, "text slots are not numbered 1, 2, 3 and so on.", "number them in reading order.");
  }
  return { height: Number(viewBox.split(" ")[3]), mirror: root.has("data-mirror"), art, slots };
}

export interface FigureWords {
  name: string;
  caption: string;
  slots: string[];
}

/** The drawing with its words in it. Where meaning runs with the script the art is mirrored, the text is not. */
export function drawFigure(drawing: Drawing, words: FigureWords, direction: "ltr" | "rtl"): string {
  const mirrored = drawing.mirror && direction === "rtl";
  const turn = mirrored ? ' transform="translate(320 0) scale(-1 1)"' : "";
  const texts = drawing.slots.map(({ x, y, width, height }, index) => {
    const left = mirrored ? 320 - x - width : x;
    const size = `x="${left}" y="${y}" width="${width}" height="${height}"`;
    return `<foreignObject ${size}><p>${words.slots[index] ?? ""}</p></foreignObject>`;
  });
  const id = `figure-${words.name}-caption`;
  const svg = `<svg viewBox="0 0 320 ${drawing.height}" role="img" aria-labelledby="${id}"><g class="art"${turn}>${drawing.art}</g>${texts.join("")}</svg>`;
  return `<figure class="drawing" id="figure-${words.name}">${svg}<figcaption id="${id}">${words.caption}</figcaption></figure>`;
}
