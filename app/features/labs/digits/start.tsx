/** @jsxImportSource preact */
import { render } from "preact";
import { labReady } from "../frame/lab-entry.ts";
import { createSay } from "../frame/say.ts";
import { DigitsLab } from "./digits-lab.tsx";
import { readDigits } from "./unpack-digits.ts";

/** The script of the digits lab, loaded when it is opened. */
labReady({
  name: "digits",
  start(place) {
    const set = readDigits(new Uint8Array(place.data));
    render(<DigitsLab words={createSay(place)} set={set} sevensFirst={place.id === "sevens"} />, place.host);
  },
});
