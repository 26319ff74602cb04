import { createServer } from "node:net";

const FIRST = 3000;
const TRIED = 50;

/** Whether nobody listens on a port, on any address of this machine. */
const isFree = (port: number): Promise<boolean> =>
  new Promise((done) => {
    const server = createServer();
    server.once("error", () => done(false));
    server.listen(port, () => server.close(() => done(true)));
  });

/** The usual port, or the next that nobody has; 0, any, where all are taken. */
export async function freePort(first = FIRST): Promise<number> {
  for (let port = first; port < first + TRIED; port++) if (await isFree(port)) return port;
  return 0;
}
