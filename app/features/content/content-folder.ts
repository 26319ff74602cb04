import path from "node:path";

/** Where published content lies under DATA_DIR. */
export interface ContentFolder {
  root: string;
  /** Names the generation that is served; replaced by an atomic rename. */
  current: string;
  /** What is already compiled, and from what. Only the builder reads it. */
  index: string;
  lock: string;
  generations: string;
  lessons: string;
  generation(id: string): string;
  lesson(file: string): string;
}

export function contentFolder(dataDir: string): ContentFolder {
  const root = path.join(path.resolve(dataDir), "content");
  const generations = path.join(root, "generations");
  const lessons = path.join(root, "lessons");
  return {
    root,
    current: path.join(root, "current.json"),
    index: path.join(root, "index.json"),
    lock: path.join(root, "building"),
    generations,
    lessons,
    generation: (id) => path.join(generations, `${id}.json`),
    lesson: (file) => path.join(lessons, `${file}.json`),
  };
}
