import { expect, test } from "vitest";
import { intoOneFile } from "../../../app/features/stick/into-one-file.ts";

const linkOf = (path: string) => (path === "/en/courses/meet" ? "#/" : null);
const put = (html: string) => intoOneFile(html, { prefix: "/meet-spot", linkOf });

test("names get the page's own beginning, and what points to them follows", () => {
  expect(
    put('<label for="q1" id="l">A</label><input id="q1" aria-labelledby="l m" aria-describedby="n">'),
  ).toBe(
    '<label for="/meet-spot/q1" id="/meet-spot/l">A</label><input id="/meet-spot/q1" aria-labelledby="/meet-spot/l /meet-spot/m" aria-describedby="/meet-spot/n">',
  );
});

test("links stay in the file or leave the site; one that the file does not hold is no link", () => {
  expect(
    put(
      '<a href="#q1">a</a><a href="/en/courses/meet">b</a><a href="/en/about">c</a><a href="https://example.org/x">d</a><a href="about:blank">e</a><a href="#/meet-rules">f</a>',
    ),
  ).toBe(
    '<a href="#/meet-spot/q1">a</a><a href="#/">b</a><a>c</a><a href="https://example.org/x">d</a><a href="about:blank">e</a><a href="#/meet-rules">f</a>',
  );
});

test("a form is sent nowhere", () => {
  expect(put('<form action="/en/courses/meet/meet-spot" method="post" data-exercise="q1"></form>')).toBe(
    '<form data-exercise="q1"></form>',
  );
});

test("marks of the server go, drawings and their names stay", () => {
  const drawing = '<svg viewBox="0 0 9 9"><foreignObject><p>word</p></foreignObject></svg>';
  expect(put(`<!--hole:a--><div>${drawing}<!--/hole--></div>`)).toBe(`<div>${drawing}</div>`);
});
