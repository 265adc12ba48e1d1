import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import {
  CancellationTokenSource,
  CompletionRequest,
  DidChangeConfigurationNotification,
  DidChangeWatchedFilesNotification,
  DidCloseTextDocumentNotification,
  DocumentDiagnosticRequest,
  FileChangeType,
  HoverRequest,
  ReferencesRequest,
  RenameRequest,
  WorkspaceDiagnosticRequest,
  WorkspaceSymbolRequest,
} from "vscode-languageserver-protocol/node";
import type { WorkspaceDiagnosticReport } from "vscode-languageserver-protocol/node";
import { LIST_FILES, READ_FILE } from "../../server/src/lsp/protocol";
import { RICH, TestClient } from "./client";
import { transports } from "./transports";

/** Rules report the swapped check digit whatever else they do. */
const FAULTY = "Veltora (CAS 50-00-1) was approved by the FDA.";
const SOUND = "Veltora was approved by the FDA.";
const ON = { settings: { enable: "on" } };

describe.each(transports.filter(({ name }) => name !== "node-ipc"))("diagnostics over $name", (transport) => {
  let client: TestClient | undefined;

  afterEach(async () => {
    await client?.stop();
    client = undefined;
  });

  const codes = (items: readonly { readonly code?: string | number }[]) => items.map(({ code }) => code);

  it("are pulled where the client can, and never pushed then", async () => {
    client = await TestClient.start(transport, { capabilities: RICH, options: { ...ON, customRequests: true } });
    const uri = "file:///a.md";
    await client.open(uri, FAULTY);
    await client.summary(uri, 1);
    const report = await client.connection.sendRequest(DocumentDiagnosticRequest.type, { textDocument: { uri } });
    expect(report).toMatchObject({ kind: "full", items: [{ code: "id-cas", source: "Formulary" }] });
    const previousResultId = report.resultId ?? "";
    const again = { textDocument: { uri }, previousResultId };
    const second = await client.connection.sendRequest(DocumentDiagnosticRequest.type, again);
    expect(second).toEqual({ kind: "unchanged", resultId: previousResultId });
    expect(client.published.size).toBe(0);
  });

  it("are pushed otherwise, follow the edits, and go with the document", async () => {
    client = await TestClient.start(transport, { options: ON });
    const uri = "file:///a.md";
    await client.open(uri, FAULTY);
    expect(codes(await client.diagnostics(uri, 1))).toEqual(["id-cas"]);
    const digit = FAULTY.indexOf("50-00-1") + "50-00-".length;
    const range = { start: { line: 0, character: digit }, end: { line: 0, character: digit + 1 } };
    await client.change(uri, 2, range, "0");
    expect(await client.diagnostics(uri, 2)).toEqual([]);
    await client.change(uri, 3, range, "1");
    expect(await client.diagnostics(uri, 3)).toHaveLength(1);
    await client.connection.sendNotification(DidCloseTextDocumentNotification.type, { textDocument: { uri } });
    const { published } = client;
    await client.until(() => published.get(uri)?.diagnostics.length === 0);
  });

  it("link to the rule's page as the client can open it", async () => {
    const rulePages = "vscode://formulary.formulary-lsp/rules";
    client = await TestClient.start(transport, { capabilities: RICH, options: { ...ON, rulePages } });
    await client.open("file:///a.md", FAULTY);
    const request = { textDocument: { uri: "file:///a.md" } };
    const report = await client.connection.sendRequest(DocumentDiagnosticRequest.type, request);
    expect(report).toMatchObject({ items: [{ codeDescription: { href: `${rulePages}/id-cas` } }] });
  });

  it("follow the settings of each folder", async () => {
    const rules: Record<string, unknown> = { "file:///on": {}, "file:///off": { "id-cas": "off" } };
    client = await TestClient.start(transport, {
      capabilities: { ...RICH, workspace: { workspaceFolders: true, configuration: true } },
      folders: Object.keys(rules),
      configuration: (scope = "") => ({ enable: "on", rules: rules[scope] }),
    });
    const problems = async (uri: string) => {
      const report = await client?.connection.sendRequest(DocumentDiagnosticRequest.type, { textDocument: { uri } });
      return report?.kind === "full" ? codes(report.items) : undefined;
    };
    await client.open("file:///on/a.md", FAULTY);
    await client.open("file:///off/a.md", FAULTY);
    expect(await problems("file:///on/a.md")).toEqual(["id-cas"]);
    expect(await problems("file:///off/a.md")).toEqual([]);
    rules["file:///off"] = { "id-cas": "error" };
    await client.connection.sendNotification(DidChangeConfigurationNotification.type, { settings: null });
    expect(await problems("file:///off/a.md")).toEqual(["id-cas"]);
  });

  it("are off, with all else, where the settings turn the documents off", async () => {
    client = await TestClient.start(transport, { options: { settings: { enable: "off" } } });
    await client.open("file:///a.md", FAULTY);
    expect(await client.diagnostics("file:///a.md", 1)).toEqual([]);
    const at = { textDocument: { uri: "file:///a.md" }, position: { line: 0, character: 2 } };
    expect(await client.connection.sendRequest(HoverRequest.type, at)).toBeNull();
  });

  it("say nothing of excluded documents", async () => {
    const settings = { enable: "on", exclude: ["**/drafts/**"] };
    client = await TestClient.start(transport, { folders: ["file:///work"], options: { settings } });
    await client.open("file:///work/drafts/a.md", FAULTY);
    expect(await client.diagnostics("file:///work/drafts/a.md", 1)).toEqual([]);
    await client.open("file:///work/final/a.md", FAULTY);
    expect(await client.diagnostics("file:///work/final/a.md", 1)).toHaveLength(1);
  });

  it("come for the whole of a virtual workspace, which only the client can read", async () => {
    const files: Record<string, string> = { "vfs:/w/a.md": FAULTY, "vfs:/w/b.md": SOUND };
    client = await TestClient.start(transport, {
      capabilities: RICH,
      folders: ["vfs:/w"],
      options: { ...ON, files: true, workspaceDiagnosticsByCommand: true },
      requests: {
        [LIST_FILES]: () => Object.keys(files),
        [READ_FILE]: ({ uri }) => files[String(uri)] ?? null,
      },
    });
    const params = { previousResultIds: [] };
    const { items } = await client.connection.sendRequest(WorkspaceDiagnosticRequest.type, params);
    expect(items).toMatchObject([
      { uri: "vfs:/w/a.md", items: [{ code: "id-cas" }] },
      { uri: "vfs:/w/b.md", items: [] },
    ]);
  });
});

