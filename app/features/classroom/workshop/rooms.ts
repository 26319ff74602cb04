import { randomBytes } from "node:crypto";
import { POLL_MS } from "./polls.ts";

interface Room {
  poll: string;
  since: number;
  /** What each phone said, so that it can say something else. */
  said: Map<string, readonly number[]>;
}

/** Connections that are kept open at once, in all and for one class. */
export interface WatchLimits {
  all: number;
  perClass: number;
}

/** Phones that wait for the next question, and teachers that watch the bars: each kind has its own places. */
export const watchLimits = {
  phones: { all: 800, perClass: 250 },
  teachers: { all: 200, perClass: 10 },
} as const satisfies Record<string, WatchLimits>;

/**
 * What is going on in rooms now, in memory only: it is gone with the next question, after a meeting's time, or when
 * the server stops. On disk there are counts, and nothing that tells one phone from another.
 */
export class Rooms {
  /** By class: a room is asked one thing at a time. */
  readonly #rooms = new Map<string, Room>();
  readonly #watching = {
    phones: new Map<string, Set<() => void>>(),
    teachers: new Map<string, Set<() => void>>(),
  };

  /** What this phone said to this question; null where that is not known. */
  saidBy(classId: string, poll: string, ballot: string): readonly number[] | null {
    const room = this.#rooms.get(classId);
    return room?.poll === poll ? (room.said.get(ballot) ?? null) : null;
  }

  /** Remembers what a phone said. A first question, or another one, begins the room anew. */
  keep(
    classId: string,
    poll: string,
    said: { ballot: string; options: readonly number[]; now: number },
  ): void {
    let room = this.#rooms.get(classId);
    if (room?.poll !== poll) {
      this.#forgetOld(said.now);
      room = { poll, since: said.now, said: new Map() };
      this.#rooms.set(classId, room);
    }
    room.said.set(said.ballot, said.options);
  }

  #forgetOld(now: number): void {
    for (const [classId, { since }] of this.#rooms) if (now - since > POLL_MS) this.#rooms.delete(classId);
  }

  /** Tells those who watch this class: an answer is news to teachers, a question to phones, too. */
  changed(classId: string, what: "question" | "answers"): void {
    const { phones, teachers } = this.#watching;
    for (const tell of teachers.get(classId) ?? []) tell();
    if (what === "question") for (const tell of phones.get(classId) ?? []) tell();
  }

  /** Is told when something is new, until the function it gets back is called; null where there are too many. */
  watch(kind: keyof typeof watchLimits, classId: string, tell: () => void): (() => void) | null {
    const classes = this.#watching[kind];
    const own = classes.get(classId) ?? new Set();
    let all = 0;
    for (const set of classes.values()) all += set.size;
    if (all >= watchLimits[kind].all || own.size >= watchLimits[kind].perClass) return null;
    own.add(tell);
    classes.set(classId, own);
    return () => {
      own.delete(tell);
      if (own.size === 0 && classes.get(classId) === own) classes.delete(classId);
    };
  }
}

/** A number that tells one phone from another, for one question. */
export const newBallot = (): string => randomBytes(12).toString("base64url");
