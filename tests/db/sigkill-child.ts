import { writeSync } from "node:fs";
import { recordEvents } from "../../app/features/progress/record-events.ts";
import { closeDatabase, openDatabase } from "../../db/connection.ts";
import { uuidv7 } from "../../db/uuid.ts";

// Run by sigkill.test.ts: writes events one by one, and says the id of each once it is acknowledged.
const [file = "", user = "", modelHash = "", count = "0"] = process.argv.slice(2);
const db = openDatabase(file);

for (let i = 0; i < Number(count); i++) {
  const id = uuidv7(Date.now());
  const event = { id, lesson: "meet/meet-spot", exercise: "q1", locale: "en", modelHash, answer: i % 3 };
  const [result] = await recordEvents(db, { user, now: Date.now(), required: () => ["q1"] }, [event]);
  if (result?.status !== "stored") throw new Error(JSON.stringify(result));
  // Past every buffer of this process, so that what was said was said.
  writeSync(1, `${id}\n`);
}
closeDatabase(db);
