import { useTranslation } from "react-i18next";
import { listParts } from "../../i18n/format.ts";
import type { Locale } from "../../i18n/locale.ts";
import { speechOf } from "../../i18n/speech.ts";
import type { TeamMember } from "../../i18n/team.ts";
import type { CompiledLesson } from "../content/lesson.ts";

interface CreditsProps {
  locale: Locale;
  lesson: Pick<CompiledLesson, "credits" | "blocks">;
  /** Of the lesson's language: who agrees to be named. */
  team: readonly TeamMember[];
}

/** At the foot of a translation: what of it a machine wrote, who translated it, and who checked it. */
export function Credits({ locale, lesson, team }: CreditsProps) {
  const { t } = useTranslation();
  const { credits, blocks } = lesson;
  if (!credits || (credits.machine === 0 && credits.by.length === 0 && credits.rev.length === 0)) return null;
  const parts = (done: number) => t("lesson:credits.parts", { done, count: blocks.total });
  return (
    <section className="sources">
      <h2>{t("lesson:credits.who")}</h2>
      <dl>
        {credits.machine > 0 && (
          <>
            <dt>{t("lesson:credits.machine")}</dt>
            <dd>{parts(credits.machine)}</dd>
          </>
        )}
        {credits.by.length > 0 && (
          <>
            <dt>{t("lesson:credits.people")}</dt>
            <dd>
              <People locale={locale} handles={credits.by} team={team} />
            </dd>
          </>
        )}
        {credits.rev.length > 0 && (
          <>
            <dt>{t("lesson:credits.checked")}</dt>
            <dd>{parts(blocks.reviewed)}</dd>
            <dd>
              <People locale={locale} handles={credits.rev} team={team} />
            </dd>
          </>
        )}
      </dl>
    </section>
  );
}

interface PeopleProps {
  locale: Locale;
  handles: readonly string[];
  team: readonly TeamMember[];
}

/** Names those who agreed to it, and counts the others. */
function People({ locale, handles, team }: PeopleProps) {
  const { t } = useTranslation();
  const named = handles.flatMap(
    (handle) => team.find((one) => one.handle.toLowerCase() === handle.toLowerCase()) ?? [],
  );
  const others = handles.length - named.length;
  const rest = others > 0 ? [t("lesson:credits.unnamed", { count: others })] : [];
  const items = [...named.map((one) => one.name ?? one.handle), ...rest];
  let at = -1;
  return listParts(speechOf(locale), items).map(({ type, value }, place) => {
    const member = type === "element" ? named[++at] : undefined;
    // biome-ignore lint/suspicious/noArrayIndexKey: two people may have one name, and nothing here is ever moved
    return <span key={place}>{member ? <Named member={member} /> : value}</span>;
  });
}

/** A name stands in letters of any direction, in no language that a page knows. */
export function Named({ member: { name, handle, url } }: { member: TeamMember }) {
  const shown = <bdi>{name ?? handle}</bdi>;
  return url ? (
    <a className="line" href={url} rel="noopener nofollow">
      {shown}
    </a>
  ) : (
    shown
  );
}
