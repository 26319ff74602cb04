import { createContext } from "react-router";

/** For the script elements of a hydrated page: fresh for every request. */
export const nonceContext = createContext<string>();

/** Set by the renderer on a page that loads React in the browser; the server's policy follows it. */
export const hydratedContext = createContext(false);
