import type { TFunction } from "i18next";
import type { Locale } from "../../i18n/locale.ts";
import type { Course } from "../content/course.ts";

interface KeepBoxProps {
  t: TFunction;
  locale: Locale;
  course: Pick<Course, "id" | "private">;
  /** Address of the script that does it; without script nothing is offered. */
  script: string;
  /** Address of the service worker. */
  worker: string;
}

/** Keeps a course on the device. Filled by its script, which finds every sentence here. */
export function KeepBox({ t, locale, course, script, worker }: KeepBoxProps) {
  /** With its placeholder left in. */
  const raw = (key: "keep" | "update" | "change" | "size" | "kept" | "kb" | "mb" | "share") =>
    t(`offline:${key}`, { skipInterpolation: true });
  return (
    <section
      aria-labelledby="keep"
      data-keep-box
      data-worker={worker}
      hidden
      data-keep={raw("keep")}
      data-update={raw("update")}
      data-change={raw("change")}
      data-size={raw("size")}
      data-kept={raw("kept")}
      data-kb={raw("kb")}
      data-mb={raw("mb")}
      data-share={raw("share")}
      data-loading={t("offline:loading")}
      data-newer={t("offline:newer")}
      data-away={t("offline:away")}
      data-full={t("offline:full")}
      data-removed={t("offline:removed")}
    >
      <h2 id="keep">{t("offline:title")}</h2>
      <p className="box" data-keep-impossible hidden>
        {t("offline:impossible")}
      </p>
      <div className="box" data-keep-possible hidden>
        <p>{t("offline:lead")}</p>
        {course.private && <p>{t("offline:private")}</p>}
        {(["labs", "glossary"] as const).map((part) => (
          <div key={part} className="option">
            <label>
              <input type="checkbox" name="part" value={part} />
              <span>
                {t(`offline:parts.${part}`)} <span className="quiet" data-size />
              </span>
            </label>
          </div>
        ))}
        <p className="row">
          <button type="button" className="button" data-keep={course.id}>
            {t("offline:title")}
          </button>
        </p>
        <progress data-keep-bar max="1" value="0" hidden aria-labelledby="keep" />
        <p role="status" data-keep-status />
        <p>
          <button type="button" className="button" data-keep-remove hidden>
            {t("offline:remove")}
          </button>
        </p>
        <p>
          <a className="line" href={`/${locale.tag}/kept`}>
            {t("offline:all")}
          </a>
        </p>
      </div>
      <script type="module" src={script} />
    </section>
  );
}
