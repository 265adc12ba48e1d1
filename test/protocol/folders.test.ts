import { afterEach, describe, expect, it } from "vitest";
import {
  CompletionRequest,
  DidChangeWatchedFilesNotification,
  DidChangeWorkspaceFoldersNotification,
  DidCloseTextDocumentNotification,
  DocumentDiagnosticRequest,
  DocumentSymbolRequest,
  FileChangeType,
  HoverRequest,
  RenameRequest,
  SemanticTokensRequest,
} from "vscode-languageserver-protocol/node";
import { LIST_FILES, READ_FILE } from "../../server/src/lsp/protocol";
import { RICH, TestClient } from "./client";
import { transports } from "./transports";

const FAULTY = "Veltora (CAS 50-00-1) was approved by the FDA.";
const ASKING = { ...RICH, workspace: { workspaceFolders: true, configuration: true } };

describe.each(transports.filter(({ name }) => name !== "node-ipc"))("over $name", (transport) => {
  let client: TestClient | undefined;

  afterEach(async () => {
    await client?.stop();
    client = undefined;
  });

  async function problems({ connection }: TestClient, uri: string): Promise<readonly unknown[]> {
    const report = await connection.sendRequest(DocumentDiagnosticRequest.type, { textDocument: { uri } });
    return report.kind === "full" ? report.items.map(({ code }) => code) : [];
  }

  describe("the Markdown cells of a notebook", () => {
    const cell = (id: string) => `vscode-notebook-cell:/work/notes/trial.ipynb#${id}`;

    it("are documents like any other, each by itself", async () => {
      client = await TestClient.start(transport, { capabilities: RICH, options: { settings: { enable: "on" } } });
      const { connection } = client;
      await client.open(cell("W0sZmlsZQ%3D%3D"), FAULTY);
      await client.open(cell("W1sZmlsZQ%3D%3D"), "Patients took ostamab. Then Osta");
      expect(await problems(client, cell("W0sZmlsZQ%3D%3D"))).toEqual(["id-cas"]);
      expect(await problems(client, cell("W1sZmlsZQ%3D%3D"))).toEqual([]);
      const textDocument = { uri: cell("W0sZmlsZQ%3D%3D") };
      const at = { textDocument, position: { line: 0, character: 3 } };
      expect(await connection.sendRequest(HoverRequest.type, at)).toMatchObject({ contents: { kind: "markdown" } });
      expect(await connection.sendRequest(DocumentSymbolRequest.type, { textDocument })).toHaveLength(2);
      expect((await connection.sendRequest(SemanticTokensRequest.type, { textDocument }))?.data).toHaveLength(10);
      const rename = await connection.sendRequest(RenameRequest.type, { ...at, newName: "veltinib" });
      expect(Object.keys(rename?.changes ?? {})).toEqual([textDocument.uri]);
      const typed = { textDocument: { uri: cell("W1sZmlsZQ%3D%3D") }, position: { line: 0, character: 32 } };
      expect(await connection.sendRequest(CompletionRequest.type, typed)).toMatchObject({
        items: [{ label: "ostamab" }, { label: "Ostavia" }],
      });
    });

    it("follow edits, and go when the cell is deleted", async () => {
      client = await TestClient.start(transport, { options: { settings: { enable: "on" } } });
      const uri = cell("X10sZmlsZQ%3D%3D");
      await client.open(uri, FAULTY);
      expect(await client.diagnostics(uri, 1)).toHaveLength(1);
      const digit = FAULTY.indexOf("50-00-1") + "50-00-".length;
      const range = { start: { line: 0, character: digit }, end: { line: 0, character: digit + 1 } };
      await client.change(uri, 2, range, "0");
      expect(await client.diagnostics(uri, 2)).toEqual([]);
      await client.connection.sendNotification(DidCloseTextDocumentNotification.type, { textDocument: { uri } });
      const { published } = client;
      await client.until(() => published.get(uri)?.diagnostics.length === 0);
    });

    it("have the settings of the notebook's folder, and are left out with the notebook", async () => {
      const settings: Record<string, unknown> = {
        "file:///work": { enable: "on", exclude: ["drafts/**"] },
        "file:///work/notes": { enable: "on", rules: { "id-cas": "off" } },
      };
      client = await TestClient.start(transport, {
        capabilities: ASKING,
        folders: Object.keys(settings),
        configuration: (scope = "") => settings[scope] ?? { enable: "on" },
      });
      const places = ["/work/notes/a.ipynb#W0", "/work/b.ipynb#W0", "/work/drafts/c.ipynb#W0"];
      const found: Record<string, readonly unknown[]> = {};
      for (const place of places) {
        const uri = `vscode-notebook-cell:${place}`;
        await client.open(uri, FAULTY);
        found[place] = await problems(client, uri);
      }
      expect(found).toEqual({ [String(places[0])]: [], [String(places[1])]: ["id-cas"], [String(places[2])]: [] });
    });
  });

  describe("a workspace of several folders", () => {
    const files: Record<string, string> = {
      "vfs:/one/.formulary/own.yaml": "id: drug:wobblimab\nlabel: wobblimab\nnames: { inn: [wobblimab] }\n",
      "vfs:/two/.formulary/own.yaml": "id: drug:gobblimab\nlabel: gobblimab\nnames: { inn: [gobblimab] }\n",
    };
    const requests = {
      [LIST_FILES]: ({ include }: Readonly<Record<string, unknown>>) =>
        /^\.formulary\/.*yaml/.test(String(include)) ? Object.keys(files) : [],
      [READ_FILE]: ({ uri }: Readonly<Record<string, unknown>>) => files[String(uri)] ?? null,
    };
    const text = "Patients took wobblimab, gobblimab or Veltora.";

    it("knows what each folder adds, and forgets it with the folder", async () => {
      client = await TestClient.start(transport, {
        capabilities: RICH,
        folders: ["vfs:/one", "vfs:/two"],
        options: { settings: { enable: "on" }, files: true, customRequests: true },
        requests,
      });
      const uri = "vfs:/one/a.md";
      await client.open(uri, text);
      expect(await client.summary(uri, 1)).toMatchObject({ drugs: 3 });
      client.forgetSummary(uri);
      await client.connection.sendNotification(DidChangeWorkspaceFoldersNotification.type, {
        event: { added: [], removed: [{ uri: "vfs:/two", name: "two" }] },
      });
      expect(await client.summary(uri, 1)).toMatchObject({ drugs: 2 });
      client.forgetSummary(uri);
      await client.connection.sendNotification(DidChangeWorkspaceFoldersNotification.type, {
        event: { added: [{ uri: "vfs:/two", name: "two" }], removed: [] },
      });
      expect(await client.summary(uri, 1)).toMatchObject({ drugs: 3 });
    });

    it("takes up a change in any folder's knowledge", async () => {
      const changing = { ...files };
      client = await TestClient.start(transport, {
        capabilities: RICH,
        folders: ["vfs:/one", "vfs:/two"],
        options: { settings: { enable: "on" }, files: true, customRequests: true },
        requests: { ...requests, [READ_FILE]: ({ uri }) => changing[String(uri)] ?? null },
      });
      const uri = "vfs:/one/a.md";
      await client.open(uri, text);
      expect(await client.summary(uri, 1)).toMatchObject({ drugs: 3 });
      changing["vfs:/two/.formulary/own.yaml"] = "ignore: [Veltora]\n";
      client.forgetSummary(uri);
      await client.connection.sendNotification(DidChangeWatchedFilesNotification.type, {
        changes: [{ uri: "vfs:/two/.formulary/own.yaml", type: FileChangeType.Changed }],
      });
      expect(await client.summary(uri, 1)).toMatchObject({ drugs: 1 });
    });
  });
});
