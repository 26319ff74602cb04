import type { TFunction } from "i18next";
import type { RowsProps } from "./exercise-props.ts";
import { Said } from "./said.tsx";

/** A number to predict or to work out. A text field: `type=number` refuses the digits of most scripts. */
export function NumberRows({ id, model, words, answer, shown, t, spoken }: RowsProps<"number">) {
  const hint = `${id}_hint`;
  return (
    <div className="option">
      <label className="pick">
        <span className="hint" id={hint} {...spoken}>
          {numberHint(model, t)}
        </span>
        <input
          name="answer"
          inputMode={Number.isInteger(model.step) && model.min >= 0 ? "numeric" : "decimal"}
          autoComplete="off"
          maxLength={40}
          aria-labelledby={`${id}_ask ${hint}`}
          defaultValue={typeof answer === "number" ? t("exercise:number", { value: answer }) : undefined}
        />
      </label>
      {words.options.map(({ feedback }, row) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: rendered once, to a string
        <div key={row} data-row={row} data-mark={shown[row]}>
          <Said html={feedback} mark={shown[row] ?? null} t={t} spoken={spoken} />
        </div>
      ))}
    </div>
  );
}

const numberHint = ({ min, max, step }: RowsProps<"number">["model"], t: TFunction) =>
  step === 1 && Number.isInteger(min)
    ? t("exercise:wholeNumber", { min, max })
    : t("exercise:stepNumber", { min, max, step });
