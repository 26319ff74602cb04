/** @jsxImportSource preact */
// @vitest-environment jsdom
import { screen, waitFor, within } from "@testing-library/dom";
import userEvent from "@testing-library/user-event";
import { render } from "preact";
import { afterEach, expect, test } from "vitest";
import findings from "../../../../app/features/labs/findings.json" with { type: "json" };
import { TokensLab } from "../../../../app/features/labs/tokens/tokens-lab.tsx";
import words from "../../../../locales/en/ui/lab-tokens.json" with { type: "json" };
import { labSay } from "../lab-say.ts";
import { shippedUdhr } from "../shipped.ts";
import { skipGuess } from "../skip-guess.ts";

const languages = shippedUdhr();
const { tokens } = findings;

let host: HTMLElement | null = null;

async function open(lang = "en") {
  host = document.createElement("div");
  document.body.append(host);
  render(<TokensLab words={labSay("tokens", words, { lang })} lang={lang} languages={languages} />, host);
  // The lab takes the focus a moment after it has come; what is typed sooner would go astray.
  await waitFor(() => expect(screen.getByRole("heading", { level: 3 })).toHaveFocus());
  return userEvent.setup();
}

afterEach(() => {
  if (host) render(null, host);
  host?.remove();
});

const statuses = () => screen.getAllByRole("status");
const rowsOf = (name: string | RegExp) =>
  within(screen.getByRole("table", { name }))
    .getAllByRole("row")
    .slice(1)
    .map((row) => row.textContent);

test("nothing is shown before a guess; then the price as printed, and what learning changes", async () => {
  const user = await open();
  const { before, after } = tokens.languages.sw;
  expect(screen.getByRole("combobox")).toHaveValue("sw");
  expect(screen.queryAllByRole("table")).toEqual([]);
  await user.type(screen.getByRole("textbox"), "150{Enter}");
  await waitFor(() =>
    expect(statuses()[0]).toHaveTextContent(
      `Your guess was 150. The program learned from English only. The same articles need ${before.english} pieces in English and 1,563 in Swahili. For every 100 pieces in English, Swahili needs 216.`,
    ),
  );
  expect(rowsOf("Pieces for the held-out articles, learned from English only")).toEqual([
    `English${before.english}`,
    "Swahili1,563",
  ]);
  await user.click(screen.getByRole("button", { name: "Let it learn 20 articles in Swahili too" }));
  await waitFor(() =>
    expect(statuses()[0]).toHaveTextContent(
      "Now it has learned from both. For every 100 pieces in English, Swahili needs 102. English needs 109 pieces where it needed 100 before.",
    ),
  );
  expect(rowsOf("Pieces for the held-out articles, learned from both")).toEqual([
    `English${after.english}`,
    `Swahili${after.own}`,
  ]);
});

test("another language needs no second guess, and all that were tried stand side by side", async () => {
  const user = await open();
  await skipGuess(user);
  await user.click(await screen.findByRole("button", { name: /^Let it learn/ }));
  await waitFor(() => expect(rowsOf(/by what was learned/)).toEqual(["Swahili2.161.02"]));
  await user.selectOptions(screen.getByRole("combobox"), "Tamil");
  await waitFor(() => expect(statuses()[0]).toHaveTextContent("Tamil needs 1,030."));
  expect(statuses()[0]).not.toHaveTextContent("learned from both");
  await user.click(screen.getByRole("button", { name: "Let it learn 20 articles in Tamil too" }));
  await waitFor(() => expect(rowsOf(/by what was learned/)).toEqual(["Swahili2.161.02", "Tamil10.31.28"]));
});

test("the vocabularies of real chatbots, the chosen language first and the others once", async () => {
  const user = await open();
  await skipGuess(user);
  const tables = await screen.findAllByRole("table", { name: /^The same held-out articles/ });
  const { r50k_base, cl100k_base, o200k_base } = tokens.real;
  expect(within(tables[0] as HTMLElement).getAllByRole("row")[1]).toHaveTextContent(
    `Swahili${r50k_base.sw}${cl100k_base.sw}${o200k_base.sw}`,
  );
  const others = within(tables[1] as HTMLElement)
    .getAllByRole("rowheader")
    .map((head) => head.textContent);
  expect(others).toHaveLength(18);
  expect(others).not.toContain("Swahili");
  expect(others).not.toContain("English");
  expect(others).toEqual([...others].sort());
});

test("the page's own language comes first, and its names are those of the page", async () => {
  await open("ar");
  expect(screen.getByRole("combobox")).toHaveValue("ar");
  expect(screen.getByRole("option", { name: "الأمهرية" })).toBeInTheDocument();
  expect(screen.queryByRole("option", { name: "الإنجليزية" })).toBeNull();
});

test("a sentence of one's own is cut, and costs what it costs", async () => {
  const user = await open();
  await skipGuess(user);
  const field = await screen.findByRole("textbox", { name: /^Write a sentence/ });
  await user.type(field, "rights ह");
  await user.click(screen.getByRole("button", { name: "Cut it into pieces" }));
  await waitFor(() =>
    expect(statuses()[1]).toHaveTextContent(/^Learned from English only: 8 signs become \d+ pieces\.$/),
  );
  expect(screen.getByRole("figure", { name: "" })).toHaveTextContent(/ह3$/);
  await user.clear(field);
  await user.click(screen.getByRole("button", { name: "Cut it into pieces" }));
  await waitFor(() => expect(statuses()[1]).toHaveTextContent(/^$/));
});
