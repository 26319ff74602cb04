import { expect, test } from "vitest";
import { serve } from "../../app/server/http-server.ts";
import { defaultLimits } from "../../app/server/limits.ts";
import { ask, askRaw } from "./support/ask.ts";

test("a stopping server answers what is under way and takes nothing new", async () => {
  let begun = () => {};
  const asked = new Promise<void>((resolve) => {
    begun = resolve;
  });
  const running = await serve(
    (_request, response) => {
      begun();
      setTimeout(() => response.end("done"), 100);
    },
    defaultLimits,
    { port: 0, host: "127.0.0.1" },
  );
  const answer = ask(running.port, { path: "/" });
  await asked;
  const closed = running.close();
  await expect(ask(running.port, { path: "/" })).rejects.toThrow();
  expect((await answer).text).toBe("done");
  await closed;
});

test("a stopping server does not wait for ever", async () => {
  const running = await serve(() => {}, { ...defaultLimits, closeMs: 100 }, { port: 0, host: "127.0.0.1" });
  const hanging = askRaw(running.port, "GET / HTTP/1.1\r\nHost: x\r\n\r\n", 5000);
  await new Promise((resolve) => setTimeout(resolve, 50));
  const begun = Date.now();
  await running.close();
  expect(Date.now() - begun).toBeLessThan(1500);
  expect(await hanging).toBe("");
});

test("more connections than allowed are dropped", async () => {
  const running = await serve(
    (_request, response) => response.end("ok"),
    { ...defaultLimits, connections: 1 },
    {
      port: 0,
      host: "127.0.0.1",
    },
  );
  const idle = askRaw(running.port, "GET / HTTP/1.1\r\nHost: x\r\n\r\n", 800);
  await new Promise((resolve) => setTimeout(resolve, 100));
  expect(await askRaw(running.port, "GET / HTTP/1.1\r\nHost: x\r\n\r\n", 500)).toBe("");
  expect(await idle).toContain("200 OK");
  await running.close();
});
