import { isAnswer } from "./answer-form.ts";
import { ChoiceRows } from "./choice-rows.tsx";
import type { ExerciseModel } from "./exercise-model.ts";
import type { ExerciseProps, RowMark, RowsProps } from "./exercise-props.ts";
import { isUnscored, spokenRows } from "./grade.ts";
import { NumberRows } from "./number-rows.tsx";
import { ReflectRows } from "./reflect-rows.tsx";
import { MatchRows, OrderRows } from "./select-rows.tsx";
import { SortRows } from "./sort-rows.tsx";
import { buttonWords, statusWords } from "./spoken-words.ts";
import { phrase } from "./words-html.ts";

/** An exercise: a form that works without script, and holds everything it may ever say. */
export function ExerciseView(props: ExerciseProps) {
  const { id, lesson, model, words, state, action, t, lang, dir, page } = props;
  const spoken = page && page.lang !== lang ? page : {};
  const status = statusWords(model, t);
  const button = buttonWords(model, t);
  const answer = state && isAnswer(model, state.answer) ? state.answer : null;
  const shown = marksOf(props);
  const rows = { id, lesson, words, answer, shown, t, spoken };
  return (
    <form
      className="exercise"
      method="post"
      action={action}
      id={id}
      data-exercise={id}
      data-model={JSON.stringify(model)}
      data-result={state?.result}
      data-right={t("exercise:right")}
      data-mend={t("exercise:lookAgain")}
      autoComplete="off"
      lang={lang}
      dir={dir}
    >
      <input type="hidden" name="exercise" value={id} />
      <input type="hidden" name="model" value={props.modelHash} />
      <fieldset>
        <legend id={`${id}_ask`} {...phrase(words.prompt)} />
        <Rows model={model} rows={rows} />
      </fieldset>
      <div className="end" {...spoken}>
        <button type="submit" className="button first" data-first={button.first} data-again={button.again}>
          {state ? button.again : button.first}
        </button>
        <p
          role="status"
          data-say=""
          data-correct={status.correct}
          data-incorrect={status.incorrect}
          data-partly={status.partly}
          data-done={status.done}
          data-refused={status.refused}
        >
          {props.refused ? status.refused : state && status[sentenceOf(props)]}
        </p>
      </div>
    </form>
  );
}

function Rows({ model, rows }: { model: ExerciseModel; rows: Omit<RowsProps<never>, "model"> }) {
  switch (model.kind) {
    case "choice":
    case "choices":
      return <ChoiceRows {...rows} model={model} />;
    case "order":
      return <OrderRows {...rows} model={model} />;
    case "match":
      return <MatchRows {...rows} model={model} />;
    case "sort":
      return <SortRows {...rows} model={model} />;
    case "number":
      return <NumberRows {...rows} model={model} />;
    case "reflect":
      return <ReflectRows {...rows} model={model} />;
  }
}

/** Nothing is marked for an answer that does not fit the model: it was given to another version. */
function marksOf({ model, state }: ExerciseProps): (RowMark | null)[] {
  if (!state || !isAnswer(model, state.answer)) return [];
  if (model.kind === "reflect") return ["note"];
  const neutral = isUnscored(model);
  return spokenRows(model, state.answer).map((spoken, row) =>
    !spoken ? null : neutral ? "note" : state.rows[row] ? "right" : "mend",
  );
}

function sentenceOf({ model, state }: ExerciseProps): "correct" | "incorrect" | "partly" | "done" {
  const result = state?.result ?? "done";
  const faultless = model.kind === "choices" && state?.rows.every((row) => row !== false);
  return result === "incorrect" && faultless ? "partly" : result;
}
