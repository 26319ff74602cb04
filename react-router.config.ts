import { join } from "node:path";
import type { Config } from "@react-router/dev/config";
import { squeezeFiles } from "./app/server/static-files.ts";
import { sourceHash, stampBuild } from "./scripts/build.ts";

const root = import.meta.dirname;
const sources = sourceHash(root);

export default {
  ssr: true,
  buildDirectory: "build",
  // Documents load no manifest; the few app pages bring theirs with them.
  routeDiscovery: { mode: "initial" },
  buildEnd: async () => {
    await squeezeFiles(join(root, "build", "client"));
    stampBuild(root, sources);
  },
} satisfies Config;
