/** @jsxImportSource preact */
// @vitest-environment jsdom
import { screen, waitFor, within } from "@testing-library/dom";
import userEvent from "@testing-library/user-event";
import { render } from "preact";
import { afterEach, expect, test } from "vitest";
import findings from "../../../../app/features/labs/findings.json" with { type: "json" };
import { readPenguins } from "../../../../app/features/labs/penguins/penguin-set.ts";
import { PenguinsLab } from "../../../../app/features/labs/penguins/penguins-lab.tsx";
import penguinWords from "../../../../locales/en/ui/lab-penguins.json" with { type: "json" };
import { labSay } from "../lab-say.ts";
import { shippedPenguins } from "../shipped.ts";

const { penguins } = readPenguins(shippedPenguins());
const { random, withoutDream } = findings.penguins;

let host: HTMLElement | null = null;

async function open({ lang = "en", digits = "latn" } = {}) {
  host = document.createElement("div");
  document.body.append(host);
  render(
    <PenguinsLab words={labSay("penguins", penguinWords, { lang, digits })} penguins={penguins} />,
    host,
  );
  // The lab takes the focus a moment after it has come; what is typed sooner would go astray.
  await waitFor(() => expect(screen.getByRole("heading", { level: 3 })).toHaveFocus());
  return userEvent.setup();
}

afterEach(() => {
  if (host) render(null, host);
  host?.remove();
});

const tables = () => screen.queryAllByRole("table");
const valuesIn = (name: string) =>
  within(screen.getByRole("table", { name }))
    .getAllByRole("row")
    .slice(1)
    .map((row) => row.textContent);

test("nothing is shown before a guess, or before the wish to see it without one", async () => {
  const user = await open();
  expect(tables()).toEqual([]);
  await user.type(screen.getByRole("textbox"), "101{Enter}");
  expect(screen.getByRole("alert")).toHaveTextContent("Write a whole number from 0 to 100.");
  expect(screen.getByRole("textbox")).toHaveAttribute("aria-invalid", "true");
  expect(tables()).toEqual([]);
  await user.click(screen.getByRole("button", { name: "Show it without a guess" }));
  expect(await screen.findByRole("status")).not.toHaveTextContent("Your guess");
  expect(tables().length).toBeGreaterThan(1);
});

test("birds drawn by lot: guess, result as printed, and how lucky this draw is", async () => {
  const user = await open();
  await user.type(screen.getByRole("textbox"), "80{Enter}");
  const { trained, of, right, print, bySpecies, draws } = random;
  const status = screen.getByRole("status");
  await waitFor(() =>
    expect(status).toHaveTextContent(`Your guess was 80. It learned from ${trained} birds.`),
  );
  expect(status).toHaveTextContent(`Of the ${of} held out, it named ${right} rightly. That is ${print}%.`);
  await waitFor(() => expect(status.parentElement).toHaveFocus());
  expect(valuesIn("Named rightly, by species")).toEqual(
    Object.entries(bySpecies).map(([name, tally]) => `${name}${tally.right} of ${tally.of}`),
  );
  expect(screen.getByText(/drawn by lot, once/)).toHaveTextContent(`named ${draws.meanPrint}% rightly`);
  expect(screen.queryByText(/never met/)).toBeNull();
});

test("without Dream no Chinstrap gets its name; both trials stand side by side", async () => {
  const user = await open();
  await user.click(screen.getByRole("button", { name: "Show it without a guess" }));
  await user.click(await screen.findByRole("radio", { name: "All birds of the island Dream" }));
  expect(screen.getByRole("textbox")).toHaveAccessibleName(/these 124 birds/);
  await user.type(screen.getByRole("textbox"), "90{Enter}");
  const { right, of, bySpecies } = withoutDream;
  expect(await screen.findByText(/never met the species Chinstrap/)).toBeVisible();
  expect(valuesIn("Named rightly, by species")).toEqual([
    `Adelie${bySpecies.Adelie.right} of ${bySpecies.Adelie.of}`,
    "Chinstrap0 of 68",
  ]);
  const called = valuesIn("What it called the 68 birds of the species Chinstrap");
  expect(called).toContain("Chinstrap0 birds");
  expect(called.reduce((sum, text) => sum + Number(/\d+/.exec(text ?? "")?.[0]), 0)).toBe(68);
  expect(valuesIn("What you have tried so far")).toEqual([
    `Three in ten birds of all islands, drawn by lot${random.print}%`,
    `All birds of the island Dream${Math.round((100 * right) / of)}%`,
  ]);
  // What was tried comes back as it was.
  await user.click(screen.getByRole("radio", { name: /drawn by lot/ }));
  await waitFor(() => expect(screen.getByRole("status")).toHaveTextContent(`${random.right} rightly`));
});

test("the tree asks in words, and says where the birds come from, in the page's digits", async () => {
  const user = await open({ lang: "ar", digits: "arab" });
  await user.type(screen.getByRole("textbox"), "٩٠{Enter}");
  expect(await screen.findByText(/That is ٩٠/)).toBeInTheDocument();
  const [first] = screen.getAllByText(/ at most .*\?/);
  expect(first).toHaveTextContent("Flipper length in millimetres at most ٢٠٧? learned from ٢٣٩ birds");
  expect(screen.getAllByText(/^It says: /).length).toBeGreaterThan(2);
  expect(screen.getByText("CC0 1.0")).toBeInTheDocument();
  expect(host?.textContent).not.toMatch(/\{\{|undefined|NaN/);
});
