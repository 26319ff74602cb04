import { watchLeaving } from "./leave.ts";

watchLeaving(document, (address) => location.replace(address));
