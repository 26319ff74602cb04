import { useTranslation } from "react-i18next";
import type { ExerciseModel } from "../../quiz/exercise-model.ts";
import { isAskable } from "./askable.ts";
import { optionLetters } from "./option-letters.ts";

/** As many as most questions have options. */
const FEWEST = 4;

/** Letters to cut out and hold up: as many as the lesson's questions have options. */
export function LetterCards({ models }: { models: readonly ExerciseModel[] }) {
  const { t } = useTranslation("workshop");
  const most = Math.max(FEWEST, ...models.map((model) => (isAskable(model) ? model.options : 0)));
  return (
    <section className="paper-page">
      <h2>{t("sheets.cards")}</h2>
      <p>{t("sheets.cardsText")}</p>
      <ul className="letter-cards">
        {optionLetters(t("letters"), most).map((letter) => (
          <li key={letter}>{letter}</li>
        ))}
      </ul>
    </section>
  );
}
