import { appContext } from "../context.ts";
import { resultsOf } from "../features/search/results.ts";
import { SearchPage } from "../features/search/search-page.tsx";
import { MOST_TYPED } from "../features/search/search-query.ts";
import { pageContext, usePage } from "../page.tsx";
import type { Route } from "./+types/search";

export function loader({ context, request }: Route.LoaderArgs) {
  const { search } = context.get(appContext);
  const { generation, locale } = context.get(pageContext);
  const typed = (new URL(request.url).searchParams.get("q") ?? "").slice(0, MOST_TYPED);
  return { typed, results: resultsOf(generation, locale.tag, search.find(locale.tag, typed)) };
}

export default function Search({ loaderData }: Route.ComponentProps) {
  const { locale } = usePage();
  return <SearchPage {...loaderData} locale={locale} />;
}
