import { useTranslation } from "react-i18next";
import { formatNumber } from "../../../i18n/format.ts";
import type { Locale } from "../../../i18n/locale.ts";
import { inSpeech, speechOf } from "../../../i18n/speech.ts";
import { displayOrder } from "../../quiz/display-order.ts";
import type { ExerciseModel, ExerciseWords } from "../../quiz/exercise-model.ts";
import { phrase } from "../../quiz/words-html.ts";
import { isRightRow } from "../progress/is-right-row.ts";
import { optionLetters } from "./option-letters.ts";

export interface SaidQuestionProps {
  locale: Locale;
  /** "<course>/<lesson>": things to order stand as they do in the lesson. */
  lesson: string;
  id: string;
  model: ExerciseModel;
  words: ExerciseWords;
  /** Says what is right, and why. */
  answer: boolean;
}

/** A question to look at together, or on paper: nothing in it can be pressed. Its words are in the language around it. */
export function SaidQuestion(props: SaidQuestionProps) {
  return (
    <>
      <div className="prompt" {...phrase(props.words.prompt)} />
      <Rows {...props} />
    </>
  );
}

function Rows({ locale, lesson, id, model, words, answer }: SaidQuestionProps) {
  const { t } = useTranslation("workshop");
  const label = (item: number) => words.options[item]?.label ?? "";
  const why = (item: number) => words.options[item]?.feedback ?? "";
  switch (model.kind) {
    case "choice":
    case "choices": {
      const letters = optionLetters(t("letters"), model.options);
      return (
        <ol className="options">
          {words.options.map((option, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: options are known by their place
            <li key={at} data-mark={answer && isRightRow(model, at) ? "right" : undefined}>
              <strong className="option-letter" {...inSpeech(locale)}>
                {letters[at]}
              </strong>
              <div>
                <div {...phrase(option.label)} />
                {answer && <Why locale={locale} right={isRightRow(model, at)} html={option.feedback} />}
              </div>
            </li>
          ))}
        </ol>
      );
    }
    case "sort":
      return (
        <>
          {!answer && (
            <ul className="things">
              {displayOrder(lesson, id, model.key.length).map((item) => (
                <li key={item} {...phrase(label(item))} />
              ))}
            </ul>
          )}
          <div className="groups-of">
            {words.groups?.map((group, at) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: groups are known by their place
              <section key={at}>
                <div className="group-name" {...phrase(group)} />
                {answer && (
                  <ul>
                    {model.key.flatMap((own, item) =>
                      // biome-ignore lint/suspicious/noArrayIndexKey: as above
                      own === at ? [<li key={item} {...phrase(label(item))} />] : [],
                    )}
                  </ul>
                )}
              </section>
            ))}
          </div>
        </>
      );
    case "order": {
      const order = answer
        ? Array.from({ length: model.items }, (_, at) => at)
        : displayOrder(lesson, id, model.items);
      const lines = order.map((item) => <li key={item} {...phrase(label(item))} />);
      return answer ? <ol>{lines}</ol> : <ul className="things">{lines}</ul>;
    }
    case "match":
      return answer ? (
        <dl className="pairs">
          {words.options.map((option, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: as above
            <div key={at}>
              <dt {...phrase(option.label)} />
              <dd {...phrase(words.partners?.[at] ?? "")} />
            </div>
          ))}
        </dl>
      ) : (
        <div className="groups-of">
          <ul className="things">
            {words.options.map((option, at) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: as above
              <li key={at} {...phrase(option.label)} />
            ))}
          </ul>
          <ul className="things">
            {displayOrder(lesson, id, model.pairs).map((item) => (
              <li key={item} {...phrase(words.partners?.[item] ?? "")} />
            ))}
          </ul>
        </div>
      );
    case "number":
      return answer ? (
        <>
          <p className="number">{formatNumber(speechOf(locale), model.answer)}</p>
          <div className="why" {...phrase(why(1))} />
        </>
      ) : null;
    case "reflect":
      return answer && words.note ? <div className="why" {...phrase(words.note)} /> : null;
  }
}

function Why({ locale, right, html }: { locale: Locale; right: boolean; html: string }) {
  const { t } = useTranslation();
  return (
    <div className="why">
      {right && <b {...inSpeech(locale)}>{t("exercise:right")} </b>}
      <span {...phrase(html)} />
    </div>
  );
}
