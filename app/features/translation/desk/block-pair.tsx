import { useTranslation } from "react-i18next";
import type { Locale } from "../../../i18n/locale.ts";
import { BlockHelp } from "./block-help.tsx";
import type { BlockTerm } from "./block-terms.ts";
import type { DeskAnswer } from "./desk-answer.ts";
import type { Recalled } from "./memory.ts";
import type { DeskBlock } from "./open-desk-lesson.ts";
import { SourceWords } from "./source-words.tsx";
import { TypedText } from "./typed-text.tsx";

export interface HelpedBlock extends DeskBlock {
  terms: BlockTerm[];
  similar: Recalled[];
}

interface BlockPairProps {
  block: HelpedBlock;
  locale: Locale;
  answer: DeskAnswer | null;
}

function nameOfState({ state, reviewed, machine }: HelpedBlock) {
  if (state !== "fresh") return state;
  return reviewed ? "reviewed" : machine ? "machine" : state;
}

/** A block of the source beside the field for its translation. */
export function BlockPair({ block, locale, answer }: BlockPairProps) {
  const { t } = useTranslation();
  const { hash, state, own } = block;
  const part = (name: string) => `${hash}-${name}`;
  // A title looks as it is typed.
  const isLine = block.kind === "title" || block.kind === "summary";
  // What is fresh and by a person needs nobody to say so again.
  const canKeep = own !== null && state !== "broken" && (state !== "fresh" || block.machine);
  return (
    <section className="pair" id={hash} data-text={hash} data-state={state} aria-labelledby={part("name")}>
      <h2 id={part("name")}>
        {t("desk:block", { number: block.number, kind: t(`desk:kind.${block.kind}`) })}{" "}
        <span className={`state is-${state}`}>{t(`desk:state.${nameOfState(block)}`)}</span>
      </h2>
      <div className="sides">
        <div>
          <SourceWords block={block} id={part("source")} />
          <p className="row tools">
            <button type="button" className="button" data-copy hidden>
              {t("desk:copy")}
            </button>
            {!isLine && (
              <button type="button" className="button" data-preview aria-expanded="false" hidden>
                {t("desk:preview")}
              </button>
            )}
          </p>
        </div>
        <div>
          {block.times > 1 && <p className="quiet">{t("desk:times", { count: block.times })}</p>}
          {block.merged && <p className="quiet">{t("desk:merged")}</p>}
          {state === "broken" && <p className="quiet">{t("desk:broken")}</p>}
          <TypedText
            name={hash}
            locale={locale}
            source={block.source}
            own={own}
            typed={answer?.typed[hash] ?? null}
            findings={answer?.findings[hash] ?? (answer?.typed[hash] === undefined ? block.wrong : [])}
            labelledBy={part("name")}
          />
          {canKeep && (
            <div className="option">
              <label>
                <input
                  type="checkbox"
                  name="keep"
                  value={hash}
                  defaultChecked={answer?.kept.includes(hash)}
                />
                <span>{t("desk:keep")}</span>
              </label>
            </div>
          )}
        </div>
      </div>
      <BlockHelp locale={locale} terms={block.terms} similar={block.similar} />
      <div className="sides previews" data-previews hidden />
    </section>
  );
}
