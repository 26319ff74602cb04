import type { Page } from "playwright-core";

/** One answer as it came over the wire. */
export interface Transfer {
  url: string;
  /** As the browser sorts it (Document, Stylesheet, Script, ...), or Icon. */
  type: string;
  encoding: string;
  /** Bytes over the network, headers included; 0 from the browser's own cache. */
  bytes: number;
  /** What the server said of the body alone. */
  bodyBytes: number;
}

/**
 * Everything the browser loads while it opens an address, or does something else, and settles. Whether a browser
 * without a window asks for the icon depends on its version; one with a window does: so the page asks for it too, and
 * it counts.
 */
export async function transfersOf(page: Page, action: string | (() => Promise<void>)): Promise<Transfer[]> {
  const session = await page.context().newCDPSession(page);
  await session.send("Network.enable");
  const under = new Map<string, Transfer>();
  session.on("Network.requestWillBeSent", ({ requestId, request, type = "Other" }) => {
    if (!/^(data|blob):/.test(request.url))
      under.set(requestId, { url: request.url, type, encoding: "", bytes: -1, bodyBytes: 0 });
  });
  session.on("Network.responseReceived", ({ requestId, response, type }) => {
    const one = under.get(requestId);
    if (!one) return;
    const header = (wanted: string) =>
      Object.entries(response.headers).find(([name]) => name.toLowerCase() === wanted)?.[1];
    one.type = /\/icon[^/]*\.svg$/.test(one.url) ? "Icon" : type;
    one.encoding = header("content-encoding") ?? "";
    one.bodyBytes = Number(header("content-length") ?? 0);
  });
  session.on("Network.loadingFinished", ({ requestId, encodedDataLength }) => {
    const one = under.get(requestId);
    if (one) one.bytes = encodedDataLength;
  });
  if (typeof action === "string") {
    await page.goto(action, { waitUntil: "networkidle" });
    await page.evaluate(async () => {
      const icon = document.querySelector<HTMLLinkElement>("link[rel=icon]");
      if (icon) await (await fetch(icon.href)).text();
    });
  } else await action();
  const seen = [...under.values()];
  while (seen.some(({ bytes }) => bytes < 0)) await new Promise((resolve) => setTimeout(resolve, 20));
  await session.detach();
  return seen;
}

/** A real request has bytes; what the browser kept from the page before has none. */
export const overTheNetwork = (transfers: readonly Transfer[]) => transfers.filter(({ bytes }) => bytes > 0);

export const sum = (transfers: readonly Transfer[]) =>
  transfers.reduce((total, { bytes }) => total + bytes, 0);
