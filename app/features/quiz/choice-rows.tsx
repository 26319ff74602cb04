import type { RowsProps } from "./exercise-props.ts";
import { Said } from "./said.tsx";
import { phrase } from "./words-html.ts";

/** One right option (radio buttons), several (tick boxes), or a prediction. */
export function ChoiceRows({ model, words, answer, shown, t, spoken }: RowsProps<"choice" | "choices">) {
  const several = model.kind === "choices";
  const chosen = Array.isArray(answer) ? answer : [answer];
  return (
    <>
      {several && (
        <p className="hint" {...spoken}>
          {t("exercise:several")}
        </p>
      )}
      {words.options.map(({ label, feedback }, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: rendered once, to a string
        <div className="option" key={i} data-row={i} data-mark={shown[i]}>
          <label>
            <input
              type={several ? "checkbox" : "radio"}
              name="answer"
              value={i}
              defaultChecked={chosen.includes(i)}
            />
            <span {...phrase(label)} />
          </label>
          <Said html={feedback} mark={shown[i] ?? null} t={t} spoken={spoken} />
        </div>
      ))}
    </>
  );
}
