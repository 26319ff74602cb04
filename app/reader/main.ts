import { startReader } from "./start.ts";

startReader();