describe("the workspace on disk", () => {
  const stdio = transports[0];
  let folder: string;
  let client: TestClient | undefined;

  beforeEach(() => {
    folder = mkdtempSync(path.join(tmpdir(), "formulary-"));
  });

  afterEach(async () => {
    await client?.stop();
    client = undefined;
    rmSync(folder, { recursive: true });
  });

  async function start(files: Readonly<Record<string, string>>, storage?: string): Promise<TestClient> {
    for (const [name, text] of Object.entries(files)) writeFileSync(path.join(folder, name), text);
    if (stdio === undefined) throw new Error("no transport");
    client = await TestClient.start(stdio, {
      capabilities: { ...RICH, window: { workDoneProgress: true } },
      folders: [pathToFileURL(folder).href],
      options: { ...ON, workspaceDiagnosticsByCommand: true, ...(storage !== undefined && { storage }) },
    });
    return client;
  }

  /** The entities of the workspace, once a round of indexing has come to its end. */
  async function indexed(running: TestClient): Promise<readonly string[]> {
    await running.until(() => running.finished > 0);
    const found = await running.connection.sendRequest(WorkspaceSymbolRequest.type, { query: "" });
    return (found ?? []).map(({ name, location }) => `${name} ${path.basename(location.uri)}`).sort();
  }

  const byName = ({ items }: WorkspaceDiagnosticReport) =>
    Object.fromEntries(
      items.map((item) => [path.basename(item.uri), item.kind === "full" ? item.items.length : item.kind]),
    );

  it("is checked file by file, without what .formularyignore leaves out, and unchanged files stay so", async () => {
    const running = await start({
      "a.md": FAULTY,
      "b.txt": SOUND,
      "c.js": FAULTY,
      "old.md": FAULTY,
      ".formularyignore": "old.md\n",
    });
    const first = await running.connection.sendRequest(WorkspaceDiagnosticRequest.type, { previousResultIds: [] });
    expect(byName(first)).toEqual({ "a.md": 1, "b.txt": 0 });
    writeFileSync(path.join(folder, "b.txt"), FAULTY);
    const previousResultIds = first.items.flatMap(({ uri, resultId }) => (resultId ? [{ uri, value: resultId }] : []));
    const second = await running.connection.sendRequest(WorkspaceDiagnosticRequest.type, { previousResultIds });
    expect(byName(second)).toEqual({ "a.md": "unchanged", "b.txt": 1 });
  });

  it("can be cancelled", async () => {
    const files = Object.fromEntries(Array.from({ length: 200 }, (_, index) => [`${index}.md`, FAULTY.repeat(50)]));
    const running = await start(files);
    const source = new CancellationTokenSource();
    const check = running.connection.sendRequest(
      WorkspaceDiagnosticRequest.type,
      { previousResultIds: [] },
      source.token,
    );
    source.cancel();
    await expect(check).rejects.toThrow(/cancel/i);
  });

  it("is searched for references and symbols, also where it is closed, once somebody writes about medicines", async () => {
    const running = await start({ "a.md": "VLT-1024 works.", "b.md": "Nothing of ours.", "c.md": "Give ostamab." });
    const open = "file:///elsewhere/a.md";
    await running.open(open, "Veltora works.");
    const symbols = async () => {
      const found = await running.connection.sendRequest(WorkspaceSymbolRequest.type, { query: "" });
      return (found ?? []).map(({ name, location }) => `${name} ${path.basename(location.uri)}`);
    };
    // The index is read in the background; its end is told as the end of its progress.
    await running.until(() => running.finished > 0);
    expect(await symbols()).toEqual(["veltinib a.md", "veltinib a.md", "ostamab c.md"]);

    const at = { textDocument: { uri: open }, position: { line: 0, character: 2 } };
    const references = { ...at, context: { includeDeclaration: true } };
    expect(await running.connection.sendRequest(ReferencesRequest.type, references)).toHaveLength(2);
  });

  describe("keeps its index", () => {
    const FILES = { "a.md": "VLT-1024 works.", "c.md": "Give ostamab." };
    let storage: string;

    beforeEach(() => {
      storage = mkdtempSync(path.join(tmpdir(), "formulary-storage-"));
    });

    afterEach(() => rmSync(storage, { recursive: true }));

    /** Indexes the workspace, ends the server, and gives the kept file. */
    async function firstSession(): Promise<string> {
      const running = await start(FILES, pathToFileURL(storage).href);
      await running.open("file:///elsewhere/a.md", "Veltora works.");
      expect(await indexed(running)).toEqual(["ostamab c.md", "veltinib a.md", "veltinib a.md"]);
      await running.stop();
      client = undefined;
      return path.join(storage, "workspace-index.ndjson");
    }

    async function secondSession(files: Readonly<Record<string, string>> = {}): Promise<readonly string[]> {
      const running = await start(files, pathToFileURL(storage).href);
      return indexed(running);
    }

    it("so that the next session has it without reading the files", async () => {
      const kept = await firstSession();
      writeFileSync(kept, readFileSync(kept, "utf8").replaceAll("ostamab", "keptmab"));
      expect(await secondSession()).toEqual(["keptmab c.md", "veltinib a.md"]);
    });

    it("and reads again what has changed meanwhile", async () => {
      const kept = await firstSession();
      writeFileSync(kept, readFileSync(kept, "utf8").replaceAll("ostamab", "keptmab"));
      expect(await secondSession({ "c.md": "Give ostamab twice.", "d.md": "Veltora helps." })).toEqual([
        "ostamab c.md",
        "veltinib a.md",
        "veltinib d.md",
      ]);
    });

    it.each([
      ["cut off", (text: string) => text.slice(0, text.lastIndexOf("ostamab"))],
      ["damaged", (text: string) => text.replaceAll('"ostamab"', '{"ostamab"')],
      ["of other shape", (text: string) => text.replaceAll('"drug"', '"dog"')],
    ])("and reads again what is %s", async (_how, damage) => {
      const kept = await firstSession();
      writeFileSync(kept, damage(readFileSync(kept, "utf8")));
      // Something is left of the first two, so that the index begins by itself; of the last nothing.
      const running = await start({}, pathToFileURL(storage).href);
      await running.open("file:///elsewhere/a.md", "Veltora works.");
      expect(await indexed(running)).toEqual(["ostamab c.md", "veltinib a.md", "veltinib a.md"]);
    });

    it("and leaves alone what another version kept", async () => {
      const kept = await firstSession();
      const [, ...lines] = readFileSync(kept, "utf8").replaceAll("ostamab", "keptmab").split("\n");
      writeFileSync(kept, ['{"formularyIndex":0,"version":"0.0.0"}', ...lines].join("\n"));
      const running = await start({}, pathToFileURL(storage).href);
      await running.open("file:///elsewhere/a.md", "Veltora works.");
      expect(await indexed(running)).toEqual(["ostamab c.md", "veltinib a.md", "veltinib a.md"]);
    });
  });

  it("tells a person why a rename is refused", async () => {
    const running = await start({});
    await running.open("file:///a.md", SOUND);
    const params = { textDocument: { uri: "file:///a.md" }, position: { line: 0, character: 12 }, newName: "x" };
    await expect(running.connection.sendRequest(RenameRequest.type, params)).rejects.toThrow(/Only drugs/);
  });
});

