import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { CancellationTokenSource } from "vscode-languageserver-protocol/node";
import {
  IMPORT,
  IMPORT_SOURCES,
  LIST_FILES,
  READ_BYTES,
  READ_FILE,
  SEARCH,
  WRITE_FILE,
} from "../../server/src/lsp/protocol";
import type { ImportParams, ImportResult, ImportSource, SearchResult } from "../../server/src/lsp/protocol";
import { TestClient } from "./client";
import { transports } from "./transports";

const HEADER = "DrugBank ID,Accession Numbers,Common name,CAS,UNII,Synonyms,Standard InChI Key";
const table = (names: readonly string[]): string =>
  [HEADER, ...names.map((name, index) => `DB${10000 + index},,${name},,,,`)].join("\n");

const CLIENT = { customRequests: true, settings: { enable: "on" } };

/** Files of a client that the server cannot read itself: a map from URI to content. */
class Files {
  readonly held = new Map<string, Uint8Array>();
  /** What is said of a file's size, where it is not the truth. */
  readonly sizes = new Map<string, number>();

  readonly requests = {
    [LIST_FILES]: ({ include, folders }: Readonly<Record<string, unknown>>) => {
      const ending = String(include).includes(".kb") ? ".kb" : ".yaml";
      return [...this.held.keys()].filter(
        (uri) => uri.endsWith(ending) && (folders as readonly string[]).some((folder) => uri.startsWith(folder)),
      );
    },
    [READ_FILE]: ({ uri }: Readonly<Record<string, unknown>>) => {
      const bytes = this.held.get(String(uri));
      return bytes === undefined ? null : new TextDecoder().decode(bytes);
    },
    [READ_BYTES]: ({ uri, offset, length }: Readonly<Record<string, unknown>>) => {
      const bytes = this.held.get(String(uri));
      if (bytes === undefined) return null;
      const piece = bytes.subarray(Number(offset), Number(offset) + Number(length));
      const size = this.sizes.get(String(uri)) ?? bytes.length;
      return { size, data: Buffer.from(piece).toString("base64") };
    },
    [WRITE_FILE]: ({ uri, data }: Readonly<Record<string, unknown>>) => {
      this.held.set(String(uri), new Uint8Array(Buffer.from(String(data), "base64")));
      return null;
    },
  };

  put(uri: string, text: string): void {
    this.held.set(uri, new TextEncoder().encode(text));
  }
}

const send = (client: TestClient, params: ImportParams): Promise<ImportResult> =>
  client.connection.sendRequest<ImportResult>(IMPORT, params);

async function found(client: TestClient, query: string): Promise<string[]> {
  const results = await client.connection.sendRequest<SearchResult[]>(SEARCH, { query });
  return results.map(({ name }) => name);
}

