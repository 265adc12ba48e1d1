import path from "node:path";
import { servesAsImporter } from "./importThread";
import { startNodeServer } from "./nodeServer";

/** The server in a process of its own; `node.ts` runs what this is bundled to. */
if (!servesAsImporter()) startNodeServer(path.join(__dirname, ".."));
