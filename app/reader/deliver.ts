import type { Learner } from "./learner.ts";
import type { Outbox, Waiting } from "./outbox.ts";

export interface DeliveryState {
  /** Answers that will be sent from here. */
  waiting: number;
  /** Answers of a learner who is not here now. */
  elsewhere: number;
  /** True if something was refused for good on this page. */
  refused: boolean;
  /** The last try did not get through. */
  trouble: boolean;
}

interface Delivery {
  outbox: Outbox;
  learner: Learner;
  /** Names this tab, also after it moved on to the next page. */
  tab: string;
  changed: (state: DeliveryState) => void;
  /** Answers given by nobody known are this learner's from now on. */
  adopted: (learner: string) => void;
  /** This learner was deleted, or has started afresh: nothing of hers may stay here. */
  gone: (learner: string) => void;
}

interface Acknowledgement {
  results: { event: string; status: string; code?: string }[];
  learner?: unknown;
  /** With 400 and 422: why the form held no answer. */
  refused?: string;
}

type Verdict = Acknowledgement["results"][number] & { learner: string };

const patience = 30_000;
const shortest = 2_000;
const longest = 300_000;

/** As many as one request carries; the server takes no more. */
const most = 20;

/** Sends what waits in small batches, one request at a time, oldest first; tries again later, ever more slowly. */
export function createDelivery({ outbox, learner, tab, changed, adopted, gone }: Delivery) {
  /** Whose answers the server did not take from this session; "" for those given while nobody was known. */
  const away = new Set<string>();
  let running = false;
  let wanted = false;
  let refused = false;
  /** The learner that this page's stranger became. */
  let born = "";
  let delay = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  /** One, once something could not be judged together with others. */
  let size = most;

  const sendable = (one: Waiting) =>
    !one.aside && (!one.learner || one.learner === learner.id()) && !away.has(one.learner);

  async function report(trouble: boolean) {
    const all = (await outbox.all()).filter((one) => !one.aside);
    const waiting = all.filter(sendable).length;
    changed({ waiting, elsewhere: all.length - waiting, refused, trouble });
  }

  async function adopt(id: string) {
    for (const one of await outbox.all()) if (!one.learner) await outbox.put({ ...one, learner: id });
    adopted(id);
  }

  async function settle(one: Waiting, { status, code, learner: session }: Verdict) {
    if (status === "refused" && code !== "gone") {
      if (code === "other-learner") away.add(one.learner);
      else {
        refused = true;
        await outbox.put({ ...one, aside: code ?? "refused" });
      }
      return;
    }
    if (code === "gone") {
      for (const { event, learner } of await outbox.all())
        if (learner === one.learner) await outbox.remove(event);
      learner.gone(one.learner);
      gone(one.learner);
    }
    if (session && !one.learner) {
      born = session;
      learner.told(session);
      await adopt(session);
    }
    await outbox.remove(one.event);
  }

  /** Each answer that waits is sent once. False if any is left without a verdict. */
  async function round(): Promise<boolean> {
    const tried = new Set<string>();
    // An answer may have been put down as nobody's while the acknowledgement was being read.
    if (born) await adopt(born);
    let through = true;
    for (;;) {
      const ready = (await outbox.all()).filter((one) => sendable(one) && !tried.has(one.event));
      const [next] = ready;
      if (!next) return through;
      // The first answer of somebody new goes alone: it makes her known.
      const batch = next.learner ? ready.filter((one) => one.learner).slice(0, size) : [next];
      const now = Date.now();
      if (!(await outbox.claim(tab, now, now + patience + 5_000))) return false;
      const verdictOf = await post(batch);
      if (!verdictOf) return false;
      const verdicts = batch.map((one) => verdictOf(one.event));
      // Something else answered, or the server could not read it: each alone may fare better.
      if (batch.length > 1 && !verdicts.some(Boolean)) {
        size = 1;
        continue;
      }
      for (const [at, one] of batch.entries()) {
        tried.add(one.event);
        const verdict = verdicts[at];
        if (verdict) await settle(one, verdict);
        else through = false;
      }
      await report(false);
    }
  }

  async function flush(): Promise<void> {
    clearTimeout(timer);
    wanted = true;
    if (running) return;
    running = true;
    let through = true;
    while (wanted && through) {
      wanted = false;
      through = await round().catch(() => false);
      await outbox.release(tab);
    }
    running = false;
    await report(!through);
    delay = through ? 0 : Math.min(longest, delay * 2 || shortest);
    if (delay) timer = setTimeout(flush, delay * (0.5 + Math.random() / 2));
  }

  return {
    flush,
    /** Something has changed for the better (online again, page shown): do not wait any longer. */
    hurry() {
      delay = 0;
      return flush();
    },
  };
}

type VerdictOf = (event: string) => Verdict | undefined;

/** One answer as its form posts it, several as a list of such posts in a form of one field. Nothing where nobody answered. */
async function post(batch: readonly Waiting[]): Promise<VerdictOf | undefined> {
  const posts = batch.map(({ action, fields, learner }) => ({
    action,
    fields: [...fields, ["learner", learner]],
  }));
  const [first] = posts;
  if (!first) return;
  const alone = posts.length === 1;
  const giveUp = new AbortController();
  const timer = setTimeout(() => giveUp.abort(), patience);
  try {
    const response = await fetch(alone ? first.action : first.action.replace(/courses.*/, "answers"), {
      method: "POST",
      headers: { Accept: "application/json" },
      body: new URLSearchParams(alone ? first.fields : [["answers", JSON.stringify(posts)]]),
      keepalive: true,
      signal: giveUp.signal,
    });
    const { status } = response;
    if (alone && status === 410) return (event) => ({ event, status: "refused", code: "gone", learner: "" });
    if (status >= 500 || status === 429) return;
    return verdictsIn(alone && (status === 400 || status === 422), await response.json().catch(() => null));
  } catch {
    return;
  } finally {
    clearTimeout(timer);
  }
}

/**
 * A captive portal answers too: only a result that names the event counts, or our own word that the form is broken.
 * @param broken the one answer that was posted is no form of ours
 */
function verdictsIn(broken: boolean, body: Acknowledgement | null): VerdictOf {
  return (event) => {
    if (!Array.isArray(body?.results)) return;
    const learner = typeof body.learner === "string" ? body.learner : "";
    if (broken) return { event, status: "refused", code: body.refused ?? "broken", learner };
    const found = body.results.find((result) => result?.event === event);
    if (found && ["stored", "replay", "refused"].includes(found.status)) return { ...found, learner };
  };
}
