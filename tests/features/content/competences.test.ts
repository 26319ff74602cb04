import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { parse } from "yaml";
import strings from "../../../locales/en/ui/competences.json";

type Labels = { [part: string]: string | Labels };

/** "S1.1" stands as { S1: { 1: label } }: i18next reads a dot as a step down. */
const codesIn = (labels: Labels, before = ""): string[] =>
  Object.entries(labels).flatMap(([part, inside]) =>
    typeof inside === "string" ? [before + part] : codesIn(inside, `${before}${part}.`),
  );

test("every code of every framework has a label, and no label is without a code", () => {
  const frameworks = parse(readFileSync("content/competences.yml", "utf8")) as Record<
    string,
    { codes: string[] }
  >;
  expect(Object.keys(frameworks)).toEqual(Object.keys(strings.codes));
  for (const [framework, labels] of Object.entries(strings.codes as Record<string, Labels>)) {
    expect([...(frameworks[framework]?.codes ?? [])].sort(), framework).toEqual(codesIn(labels).sort());
  }
});
