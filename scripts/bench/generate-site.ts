import { cpSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { seededRandom } from "../../app/features/labs/random.ts";

export interface GeneratedSite {
  root: string;
  lessons: number;
  locales: number;
  /** A translated lesson, to be changed. */
  someFile: string;
}

const readJson = (file: string) => JSON.parse(readFileSync(file, "utf8"));

/** One real locale for each script, English first: their lessons are the patterns. */
function patterns(root: string, most: number): string[] {
  const byScript = new Map<string, string>([["Latn", "en"]]);
  for (const tag of readdirSync(path.join(root, "locales")).sort()) {
    const { script } = readJson(path.join(root, "locales", tag, "locale.json")) as { script: string };
    if (!byScript.has(script)) byScript.set(script, tag);
  }
  return [...byScript.values()].slice(0, most);
}

/** Other words in the same structure: where a line is plain text, its words change places. */
export function shuffleWords(text: string, seed: number): string {
  const random = seededRandom(seed);
  const glue = /\p{Script=Han}/u.test(text) ? "" : " ";
  const mix = (line: string) => {
    const words = line.split(glue);
    // The first stays: another one might mean something at the beginning of a line.
    for (let last = words.length - 1; last > 1; last--) {
      const other = 1 + Math.floor(random() * last);
      [words[last], words[other]] = [words[other] ?? "", words[last] ?? ""];
    }
    return words.join(glue);
  };
  const lines = text.split("\n");
  const body = lines.indexOf("---", 1) + 1;
  return lines
    .map((line, at) =>
      at < body || !/^[\p{L}\p{M}\p{N}\p{Zs}\p{P}]+$/u.test(line) || /[-<>*_[\]`{}#|\\]|^\d/.test(line)
        ? line
        : mix(line),
    )
    .join("\n");
}

/**
 * A site of `lessons` files in `locales` languages: the project's own lessons over and over, in five scripts, each
 * with its words mixed anew, so that no two files are alike.
 */
export function generateSite(from: string, to: string, lessons: number, locales: number): GeneratedSite {
  const real = patterns(from, 5);
  const each = Math.ceil(lessons / locales);
  const sources = readdirSync(path.join(from, "content/en/meet"))
    .filter((name) => name.endsWith(".mdx"))
    .sort();
  const tags = real.slice(0, locales);
  // qaa to qtz are set aside for private use: nobody's language.
  for (let at = 0; tags.length < locales; at += 1)
    tags.push(`q${String.fromCharCode(97 + Math.floor(at / 26), 97 + (at % 26))}`);
  for (const part of ["figures", "facts.yml", "competences.yml"]) {
    cpSync(path.join(from, "content", part), path.join(to, "content", part), { recursive: true });
  }
  const ids = Array.from({ length: each }, (_, at) => `scale-${at + 1}`);
  const catalog = {
    id: "scale",
    order: 1,
    level: 1,
    minutes: 60,
    ageFrom: 11,
    lessons: ids.map((id) => ({ id, minutes: 8 })),
  };
  mkdirSync(path.join(to, "content/catalog"), { recursive: true });
  writeFileSync(path.join(to, "content/catalog/scale.yml"), JSON.stringify(catalog));
  let someFile = "";
  for (const [place, tag] of tags.entries()) {
    const pattern = real[place % real.length] ?? "en";
    cpSync(path.join(from, "locales", pattern), path.join(to, "locales", tag), { recursive: true });
    const locale = path.join(to, "locales", tag, "locale.json");
    writeFileSync(locale, JSON.stringify({ ...readJson(locale), fallback: tag === "en" ? [] : ["en"] }));
    const folder = path.join(to, "content", tag, "scale");
    mkdirSync(folder, { recursive: true });
    writeFileSync(
      path.join(to, "content", tag, "courses.yml"),
      JSON.stringify({ scale: { title: tag, summary: tag, learned: [tag] } }),
    );
    for (const [at, id] of ids.entries()) {
      const text = readFileSync(
        path.join(from, "content", pattern, "meet", sources[at % sources.length] ?? ""),
        "utf8",
      );
      writeFileSync(path.join(folder, `${id}.mdx`), shuffleWords(text, place * 100_000 + at + 1));
    }
    someFile = `content/${tag}/scale/${ids.at(-1)}.mdx`;
  }
  return { root: to, lessons: each * tags.length, locales: tags.length, someFile };
}
