import { useTranslation } from "react-i18next";
import type { Locale } from "../../../i18n/locale.ts";
import { type Finding, Findings } from "./findings.tsx";
import { textField } from "./read-desk-form.ts";
import { UnseenWords } from "./source-words.tsx";

interface TypedTextProps {
  /** Hash of the source block, or key of the string. */
  name: string;
  locale: Locale;
  /** For the length of the field, where nothing is there yet. */
  source: string;
  own: string | null;
  /** What was typed and could not be taken; null: what stands on disk. */
  typed: string | null;
  findings: readonly Finding[];
  /** Ids of what names the field. */
  labelledBy: string;
}

/** The field of one text: what is typed, what the rules say of it, and what in it cannot be seen. */
export function TypedText({ name, locale, source, own, typed, findings, labelledBy }: TypedTextProps) {
  const { t } = useTranslation();
  const text = typed ?? own ?? "";
  const part = (of: string) => `${name}-${of}`;
  const isWrong = findings.some(({ severity }) => severity === "error");
  return (
    <>
      <textarea
        name={textField(name)}
        id={part("text")}
        lang={locale.tag}
        dir={locale.direction}
        rows={rowsFor(text || source)}
        defaultValue={text}
        data-own={own ?? ""}
        spellCheck
        autoComplete="off"
        aria-labelledby={labelledBy}
        aria-describedby={`${part("found")} ${part("status")}`}
        aria-invalid={isWrong ? true : undefined}
      />
      <p className="quiet" id={part("status")} data-status role="status" />
      <div id={part("found")} data-found>
        <Findings findings={findings} />
      </div>
      <UnseenWords text={text} lang={locale.tag} dir={locale.direction} />
      <p className="row tools" data-tools hidden>
        <button type="button" className="button" data-undo hidden>
          {t("desk:undo")}
        </button>
      </p>
    </>
  );
}

/** As many lines as the text will want in a column of a phone, within reason. */
const rowsFor = (text: string): number =>
  Math.min(
    24,
    text.split("\n").reduce((rows, line) => rows + 1 + Math.floor(line.length / 42), 0),
  );
