import { reactRouter } from "@react-router/dev/vite";
import { defineConfig } from "vite";

export default defineConfig({
  plugins: [reactRouter()],
  worker: {
    format: "es",
    rollupOptions: {
      output: {
        // A browser looks for the next service worker where it found this one; and only from the root may it answer for every page.
        entryFileNames: ({ name }) =>
          name === "worker" || name === "worker-off" ? "[name].js" : "assets/[name]-[hash].js",
      },
    },
  },
  // Chrome 80, the oldest browser that lessons are made for, reads this; tests hold what is shipped against it.
  build: { target: "es2020", cssTarget: "chrome80", assetsInlineLimit: 0 },
  environments: {
    ssr: {
      build: {
        // The server around React Router is built with it, so that both share one copy of every module.
        rollupOptions: { input: "./app/server/main.ts" },
      },
    },
  },
});
