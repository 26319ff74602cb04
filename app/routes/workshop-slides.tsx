import { slideNumber } from "../features/classroom/workshop/slides.ts";
import { SlidesPage } from "../features/classroom/workshop/slides-page.tsx";
import { usePage } from "../page.tsx";
import { roomScript, workshopStyles } from "../workshop-assets.ts";
import { requireWorkshopLesson } from "../workshop-lesson.ts";
import type { Route } from "./+types/workshop-slides";

export async function loader(args: Route.LoaderArgs) {
  const shown = await requireWorkshopLesson(args);
  const query = new URL(args.request.url).searchParams;
  return {
    ...shown,
    number: slideNumber(query.get("slide"), shown.of.slides.length),
    answer: query.has("answer"),
    notes: query.has("notes"),
  };
}

export default function WorkshopSlides({ loaderData }: Route.ComponentProps) {
  const { locale, generation } = usePage();
  const styles = workshopStyles(generation.locales);
  return (
    <SlidesPage {...loaderData} {...{ locale, styles }} locales={generation.locales} script={roomScript} />
  );
}
