import { type RouterContextProvider, redirect } from "react-router";
import { appContext } from "./context.ts";
import { readSessionCookie, sessionCookie } from "./features/identity/cookies.ts";
import { enterDevice } from "./features/identity/enter-device.ts";
import { pageContext } from "./page.tsx";

/** Signs somebody in on this device, and leads on. A device without room for her asks to make some, by the sign-in page. */
export async function letIn(
  context: Readonly<RouterContextProvider>,
  user: string,
  path: string,
): Promise<Response> {
  const { db, secure, cookies, setCookie } = context.get(appContext);
  const device = readSessionCookie(cookies.header, secure);
  const entered = await enterDevice(db, { device, user, now: Date.now() });
  if (entered === null) return redirect(`/${context.get(pageContext).locale.tag}/sign-in?full=1`);
  setCookie(sessionCookie(entered, secure));
  return redirect(path);
}
