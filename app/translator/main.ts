import { startDesk } from "./start-desk.ts";

const form = document.querySelector<HTMLFormElement>("form[data-desk]");
if (form) startDesk(form);
