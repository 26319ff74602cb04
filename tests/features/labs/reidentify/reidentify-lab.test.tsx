/** @jsxImportSource preact */
// @vitest-environment jsdom
import { screen, waitFor, within } from "@testing-library/dom";
import userEvent from "@testing-library/user-event";
import { render } from "preact";
import { afterEach, expect, test } from "vitest";
import findings from "../../../../app/features/labs/findings.json" with { type: "json" };
import { readSexed } from "../../../../app/features/labs/penguins/sexed-penguins.ts";
import { ReidentifyLab } from "../../../../app/features/labs/reidentify/reidentify-lab.tsx";
import words from "../../../../locales/en/ui/lab-reidentify.json" with { type: "json" };
import { labSay } from "../lab-say.ts";
import { shippedPenguins } from "../shipped.ts";

const { birds } = readSexed(shippedPenguins());
const hidden = (weight: number | null, wing: number | null) => {
  const found = findings.reidentify.hidden.find((one) => one.weight === weight && one.wing === wing);
  if (!found) throw new Error("not printed");
  return found;
};
const useful = (weight: number | null) => findings.reidentify.useful.find((one) => one.weight === weight);

let host: HTMLElement | null = null;

async function open(how?: { lang: string; digits: string }) {
  host = document.createElement("div");
  document.body.append(host);
  render(<ReidentifyLab words={labSay("reidentify", words, how)} birds={birds} />, host);
  // The lab takes the focus a moment after it has come; what is typed sooner would go astray.
  await waitFor(() => expect(screen.getByRole("heading", { level: 3 })).toHaveFocus());
  return userEvent.setup();
}

afterEach(() => {
  if (host) render(null, host);
  host?.remove();
});

const rowsOf = (table: HTMLElement | undefined) =>
  within(table as HTMLElement)
    .getAllByRole("row")
    .slice(1)
    .map((row) => row.textContent);
const spoken = (at: number) => screen.getAllByRole("status")[at];

test("nothing is shown before a guess; then how many stand alone, and one that does", async () => {
  const user = await open();
  expect(screen.getByText(/looks like at least 21 others/)).toBeVisible();
  expect(screen.queryAllByRole("table")).toEqual([]);
  await user.type(screen.getByRole("textbox"), "40{Enter}");
  const printed = hidden(25, 1);
  await waitFor(() =>
    expect(spoken(0)).toHaveTextContent(
      `Your guess was 40. Of 333 birds, ${printed.alone} have a row like no other. That is ${printed.alonePrint}%.`,
    ),
  );
  await waitFor(() => expect(spoken(0)?.parentElement).toHaveFocus());
  expect(rowsOf(screen.getAllByRole("table")[0])).toEqual([
    "Alone309 birds",
    "2 to 424 birds",
    "5 to 190 birds",
    "20 or more0 birds",
  ]);
  const [bird] = birds;
  expect(screen.getByText("Weight").parentElement).toHaveTextContent(/^Weight[\d,]+ grams$/);
  expect(screen.getByText("Kind").parentElement).toHaveTextContent(String(bird?.species));
});

test("a list that hides and is useful: said, shown, compared", async () => {
  const user = await open();
  await user.click(screen.getByRole("button", { name: "Show it without a guess" }));
  await user.click(await screen.findByRole("radio", { name: "In steps of 500 grams" }));
  const [wing] = screen.getAllByRole("group").slice(1);
  await user.click(within(wing as HTMLElement).getByRole("radio", { name: "Left out" }));
  await user.click(screen.getByRole("button", { name: "Publish this list" }));
  const [list, use] = [hidden(500, null), useful(500)];
  await waitFor(() => expect(spoken(1)).toHaveTextContent("You have reached the goal."));
  expect(spoken(1)).toHaveTextContent(
    `In this list ${list.alone} of 333 birds stand alone. ${list.few} birds have at most 3 others with the same row. The average weights are wrong by ${use?.averageOffPrint} grams at most.`,
  );
  expect(spoken(1)).toHaveTextContent(
    `tell the sex of ${use?.tellSex.right} of ${use?.tellSex.of} new birds. That is ${use?.tellSex.print}%. Whoever is unusual stays alone`,
  );
  expect(rowsOf(screen.getByRole("table", { name: "The lists that you have published" }))).toEqual([
    "Weight: As measured. Wing: As measured.93%0 grams83%",
    "Weight: In steps of 500 grams. Wing: Left out.2%52 grams82%",
  ]);
  // The bird that still stands alone is shown with its steps, and without the column that was left out.
  const weights = screen.getAllByText("Weight").map((head) => head.parentElement?.textContent);
  expect(weights.at(-1)).toMatch(/^Weight[\d,]+ to [\d,]+ grams$/);
  expect(screen.getAllByText("Wing length")).toHaveLength(1);
});

test("a list without weights: nobody stands alone, and little can be asked of it", async () => {
  const user = await open();
  await user.click(screen.getByRole("button", { name: "Show it without a guess" }));
  for (const group of await screen.findAllByRole("group")) {
    const radio = within(group).queryByRole("radio", { name: "Left out" });
    if (radio) await user.click(radio);
  }
  await user.click(screen.getByRole("button", { name: "Publish this list" }));
  const { right, of, print } = useful(null)?.tellSex ?? { right: 0, of: 0, print: 0 };
  await waitFor(() =>
    expect(spoken(1)).toHaveTextContent(
      `In this list 0 of 333 birds stand alone. 0 birds have at most 3 others with the same row. Nobody can ask this list about weights. Without weights one can only say the more frequent sex. That is right for ${right} of ${of} new birds: ${print}%.`,
    ),
  );
  expect(spoken(1)).not.toHaveTextContent("reached");
});

test("in another language's digits nothing is left unsaid", async () => {
  const user = await open({ lang: "ar", digits: "arab" });
  await user.type(screen.getByRole("textbox"), "٩٠{Enter}");
  await user.click(await screen.findByRole("button", { name: "Publish this list" }));
  await waitFor(() => expect(spoken(1)).toHaveTextContent("٣٠٩"));
  expect(host?.textContent).not.toMatch(/\{\{|undefined|NaN/);
  const real = screen.getByText("How this is real").parentElement?.textContent ?? "";
  expect(host?.textContent?.replace(real, "")).not.toMatch(/[0-9]/);
});
