/** @jsxImportSource preact */
import { render } from "preact";
import { labReady } from "../frame/lab-entry.ts";
import { createSay } from "../frame/say.ts";
import { StereotypesLab } from "./stereotypes-lab.tsx";
import { type PackedWords, readWords } from "./word-set.ts";

/** The script of the map of stereotypes, loaded when it is opened. */
labReady({
  name: "stereotypes",
  start(place) {
    const packed = JSON.parse(new TextDecoder().decode(place.data)) as PackedWords;
    render(<StereotypesLab words={createSay(place)} set={readWords(packed)} />, place.host);
  },
});
