import script from "./reader/offline/keep-box.ts?worker&url";
import worker from "./reader/offline/worker.ts?worker&url";
import workerOff from "./reader/offline/worker-off.ts?worker&url";

/** Addresses of what keeps a course on a device. The service worker keeps its name from release to release: vite.config.ts. */
export const keepAssets = { script, worker };

/** What is served in the worker's place once keeping is switched off. */
export { workerOff };
