import { afterEach, describe, expect, it } from "vitest";
import { CodeActionRequest, DocumentDiagnosticRequest, HoverRequest } from "vscode-languageserver-protocol/node";
import { RICH, TestClient } from "./client";
import { transports } from "./transports";

const URI = "file:///a.md";
/** Rules report the swapped check digit whatever else they do. */
const TEXT = "Veltora (CAS 50-00-1) was approved by the FDA.";
const OPTIONS = { customRequests: true, settings: { enable: "on" } };

describe.each(transports.filter(({ name }) => name !== "node-ipc"))("the client's language over $name", (transport) => {
  let client: TestClient | undefined;

  afterEach(async () => {
    await client?.stop();
    client = undefined;
  });

  /** What a client of this locale is told of the identifier and of the name. */
  async function told(locale: string): Promise<{ problem: string; card: string; actions: readonly string[] }> {
    client = await TestClient.start(transport, { capabilities: RICH, options: OPTIONS, locale });
    await client.open(URI, TEXT);
    await client.summary(URI, 1);
    const { connection } = client;
    const textDocument = { uri: URI };
    const report = await connection.sendRequest(DocumentDiagnosticRequest.type, { textDocument });
    const [diagnostic] = report.kind === "full" ? report.items : [];
    if (diagnostic === undefined) throw new Error("no problem was reported");
    const hover = await connection.sendRequest(HoverRequest.type, {
      textDocument,
      position: { line: 0, character: 2 },
    });
    const context = { diagnostics: [diagnostic] };
    const actions = await connection.sendRequest(CodeActionRequest.type, {
      textDocument,
      range: diagnostic.range,
      context,
    });
    const { message } = diagnostic;
    const problem = typeof message === "string" ? message : message.value;
    return { problem, card: JSON.stringify(hover?.contents), actions: (actions ?? []).map(({ title }) => title) };
  }

  it("is German for a German client", async () => {
    const { problem, card, actions } = await told("de");
    expect(problem).toContain("Die CAS-Nummer 50-00-1 hat die Prüfziffer 1");
    expect(card).toContain("Handelsname an dieser Stelle: Veltora");
    expect(card).toContain("zugelassen");
    expect(card).toContain("Quellen");
    expect(actions).toContain("„id-cas“ hier ignorieren");
  });

  it.each([
    ["ja-JP", "チェックディジット"],
    ["zh-cn", "校验位"],
    ["zh-tw", "check digit"],
    ["fr", "check digit"],
  ])("follows %s, and is English where it is not translated", async (locale, words) => {
    expect((await told(locale)).problem).toContain(words);
  });
});
