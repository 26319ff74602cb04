import { useTranslation } from "react-i18next";
import { DEMO_LEARNERS } from "./demo-school.ts";
import { demoRoles } from "./demo-visitor.ts";

/** On the home page of a demo school: says that all of it is made up, and lets anybody in, by one tap. */
export function DemoDoors({ locale }: { locale: string }) {
  const { t } = useTranslation();
  return (
    <section className="box" aria-labelledby="demo">
      <p id="demo">
        <strong>{t("home:demo.title")}</strong>
      </p>
      <p>{t("home:demo.text", { learners: DEMO_LEARNERS })}</p>
      <form className="row keep" method="post" action={`/${locale}/demo`}>
        {demoRoles.map((role) => (
          <button key={role} type="submit" className="button" name="as" value={role}>
            {t(`home:demo.${role}`)}
          </button>
        ))}
      </form>
    </section>
  );
}
