/** @jsxImportSource preact */
// @vitest-environment jsdom
import { screen, waitFor, within } from "@testing-library/dom";
import userEvent from "@testing-library/user-event";
import { render } from "preact";
import { afterEach, expect, test } from "vitest";
import findings from "../../../../app/features/labs/findings.json" with { type: "json" };
import { LanguageLab } from "../../../../app/features/labs/language/language-lab.tsx";
import words from "../../../../locales/en/ui/lab-language.json" with { type: "json" };
import { labSay } from "../lab-say.ts";
import { shippedLanguages } from "../shipped.ts";
import { skipGuess } from "../skip-guess.ts";

const set = shippedLanguages();
const { am, fr } = findings.language.languages;

let host: HTMLElement | null = null;

async function open(lang = "en") {
  host = document.createElement("div");
  document.body.append(host);
  render(<LanguageLab words={labSay("language", words, { lang })} lang={lang} set={set} />, host);
  // The lab takes the focus a moment after it has come; what is typed sooner would go astray.
  await waitFor(() => expect(screen.getByRole("heading", { level: 3 })).toHaveFocus());
  return userEvent.setup();
}

afterEach(() => {
  if (host) render(null, host);
  host?.remove();
});

const rowsOf = (name: string | RegExp) =>
  within(screen.getByRole("table", { name }))
    .getAllByRole("row")
    .slice(1)
    .map((row) => row.textContent);

test("nothing is shown before a guess; then how sure it was of what it never learned", async () => {
  const user = await open();
  expect(screen.getByRole("combobox")).toHaveValue("am");
  expect(screen.getByText(/^Amharic is not one of them/)).toBeInTheDocument();
  expect(screen.queryAllByRole("table")).toEqual([]);
  await user.type(screen.getByRole("textbox"), "1{Enter}");
  const [spoken] = screen.getAllByRole("status");
  await waitFor(() =>
    expect(spoken).toHaveTextContent(
      `Your guess was 1. It was 80% sure or more for ${am.shown.sure} of 10 paragraphs in Amharic. It was right for 0. It was sure and wrong for ${am.shown.sureAndWrong}.`,
    ),
  );
  await waitFor(() => expect(spoken?.parentElement).toHaveFocus());
  expect(rowsOf("What it called all 50 paragraphs in Amharic")).toEqual(["Japanese50 of 50"]);
  expect(
    screen.getByText("On all 50 paragraphs it was 90% sure on average. It was right for 0."),
  ).toBeInTheDocument();
});

test("each paragraph stands in its own language, with the answer in words", async () => {
  const user = await open();
  await skipGuess(user);
  const items = await screen.findAllByRole("listitem", { hidden: true });
  expect(items).toHaveLength(10);
  expect(items[0]?.querySelector("p")).toHaveAttribute("lang", "am");
  for (const item of items) expect(item).toHaveTextContent(/It says Japanese, \d+% sure\. That is wrong\.$/);
});

test("learned and never learned stand side by side", async () => {
  const user = await open();
  await skipGuess(user);
  await user.selectOptions(screen.getByRole("combobox"), "French");
  await waitFor(() =>
    expect(rowsOf("What you have tried so far")).toEqual([
      "Amharic (never learned)0%90%",
      `French (learned)100%${Math.round(fr.all.chance * 100)}%`,
    ]),
  );
  expect(screen.getByText(/^French is one of the languages/)).toBeInTheDocument();
});

test("whose own language was never learned begins with it", async () => {
  await open("sw");
  expect(screen.getByRole("combobox")).toHaveValue("sw");
});

test("whose own language was learned begins with Amharic", async () => {
  await open("hi");
  expect(screen.getByRole("combobox")).toHaveValue("am");
});

test("a text of one's own gets three answers, none of which is: I do not know", async () => {
  const user = await open();
  await skipGuess(user);
  const ask = await screen.findByRole("button", { name: "Which language is this?" });
  await user.type(screen.getByRole("textbox"), "Bonjour, je voudrais une tasse de café");
  await user.click(ask);
  await waitFor(() =>
    expect(screen.getAllByRole("status")[1]).toHaveTextContent(/^It says French, \d+% sure\.$/),
  );
  expect(rowsOf("Its three likeliest answers")).toHaveLength(3);
  await user.clear(screen.getByRole("textbox"));
  await user.click(ask);
  await waitFor(() => expect(screen.getAllByRole("status")[1]).toHaveTextContent(/^$/));
});
