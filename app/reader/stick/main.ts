import { watchLeaving } from "../leave.ts";
import { unfoldForPrint } from "../unfold-for-print.ts";
import { offerLabs } from "./offer-labs.ts";
import { startQuestions } from "./questions.ts";
import { turnPages } from "./turn-pages.ts";

/** A course in one file, opened from a stick: no server, no network, nothing but what stands in the file. */
offerLabs();
startQuestions();
turnPages();
unfoldForPrint();
watchLeaving(document, (address) => location.replace(address));
