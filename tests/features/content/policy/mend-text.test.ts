import { expect, test } from "vitest";
import { blockHash } from "../../../../app/features/content/compile/block-hash.ts";
import { readLesson } from "../../../../app/features/content/compile/read-lesson.ts";
import { mendText } from "../../../../app/features/content/policy/mend-text.ts";
import { bytesOf, lessonText } from "../lesson-text.ts";

const mend = (text: string) => {
  const { bytes, mended } = mendText(bytesOf(text));
  return [new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes), mended];
};

test("a byte order mark, line ends and letters in two parts are mended, each told by its name", () => {
  expect(mend("\ufeffa")).toEqual(["a", ["bom"]]);
  expect(mend("a\r\nb\rc\n")).toEqual(["a\nb\nc\n", ["crlf"]]);
  expect(mend("cafe\u0301")).toEqual(["caf\u00e9", ["nfc"]]);
  expect(mend("\ufeffcafe\u0301\r\n")).toEqual(["caf\u00e9\n", ["bom", "crlf", "nfc"]]);
});

test("it is never NFKC, and deletes nothing that is only invisible", () => {
  const kept = "ﬁ ① ２ ㎏ \u00a0 می\u200cخواهم \u202e a\ufeffb العـــربية";
  expect(mend(kept)).toEqual([kept, []]);
});

test("what needs no mending, or is no text, comes back as the same bytes", () => {
  for (const bytes of [bytesOf("a\nb"), bytesOf(""), Uint8Array.of(0xff, 0xfe, 0x61, 0x0d, 0x0a)]) {
    const result = mendText(bytes);
    expect(result.bytes).toBe(bytes);
    expect(result.mended).toEqual([]);
  }
});

test("mending twice mends nothing more", () => {
  const once = mendText(bytesOf("\ufeff\ufeffe\u0301\r\r\n")).bytes;
  expect(mendText(once)).toEqual({ bytes: once, mended: [] });
});

test("what is mended passes the checks, with the hash that the well-made file has", () => {
  const good = lessonText("Un caf\u00e9.\n\n- uno\n- dos, **tr\u00e9s**");
  const hashes = (bytes: Uint8Array) => {
    const { lesson, problems } = readLesson("a.mdx", bytes);
    expect(problems).toEqual([]);
    return lesson?.root.children?.map(blockHash);
  };
  const bad = `\ufeff${good.normalize("NFD").replaceAll("\n", "\r\n")}`;
  expect(readLesson("a.mdx", bytesOf(bad)).lesson).toBeNull();
  const { bytes, mended } = mendText(bytesOf(bad));
  expect(mended).toEqual(["bom", "crlf", "nfc"]);
  expect(hashes(bytes)).toEqual(hashes(bytesOf(good)));
});
