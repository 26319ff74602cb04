import { useTranslation } from "react-i18next";
import { Field, Wrong } from "../../../ui/field.tsx";
import type { TextRefusal } from "../../translation/plain-text.ts";
import { refusalText } from "../text-refusal.ts";
import { LONGEST_TITLE, type Programme } from "./programme.ts";

export interface RefusedProgramme {
  name?: { typed: string; refusal: TextRefusal };
  start?: "day" | "many";
  copy?: "many";
}

interface ApplyFormProps {
  here: string;
  classes: readonly { id: string; name: string }[];
  wrong: RefusedProgramme["start"] | undefined;
}

interface OwnFormsProps {
  here: string;
  programme: Programme;
  refused: RefusedProgramme;
}

/** Gives the plan to a class, from a first day on. */
export function ApplyForm({ here, classes, wrong }: ApplyFormProps) {
  const { t } = useTranslation();
  return (
    <form className="fields unprinted" method="post" action={`${here}#apply`}>
      <h2 id="apply">{t("programme:apply")}</h2>
      {classes.length === 0 ? (
        <p>{t("programme:noClass")}</p>
      ) : (
        <>
          <p>{t("programme:applyText")}</p>
          <input type="hidden" name="intent" value="apply" />
          <label htmlFor="class">{t("programme:class")}</label>
          <select id="class" name="class">
            {classes.map(({ id, name }) => (
              <option key={id} value={id} dir="auto">
                {name}
              </option>
            ))}
          </select>
          <label htmlFor="start">{t("programme:start")}</label>
          <Wrong id="start-wrong">{wrong && t(`programme:startWrong.${wrong}`)}</Wrong>
          <input
            id="start"
            name="start"
            type="date"
            required
            aria-invalid={wrong ? true : undefined}
            aria-describedby={wrong ? "start-wrong" : undefined}
          />
          <p className="row">
            <button type="submit" className="button first">
              {t("programme:applyDo")}
            </button>
          </p>
        </>
      )}
    </form>
  );
}

/** Copies the plan; renames and deletes one of one's own. */
export function OwnForms({ here, programme, refused }: OwnFormsProps) {
  const { t } = useTranslation();
  return (
    <div className="unprinted">
      <h2>{t("programme:copyTitle")}</h2>
      <p>{t(programme.owner === null ? "programme:copyShipped" : "programme:copyOwn")}</p>
      {refused.copy && <p className="wrong">{t("programme:many")}</p>}
      <form className="row" method="post" action={here}>
        <input type="hidden" name="intent" value="copy" />
        <button type="submit" className="button">
          {t("programme:copy")}
        </button>
      </form>
      {programme.owner !== null && (
        <>
          <form className="fields" method="post" action={here}>
            <input type="hidden" name="intent" value="rename" />
            <Field
              name="name"
              label={t("programme:name")}
              wrong={refusalText(t, refused.name?.refusal, LONGEST_TITLE)}
              defaultValue={refused.name?.typed ?? programme.name}
              dir="auto"
              autoComplete="off"
              required
            />
            <p className="row">
              <button type="submit" className="button">
                {t("classroom:save")}
              </button>
            </p>
          </form>
          <details className="fold">
            <summary>{t("programme:delete")}</summary>
            <p>{t("programme:deleteText")}</p>
            <form className="row" method="post" action={here}>
              <input type="hidden" name="intent" value="delete" />
              <button type="submit" className="button">
                {t("programme:deleteConfirm")}
              </button>
            </form>
          </details>
        </>
      )}
    </div>
  );
}
