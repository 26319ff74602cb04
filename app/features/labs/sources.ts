import sources from "../../../content/lab-data/sources.json" with { type: "json" };
import type { ShownSource } from "./frame/lab-entry.ts";

/** Where each lab's data comes from; bundled with its script, as the data is. */
export const labSources = sources satisfies Record<string, ShownSource>;
