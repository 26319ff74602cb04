// @vitest-environment jsdom
import { beforeEach, expect, test, vi } from "vitest";
import { watchLeaving } from "../../app/reader/leave.ts";

const replaced = vi.fn();

beforeEach(() => {
  replaced.mockClear();
  const page = document.implementation.createHTMLDocument("A picture that is not true");
  page.body.innerHTML = `
    <a data-leave="/en/courses/rights" data-leave-title="Lisan" href="/en">Leave quickly</a>
    <a id="next" href="/en/courses/rights/rights-women">Next</a>
    <a id="course" href="/en/courses/rights">Course</a>
    <a id="other" href="/en/courses/rightsize">Another course</a>`;
  document.replaceChild(document.adoptNode(page.documentElement), document.documentElement);
  // Each test listens on its own document, as each page does.
});

const listen = () => {
  const stop = new AbortController();
  const add = document.addEventListener.bind(document);
  const spy = vi
    .spyOn(document, "addEventListener")
    .mockImplementation((type: string, listener: unknown) =>
      add(type, listener as EventListener, { signal: stop.signal }),
    );
  watchLeaving(document, replaced);
  spy.mockRestore();
  return stop;
};

const press = (selector: string, init: MouseEventInit = {}) => {
  const click = new MouseEvent("click", { bubbles: true, cancelable: true, button: 0, ...init });
  document.querySelector(selector)?.dispatchEvent(click);
  return click.defaultPrevented;
};

test("the link and the Escape key blank the page, take away its title and replace it", () => {
  for (const leave of [
    () => press("[data-leave]"),
    () => document.dispatchEvent(new KeyboardEvent("keydown", { key: "Escape" })),
  ]) {
    const stop = listen();
    document.title = "A picture that is not true";
    document.body.hidden = false;
    leave();
    stop.abort();
    expect(document.title).toBe("Lisan");
    expect(document.body.hidden).toBe(true);
    expect(replaced.mock.lastCall?.[0]).toMatch(/\/en$/);
  }
  expect(replaced).toHaveBeenCalledTimes(2);
});

test("links within the course take over the page's place; others, other keys and new tabs do not", () => {
  const stop = listen();
  expect(press("#next")).toBe(true);
  expect(replaced.mock.lastCall?.[0]).toMatch(/rights-women$/);
  expect(press("#course")).toBe(true);
  expect(replaced).toHaveBeenCalledTimes(2);
  expect(press("#other")).toBe(false);
  expect(press("#next", { ctrlKey: true })).toBe(false);
  document.dispatchEvent(new KeyboardEvent("keydown", { key: "e" }));
  stop.abort();
  expect(replaced).toHaveBeenCalledTimes(2);
});
