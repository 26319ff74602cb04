import { useTranslation } from "react-i18next";
import type { Locale } from "../../i18n/locale.ts";
import { pluralAttributes } from "../../i18n/plural-attributes.ts";
import { speechOf } from "../../i18n/speech.ts";

interface KeptPageProps {
  locale: Locale;
  script: string;
}

/** What this device keeps. It is itself kept with every course, and stands in for pages that are not. */
export function KeptPage({ locale, script }: KeptPageProps) {
  const { t } = useTranslation();
  const raw = (key: "list.total" | "list.room" | "kb" | "mb") =>
    t(`offline:${key}`, { skipInterpolation: true });
  const progress = pluralAttributes(speechOf(locale).tag, (count) =>
    t("progress", { count, skipInterpolation: true }),
  );
  return (
    <main
      id="content"
      data-kept-list
      data-total={raw("list.total")}
      data-room={raw("list.room")}
      data-half={t("offline:list.half")}
      data-kb={raw("kb")}
      data-mb={raw("mb")}
    >
      <h1>{t("offline:list.title")}</h1>
      <p className="told" data-kept-away hidden>
        {t("offline:list.away")}
      </p>
      <p data-kept-impossible hidden>
        {t("offline:impossible")}
      </p>
      <p data-kept-nothing hidden>
        {t("offline:list.nothing")}
      </p>
      <ul className="plain" data-kept-courses />
      <p data-kept-total />
      <p className="row">
        <a className="button" href={`/${locale.tag}#courses`}>
          {t("offline:list.courses")}
        </a>
      </p>
      <template>
        <li className="box">
          <p>
            <strong>
              <a className="line" href={`/${locale.tag}`}>
                {t("courses")}
              </a>
            </strong>
            <br />
            <span data-progress {...progress} />
            <br />
            <span className="quiet" data-size />
          </p>
          <button type="button" className="button">
            {t("offline:remove")}
          </button>
        </li>
      </template>
      <script type="module" src={script} />
    </main>
  );
}
