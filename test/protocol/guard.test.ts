import { PassThrough } from "node:stream";
import { afterEach, describe, expect, it } from "vitest";
import {
  createProtocolConnection,
  HoverRequest,
  ReferencesRequest,
  StreamMessageReader,
  StreamMessageWriter,
  WorkspaceSymbolRequest,
} from "vscode-languageserver-protocol/node";
import { createConnection } from "vscode-languageserver/node";
import type { Feature } from "../../server/src/features/feature";
import { features } from "../../server/src/features/registry";
import { lastingLog } from "../../server/src/lsp/guard";
import { startServer } from "../../server/src/lsp/server";
import { sampleBytes } from "../features/sample";
import { TestClient } from "./client";
import type { Transport } from "./transports";

const URI = "file:///work/release.md";
const AT = { textDocument: { uri: URI }, position: { line: 0, character: 2 } };

/** A server in this process, so that it can be handed faulty features. */
function inProcess(served: readonly Feature[]): Transport {
  return {
    name: "in process",
    start: () => {
      const [toServer, toClient] = [new PassThrough(), new PassThrough()];
      const connection = createConnection(new StreamMessageReader(toServer), new StreamMessageWriter(toClient));
      const host = {
        version: "test",
        loadKnowledge: () => Promise.resolve(sampleBytes),
        rulePages: undefined,
        files: undefined,
        userFolder: undefined,
        indexLimit: 0,
        knowledge: {},
        today: () => "2026-11-22",
      };
      startServer(connection, host, served);
      return Promise.resolve({
        connection: createProtocolConnection(new StreamMessageReader(toClient), new StreamMessageWriter(toServer)),
        knowledge: "",
        gone: new Promise<void>(() => undefined),
        kill: () => Promise.resolve(connection.dispose()),
      });
    },
  };
}

const fault = () => {
  throw new Error("injected fault");
};

const faultyHover: Feature = {
  name: "hover",
  capability: () => ({ hoverProvider: true }),
  register: (registrar) => registrar.onDocument(HoverRequest.type, "now", null, fault),
};

const faultySymbols: Feature = {
  name: "workspaceSymbol",
  capability: () => ({ workspaceSymbolProvider: true }),
  register: (registrar) =>
    registrar.onWorkspace(WorkspaceSymbolRequest.type, [], () => Promise.reject(new Error("late fault"))),
};

describe("the guard", () => {
  let client: TestClient | undefined;

  afterEach(async () => {
    await client?.server.kill();
    client?.connection.dispose();
  });

  it("logs a handler that throws, answers empty, and everything else goes on", async () => {
    const served = [
      ...features.filter(({ name }) => name !== "hover" && name !== "workspaceSymbol"),
      faultyHover,
      faultySymbols,
    ];
    const running = await TestClient.start(inProcess(served), { options: { settings: { enable: "on" } } });
    client = running;
    await running.open(URI, "Veltora works.");

    expect(await running.connection.sendRequest(HoverRequest.type, AT)).toBeNull();
    expect(await running.connection.sendRequest(WorkspaceSymbolRequest.type, { query: "" })).toEqual([]);
    await running.until(() => running.log.some((line) => line.includes("injected fault")));
    await running.until(() => running.log.some((line) => line.includes("late fault")));

    const references = { ...AT, context: { includeDeclaration: true } };
    expect(await running.connection.sendRequest(ReferencesRequest.type, references)).toHaveLength(1);
  });
});

it("work in the background that fails when the client has gone is no fault", () => {
  const closed = (): never => {
    throw new Error("Connection is disposed.");
  };
  const log = lastingLog({ error: closed, warn: closed, info: closed });
  expect(() => {
    log.error("analysis failed");
    log.warn("not kept");
    log.info("ended");
  }).not.toThrow();
});
