import path from "node:path";
import { servesAsImporter } from "./importThread";
import { startNodeServer } from "./nodeServer";

/** Entry of the server's own process, started by VS Code over IPC or by any editor over stdio. */
if (!servesAsImporter()) startNodeServer(path.join(__dirname, ".."));
