/** @jsxImportSource preact */
import { render } from "preact";
import { labReady } from "../frame/lab-entry.ts";
import { createSay } from "../frame/say.ts";
import { LanguageLab } from "./language-lab.tsx";
import { readLanguage } from "./language-set.ts";

/** The script of the lab of languages, loaded when it is opened. */
labReady({
  name: "language",
  start(place) {
    render(
      <LanguageLab words={createSay(place)} lang={place.lang} set={readLanguage(place.data)} />,
      place.host,
    );
  },
});
