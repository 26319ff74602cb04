import type { LabSource } from "../lab-source.ts";

/** All that an opened lab gets: it asks for nothing else. */
export interface LabPlace {
  /** The `<Lab id>`: one lab may stand in several lessons and begin differently. */
  id: string;
  /** Empty; the lab fills it. */
  host: HTMLElement;
  data: ArrayBuffer;
  /** UI strings by "namespace:key", plural forms by their suffix. */
  words: Record<string, string>;
  lang: string;
  dir: "ltr" | "rtl";
  /** A numbering system of CLDR. */
  digits: string;
}

/** What "How this is real" shows of the data. */
export type ShownSource = Pick<LabSource, "package" | "version" | "licence" | "author" | "bytes" | "sha256">;

export type StartLab = (place: LabPlace) => void;

export const LAB_READY = "lisan-lab";

/** What a lab's script says when it has come. An event, because a bundler drops what an entry exports. */
export interface LabReady {
  /** As in `<Lab name>`. */
  name: string;
  start: StartLab;
}

export const labReady = (ready: LabReady): boolean =>
  dispatchEvent(new CustomEvent<LabReady>(LAB_READY, { detail: ready }));
