import { afterEach, describe, expect, it } from "vitest";
import { DocumentDiagnosticRequest, HoverRequest, SemanticTokensRequest } from "vscode-languageserver-protocol/node";
import { RICH, TestClient } from "./client";
import { transports } from "./transports";

const SETUP = { capabilities: RICH, options: { customRequests: true, settings: { enable: "on" } } };
const GOOD = "file:///work/good.md";
const BAD = "file:///work/bad.md";

/** Within a second, by the promise; the machine that tests run on may be busy with others. */
const PROMISED = 1000;
const SLACK = 3;

describe.each(transports.filter(({ name }) => name !== "node-ipc"))("bad input over $name", (transport) => {
  let client: TestClient | undefined;

  async function start(): Promise<TestClient> {
    client = await TestClient.start(transport, SETUP);
    await client.open(GOOD, "Veltora works.");
    await client.summary(GOOD, 1);
    return client;
  }

  afterEach(async () => {
    await client?.stop();
    client = undefined;
  });

  async function expectOthersWork(running: TestClient): Promise<void> {
    const at = { textDocument: { uri: GOOD }, position: { line: 0, character: 2 } };
    expect(await running.connection.sendRequest(HoverRequest.type, at)).not.toBeNull();
  }

  const declined = [
    { what: "50 MB", text: () => "Veltora works. \n".repeat(3_200_000), note: /more than 20 million/ },
    { what: "a line of 5 MB", text: () => "Veltora works. ".repeat(340_000), note: /a line of 5\.1 million/ },
    { what: "binary", text: () => "\u007fELF\u0000\u0001\ufffd".repeat(1000), note: /not text/ },
  ];

  it.each(declined)("declines $what with a note, within a second", async ({ text, note }) => {
    const running = await start();
    const content = text();
    const begin = performance.now();
    await running.open(BAD, content);
    const summary = await running.summary(BAD, 1);
    expect(performance.now() - begin).toBeLessThan(PROMISED * SLACK);
    expect(summary.note).toMatch(note);
    await running.until(() => running.log.some((line) => note.test(line)));
    const request = { textDocument: { uri: BAD } };
    expect(await running.connection.sendRequest(DocumentDiagnosticRequest.type, request)).toMatchObject({ items: [] });
    await expectOthersWork(running);
  });

  it("takes a declined document back when it has become readable", async () => {
    const running = await start();
    await running.open(BAD, "Veltora works. ".repeat(340_000));
    expect((await running.summary(BAD, 1)).note).toBeDefined();
    const end = { line: 0, character: 15 * 340_000 };
    await running.change(BAD, 2, { start: { line: 0, character: 30 }, end }, "");
    expect(await running.summary(BAD, 2)).toMatchObject({ drugs: 1 });
  });

  it.each([
    ["lone surrogates", "Veltora \ud800 works \udc00 veltinib."],
    ["CRLF and lone CR", "Veltora works.\r\nveltinib\rworks.\r\n"],
    [
      "text in a wrong encoding",
      "Veltora for patients with Sj\u00c3\u00b6gren\u00e2\u0080\u0099s \ufffd\ufffd disease.",
    ],
  ])("reads %s", async (_what, text) => {
    const running = await start();
    await running.open(BAD, text);
    expect(await running.summary(BAD, 1)).toMatchObject({ drugs: 1 });
    await expectOthersWork(running);
  });

  it("answers about 200,000 mentions, and about other documents meanwhile", async () => {
    const running = await start();
    await running.open(BAD, "Veltora works.\n\n".repeat(200_000));
    const request = { textDocument: { uri: BAD } };
    const tokens = running.connection.sendRequest(SemanticTokensRequest.type, request);
    const begin = performance.now();
    await expectOthersWork(running);
    expect(performance.now() - begin).toBeLessThan(PROMISED * SLACK);
    expect((await tokens)?.data).toHaveLength(1_000_000);
  }, 120_000);
});
