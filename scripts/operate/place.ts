import { EnvProblem, localOrigins, readEnv } from "../../app/env.server.ts";
import type { Db } from "../../db/connection.ts";
import { withDatabase } from "../open-database.ts";

/** Where this copy is: its data, and the address that its links begin with. */
export interface Place {
  db: Db;
  origin: string;
}

/** Runs a verb on the data that the settings name. Answers its exit code. */
export async function inPlace(run: (place: Place) => Promise<number>): Promise<number> {
  try {
    const { dataDir, origins, port } = readEnv();
    const [origin = ""] = origins ?? localOrigins(port);
    return await withDatabase({ dataDir, table: "settings" }, (db) => run({ db, origin }));
  } catch (error) {
    if (!(error instanceof EnvProblem)) throw error;
    console.error(`The settings are wrong.\n${error.message}`);
    return 1;
  }
}

/** A moment in words that sort. */
export const moment = (at: number) => `${new Date(at).toISOString().slice(0, 16).replace("T", " ")} UTC`;
