/** @jsxImportSource preact */
import { render } from "preact";
import { labReady } from "../frame/lab-entry.ts";
import { createSay } from "../frame/say.ts";
import { readUdhr } from "../udhr/udhr-set.ts";
import { TokensLab } from "./tokens-lab.tsx";

/** The script of the lab of pieces, loaded when it is opened. */
labReady({
  name: "tokens",
  start(place) {
    render(
      <TokensLab words={createSay(place)} lang={place.lang} languages={readUdhr(place.data)} />,
      place.host,
    );
  },
});
