import { createContext } from "react-router";
import type { Db } from "../db/connection.ts";
import type { Rooms } from "./features/classroom/workshop/rooms.ts";
import type { ContentStore } from "./features/content/content-store.ts";
import type { Sender } from "./features/identity/sender.ts";
import type { Looked } from "./features/offline/keep-list.ts";
import type { SearchIndex } from "./features/search/search-index.ts";
import type { Site } from "./features/translation/desk/site.ts";
import type { Sticks } from "./sticks.ts";

/** Who is learning, or teaching, on this device now. */
export interface Session {
  user: { id: string; kind: "learner" | "teacher" | "operator"; displayName: string | null };
}

/** What the server gives to every request; loaders and actions read it by `context.get(appContext)`. */
export interface App {
  db: Db;
  content: ContentStore;
  search: Pick<SearchIndex, "find">;
  /** What is going on in rooms now. */
  rooms: Rooms;
  /** The files that content is made from, for the translators' desk. */
  site: Site;
  /** Courses as single files; null in development, where nothing is built that they could be made of. */
  sticks: Sticks | null;
  /** The address the visitor came to, e.g. "https://lisan.example": one of ORIGINS, never what the client says. */
  origin: string;
  /** Whether the visitor came by https; decides the names and flags of cookies. */
  secure: boolean;
  session: Session | null;
  /** A demo school is served: anybody may look around as one of its people. */
  demo: boolean;
  cookies: {
    /** The language chosen earlier. */
    locale: string | null;
    /** The whole Cookie header, or an empty string. */
    header: string;
  };
  /** What a stranger gets at a path of this site; null where there is nothing that a device could keep. */
  look(path: string): Promise<Looked | null>;
  /** Bytes of a built file on the wire; 0 in development, where nothing is built. */
  weigh(path: string): Promise<number>;
  /** Takes one from what the sender's network may send within the hour; false where nothing is left. */
  mayContribute(): boolean;
  /** The same for what costs work and is kept nowhere: a check, a preview. */
  mayTry(): boolean;
  /** Whom wrong passwords and codes slow down. */
  sender: Sender;
  /** Adds a Set-Cookie header to the answer, whatever the route returns. */
  setCookie(header: string): void;
}

export const appContext = createContext<App>();
