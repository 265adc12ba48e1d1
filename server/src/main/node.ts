import path from "node:path";
import { runCached } from "./codeCache";

/** Entry of the server's own process, started by VS Code over IPC or by any editor over stdio. */
runCached(path.join(__dirname, "process.js"));
