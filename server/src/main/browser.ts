import { BrowserMessageReader, BrowserMessageWriter, createConnection } from "vscode-languageserver/browser";
import { startServer } from "../lsp/server";
import { rankHits } from "../sources/search";
import { today } from "./cli/today";
import { VERSION } from "./cli/version";

/** Entry of the worker in browsers: messages come and go through the worker's own port; knowledge is fetched. */
declare const self: DedicatedWorkerGlobalScope;

const connection = createConnection(new BrowserMessageReader(self), new BrowserMessageWriter(self));

startServer(connection, {
  version: VERSION,
  loadKnowledge: async (location = "../knowledge.kb") => {
    const response = await fetch(location);
    if (!response.ok) throw new Error(`${location}: ${response.status} ${response.statusText}`);
    return new Uint8Array(await response.arrayBuffer());
  },
  rulePages: undefined,
  files: undefined,
  userFolder: undefined,
  indexLimit: 2_000,
  knowledge: { rank: rankHits },
  today,
});
