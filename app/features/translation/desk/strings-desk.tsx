import { useTranslation } from "react-i18next";
import { sourceLocale } from "../../../i18n/source-locale.ts";
import { STRINGS } from "../proposals/proposal.ts";
import type { DeskAnswer } from "./desk-answer.ts";
import { DeskForm } from "./desk-form.tsx";
import { pieceHref } from "./desk-href.ts";
import { DeskKeys } from "./desk-keys.tsx";
import { DeskPath } from "./desk-path.tsx";
import type { StringField, StringRow } from "./string-rows.ts";
import type { Target } from "./target.ts";
import { TypedText } from "./typed-text.tsx";

export interface StringsDeskProps {
  ui: string;
  target: Target;
  file: string;
  rows: StringRow[];
  show: "all" | "missing";
  answer: DeskAnswer | null;
  sent: number | null;
}

/** The buttons and sentences of one part of the site, each beside the field for its translation. */
export function StringsDesk({ ui, target, file, rows, show, answer, sent }: StringsDeskProps) {
  const { t } = useTranslation();
  const href = pieceHref(ui, target.locale.tag, { course: STRINGS, lesson: file });
  const waits = ({ fields }: StringRow) => fields.some(({ own }) => own === null);
  const shown = rows.filter(
    (row) => show === "all" || waits(row) || row.fields.some(({ key }) => answer?.typed[key] !== undefined),
  );
  const lists = [
    ["all", rows.length],
    ["missing", rows.filter(waits).length],
  ] as const;
  return (
    <>
      <DeskPath ui={ui} target={target} />
      <h1>
        {t("desk:strings")} <span dir="ltr">{file}</span>
      </h1>
      <nav className="row keep shows" aria-label={t("desk:show.label")}>
        {lists.map(([one, count]) => (
          <a
            key={one}
            className="button"
            href={one === "all" ? href : `${href}?show=${one}`}
            aria-current={one === show ? "true" : undefined}
          >
            {t(`desk:show.${one}`, { count })}
          </a>
        ))}
      </nav>
      <noscript>
        <p className="quiet">{t("desk:otherList")}</p>
      </noscript>
      <DeskKeys />
      <DeskForm
        target={target}
        piece={`${STRINGS}/${file}`}
        href={href}
        query={show === "all" ? "" : `?show=${show}`}
        names={rows.flatMap(({ fields }) => fields.map(({ key }) => key))}
        answer={answer}
        sent={sent}
        canPreview={false}
      >
        {shown.length === 0 && <p className="quiet">{t("desk:noneShown")}</p>}
        {shown.flatMap((row) =>
          row.fields.map((field) => (
            <StringPair key={field.key} row={row} field={field} target={target} answer={answer} />
          )),
        )}
      </DeskForm>
    </>
  );
}

interface StringPairProps {
  row: StringRow;
  field: StringField;
  target: Target;
  answer: DeskAnswer | null;
}

function StringPair({ row, field, target, answer }: StringPairProps) {
  const { t } = useTranslation();
  const { key, form, samples, source, own } = field;
  const state = own === null ? "missing" : "fresh";
  const part = (name: string) => `${key}-${name}`;
  return (
    <section className="pair" id={key} data-text={key} data-state={state} aria-labelledby={part("name")}>
      <h2 id={part("name")} className="small">
        <code dir="ltr">{key}</code> {form && <span>{t("desk:formSamples", { samples })}</span>}{" "}
        <span className={`state is-${state}`}>{t(`desk:state.${state}`)}</span>
      </h2>
      <div className="sides">
        <div>
          <div className="words" id={part("source")} lang={sourceLocale} dir="ltr">
            {source}
          </div>
          {row.keep.length > 0 && (
            <p className="quiet">
              {t("desk:mustKeep")}{" "}
              {row.keep.map((name) => (
                <code key={name} dir="ltr">
                  {name}{" "}
                </code>
              ))}
            </p>
          )}
          <p className="row tools">
            <button type="button" className="button" data-copy hidden>
              {t("desk:copy")}
            </button>
          </p>
        </div>
        <div>
          <TypedText
            name={key}
            locale={target.locale}
            source={source}
            own={own}
            typed={answer?.typed[key] ?? null}
            findings={answer?.findings[key] ?? []}
            labelledBy={part("name")}
          />
        </div>
      </div>
    </section>
  );
}
