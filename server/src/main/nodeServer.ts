import path from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { createConnection } from "vscode-languageserver/node";
import type { Connection } from "vscode-languageserver/node";
import { startServer } from "../lsp/server";
import { EXIT, UsageError } from "./cli/io";
import { today } from "./cli/today";
import { VERSION } from "./cli/version";
import { importInThread } from "./importThread";
import { nodeKnowledgeHost } from "./knowledgeHost";
import { nodeFiles } from "./nodeFiles";
import { userFolder } from "./userFolder";
import { readWhole } from "./wholeFile";

/**
 * Starts the server on what the command line names: `--stdio`, `--node-ipc`, `--pipe=` or `--socket=`. `dist` is the
 * folder of the installed files.
 */
export function startNodeServer(dist: string): Connection {
  // Read while client and server greet each other.
  const installed = path.join(dist, "knowledge.kb");
  const embedded = readWhole(installed);
  embedded.catch(() => undefined); // Who asks for it hears of that.
  // Without options the library reads the transport from the process's own arguments.
  const connection = createConnection();
  startServer(connection, {
    version: VERSION,
    loadKnowledge: (location) => {
      const file = location === undefined ? installed : asPath(location);
      return path.relative(file, installed) === "" ? embedded : readWhole(file);
    },
    rulePages: pathToFileURL(path.join(dist, "../docs/rules/")).href,
    userFolder: userFolder(process.env),
    inThread: importInThread,
    files: nodeFiles,
    indexLimit: 20_000,
    knowledge: nodeKnowledgeHost,
    today,
  });
  return connection;
}

function asPath(location: string): string {
  return location.startsWith("file:") ? fileURLToPath(location) : location;
}

/**
 * `formulary lsp --stdio`: serves until the client ends the conversation.
 * @throws UsageError for any other transport.
 */
export function serveStdio(argv: readonly string[]): Promise<number> {
  if (!argv.includes("--stdio")) throw new UsageError("lsp needs --stdio");
  const connection = startNodeServer(__dirname);
  return new Promise((resolve) => void connection.onExit(() => void resolve(EXIT.ok)));
}
