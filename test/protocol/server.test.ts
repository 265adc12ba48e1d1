import { afterEach, describe, expect, it } from "vitest";
import {
  CodeActionRequest,
  CodeLensRequest,
  CodeLensResolveRequest,
  CompletionRequest,
  DefinitionRequest,
  DocumentDiagnosticRequest,
  DocumentHighlightRequest,
  DocumentLinkRequest,
  DocumentSymbolRequest,
  HoverRequest,
  InlayHintRequest,
  PrepareRenameRequest,
  ReferencesRequest,
  RenameRequest,
  SemanticTokensDeltaRequest,
  SemanticTokensRangeRequest,
  SemanticTokensRequest,
  WorkspaceSymbolRequest,
} from "vscode-languageserver-protocol/node";
import { TextDocument } from "vscode-languageserver-textdocument";
import { CARD, EXPLAIN, MENTIONS, SEARCH, STATUS } from "../../server/src/lsp/protocol";
import { readMarkers } from "../features/markers";
import { RICH, TestClient } from "./client";
import type { ClientSetup } from "./client";
import { transports } from "./transports";

const URI = "file:///work/release.md";
const ANNOUNCED: ClientSetup = {
  capabilities: RICH,
  options: { customRequests: true, commandLinks: true, settings: { enable: "on" } },
};

