import { createHash } from "node:crypto";
import { type DefaultTreeAdapterTypes, parse } from "parse5";
import { expect, test } from "vitest";
import { dataId, stickDocument, wordsId } from "../../../app/features/stick/stick-document.ts";
import { labsThatFit, type StickLab } from "../../../app/features/stick/stick-labs.ts";

type Element = DefaultTreeAdapterTypes.Element;

const lab = (name: string, data: StickLab["data"], script = `run("${name}")`): StickLab => ({
  name,
  script,
  style: ".lab{color:red}",
  words: JSON.stringify({ title: "</script><script>alert(1)</script>" }),
  data,
});

const nasty = 'const a = "</script><!--"; // </SCRIPT>';
const html = stickDocument({
  ...{ lang: "ar", dir: "rtl", digits: "arab", title: "A < B & C", body: "<main></main>" },
  style: 'b::after{content:"</style>"}',
  script: nasty,
  labs: [
    lab("one", { name: "a.json", text: '["</script>"]', base64: false }),
    lab("two", { name: "b.bin", text: "AAEC", base64: true }),
  ],
});

function elements(node: DefaultTreeAdapterTypes.ParentNode): Element[] {
  return node.childNodes.flatMap((child) => ("attrs" in child ? [child, ...elements(child)] : []));
}
const all = elements(parse(html));
const textOf = ({ childNodes }: Element) =>
  childNodes.map((node) => ("value" in node ? node.value : "")).join("");
const attribute = ({ attrs }: Element, wanted: string) => attrs.find(({ name }) => name === wanted)?.value;
const named = (tag: string) => all.filter(({ tagName }) => tagName === tag);
const policy = attribute(named("meta").find((meta) => attribute(meta, "http-equiv")) as Element, "content");
const hashed = (text: string) => `'sha256-${createHash("sha256").update(text).digest("base64")}'`;

test("what stands in it closes no tag of its own: every script and the style are whole", () => {
  const scripts = named("script").filter((script) => attribute(script, "type") === "module");
  expect(scripts.map(textOf)).toEqual([
    'const a = "\\x3c/script>\\x3c!--"; // \\x3c/SCRIPT>',
    'run("one")',
    'run("two")',
  ]);
  expect(named("style")).toHaveLength(1);
  expect(textOf(named("title")[0] as Element)).toBe("A < B & C");
});

test("the policy lets these very scripts and this style run, and nobody be asked", () => {
  const scripts = named("script").filter((script) => attribute(script, "type") === "module");
  expect(policy).toBe(
    [
      "default-src 'none'",
      `script-src ${scripts.map(textOf).map(hashed).join(" ")}`,
      `style-src ${hashed(textOf(named("style")[0] as Element))}`,
      "form-action 'none'",
      "base-uri 'none'",
    ].join("; "),
  );
});

test("words and data of the experiments come back as they were", () => {
  const block = (id: string) => textOf(all.find((one) => attribute(one, "id") === id) as Element);
  expect(JSON.parse(block(wordsId("one")))).toEqual({ title: "</script><script>alert(1)</script>" });
  expect(JSON.parse(block(dataId("a.json")))).toEqual(["</script>"]);
  expect(block(dataId("b.bin"))).toBe("AAEC");
});

test("experiments are taken as far as they fit; what two of them share is weighed once", () => {
  const shared = { name: "big.bin", text: "x".repeat(1000), base64: true };
  const [one, two] = [lab("one", shared, "s".repeat(100)), lab("two", shared, "s".repeat(100))];
  const huge = lab("huge", { ...shared, text: "y".repeat(5000) });
  const own = 1000 + 100 + one.style.length + one.words.length;
  const names = (room: number) => labsThatFit([one, huge, two], room).map(({ name }) => name);
  expect(names(own - 1)).toEqual([]);
  expect(names(own)).toEqual(["one"]);
  expect(names(own + two.words.length)).toEqual(["one", "two"]);
  expect(names(20_000)).toEqual(["one", "huge", "two"]);
});
