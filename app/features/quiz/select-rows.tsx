import { displayOrder } from "./display-order.ts";
import type { RowsProps } from "./exercise-props.ts";
import { Said } from "./said.tsx";
import { phrase, plain } from "./words-html.ts";

/** Lines to put in order: a list of places beside each. The reader script turns the lists into two buttons. */
export function OrderRows(props: RowsProps<"order">) {
  const { lesson, id, model, words, answer, t } = props;
  const given = Array.isArray(answer) ? answer : null;
  const shuffled = displayOrder(lesson, id, model.items);
  const order = given ? shuffled.map((_, place) => given.indexOf(place)) : shuffled;
  const places = shuffled.map((_, place) => ({
    value: place,
    html: t("exercise:number", { value: place + 1 }),
  }));
  return (
    <div
      data-order=""
      data-up={t("exercise:moveUp", { skipInterpolation: true })}
      data-down={t("exercise:moveDown", { skipInterpolation: true })}
      data-still={t("exercise:moveFirst")}
      data-moved={t("exercise:moved", { skipInterpolation: true })}
    >
      {order.map((item) => (
        <SelectRow
          key={item}
          {...props}
          item={item}
          label={words.options[item]?.label ?? ""}
          choices={places}
        />
      ))}
    </div>
  );
}

/** Things to match: a list of partners beside each. */
export function MatchRows(props: RowsProps<"match">) {
  const { lesson, id, model, words } = props;
  const partners = displayOrder(lesson, id, model.pairs).map((value) => ({
    value,
    html: words.partners?.[value] ?? "",
  }));
  return (
    <>
      {/* On paper the lists cannot be opened. */}
      <ol className="paper">
        {partners.map(({ value, html }) => (
          <li key={value} {...phrase(html)} />
        ))}
      </ol>
      {words.options.map(({ label }, item) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: rendered once, to a string
        <SelectRow key={item} {...props} item={item} label={label} choices={partners} />
      ))}
    </>
  );
}

interface SelectRowProps extends Omit<RowsProps<"order" | "match">, "model" | "lesson" | "id"> {
  item: number;
  label: string;
  choices: { value: number; html: string }[];
}

function SelectRow({ item, label, choices, words, answer, shown, t, spoken }: SelectRowProps) {
  const mark = shown[item] ?? null;
  return (
    <div className="option" data-row={item} data-mark={mark}>
      <label className="pick">
        <span {...phrase(label)} />
        <select name={`answer-${item}`} defaultValue={Array.isArray(answer) ? answer[item] : ""}>
          <option value="" {...spoken}>
            {t("exercise:chooseNone")}
          </option>
          {choices.map(({ value, html }) => (
            <option key={value} value={value} {...plain(html)} />
          ))}
        </select>
      </label>
      <Said html={words.options[item]?.feedback ?? ""} mark={mark} t={t} spoken={spoken} />
    </div>
  );
}
