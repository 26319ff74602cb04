import { createContext } from "react-router";
import type { Db } from "../db/connection.ts";
import type { ContentStore } from "./features/content/content-store.ts";

/** Who is learning on this device now. */
export interface Session {
  user: { id: string };
}

/** What the server gives to every request; loaders and actions read it by `context.get(appContext)`. */
export interface App {
  db: Db;
  content: ContentStore;
  /** The address the visitor came to, e.g. "https://lisan.example": one of ORIGINS, never what the client says. */
  origin: string;
  /** Whether the visitor came by https; decides the names and flags of cookies. */
  secure: boolean;
  session: Session | null;
  cookies: {
    /** The language chosen earlier. */
    locale: string | null;
    /** The whole Cookie header, or an empty string. */
    header: string;
  };
  /** Bytes of a built file on the wire; 0 in development, where nothing is built. */
  weigh(path: string): Promise<number>;
  /** Takes one from what the sender's network may send within the hour; false where nothing is left. */
  mayContribute(): boolean;
  /** Adds a Set-Cookie header to the answer, whatever the route returns. */
  setCookie(header: string): void;
}

export const appContext = createContext<App>();
