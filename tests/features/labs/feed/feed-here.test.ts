import { rmSync } from "node:fs";
import { afterAll, beforeAll, expect, test } from "vitest";
import { buildContent } from "../../../../app/features/content/build-content.ts";
import { type ContentStore, openContent } from "../../../../app/features/content/content-store.ts";
import { lessonsIn, narrowing, prepareFeed, SHOWN } from "../../../../app/features/labs/feed/model.ts";
import { type LessonPieces, spread } from "../../../../app/features/labs/feed/pieces.ts";
import { READERS } from "../../../../app/features/labs/feed/readers.tsx";
import { feedPieces } from "../../../../app/features/labs/feed-pieces.ts";
import { compiledDataDir, keepCompiled } from "../../../../scripts/compiled-content.ts";
import { localesOnDisk } from "../../../../scripts/locales-on-disk.ts";

let content: ContentStore;
const dataDir = compiledDataDir();

beforeAll(async () => {
  await buildContent({ root: process.cwd(), dataDir });
  keepCompiled(dataDir);
  content = openContent(dataDir);
});
afterAll(() => {
  content.close();
  rmSync(dataDir, { recursive: true, force: true });
});

test.each(localesOnDisk)(
  "$tag: the feed of this site's own lessons narrows, and asking for different things opens it",
  ({ tag }) => {
    const { json, bytes } = feedPieces(content.current(), tag);
    const lessons = JSON.parse(json) as LessonPieces[];
    const feed = prepareFeed(spread(lessons));
    const [plain, varied] = [false, true].map((wish) => narrowing(feed, READERS, wish));
    // One course at least is there in every language, six lessons of it.
    expect(lessons.length).toBeGreaterThanOrEqual(6);
    expect(feed.pieces.length).toBeGreaterThan(5 * SHOWN);
    expect(bytes).toBeLessThan(45_000);
    // As the lesson says it: from about five lessons to about two, and with different things about five again.
    const [start, end, opened] = [plain?.[0], plain?.at(-1), varied?.at(-1)];
    expect(start).toBeGreaterThan(4);
    expect(end).toBeLessThan(3);
    expect(opened).toBeGreaterThan(4);
    expect(lessonsIn(feed, [0])).toBe(1);
  },
);
