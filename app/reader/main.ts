import { recall } from "./device-store.ts";
import { startReader } from "./start.ts";

// On a device that keeps courses, what it knows comes first; without it the reader does what it can.
const { dataset } = document.documentElement;
const helper = document.querySelector<HTMLElement>("[data-kept-script]")?.dataset.keptScript;
if (helper && (dataset.kept !== undefined || recall("lisan.kept"))) {
  import(/* @vite-ignore */ helper).then(startReader, startReader);
} else startReader();
