/** @jsxImportSource preact */
import { render } from "preact";
import { labReady } from "../frame/lab-entry.ts";
import { createSay } from "../frame/say.ts";
import type { PenguinRow } from "../penguins/penguin-set.ts";
import { readSexed } from "../penguins/sexed-penguins.ts";
import { CutoffLab } from "./cutoff-lab.tsx";

/** The script of the lab of the cut-off, loaded when it is opened. */
labReady({
  name: "cutoff",
  start(place) {
    const rows = JSON.parse(new TextDecoder().decode(place.data)) as PenguinRow[];
    render(<CutoffLab words={createSay(place)} birds={readSexed(rows).birds} />, place.host);
  },
});
