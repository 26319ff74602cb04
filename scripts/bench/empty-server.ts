import { createServer } from "node:http";
import { createRequestListener } from "@react-router/node";
import type { ServerBuild } from "react-router";

/** An empty React Router page on plain node:http, as its own adapter serves it. */
process.env.NODE_ENV = "production";
const build = (await import(process.argv[2] ?? "")) as ServerBuild;

const server = createServer(createRequestListener({ build, mode: "production" })).listen(
  0,
  "127.0.0.1",
  () => {
    const address = server.address();
    console.log(JSON.stringify({ port: typeof address === "object" ? address?.port : 0 }));
  },
);