describe("importing from this disk", () => {
  let folder = "";
  let client: TestClient | undefined;
  const uri = (name: string): string => pathToFileURL(path.join(folder, name)).href;

  beforeEach(async () => {
    folder = mkdtempSync(path.join(tmpdir(), "formulary-import-"));
    const [stdio] = transports;
    if (stdio === undefined) throw new Error("no transport");
    const options = { ...CLIENT, userFolder: uri("user") };
    client = await TestClient.start(stdio, { options, folders: [pathToFileURL(folder).href] });
  });
  afterEach(async () => {
    await client?.stop();
    rmSync(folder, { recursive: true });
  });

  it("names the registers that can be imported", async () => {
    const sources = await client?.connection.sendRequest<ImportSource[]>(IMPORT_SOURCES, {});
    expect(sources?.map(({ id }) => id)).toEqual(expect.arrayContaining(["ema", "drugbank", "unii", "rxnorm"]));
  });

  it("brings names into use at once, says what came of it, and replaces what the source brought before", async () => {
    if (client === undefined) throw new Error("no client");
    writeFileSync(path.join(folder, "one.csv"), `${table(["quaxolinib", "veltora"])}\nDB1,too few`);
    const done = await send(client, { source: "drugbank", files: [uri("one.csv")], workDoneToken: "one" });
    expect(done).toMatchObject({ records: 2, substances: 2, reported: 1, layer: uri("user/drugbank-vocabulary.kb") });
    expect("problems" in done && done.problems).toEqual(["one.csv:4: 2 fields instead of 7"]);
    expect(await found(client, "quaxolinib")).toEqual(["quaxolinib"]);
    expect(client.finished).toBe(1);

    writeFileSync(path.join(folder, "two.csv"), table(["brimetostat"]));
    await send(client, { source: "drugbank", files: [uri("two.csv")] });
    expect(await found(client, "brimetostat")).toEqual(["brimetostat"]);
    expect(await found(client, "quaxolinib")).toEqual([]);
    expect(readdirSync(path.join(folder, "user"))).toEqual(["drugbank-vocabulary.kb"]);
  });

  it("keeps a layer beside a workspace's own knowledge where that is wished", async () => {
    if (client === undefined) throw new Error("no client");
    writeFileSync(path.join(folder, "one.csv"), table(["quaxolinib"]));
    const params = { source: "drugbank", files: [uri("one.csv")], folder: pathToFileURL(folder).href };
    await send(client, params);
    expect(readdirSync(path.join(folder, ".formulary"))).toEqual(["drugbank-vocabulary.kb"]);
    expect(await found(client, "quaxolinib")).toEqual(["quaxolinib"]);
  });

  it("leaves everything as it was when it is refused", async () => {
    if (client === undefined) throw new Error("no client");
    writeFileSync(path.join(folder, "one.csv"), table(["quaxolinib"]));
    await send(client, { source: "drugbank", files: [uri("one.csv")] });
    const before = readFileSync(path.join(folder, "user/drugbank-vocabulary.kb"));
    writeFileSync(path.join(folder, "other.csv"), "a,b\n1,2\n");
    expect(await send(client, { source: "drugbank", files: [uri("other.csv")] })).toEqual({
      failed: expect.stringMatching(/^other\.csv: no header with DrugBank ID/) as unknown,
    });
    expect(await send(client, { source: "nothing", files: [uri("one.csv")] })).toHaveProperty("failed");
    expect(readFileSync(path.join(folder, "user/drugbank-vocabulary.kb"))).toEqual(before);
  });

  it("leaves nothing behind when it is cancelled, and goes on answering meanwhile", async () => {
    if (client === undefined) throw new Error("no client");
    const names = Array.from({ length: 200_000 }, (_, index) => `quaxo${index.toString(36)}linib`);
    writeFileSync(path.join(folder, "many.csv"), table(names));
    const cancel = new CancellationTokenSource();
    const params = { source: "drugbank", files: [uri("many.csv")], workDoneToken: "many" };
    const running = client.connection.sendRequest<ImportResult>(IMPORT, params, cancel.token);
    expect(await found(client, "veltora")).not.toEqual([]);
    cancel.cancel();
    await expect(running).rejects.toThrow("cancelled");
    expect(readdirSync(folder)).toEqual(["many.csv"]);
  });

  it("tells of a layer that cannot be opened, and does without", async () => {
    await client?.stop();
    writeFileSync(path.join(folder, "broken.kb"), "this is no layer");
    const [stdio] = transports;
    if (stdio === undefined) throw new Error("no transport");
    client = await TestClient.start(stdio, { options: { ...CLIENT, userFolder: pathToFileURL(folder).href } });
    expect(await found(client, "veltora")).not.toEqual([]);
    expect(client.log.join("\n")).toContain("broken.kb: This is not a compiled knowledge base.");
  });
});

describe("importing from where only the client can read", () => {
  it("goes by the client's hands, up to a size", async () => {
    const worker = transports.find(({ name }) => name === "worker");
    if (worker === undefined) throw new Error("no transport");
    const files = new Files();
    const options = { ...CLIENT, files: true, userFolder: "mem:/user" };
    const client = await TestClient.start(worker, { options, requests: files.requests });
    files.put("mem:/bulk/one.csv", table(["quaxolinib"]));
    const params = { source: "drugbank", files: ["mem:/bulk/one.csv"] };
    expect(await send(client, params)).toMatchObject({ substances: 1, layer: "mem:/user/drugbank-vocabulary.kb" });
    expect(await found(client, "quaxolinib")).toEqual(["quaxolinib"]);
    expect([...files.held.keys()]).toEqual(["mem:/bulk/one.csv", "mem:/user/drugbank-vocabulary.kb"]);

    files.sizes.set("mem:/bulk/one.csv", 300 * 1024 * 1024);
    expect(await send(client, params)).toEqual({
      failed: expect.stringContaining("one.csv has 300 MB: here files of up to 200 MB are imported") as unknown,
    });
    expect(await send(client, { ...params, files: ["mem:/bulk/none.csv"] })).toEqual({
      failed: "none.csv cannot be read",
    });
    await client.stop();
  });
});
