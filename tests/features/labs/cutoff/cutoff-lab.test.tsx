/** @jsxImportSource preact */
// @vitest-environment jsdom
import { fireEvent, screen, waitFor, within } from "@testing-library/dom";
import userEvent from "@testing-library/user-event";
import { render } from "preact";
import { afterEach, expect, test } from "vitest";
import { CutoffLab } from "../../../../app/features/labs/cutoff/cutoff-lab.tsx";
import findings from "../../../../app/features/labs/findings.json" with { type: "json" };
import { readSexed } from "../../../../app/features/labs/penguins/sexed-penguins.ts";
import words from "../../../../locales/en/ui/lab-cutoff.json" with { type: "json" };
import { labSay } from "../lab-say.ts";
import { shippedPenguins } from "../shipped.ts";

const { birds } = readSexed(shippedPenguins());
const { one, each, every } = findings.cutoff;

let host: HTMLElement | null = null;

async function open(how?: { lang: string; digits: string }) {
  host = document.createElement("div");
  document.body.append(host);
  render(<CutoffLab words={labSay("cutoff", words, how)} birds={birds} />, host);
  // The lab takes the focus a moment after it has come; what is typed sooner would go astray.
  await waitFor(() => expect(screen.getByRole("heading", { level: 3 })).toHaveFocus());
  return userEvent.setup();
}

afterEach(() => {
  if (host) render(null, host);
  host?.remove();
});

const statuses = () => screen.getAllByRole("status").filter((node) => node.tagName === "P");
const rowsOf = (name: string | RegExp) =>
  within(screen.getByRole("table", { name }))
    .getAllByRole("row")
    .slice(1)
    .map((row) => row.textContent);

test("nothing is shown before a guess; then the program's cut-off as printed, group by group", async () => {
  const user = await open();
  expect(screen.queryAllByRole("table")).toEqual([]);
  expect(screen.queryByRole("slider")).toBeNull();
  await user.type(screen.getByRole("textbox"), "30{Enter}");
  await waitFor(() =>
    expect(statuses()[0]).toHaveTextContent(
      `Your guess was 30. The program chose 3,725 grams. Of ${one.of} birds in the test it called ${one.wrong} wrongly. That is ${one.print}%. Of 28 Gentoo females it called 28 male.`,
    ),
  );
  await waitFor(() => expect(statuses()[0]?.parentElement).toHaveFocus());
  expect(rowsOf("Called wrongly in the test, by group")).toEqual(
    one.groups.map(
      ({ species, sex, wrong, of }) =>
        `${species} ${sex}s called ${sex === "male" ? "female" : "male"}${wrong} of ${of}`,
    ),
  );
});

test("the slider is moved by keys and by buttons, says what comes of it, and does not leave its track", async () => {
  const user = await open();
  await user.click(screen.getByRole("button", { name: "Show it without a guess" }));
  const slider = (await screen.findByRole("slider", { name: "Cut-off in grams" })) as HTMLInputElement;
  expect(slider.getAttribute("aria-valuetext")).toBe("3,725 grams. 46 of 166 birds are called wrongly.");
  await user.click(screen.getByRole("button", { name: "100 grams more" }));
  expect(slider).toHaveValue("3825");
  fireEvent.input(slider, { target: { value: "6300" } });
  await user.click(screen.getByRole("button", { name: "100 grams more" }));
  await waitFor(() => expect(slider).toHaveValue("6325"));
  expect(rowsOf(/birds to choose with/).filter((row) => row?.includes("females called male"))).toEqual([
    "Adelie females called male0 of 38",
    "Chinstrap females called male0 of 21",
    "Gentoo females called male0 of 30",
  ]);
});

test("tests stand side by side; a rule for each kind tells what it costs", async () => {
  const user = await open();
  await user.click(screen.getByRole("button", { name: "Show it without a guess" }));
  await user.click(await screen.findByRole("radio", { name: "A cut-off for each kind" }));
  expect(await screen.findAllByRole("slider")).toHaveLength(3);
  await user.click(screen.getByRole("button", { name: "Set it as the program does: fewest errors" }));
  await user.click(screen.getByRole("button", { name: "Test it on the other 167 birds" }));
  const spoken = () => statuses()[1];
  await waitFor(() =>
    expect(spoken()).toHaveTextContent(
      `In the test ${each.wrong} of 167 birds are called wrongly. That is 16%.`,
    ),
  );
  expect(spoken()).toHaveTextContent("Worst off: Chinstrap males called female, 7 of 15.");
  expect(spoken()).toHaveTextContent(
    "a bird of 4,350 grams is called male if it is a Chinstrap, and female if it is a Gentoo.",
  );
  expect(rowsOf("What you have tested so far")).toEqual([
    `3,725${one.print}%Gentoo females called male: 100%`,
    `Adelie 3,850, Chinstrap 3,725, Gentoo 5,000${each.print}%Chinstrap males called female: 47%`,
  ]);
  // The same test twice is one test; going back to one cut-off costs nothing and tells of no price.
  await user.click(screen.getByRole("radio", { name: "One cut-off for all kinds" }));
  await user.click(screen.getByRole("button", { name: "Set it as the program does: fewest errors" }));
  await user.click(screen.getByRole("button", { name: "Test it on the other 167 birds" }));
  await waitFor(() => expect(rowsOf("What you have tested so far")).toHaveLength(2));
  expect(spoken()).not.toHaveTextContent("equal weights");
});

test("what is said of every cut-off is what was printed, in the page's digits", async () => {
  const user = await open({ lang: "ar", digits: "arab" });
  await user.type(screen.getByRole("textbox"), "٩٠{Enter}");
  expect(await screen.findByText(/Your guess was ٩٠/)).toBeInTheDocument();
  const said = screen.getByText("Is there one cut-off that is fair to all?").parentElement;
  const arabic = (n: number) => new Intl.NumberFormat("ar-u-nu-arab").format(n);
  for (const n of [
    every.cuts,
    every.fewest.cutOff,
    every.leastForWorstOff.cutOff,
    every.leastForWorstOff.print,
  ]) {
    expect(said).toHaveTextContent(arabic(n));
  }
  expect(host?.textContent).not.toMatch(/\{\{|undefined|NaN/);
});
