import { useTranslation } from "react-i18next";
import type { Locale } from "../../../i18n/locale.ts";
import { inSpeech, speechOf } from "../../../i18n/speech.ts";
import { phrase } from "../../quiz/words-html.ts";
import { inLanguage } from "../../reading/in-language.ts";
import { isRightRow } from "../progress/is-right-row.ts";
import type { AskedQuestion } from "./asked-question.ts";

/** Why an answer was not counted. */
export type PhoneRefusal = "choose" | "late" | "busy" | "kept";

export interface PhonePageProps {
  locale: Locale;
  locales: readonly Locale[];
  stylesheet: string;
  script: string;
  code: string;
  /** What is asked now, or was asked last; null: nothing. */
  question: { poll: string; asked: AskedQuestion; isOpen: boolean } | null;
  /** What the room does now, as the stream says it, too. */
  state: string;
  /** What this phone said; null: nothing. */
  said: readonly number[] | null;
  /** This phone has answered, and what it said is no longer known. */
  kept: boolean;
  refused: PhoneRefusal | null;
}

/** The room's question on a phone: nobody signs in, and nobody is told who says what. */
export function PhonePage(props: PhonePageProps) {
  const { locale, stylesheet, script, code, question, state } = props;
  const { t } = useTranslation("workshop");
  const here = `/${locale.tag}/poll/${code}`;
  return (
    <main id="content" className="phone" data-live={`${here}/live`} data-state={state}>
      <title>{`${t("phone.title")} - ${locale.brand}`}</title>
      <meta name="robots" content="noindex" />
      <link rel="stylesheet" href={stylesheet} precedence="classroom" />
      <script type="module" src={script} />
      <h1>{t("phone.title")}</h1>
      {question?.isOpen && <OpenQuestion {...props} question={question} here={here} />}
      {question && !question.isOpen && <ClosedQuestion {...props} question={question} />}
      {!question && (
        <p className="lead" data-with-script={t("phone.wait")}>
          {t("phone.waitPlain")}
        </p>
      )}
      <p className="row">
        <a className="button" href={here}>
          {t("phone.look")}
        </a>
      </p>
      <p className="quiet">{t("phone.anonymous")}</p>
      <p>
        <a className="line" href={`/${locale.tag}/join/${code}`}>
          {t("phone.join")}
        </a>
      </p>
    </main>
  );
}

type Shown = PhonePageProps & { question: NonNullable<PhonePageProps["question"]> };

function OpenQuestion({ locale, locales, question, said, kept, refused, here }: Shown & { here: string }) {
  const { t } = useTranslation();
  const { asked, poll } = question;
  const { model, part, lang } = asked;
  const own = inLanguage(lang, speechOf(locale).tag, locales);
  const ours = own.lang ? inSpeech(locale) : {};
  if (kept)
    return (
      <div {...own}>
        <div className="prompt" {...phrase(part.words.prompt)} />
        <p className="told" role="status" {...ours}>
          {t("workshop:phone.kept")}
        </p>
      </div>
    );
  return (
    <form className="exercise" method="post" action={here} autoComplete="off" {...own}>
      <input type="hidden" name="poll" value={poll} />
      <fieldset>
        <legend {...phrase(part.words.prompt)} />
        {model.kind === "choices" && (
          <p className="hint" {...ours}>
            {t("exercise:several")}
          </p>
        )}
        {part.words.options.map(({ label }, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: options are known by their place
          <div className="option" key={at}>
            <label>
              <input
                type={model.kind === "choices" ? "checkbox" : "radio"}
                name="answer"
                value={at}
                defaultChecked={said?.includes(at)}
              />
              <span {...phrase(label)} />
            </label>
          </div>
        ))}
      </fieldset>
      <div className="end" {...ours}>
        <button type="submit" className="button first">
          {t(said ? "workshop:phone.change" : "workshop:phone.send")}
        </button>
        {(refused ?? said) && <p role="status">{t(`workshop:phone.${refused ?? "sent"}`)}</p>}
      </div>
    </form>
  );
}

function ClosedQuestion({ locale, locales, question, said, refused }: Shown) {
  const { t } = useTranslation();
  const { model, part, lang } = question.asked;
  const own = inLanguage(lang, speechOf(locale).tag, locales);
  const hasKey = part.words.options.some((_, at) => isRightRow(model, at));
  return (
    <>
      {refused && <p role="status">{t(`workshop:phone.${refused}`)}</p>}
      <p>
        <strong>{t(hasKey ? "workshop:phone.closed" : "workshop:phone.noKey")}</strong>
      </p>
      <div {...own}>
        <div className="prompt" {...phrase(part.words.prompt)} />
        <ul className="options">
          {part.words.options.map(({ label, feedback }, at) => (
            <li
              // biome-ignore lint/suspicious/noArrayIndexKey: options are known by their place
              key={at}
              data-mark={isRightRow(model, at) ? "right" : undefined}
            >
              <div>
                <div>
                  <span {...phrase(label)} />
                  {said?.includes(at) && <small {...inSpeech(locale)}> ({t("workshop:phone.yours")})</small>}
                </div>
                <div className="why">
                  {isRightRow(model, at) && <b {...inSpeech(locale)}>{t("exercise:right")} </b>}
                  <span {...phrase(feedback)} />
                </div>
              </div>
            </li>
          ))}
        </ul>
      </div>
    </>
  );
}