describe.each(transports)("the server over $name", (transport) => {
  let client: TestClient | undefined;

  async function start(setup: ClientSetup = ANNOUNCED): Promise<TestClient> {
    client = await TestClient.start(transport, setup);
    return client;
  }

  /** Opens a marked text; the answer tells the cursor's position and the whole text's range. */
  async function opened(running: TestClient, marked: string) {
    const { text, cursor } = readMarkers(marked);
    const document = TextDocument.create(URI, "markdown", 1, text);
    await running.open(URI, text);
    const range = { start: document.positionAt(0), end: document.positionAt(text.length) };
    return { textDocument: { uri: URI }, position: document.positionAt(cursor), range };
  }

  afterEach(async () => {
    await client?.stop();
    client = undefined;
  });

  it("answers every feature that it announces", async () => {
    const running = await start();
    const { connection } = running;
    const at = await opened(running, "The FDA approved Velt$0ora. NCT01234567 studied VLT-1024.");
    const { capabilities } = running.initialized;
    expect(capabilities.positionEncoding).toBe("utf-16");

    expect(await connection.sendRequest(HoverRequest.type, at)).toMatchObject({ contents: { kind: "markdown" } });
    expect(await connection.sendRequest(DefinitionRequest.type, at)).toMatchObject({ uri: URI });
    expect(await connection.sendRequest(DocumentHighlightRequest.type, at)).toHaveLength(2);
    const references = { ...at, context: { includeDeclaration: true } };
    expect(await connection.sendRequest(ReferencesRequest.type, references)).toHaveLength(2);
    expect(await connection.sendRequest(DocumentSymbolRequest.type, at)).toHaveLength(2);
    expect(await connection.sendRequest(DocumentLinkRequest.type, at)).toHaveLength(1);
    expect(await connection.sendRequest(InlayHintRequest.type, at)).not.toHaveLength(0);
    expect(await connection.sendRequest(DocumentDiagnosticRequest.type, at)).toMatchObject({ kind: "full" });
    expect(await connection.sendRequest(CompletionRequest.type, at)).toHaveProperty("items");
    expect(await connection.sendRequest(PrepareRenameRequest.type, at)).toHaveProperty("placeholder", "Veltora");
    expect(await connection.sendRequest(RenameRequest.type, { ...at, newName: "veltinib" })).toHaveProperty("changes");
    expect(await connection.sendRequest(WorkspaceSymbolRequest.type, { query: "velt" })).toHaveLength(1);
    const actions = { ...at, range: { start: at.position, end: at.position }, context: { diagnostics: [] } };
    expect(await connection.sendRequest(CodeActionRequest.type, actions)).not.toHaveLength(0);

    const tokens = await connection.sendRequest(SemanticTokensRequest.type, at);
    expect(tokens?.data).toHaveLength(15);
    const delta = { ...at, previousResultId: tokens?.resultId ?? "" };
    expect(await connection.sendRequest(SemanticTokensDeltaRequest.type, delta)).toMatchObject({ edits: [] });
    expect(await connection.sendRequest(SemanticTokensRangeRequest.type, at)).toMatchObject({ data: tokens?.data });

    const lenses = await connection.sendRequest(CodeLensRequest.type, at);
    expect(lenses).toHaveLength(2);
    const [, lens] = lenses ?? [];
    if (lens === undefined) throw new Error("no lens");
    expect(await connection.sendRequest(CodeLensResolveRequest.type, lens)).toMatchObject({
      command: { command: "formulary.showCard", arguments: ["drug:veltinib"] },
    });
  });

  it("answers the custom requests of clients that announced them", async () => {
    const running = await start();
    const { connection } = running;
    const { position } = await opened(running, "Patients took Velt$0ora.");
    expect(await running.summary(URI, 1)).toMatchObject({ drugs: 1, biomedical: true });
    expect(await connection.sendRequest(CARD, { entity: "drug:ostamab" })).toMatchObject({ title: "ostamab" });
    expect(await connection.sendRequest(CARD, { uri: URI, position })).toMatchObject({ entity: "drug:veltinib" });
    expect(await connection.sendRequest(SEARCH, { query: "ostam" })).toMatchObject([{ entity: "drug:ostamab" }]);
    expect(await connection.sendRequest(MENTIONS, { uri: URI })).toMatchObject([{ entity: "drug:veltinib" }]);
    expect(await connection.sendRequest(EXPLAIN, { uri: URI, position })).toHaveProperty("markdown");
    expect(await connection.sendRequest(STATUS)).toMatchObject({ documents: 1 });
  });

  it("waits for the analysis where a custom request comes at once after the opening", async () => {
    const running = await start();
    const { connection } = running;
    const { position } = await opened(running, "Patients took Velt$0ora.");
    const answers = [CARD, EXPLAIN, MENTIONS].map((method) => connection.sendRequest(method, { uri: URI, position }));
    expect(await Promise.all(answers)).toMatchObject([
      { entity: "drug:veltinib" },
      { range: {} },
      [{ text: "Veltora" }],
    ]);
  });

  it("follows edits that come while a long document is being analysed", async () => {
    const running = await start();
    const paragraph = "Patients took veltinib.\n\n";
    await running.open(URI, paragraph.repeat(20_000));
    const first = { line: 0, character: 0 };
    for (let version = 2; version <= 6; version++) {
      await running.change(URI, version, { start: first, end: first }, "Ostamab helps.\n\n");
      const at = { textDocument: { uri: URI }, position: { line: 0, character: 2 } };
      expect(await running.connection.sendRequest(HoverRequest.type, at)).not.toBeNull();
    }
    expect(await running.connection.sendRequest(MENTIONS, { uri: URI })).toHaveLength(20_005);
  });

  it("tells those who look at a long document's lists of the text as it is, while edits come", async () => {
    const running = await start();
    const { connection } = running;
    await running.open(URI, "Patients took veltinib.\n\n".repeat(20_000));
    const first = { line: 0, character: 0 };
    const whole = { textDocument: { uri: URI } };
    const asked: Promise<unknown>[] = [];
    for (let version = 2; version <= 6; version++) {
      asked.push(connection.sendRequest(DocumentSymbolRequest.type, whole));
      const answer = await connection.sendRequest(SemanticTokensRequest.type, whole);
      expect(answer?.data).toHaveLength(5 * (20_000 + version - 2));
      await running.change(URI, version, { start: first, end: first }, "Ostamab helps.\n\n");
    }
    expect(await Promise.all(asked)).toHaveLength(5);
  });

  it("gives plain text to clients that show no Markdown", async () => {
    const hover = { contentFormat: ["plaintext" as const] };
    const running = await start({ options: { settings: { enable: "on" } }, capabilities: { textDocument: { hover } } });
    const at = await opened(running, "Patients took Velt$0ora.");
    const answer = await running.connection.sendRequest(HoverRequest.type, at);
    expect(answer?.contents).toMatchObject({
      kind: "plaintext",
      value: expect.stringMatching(/^veltinib — /) as string,
    });
    expect(JSON.stringify(answer)).not.toContain("**");
  });

  it("gives clients that announced nothing plain answers", async () => {
    const running = await start({ options: { settings: { enable: "on" } } });
    const at = await opened(running, "Patients took Velt$0ora.");
    expect(running.initialized.capabilities).not.toHaveProperty("codeLensProvider");
    expect(running.initialized.capabilities).not.toHaveProperty("diagnosticProvider");
    expect(await running.diagnostics(URI, 1)).toEqual([]);
    const hover = await running.connection.sendRequest(HoverRequest.type, at);
    expect(JSON.stringify(hover)).not.toContain("command:");
    await expect(running.connection.sendRequest(SEARCH, { query: "ostamab" })).rejects.toThrow();
  });

  it("keeps step with edits, and tells them from the version", async () => {
    const running = await start();
    const at = await opened(running, "Patients took $0water.");
    const end = { line: at.position.line, character: at.position.character + "water".length };
    await running.change(URI, 2, { start: at.position, end }, "veltinib");
    expect(await running.summary(URI, 2)).toMatchObject({ drugs: 1 });
    expect(await running.connection.sendRequest(HoverRequest.type, at)).not.toBeNull();
  });

  it("answers a cancelled request as cancelled, and the next one as usual", async () => {
    const running = await start();
    const at = await opened(running, `${"Patients took veltinib.\n\n".repeat(40_000)}Velt$0ora`);
    const { CancellationTokenSource } = await import("vscode-languageserver-protocol/node");
    const source = new CancellationTokenSource();
    const symbols = running.connection.sendRequest(DocumentSymbolRequest.type, at, source.token);
    source.cancel();
    await expect(symbols).rejects.toThrow(/cancel/i);
    expect(await running.connection.sendRequest(HoverRequest.type, at)).not.toBeNull();
  });

  it("takes up the open documents after it was killed and started again", async () => {
    const first = await start();
    await opened(first, "Patients took Velt$0ora.");
    await first.summary(URI, 1);
    await first.server.kill();
    first.connection.dispose();
    const second = await start();
    const at = await opened(second, "Patients took Velt$0ora.");
    expect(await second.connection.sendRequest(HoverRequest.type, at)).not.toBeNull();
  });
});
