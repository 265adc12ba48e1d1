import { STATUS } from "../../../server/src/lsp/protocol";
import type { ServerStatus } from "../../../server/src/lsp/protocol";
import type { Command } from "./command";

/** Opens the output channel, with the versions of what runs. */
export const showOutput: Command = async ({ server }) => {
  server.output.show(true);
  const status = await server.request<ServerStatus>(STATUS, {});
  const knowledge = `knowledge ${status.knowledgeVersion} (${status.knowledgeHash})`;
  server.output.info(`server ${status.version}, ${knowledge}, ${status.documents} documents open`);
};
