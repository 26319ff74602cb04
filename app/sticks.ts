import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { documentStyle } from "./document-style.ts";
import type { ContentStore } from "./features/content/content-store.ts";
import type { Course } from "./features/content/course.ts";
import type { Generation } from "./features/content/generation.ts";
import { shortHash } from "./features/content/model-hash.ts";
import { feedPieces } from "./features/labs/feed-pieces.ts";
import { labWords } from "./features/labs/lab-words.ts";
import { readCourse, type WholeCourse } from "./features/reading/read-course.ts";
import { contentVersion } from "./features/stick/content-version.ts";
import stickStyle from "./features/stick/stick.css?inline";
import { stickBody } from "./features/stick/stick-body.tsx";
import { isTaughtIn } from "./features/stick/stick-course.ts";
import { stickDocument } from "./features/stick/stick-document.ts";
import { labsThatFit, STICK_BYTES, type StickLab } from "./features/stick/stick-labs.ts";
import { type KeptFile, openStickStore } from "./features/stick/stick-store.ts";
import type { Locale } from "./i18n/locale.ts";
import { speechOf } from "./i18n/speech.ts";
import { translatorFor } from "./i18n/translator.ts";
import { labAssets } from "./lab-assets.ts";
import stickScript from "./reader/stick/main.ts?worker&url";

/** Courses as single files, made when they are asked for and kept under the content folder. */
export interface Sticks {
  /** Null where nothing of the course can be read in this language. */
  of(generation: Generation, locale: Locale, course: Course): Promise<KeptFile | null>;
}

interface SticksOptions {
  content: Pick<ContentStore, "folder" | "publishedAt">;
  /** One of the built files, by its address. */
  read(address: string): Promise<Buffer | null>;
}

export function createSticks({ content, read }: SticksOptions): Sticks {
  const store = openStickStore(path.join(content.folder, "sticks"));
  const program = createHash("sha256")
    .update(readFileSync(fileURLToPath(import.meta.url)))
    .digest("hex");

  async function built(address: string): Promise<Buffer> {
    const bytes = await read(address);
    if (!bytes) throw new Error(`${address} is not built: run npm start once, or react-router build`);
    return bytes;
  }

  /** The labs of the course that this program has, in reading order. */
  async function labsOf(generation: Generation, locale: Locale, { lessons }: WholeCourse) {
    const names = lessons.flatMap(({ lesson }) =>
      lesson.parts.flatMap((part) => (part.type === "lab" ? [part.lab] : [])),
    );
    const labs: StickLab[] = [];
    for (const name of new Set(names)) {
      const assets = labAssets(name);
      const words = labWords(generation, locale.tag, name);
      if (!assets || !words) continue;
      labs.push({
        name,
        script: (await built(assets.script)).toString(),
        style: (await built(assets.style)).toString(),
        words: words.json,
        data: await dataOf(assets.data, feedPieces(generation, locale.tag).json),
      });
    }
    return labs;
  }

  async function dataOf(address: string | null, published: string): Promise<StickLab["data"]> {
    if (address === null) return { name: "feed", text: published, base64: false };
    const bytes = await built(address);
    const base64 = !address.endsWith(".json");
    return { name: path.basename(address), text: bytes.toString(base64 ? "base64" : "utf8"), base64 };
  }

  async function make(
    generation: Generation,
    locale: Locale,
    of: WholeCourse,
    version: string,
  ): Promise<string> {
    const { locales } = generation;
    const i18n = translatorFor(generation, locale);
    const { tag: lang, direction: dir, digits } = speechOf(locale);
    const all = await labsOf(generation, locale, of);
    const script = (await built(stickScript)).toString();
    const date = content.publishedAt(generation.id);
    const withLabs = (labs: readonly StickLab[]) =>
      stickDocument({
        ...{ lang, dir, digits, script, labs },
        title: `${of.words.title} - ${locale.brand}`,
        style: documentStyle(locale, locales).css + stickStyle,
        body: stickBody({
          ...{ of, locale, locales, i18n, date, version },
          labs: new Map(labs.map(({ name, data }) => [name, data.name])),
        }),
      });
    const bare = Buffer.byteLength(withLabs([]));
    return withLabs(labsThatFit(all, STICK_BYTES - bare - LAB_MARKUP * all.length));
  }

  return {
    async of(generation, locale, course) {
      const of = isTaughtIn(generation, locale.tag, course) && readCourse(generation, locale, course.id);
      if (!of) return null;
      const labs = of.lessons.flatMap(({ lesson }) =>
        lesson.parts.flatMap((part) => (part.type === "lab" ? Object.values(labAssets(part.lab) ?? {}) : [])),
      );
      const parts = [program, stickScript, documentStyle(locale, generation.locales).href, ...labs];
      const feed = labs.includes(null) ? [feedPieces(generation, locale.tag).href] : [];
      const version = contentVersion(generation, locale.tag, course);
      const made = `${version}-${shortHash([...parts, ...feed].join("\n"))}`;
      return store.get(`${course.id}.${locale.tag}`, made, () => make(generation, locale, of, version));
    },
  };
}

/** What a lab adds to the file besides its own pieces: tags, hashes, its button. More than it ever is. */
const LAB_MARKUP = 2_000;
