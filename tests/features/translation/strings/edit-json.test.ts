import { expect, test } from "vitest";
import { dropJsonText } from "../../../../app/features/translation/strings/edit-json.ts";

test.each([
  ["the first", '{\n  "a": "x",\n  "b": "y"\n}\n', ["a"], '{\n  "b": "y"\n}\n'],
  ["the last, and the comma before it", '{ "b": "y", "a": "x, }" }', ["a"], '{ "b": "y" }'],
  ["one between", '{"a":"x","b":"y","c":"z"}', ["b"], '{"a":"x","c":"z"}'],
  ["the only one", '{\n  "a": "x"\n}\n', ["a"], "{}\n"],
  ["an inner one", '{ "o": { "a": "x", "b": "y" } }', ["o", "a"], '{ "o": { "b": "y" } }'],
  [
    "the last inner one, and what held it",
    '{ "o": { "p": { "a": "x" } }, "b": "y" }',
    ["o", "p", "a"],
    '{ "b": "y" }',
  ],
  ["all that there is", '{ "o": { "a": "x" } }', ["o", "a"], "{}"],
  ["what is not there", '{ "o": { "a": "x" } }', ["o", "b"], '{ "o": { "a": "x" } }'],
])("%s is taken out, and no other byte changes", (_what, json, path, left) => {
  expect(dropJsonText(json, path)).toBe(left);
});
