import { shortHash } from "../content/model-hash.ts";

/** What a device may keep of a course: the lessons always, the other two by choice. */
export const keptParts = ["lessons", "labs", "glossary"] as const;
export type KeptPart = (typeof keptParts)[number];

export interface KeepFile {
  url: string;
  /** Of the bytes that a stranger gets: as its ETag begins. */
  hash: string;
  /** On the wire. */
  bytes: number;
  part: KeptPart;
}

export interface KeepList {
  course: string;
  locale: string;
  title: string;
  /** Language of the title, and its direction. */
  lang: string;
  dir: "ltr" | "rtl";
  /** The same as long as every file is. */
  version: string;
  /** What pages need comes before the pages that name it. */
  files: KeepFile[];
}

/** What a stranger gets at an address of this site. */
export interface Looked {
  hash: string;
  bytes: number;
  /** Of a document. */
  text: string | null;
}

const LAB = /<section class="box lab"[^>]*>/g;
const ADDRESS = /="(\/(?:assets|styles|labs)\/[^"#?]+)"/g;

/** Everything that a page loads, now or when a button is pressed, by the part it belongs to. */
export function addressesIn(html: string): Record<"lessons" | "labs", string[]> {
  const found = (text: string) => [
    ...new Set([...text.matchAll(ADDRESS)].map(([, address = ""]) => address)),
  ];
  const labs = found([...html.matchAll(LAB)].map(([tag]) => tag).join(""));
  return { lessons: found(html.replace(LAB, "")), labs };
}

interface Wanted {
  /** Paths of the pages of each part; `labs` has none of its own. */
  pages: Record<"lessons" | "glossary", readonly string[]>;
  look(path: string): Promise<Looked | null>;
}

/** Every file of a course that a device can keep. What cannot be had now is left out. */
export async function keepFiles({ pages, look }: Wanted): Promise<KeepFile[]> {
  const assets = new Map<string, KeepFile>();
  const documents: KeepFile[] = [];
  const add = async (url: string, part: KeptPart): Promise<void> => {
    if (assets.has(url)) return;
    const looked = await look(url);
    if (looked) assets.set(url, { url, hash: looked.hash, bytes: looked.bytes, part });
  };
  for (const part of ["lessons", "glossary"] as const) {
    for (const url of pages[part]) {
      const looked = await look(url);
      if (!looked) continue;
      documents.push({ url, hash: looked.hash, bytes: looked.bytes, part });
      const { lessons, labs } = addressesIn(looked.text ?? "");
      for (const address of lessons) await add(address, part);
      for (const address of labs) await add(address, "labs");
    }
  }
  // What a lab shares with the lessons is kept with these.
  return [...assets.values(), ...documents];
}

export const versionOf = (files: readonly KeepFile[]): string =>
  shortHash(files.map(({ url, hash }) => `${url} ${hash}`).join("\n"));
