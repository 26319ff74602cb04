/** @jsxImportSource preact */
import { render } from "preact";
import { labReady } from "../frame/lab-entry.ts";
import { createSay } from "../frame/say.ts";
import { type PenguinRow, readPenguins } from "./penguin-set.ts";
import { PenguinsLab } from "./penguins-lab.tsx";

/** The script of the penguins lab, loaded when it is opened. */
labReady({
  name: "penguins",
  start(place) {
    const rows = JSON.parse(new TextDecoder().decode(place.data)) as PenguinRow[];
    render(<PenguinsLab words={createSay(place)} penguins={readPenguins(rows).penguins} />, place.host);
  },
});
