import { expect, test } from "vitest";
import type { ContainerName, Part } from "../../../app/features/content/lesson.ts";
import { pageStyle } from "../../../app/features/paper/page-style.ts";
import { paperParts } from "../../../app/features/paper/paper-parts.ts";

const html = (text: string) => ({ type: "block", id: text, hash: "", kind: "paragraph", html: text }) as Part;
const open = (name: ContainerName) => ({ type: "open", name }) as Part;
const close = (name: ContainerName) => ({ type: "close", name }) as Part;

test("sheets and notes leave the lesson, other boxes stay in it", () => {
  const box = [open("Callout"), html("box"), close("Callout")];
  const parts = [
    html("one"),
    ...box,
    ...[open("Unplugged"), html("sheet"), close("Unplugged")],
    html("two"),
    ...[open("Facilitator"), html("note"), close("Facilitator")],
  ];
  expect(paperParts(parts)).toEqual({
    lesson: [html("one"), ...box, html("two")],
    sheet: [html("sheet")],
    notes: [html("note")],
  });
});

test("a title is words in a style, whatever stands in it; pages are counted in the language's digits", () => {
  expect(pageStyle('a"}</style>\\b', "latn")).toContain('content:"a\\22 }\\3c /style>\\5c b"');
  expect(pageStyle("a", "latn")).toContain("content:counter(page);");
  expect(pageStyle("a", "arab")).toContain("content:counter(page, digits);");
  expect(pageStyle("a", "arab")).not.toContain("size:");
});
