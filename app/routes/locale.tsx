import { data, Outlet } from "react-router";
import { pageContext } from "../page.tsx";
import type { Route } from "./+types/locale";

export function loader({ params, context }: Route.LoaderArgs) {
  if (params.locale !== context.get(pageContext).locale.tag) throw data(null, { status: 404 });
  return null;
}

export default function LocaleLayout() {
  return <Outlet />;
}
