/** @jsxImportSource preact */
import { render } from "preact";
import { labReady } from "../frame/lab-entry.ts";
import { createSay } from "../frame/say.ts";
import { ownLanguage, readUdhr } from "../udhr/udhr-set.ts";
import { NextLab } from "./next-lab.tsx";

/** The script of the lab of the next word, loaded when it is opened. */
labReady({
  name: "next",
  start(place) {
    const languages = readUdhr(place.data);
    const tag = ownLanguage(
      languages.map((one) => one.tag),
      place.lang,
    );
    const declaration = languages.find((one) => one.tag === tag);
    if (declaration) render(<NextLab words={createSay(place)} declaration={declaration} />, place.host);
  },
});
