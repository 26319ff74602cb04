import { redirect } from "react-router";
import { RoomCodePage } from "../features/classroom/workshop/room-code-page.tsx";
import { JOIN_CODE_LENGTH } from "../features/identity/account-name.ts";
import { foldCode } from "../features/identity/fold-code.ts";
import { pageContext, usePage } from "../page.tsx";
import type { Route } from "./+types/poll";

/** A code that was typed leads to its room; what is none stays here to be mended. */
export function loader({ context, request }: Route.LoaderArgs) {
  const { locale } = context.get(pageContext);
  const typed = new URL(request.url).searchParams.get("code");
  const code = typed === null ? null : foldCode(typed, JOIN_CODE_LENGTH);
  if (code !== null) return redirect(`/${locale.tag}/poll/${code}`);
  return { typed: typed === null || typed === "" ? null : typed.slice(0, 100) };
}

export default function Poll({ loaderData: { typed } }: Route.ComponentProps) {
  const { locale } = usePage();
  return <RoomCodePage locale={locale} typed={typed} refused={typed === null ? null : "wrong"} />;
}
