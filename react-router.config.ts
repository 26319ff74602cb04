import type { Config } from "@react-router/dev/config";
import { sourceHash, stampBuild } from "./scripts/build.ts";

const root = import.meta.dirname;
const sources = sourceHash(root);

export default {
  ssr: true,
  buildDirectory: "build",
  // Documents load no manifest; the few app pages bring theirs with them.
  routeDiscovery: { mode: "initial" },
  buildEnd: () => stampBuild(root, sources),
} satisfies Config;
