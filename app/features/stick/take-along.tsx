import type { TFunction } from "i18next";
import type { Locale } from "../../i18n/locale.ts";
import type { Course } from "../content/course.ts";
import { fileSize } from "./file-size.ts";
import { stickName } from "./stick-course.ts";

interface TakeAlongProps {
  t: TFunction;
  locale: Locale;
  course: Pick<Course, "id" | "private">;
  /** Of the one file; null where none can be had. */
  bytes: number | null;
}

/** The course to take to where there is no network, no device, or neither. */
export function TakeAlong({ t, locale, course, bytes }: TakeAlongProps) {
  const home = `/${locale.tag}/courses/${course.id}`;
  return (
    <section aria-labelledby="take">
      <h2 id="take">{t("paper:title")}</h2>
      <p>
        <a className="line" href={`${home}/print`}>
          {t("paper:print")}
        </a>
        <br />
        <span className="quiet">{t("paper:printText")}</span>
      </p>
      {bytes !== null && (
        <p>
          <a className="line" href={`${home}/file.html`} download={stickName(course.id, locale.tag)}>
            {t("paper:file", { size: fileSize(t, locale, bytes) })}
          </a>
          <br />
          <span className="quiet">{t("paper:fileText")}</span>
        </p>
      )}
      {course.private && <p className="quiet">{t("paper:private")}</p>}
    </section>
  );
}
