import { PaperView } from "../features/paper/paper-view.tsx";
import { LeaveQuickly } from "../features/reading/leave-quickly.tsx";
import { usePage } from "../page.tsx";
import { paperStyles } from "../paper-assets.ts";
import { openPaper } from "../paper-page.ts";
import leaveUrl from "../reader/leave-page.ts?worker&url";
import type { Route } from "./+types/course-print";

/** Its one button prints. */
export const handle = { shared: true, reader: true };

export const loader = ({ context, params }: Route.LoaderArgs) => openPaper(context, params.course);

export default function CoursePrint({ loaderData }: { loaderData: ReturnType<typeof openPaper> }) {
  const { locale, generation } = usePage();
  const { course, words } = loaderData.of;
  const styles = [...paperStyles(generation.locales), `/${locale.tag}/courses/${course.id}/print.css`];
  return (
    <>
      <title>{`${words.title} - ${locale.brand}`}</title>
      <meta name="robots" content="noindex" />
      {course.private && <LeaveQuickly locale={locale} course={course.id} script={leaveUrl} />}
      <PaperView {...loaderData} {...{ locale, styles }} locales={generation.locales} />
    </>
  );
}
