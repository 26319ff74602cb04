import { displayOrder } from "./display-order.ts";
import type { RowsProps } from "./exercise-props.ts";
import { Said } from "./said.tsx";
import { phrase } from "./words-html.ts";

/** Things to sort: for each, one radio button a group. */
export function SortRows({ lesson, id, model, words, answer, shown, t, spoken }: RowsProps<"sort">) {
  return displayOrder(lesson, id, model.key.length).map((item) => {
    const mark = shown[item] ?? null;
    // Exercise ids hold no underscore: this can be nobody else's id.
    const name = `${id}_${item}`;
    return (
      <div
        className="option"
        key={item}
        data-row={item}
        data-mark={mark}
        role="radiogroup"
        aria-labelledby={name}
      >
        <div className="thing" id={name} {...phrase(words.options[item]?.label ?? "")} />
        <div className="groups">
          {words.groups?.map((group, value) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: rendered once, to a string
            <label key={value}>
              <input
                type="radio"
                name={`answer-${item}`}
                value={value}
                defaultChecked={Array.isArray(answer) && answer[item] === value}
              />
              <span {...phrase(group)} />
            </label>
          ))}
        </div>
        <Said html={words.options[item]?.feedback ?? ""} mark={mark} t={t} spoken={spoken} />
      </div>
    );
  });
}
