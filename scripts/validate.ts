/** What a pull request must pass: the same stages as `npm test`, by the name that contributors know. */
import "./test.ts";