describe("the workspace's own knowledge", () => {
  const uri = "file:///release.md";
  const overlay = "vfs:/w/.formulary/own.yaml";
  let client: TestClient | undefined;

  afterEach(async () => {
    await client?.stop();
    client = undefined;
  });

  it.each(transports.map((transport) => [transport.name, transport] as const))(
    "is read, reloaded when it changes, and its faults are told (%s)",
    async (_name, transport) => {
      const files: Record<string, string> = {
        [overlay]: "id: drug:wobblimab\nlabel: wobblimab\nnames: { inn: [wobblimab], code: [WOB-1] }\n",
      };
      const running = await TestClient.start(transport, {
        capabilities: RICH,
        folders: ["vfs:/w"],
        options: { ...ON, files: true, customRequests: true },
        requests: {
          [LIST_FILES]: ({ include }) => (String(include).includes("yaml") ? Object.keys(files) : []),
          [READ_FILE]: (params) => files[String(params["uri"])] ?? null,
        },
      });
      client = running;
      await running.open(uri, "Patients took WOB-1 or Veltora.");
      expect(await running.summary(uri, 1)).toMatchObject({ drugs: 2 });

      files[overlay] = "ignore: [Veltora]\n---\nnonsense: true\n";
      running.forgetSummary(uri);
      await running.connection.sendNotification(DidChangeWatchedFilesNotification.type, {
        changes: [{ uri: overlay, type: FileChangeType.Changed }],
      });
      await running.until(() => (running.published.get(overlay)?.diagnostics.length ?? 0) > 0);
      expect(await running.summary(uri, 1)).toMatchObject({ drugs: 0 });
    },
  );

  const hosts = transports.filter(({ name }) => name !== "node-ipc");
  it.each(hosts)("is checked as it is written, completed and explained by the schema ($name)", async (transport) => {
    const saved = "id: drug:wobblimab\nlabel: wobblimab\n";
    const running = await TestClient.start(transport, {
      capabilities: RICH,
      folders: ["vfs:/w"],
      options: { ...ON, files: true, customRequests: true },
      requests: {
        [LIST_FILES]: ({ include }) => (String(include).includes("yaml") ? [overlay] : []),
        [READ_FILE]: () => saved,
      },
    });
    client = running;
    const told = (count: number) => running.until(() => running.published.get(overlay)?.diagnostics.length === count);
    const end = { line: 2, character: 0 };
    await running.open(overlay, saved, "yaml");
    await told(1); // No names.
    await running.change(overlay, 2, { start: end, end }, "names: { inn: [wobblimab] }\n");
    await told(0);
    await running.change(overlay, 3, { start: { line: 3, character: 0 }, end: { line: 3, character: 0 } }, "modal: ");
    await told(1);
    const at = (line: number, character: number) => ({ textDocument: { uri: overlay }, position: { line, character } });
    const proposals = await running.connection.sendRequest(CompletionRequest.type, at(3, 5));
    expect(proposals).toMatchObject({
      items: expect.arrayContaining([expect.objectContaining({ label: "modality" })]),
    });
    const hovered = await running.connection.sendRequest(HoverRequest.type, at(1, 2));
    expect(JSON.stringify(hovered)).toContain("The preferred name.");
    await running.connection.sendNotification(DidCloseTextDocumentNotification.type, {
      textDocument: { uri: overlay },
    });
    await running.until(() => JSON.stringify(running.published.get(overlay)?.diagnostics).includes("names"));
  });
});
