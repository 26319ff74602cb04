import type { TFunction } from "i18next";
import { useTranslation } from "react-i18next";
import type { Locale } from "../../../i18n/locale.ts";
import { Field } from "../../../ui/field.tsx";
import { LONGEST_LEARNER_NAME } from "../members/change-members.ts";
import { refusalText } from "../text-refusal.ts";
import type { DeviceLearner, JoinRefusal } from "./join-page.tsx";

interface NameFormProps {
  locale: Locale;
  here: string;
  learner: DeviceLearner | null;
  deviceFull: boolean;
  refused: NonNullable<JoinRefusal["name"]> | null;
  /** The one to be pressed, of the two ways in. */
  first: boolean;
}

/** For who has the code only: a name for the class, and, on a phone that knows somebody, whether it is her. */
export function NameForm({ locale, here, learner, deviceFull, refused, first }: NameFormProps) {
  const { t } = useTranslation();
  // On a shared phone whoever is in this class already is not whoever joins it now.
  const self = learner !== null && !learner.member;
  if (!self && deviceFull)
    return (
      <p className="box">
        {t("join:name.deviceFull")} <a href={`/${locale.tag}/me`}>{t("myLearning")}</a>
      </p>
    );
  return (
    <section aria-labelledby="with-name">
      <h2 id="with-name">{t("join:name.title")}</h2>
      <form className="fields" method="post" action={`${here}#with-name`}>
        <input type="hidden" name="intent" value="name" />
        <Field
          name="name"
          label={t("join:name.name")}
          hint={t("join:name.hint")}
          wrong={refused && wrongName(t, refused.refusal)}
          defaultValue={refused?.typed ?? (self ? (learner.name ?? "") : "")}
          dir="auto"
          autoComplete="off"
          required
        />
        {self && (
          <fieldset className="who">
            <legend>{t("join:name.who")}</legend>
            <Choice name="who" value="me" label={t("join:name.me", { count: learner.lessons })} chosen />
            {!deviceFull && <Choice name="who" value="new" label={t("join:name.new")} />}
          </fieldset>
        )}
        {self && learner.lessons > 0 && (
          <fieldset className="who">
            <legend>{t("join:name.earlier")}</legend>
            <Choice name="bring" value="no" label={t("join:name.bringNo")} chosen />
            <Choice name="bring" value="yes" label={t("join:name.bringYes")} />
          </fieldset>
        )}
        <p className="row">
          <button type="submit" className={first ? "button first" : "button"}>
            {t("join:name.submit")}
          </button>
        </p>
      </form>
    </section>
  );
}

interface ChoiceProps {
  name: string;
  value: string;
  label: string;
  chosen?: boolean;
}

function Choice({ name, value, label, chosen = false }: ChoiceProps) {
  return (
    <div className="option">
      <label>
        <input type="radio" name={name} value={value} defaultChecked={chosen} />
        <span>{label}</span>
      </label>
    </div>
  );
}

function wrongName(t: TFunction, refusal: NonNullable<JoinRefusal["name"]>["refusal"]) {
  if (typeof refusal !== "string") return refusalText(t, refusal, LONGEST_LEARNER_NAME);
  return refusal === "busy" ? t("identity:busy") : t(`join:name.refused.${refusal}`);
}
