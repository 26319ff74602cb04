import { readFileSync } from "node:fs";
import path from "node:path";
import type { Page } from "playwright-core";

const css = readFileSync(path.resolve(import.meta.dirname, "../../../app/ui/tokens.css"), "utf8");
const [light = "", dark = ""] = css.split("@media (prefers-color-scheme: dark)");

function rgb(hex: string): string {
  const full = hex.length === 4 ? hex.replaceAll(/[\da-f]/g, "$&$&") : hex;
  const [r, g, b] = [1, 3, 5].map((at) => Number.parseInt(full.slice(at, at + 2), 16));
  return `rgb(${r}, ${g}, ${b})`;
}

const coloursIn = (rules: string) =>
  [...rules.matchAll(/--[\w-]+:\s*(#[\da-f]{3,6});/g)].map(([, hex = ""]) => rgb(hex));

/** The colours of the tokens, as a browser computes them. */
export const palette = { light: coloursIn(light), dark: coloursIn(dark) };

/** Colours that something on the page is painted in and `allowed` does not hold, one line an element. */
export const foreignColours = (page: Page, allowed: readonly string[]): Promise<string[]> =>
  page.evaluate((list) => {
    const known = new Set(list);
    const sides = ["top", "right", "bottom", "left"];
    const shapes = "path, rect, circle, ellipse, line, polyline, polygon, text, tspan";

    function painted(element: Element, style: CSSStyleDeclaration): string[] {
      const value = (name: string) => style.getPropertyValue(name);
      // A box to tick is drawn by the browser itself, from one colour.
      if (element.matches("input[type=radio], input[type=checkbox]") && value("appearance") === "auto")
        return [value("accent-color")];
      // Its lines are drawn by the system, in the colours of the list around it.
      if (element.matches("option")) return [];
      if (element instanceof SVGElement && !element.matches("svg, foreignObject"))
        return element.matches("stop")
          ? [value("stop-color")]
          : element.matches(shapes)
            ? [value("fill"), value("stroke")]
            : [];
      const colours = [value("color"), value("background-color"), value("background-image")];
      colours.push(value("box-shadow"), value("text-shadow"));
      for (const side of sides)
        if (Number.parseFloat(value(`border-${side}-width`)) > 0) colours.push(value(`border-${side}-color`));
      if (value("outline-style") !== "none") colours.push(value("outline-color"));
      if (value("text-decoration-line") !== "none") colours.push(value("text-decoration-color"));
      return colours;
    }

    const foreign: string[] = [];
    for (const element of document.querySelectorAll("html, body, body *")) {
      if (!element.checkVisibility()) continue;
      const styles = [getComputedStyle(element)];
      for (const part of ["::before", "::after"]) {
        const style = getComputedStyle(element, part);
        if (style.content !== "none" && style.content !== "normal") styles.push(style);
      }
      const colours = styles.flatMap((style) => painted(element, style));
      for (const [colour] of colours.join(" ").matchAll(/[a-z-]+\((?:[\d.%\s,/-]|none|srgb)+\)/g))
        if (!known.has(colour) && colour !== "rgba(0, 0, 0, 0)")
          foreign.push(`${colour} on <${element.localName} class="${element.getAttribute("class") ?? ""}">`);
    }
    return [...new Set(foreign)];
  }, allowed);

/**
 * Things to press that are less than 44 px wide or high. A box to tick counts with its label, which is pressed just as
 * well. Left out, as WCAG 2.5.8 leaves them out: links in running text, that is, links laid out as words of a line
 * whose paragraph, cell or list item holds other words too.
 */
export const smallTargets = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const targets =
      'a[href], button, input:not([type=hidden]), select, textarea, summary, [tabindex]:not([tabindex="-1"]), [role=button]';

    function isRunningText(element: Element): boolean {
      if (!element.matches("a") || getComputedStyle(element).display !== "inline") return false;
      let block = element.parentElement;
      while (block && getComputedStyle(block).display.startsWith("inline")) block = block.parentElement;
      const others = block?.cloneNode(true) as Element | undefined;
      for (const link of others?.querySelectorAll("a, button") ?? []) link.remove();
      return /\p{L}|\p{N}/u.test(others?.textContent ?? "");
    }

    const small: string[] = [];
    for (const element of document.querySelectorAll<HTMLElement>(targets)) {
      if (!element.checkVisibility({ visibilityProperty: true, opacityProperty: true })) continue;
      const box = element.matches("input[type=radio], input[type=checkbox]") && element.closest("label");
      const { width, height } = (box || element).getBoundingClientRect();
      // Lengths are computed in 64ths of a pixel.
      if ((width > 43.9 && height > 43.9) || isRunningText(element)) continue;
      const name = (element.textContent || element.getAttribute("name") || "").trim().slice(0, 40);
      small.push(`<${element.localName}> "${name}" ${width.toFixed(1)} x ${height.toFixed(1)}`);
    }
    return small;
  });

/** What reaches beyond the width of the window and makes the page scroll sideways; empty where nothing does. */
export const sidewaysScroll = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const root = document.documentElement;
    const width = innerWidth;
    if (root.scrollWidth <= width) return [];
    const wide = [...document.body.querySelectorAll("*")].filter((element) => {
      const { left, right } = element.getBoundingClientRect();
      return right > width + 1 || left < -1;
    });
    const names = wide.slice(0, 5).map((element) => `<${element.localName} class="${element.className}">`);
    return [`${root.scrollWidth} px wide in a window of ${width}: ${names.join(" ")}`];
  });

/** The smallest phone, and nothing that moves while it is looked at. */
export const narrow = { viewport: { width: 320, height: 640 }, reducedMotion: "reduce" } as const;
