/** @jsxImportSource preact */
// @vitest-environment jsdom
import { screen, waitFor, within } from "@testing-library/dom";
import userEvent from "@testing-library/user-event";
import { render } from "preact";
import { afterEach, expect, test } from "vitest";
import findings from "../../../../app/features/labs/findings.json" with { type: "json" };
import { StereotypesLab } from "../../../../app/features/labs/stereotypes/stereotypes-lab.tsx";
import { readWords } from "../../../../app/features/labs/stereotypes/word-set.ts";
import words from "../../../../locales/en/ui/lab-stereotypes.json" with { type: "json" };
import { labSay } from "../lab-say.ts";
import { readShipped } from "../shipped.ts";
import { skipGuess } from "../skip-guess.ts";

const set = readWords(JSON.parse(readShipped("content/lab-data/words.json").toString("utf8")));
const [he, man] = findings.stereotypes.axes;
const place = (axis: typeof he, word: string) => axis?.dozen.find((one) => one.word === word)?.place;

let host: HTMLElement | null = null;

async function open(strings: object = words, how?: { lang: string; digits: string }) {
  host = document.createElement("div");
  document.body.append(host);
  render(<StereotypesLab words={labSay("stereotypes", strings, how)} set={set} />, host);
  // The lab takes the focus a moment after it has come; what is typed sooner would go astray.
  await waitFor(() => expect(screen.getByRole("heading", { level: 3 })).toHaveFocus());
  return userEvent.setup();
}

afterEach(() => {
  if (host) render(null, host);
  host?.remove();
});

/** Without the marks that keep an English word from turning a sentence round. */
const said = (at: number) =>
  screen.getAllByRole("status")[at]?.textContent?.replace(/[\u2068\u2069]/g, "") ?? "";
const rowsOf = (name: RegExp) =>
  within(screen.getByRole("table", { name }))
    .getAllByRole("row")
    .slice(1)
    .map((row) => row.textContent);

test("nothing is shown before a guess; then the places as printed, and the twelve jobs in order", async () => {
  const user = await open();
  expect(screen.queryAllByRole("table")).toEqual([]);
  await user.type(screen.getByRole("textbox"), "176{Enter}");
  expect(screen.getByRole("alert")).toHaveTextContent("Write a whole number from 1 to 175.");
  await user.clear(screen.getByRole("textbox"));
  await user.type(screen.getByRole("textbox"), "60{Enter}");
  await waitFor(() =>
    expect(said(0)).toBe(
      `Your guess was 60. “nurse” stands at place ${place(he, "nurse")} of 175. “engineer” stands at place ${place(he, "engineer")}.`,
    ),
  );
  await waitFor(() => expect(screen.getAllByRole("status")[0]?.parentElement).toHaveFocus());
  const printed = [...(he?.dozen ?? [])].sort((a, b) => a.place - b.place);
  expect(rowsOf(/Twelve jobs/)).toEqual(
    printed.map(({ word, lean }) => `${word}${new Intl.NumberFormat("en").format(lean)}`),
  );
  expect(rowsOf(/Whole groups/).at(0)).toMatch(/^Clothes-0\.1$/);
  expect(rowsOf(/Whole groups/).at(-1)).toMatch(/^Working life0\.11$/);
});

test("another pair turns the map, and how many jobs change sides is told", async () => {
  const user = await open();
  await skipGuess(user);
  await user.click(await screen.findByRole("radio", { name: /woman/ }));
  await waitFor(() =>
    expect(said(1)).toContain(
      `“nurse” stands at place ${place(man, "nurse")} of 175, and “engineer” at place ${place(man, "engineer")}. ${man?.sameSideAsFirst} of the 175 jobs`,
    ),
  );
  const clear = (man?.jobsClear.she ?? 0) + (man?.jobsClear.he ?? 0);
  expect(screen.getByText(/A small number means little/)).toHaveTextContent(`${clear} of 175 jobs`);
  await user.click(screen.getByRole("radio", { name: /ten such pairs/ }));
  await waitFor(() => expect(screen.getAllByText("Words for women")[0]).toBeInTheDocument());
});

test("a word is looked up; one that is not in the list is told", async () => {
  const user = await open();
  await skipGuess(user);
  const field = await screen.findByRole("combobox", { name: "English word" });
  await user.type(field, " Tomato {Enter}");
  await waitFor(() => expect(said(2)).toMatch(/^“tomato” leans -0\.\d+\. Of the 1,296 words/));
  expect(said(2)).toContain("onion");
  await user.clear(field);
  await user.type(field, "quark{Enter}");
  await waitFor(() => expect(said(2)).toMatch(/^“quark” is not in the list/));
});

test("elsewhere the twelve jobs stand beside their translation, marked as English", async () => {
  const arabic = { ...words, jobName: { ...words.jobName, nurse: "ممرضة أو ممرض" } };
  const user = await open(arabic, { lang: "ar", digits: "arab" });
  await user.type(screen.getByRole("textbox"), "٩٠{Enter}");
  const [translated] = await screen.findAllByText("ممرضة أو ممرض");
  expect(translated?.parentElement?.querySelector("[lang=en]")).toHaveTextContent("nurse");
  expect(said(0)).toContain("٩٠");
  expect(host?.textContent).not.toMatch(/\{\{|undefined|NaN/);
  expect(screen.getByText("PDDL 1.0")).toBeInTheDocument();
  expect(screen.queryByText("Held out for the test")).toBeNull();
});
