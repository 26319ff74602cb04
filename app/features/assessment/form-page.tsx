import { useTranslation } from "react-i18next";
import { languageName } from "../../i18n/format.ts";
import type { Locale } from "../../i18n/locale.ts";
import { speechOf } from "../../i18n/speech.ts";
import { phrase } from "../quiz/words-html.ts";
import { DraftNote } from "../reading/draft-note.tsx";
import { inLanguage } from "../reading/in-language.ts";
import type { Form, FormQuestion } from "./form.ts";
import { type FormAnswer, fieldOf, type Phase } from "./sitting.ts";

interface FormPageProps {
  locale: Locale;
  locales: readonly Locale[];
  phase: Phase;
  /** Address of the course. */
  home: string;
  form: Form;
  /** A class of hers asks for it. */
  asked: boolean;
  /** What was sent and is not kept yet. */
  answers: readonly FormAnswer[] | null;
  changed: boolean;
}

/** Ten questions in one form, which works without script; nothing on it knows what is right. */
export function FormPage({ locale, locales, phase, home, form, asked, answers, changed }: FormPageProps) {
  const { t } = useTranslation("forms");
  const leftOut = answers?.filter((answer) => answer === null).length ?? 0;
  const worded = inLanguage(form.lang, speechOf(locale).tag, locales);
  return (
    <>
      <p className="lead">{t(`lead.${phase}`)}</p>
      {phase === "before" && <p>{t("noFeedback")}</p>}
      {asked && <p className="box">{t("asked.seen")}</p>}
      {form.lang !== locale.tag && (
        <p className="draft">
          {t("inLanguage", { language: languageName(speechOf(locale), form.lang, locales) })}
        </p>
      )}
      <DraftNote locale={locale} state={locales.find(({ tag }) => tag === form.lang)?.state} />
      {changed && (
        <p className="told" role="status">
          {t("changed")}
        </p>
      )}
      <form method="post" action={`${home}/questions/${phase}`} autoComplete="off">
        <input type="hidden" name="form" value={form.place} />
        <input type="hidden" name="version" value={form.version} />
        {answers && <input type="hidden" name="anyway" value="yes" />}
        {form.questions.map((question, at) => (
          <Question key={question.id} question={question} answer={answers?.[at] ?? null} worded={worded} />
        ))}
        {answers && (
          <p className="told" role="status">
            {t("leftOut", { count: leftOut })}
          </p>
        )}
        <p className="row">
          <button type="submit" className="button first">
            {answers ? t("sendAnyway") : t("send")}
          </button>
        </p>
      </form>
      <p>
        <a className="line" href={home}>
          {t(`skip.${phase}`)}
        </a>
      </p>
    </>
  );
}

interface QuestionProps {
  question: FormQuestion;
  answer: FormAnswer;
  /** Attributes of words that stand in another language than the page. */
  worded: ReturnType<typeof inLanguage>;
}

function Question({ question: { id, prompt, options }, answer, worded }: QuestionProps) {
  const { t } = useTranslation("forms");
  return (
    <div className="exercise" id={id}>
      <fieldset>
        <legend {...worded} {...phrase(prompt)} />
        {options.map((label, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: rendered once, to a string
          <div className="option" key={at}>
            <label>
              <input type="radio" name={fieldOf(id)} value={at} defaultChecked={answer === at} />
              <span {...worded} {...phrase(label)} />
            </label>
          </div>
        ))}
        <div className="option">
          <label>
            <input type="radio" name={fieldOf(id)} value="unknown" defaultChecked={answer === "unknown"} />
            <span>{t("unknown")}</span>
          </label>
        </div>
      </fieldset>
    </div>
  );
}
