import path from "node:path";
import { startNodeServer } from "./nodeServer";

/** Entry of the server's own process, started by VS Code over IPC or by any editor over stdio. */
startNodeServer(path.join(__dirname, ".."));
