import type { CancellationToken, Connection, Position, Range } from "vscode-languageserver";
import type { Registrar, Workspace } from "../features/feature";
import type { Documents } from "./documents";
import { guarded } from "./guard";
import type { Log } from "./guard";
import type { KnowledgeFiles } from "./knowledgeFiles";

/** Connects features' handlers, each behind the guard. `workspaceFor` is the workspace with the document's settings. */
export function createRegistrar(
  connection: Connection,
  log: Log,
  documents: Documents,
  knowledgeFiles: KnowledgeFiles,
  workspaceFor: (uri: string | undefined) => Promise<Workspace>,
): Registrar {
  return {
    onDocument({ method }, timing, empty, handler) {
      // By name, because the library's typed overloads cannot be told apart for a type parameter.
      connection.onRequest(method, (params: Parameters<typeof handler>[1], token: CancellationToken) =>
        guarded(method, log, empty, token, async () => {
          const { uri } = params.textDocument;
          // A file of knowledge has answers of its own to what editors ask of any document.
          if (knowledgeFiles.holds(uri)) {
            return ((await knowledgeFiles.answer(method, params)) as Awaited<ReturnType<typeof handler>>) ?? empty;
          }
          const document = await (timing === "now"
            ? documents.early(uri, placeOf(params))
            : documents.settled(uri, token, "assembled"));
          if (document === undefined) return empty;
          return handler(document, params, await workspaceFor(uri), token);
        }),
      );
    },
    onWorkspace({ method }, empty, handler) {
      connection.onRequest(method, (params: Parameters<typeof handler>[0], token: CancellationToken) =>
        guarded(method, log, empty, token, async () => handler(params, await workspaceFor(undefined), token)),
      );
    },
  };
}

/** Where in the document is asked about; `undefined` where the whole is meant. */
function placeOf({ position, range }: { readonly position?: Position; readonly range?: Range }): Range | undefined {
  return position === undefined ? range : { start: position, end: position };
}
