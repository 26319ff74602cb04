import { expect, test } from "vitest";
import { drawFigure, readDrawing } from "../../../../app/features/content/compile/figure.ts";
import { judgeHtml } from "../../../../app/features/content/compile/oracle.ts";
import { reportOn } from "../../../../app/features/content/policy/problem.ts";

const svg = (inside: string, root = 'viewBox="0 0 320 100"') =>
  `<svg xmlns="http://www.w3.org/2000/svg" ${root}>${inside}</svg>`;

function read(text: string) {
  const report = reportOn("f.svg");
  return { drawing: readDrawing(text, report), problems: report.problems.map(({ code }) => code) };
}

const words = { name: "f", caption: "A &amp; b", slots: ["one"] };
const slot = '<rect data-slot="1" x="10" y="20" width="100" height="30"/>';

test("slots become text over the art; mirroring moves them and leaves the text readable", () => {
  const { drawing } = read(
    svg(`<path class="t1" d="M0 0h9"/>${slot}`, 'viewBox="0 0 320 100" data-mirror="yes"'),
  );
  if (!drawing) throw new Error("refused");
  const left = drawFigure(drawing, words, "ltr");
  expect(left).toContain('<g class="art"><path class="t1" d="M0 0h9"/></g>');
  expect(left).toContain('<foreignObject x="10" y="20" width="100" height="30"><p>one</p></foreignObject>');
  expect(left).toContain('role="img" aria-labelledby="figure-f-caption"');
  const right = drawFigure(drawing, words, "rtl");
  expect(right).toContain('<g class="art" transform="translate(320 0) scale(-1 1)">');
  expect(right).toContain('<foreignObject x="210" y="20" width="100" height="30"><p>one</p></foreignObject>');
  expect(judgeHtml(left)).toEqual([]);
  expect(judgeHtml(right)).toEqual([]);
});

test("a drawing without data-mirror stays as it is in right-to-left text", () => {
  const { drawing } = read(svg(slot));
  expect(drawing && drawFigure(drawing, words, "rtl")).toContain('x="10"');
});

test("what is not on the list refuses the drawing", () => {
  const bad = [
    svg("<script>alert(1)</script>"),
    svg('<path d="M0 0" onclick="alert(1)"/>'),
    svg('<path d="M0 0" style="fill:red"/>'),
    svg('<path d="M0 0" fill="url(https://evil.example/x)"/>'),
    svg('<use href="#a"/>'),
    svg('<image href="https://evil.example/x.png"/>'),
    svg("<foreignObject><p>a</p></foreignObject>"),
    svg("<text>words</text>"),
    svg("<style>*{}</style>"),
    svg('<a href="javascript:alert(1)"><path d="M0 0"/></a>'),
    svg('<animate attributeName="href" values="javascript:alert(1)"/>'),
    svg('<g class="evil"><path d="M0 0"/></g>'),
    svg('<path d="M0 0" class="t1 main"/>'),
    svg('<g transform="url(#a)"/>'),
    svg('<path d="javascript:alert(1)"/>'),
    svg('<path id="main" d="M0 0"/>'),
    svg("", 'viewBox="0 0 320 100" onload="alert(1)"'),
    svg("", 'viewBox="0 0 999 100"'),
    svg("", ""),
    `${svg("")}<p>after</p>`,
    `<p>before</p>${svg("")}`,
    "<math></math>",
    "not a drawing",
    svg('<rect data-slot="2" x="1" y="1" width="9" height="9"/>'),
    svg('<g transform="scale(2)"><rect data-slot="1" x="1" y="1" width="9" height="9"/></g>'),
    svg('<rect data-slot="1" x="1" y="1"/>'),
    svg(`<path d="M${"0 ".repeat(1100)}"/>`),
    '<svg viewBox="0 0 320 100"><![CDATA[<script>alert(1)</script>]]></svg>',
    '<!DOCTYPE svg [<!ENTITY x SYSTEM "file:///etc/passwd">]><svg viewBox="0 0 320 100">&x;</svg>',
  ];
  for (const text of bad) {
    const { drawing, problems } = read(text);
    expect(drawing, text).toBeNull();
    expect(problems.length, text).toBeGreaterThan(0);
  }
});
