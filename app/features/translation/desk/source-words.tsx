import { useTranslation } from "react-i18next";
import { sourceLocale } from "../../../i18n/source-locale.ts";
import type { DiffPart } from "../../content/lesson.ts";
import type { DeskBlock } from "./open-desk-lesson.ts";
import { unseenParts } from "./unseen.ts";

/** The source of a block as it stands in its file, and what has changed in it. */
export function SourceWords({ block, id }: { block: DeskBlock; id: string }) {
  const { t } = useTranslation();
  const isOld = block.state === "stale" || block.state === "critical";
  return (
    <>
      <div className="words" id={id} lang={sourceLocale} dir="ltr">
        {block.source}
      </div>
      {isOld && (
        <details className="changed" open>
          <summary>{t("desk:diff")}</summary>
          {block.diff.length > 0 ? (
            <p className="words" lang={sourceLocale} dir="ltr">
              <Diff parts={block.diff} />
            </p>
          ) : (
            <p className="quiet">{t("desk:diffUnknown")}</p>
          )}
        </details>
      )}
    </>
  );
}

function Diff({ parts }: { parts: readonly DiffPart[] }) {
  return parts.map(([kind, text], at) => {
    const key = `${at} ${kind}`;
    if (kind === "-") return <del key={key}>{text}</del>;
    if (kind === "+") return <ins key={key}>{text}</ins>;
    return <span key={key}>{text}</span>;
  });
}

/** A text with the names of what cannot be seen in it; nothing where there is none. The script keeps it true. */
export function UnseenWords({ text, lang, dir }: { text: string; lang: string; dir: "ltr" | "rtl" }) {
  const { t } = useTranslation();
  const parts = unseenParts(text);
  return (
    <div data-unseen hidden={!parts}>
      <p className="quiet">{t("desk:unseen")}</p>
      <p className="words raw" lang={lang} dir={dir}>
        {(parts ?? []).map((part) =>
          "mark" in part ? (
            <abbr key={part.at} title={part.code}>
              {part.mark}
            </abbr>
          ) : (
            <span key={part.at}>{part.text}</span>
          ),
        )}
      </p>
    </div>
  );
}
