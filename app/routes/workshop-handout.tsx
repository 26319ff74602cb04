import { HandoutPage } from "../features/classroom/workshop/handout-page.tsx";
import { usePage } from "../page.tsx";
import { workshopStyles } from "../workshop-assets.ts";
import { requireWorkshopLesson } from "../workshop-lesson.ts";
import type { Route } from "./+types/workshop-handout";

/** Its one button prints. */
export const handle = { reader: true };

export const loader = (args: Route.LoaderArgs) => requireWorkshopLesson(args);

export default function WorkshopHandout({ loaderData }: Route.ComponentProps) {
  const { locale, generation } = usePage();
  const styles = workshopStyles(generation.locales);
  return <HandoutPage {...loaderData} {...{ locale, styles }} locales={generation.locales} />;
}
