/** @jsxImportSource preact */
import { render } from "preact";
import { labReady } from "../frame/lab-entry.ts";
import { createSay } from "../frame/say.ts";
import { FeedLab } from "./feed-lab.tsx";
import type { LessonPieces } from "./pieces.ts";

/** The script of the lab of the feed, loaded when it is opened. */
labReady({
  name: "feed",
  start(place) {
    const lessons = JSON.parse(new TextDecoder().decode(place.data)) as LessonPieces[];
    render(<FeedLab words={createSay(place)} lessons={lessons} />, place.host);
  },
});
