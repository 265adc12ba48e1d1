import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import {
  CodeLensRequest,
  CompletionRequest,
  DidChangeConfigurationNotification,
  DocumentDiagnosticRequest,
  DocumentSymbolRequest,
  InlayHintRequest,
} from "vscode-languageserver-protocol/node";
import { readMarkers } from "../features/markers";
import { RICH, TestClient } from "./client";
import { transports } from "./transports";

const ROOT = path.resolve(import.meta.dirname, "../..");

/** What a person sees of a document under one setting. */
type Observe = (client: TestClient, at: Place) => Promise<readonly string[]>;

interface Place {
  readonly textDocument: { readonly uri: string };
  readonly position: { readonly line: number; readonly character: number };
}

interface Effect {
  readonly text: string;
  readonly observe: Observe;
  /** The setting's values, each with what is then seen. */
  readonly seen: readonly (readonly [value: unknown, seen: readonly string[]])[];
}

const problems: Observe = async ({ connection }, { textDocument }) => {
  const report = await connection.sendRequest(DocumentDiagnosticRequest.type, { textDocument });
  return report.kind === "full" ? report.items.map(({ code, severity }) => `${String(code)} ${severity}`) : [];
};
const names: Observe = async ({ connection }, { textDocument }) => {
  const kinds = (await connection.sendRequest(DocumentSymbolRequest.type, { textDocument })) ?? [];
  return kinds.flatMap((kind) => ("children" in kind ? (kind.children ?? []).map(({ name }) => name) : []));
};
const hints: Observe = async ({ connection }, { textDocument }) => {
  const range = { start: { line: 0, character: 0 }, end: { line: 9, character: 0 } };
  const found = await connection.sendRequest(InlayHintRequest.type, { textDocument, range });
  return (found ?? []).map(({ label }) => String(label));
};
const lenses: Observe = async ({ connection }, { textDocument }) => {
  const found = (await connection.sendRequest(CodeLensRequest.type, { textDocument })) ?? [];
  return found.map(({ command }) => (command === undefined ? "drug" : "document"));
};
const insertions: Observe = async ({ connection }, at) => {
  const list = await connection.sendRequest(CompletionRequest.type, at);
  const items = list === null || Array.isArray(list) ? [] : list.items;
  return items.map(({ textEdit }) => textEdit?.newText ?? "");
};

const FAULTY = "Veltora (CAS 50-00-1) was approved by the FDA.";
const STATED = "The FDA approved veltinib on June 30, 2023.";
const SOFTWARE = "# Build\n\nRun `make velti` to compile the veltinib module.";

/** Every setting that the server reads, by its key, with what it does. */
const EFFECTS: Readonly<Record<string, Effect>> = {
  enable: {
    text: SOFTWARE,
    observe: names,
    seen: [
      ["on", ["veltinib"]],
      ["off", []],
      ["auto", []],
    ],
  },
  languages: {
    text: FAULTY,
    observe: problems,
    seen: [
      [["markdown"], ["id-cas 1"]],
      [["latex"], []],
    ],
  },
  exclude: {
    text: FAULTY,
    observe: problems,
    seen: [
      [[], ["id-cas 1"]],
      [["**/*.md"], []],
    ],
  },
  asOf: {
    text: "Veltinib is under review by the FDA. Ostamab is not.",
    observe: problems,
    seen: [
      ["2024-01-01", ["status-stale 3"]],
      ["2022-01-01", []],
    ],
  },
  threshold: {
    text: STATED,
    observe: names,
    seen: [
      [1, ["veltinib", "Food and Drug Administration"]],
      [10, []],
    ],
  },
  profile: {
    text: "Veltora was studied by the FDA, and Veltora was safe.",
    observe: problems,
    seen: [
      ["auto", []],
      ["journal", ["brand-without-inn 3"]],
    ],
  },
  rules: {
    text: FAULTY,
    observe: problems,
    seen: [
      [{}, ["id-cas 1"]],
      [{ "id-cas": "hint" }, ["id-cas 4"]],
      [{ "id-cas": "off" }, []],
    ],
  },
  "codeLens.enabled": {
    text: STATED,
    observe: lenses,
    seen: [
      [true, ["document", "drug"]],
      [false, []],
    ],
  },
  "codeLens.document": {
    text: STATED,
    observe: lenses,
    seen: [
      [true, ["document", "drug"]],
      [false, ["drug"]],
    ],
  },
  "inlayHints.enabled": {
    text: "Patients took VLT-1024.",
    observe: hints,
    seen: [
      [true, ["veltinib"]],
      [false, []],
    ],
  },
  "inlayHints.codes": {
    text: "Patients took VLT-1024.",
    observe: hints,
    seen: [
      [true, ["veltinib"]],
      [false, []],
    ],
  },
  "inlayHints.brands": {
    text: "Patients took Veltora.",
    observe: hints,
    seen: [
      [true, ["veltinib"]],
      [false, []],
    ],
  },
  "inlayHints.abbreviations": {
    text: "The FDA approved veltinib.",
    observe: hints,
    seen: [
      [true, ["Food and Drug Administration"]],
      [false, []],
    ],
  },
  "inlayHints.verdicts": {
    text: "The Food and Drug Administration approved veltinib on June 30, 2023.",
    observe: hints,
    seen: [
      [true, ["✓"]],
      [false, []],
    ],
  },
  "completion.enabled": {
    text: "Patients took Velto$0",
    observe: insertions,
    seen: [
      [true, ["veltinib", "Veltora"]],
      [false, []],
    ],
  },
  "completion.style": {
    text: "Patients took Velto$0",
    observe: insertions,
    seen: [
      ["inn", ["veltinib", "Veltora"]],
      ["brand", ["Veltora"]],
      ["inn-brand", ["veltinib (Veltora)", "Veltora"]],
    ],
  },
};

/** Read by the editor's own library for language clients. */
const CLIENT_ONLY = ["trace.server"];

describe("settings", () => {
  const [transport] = transports;
  let client: TestClient;
  let documents = 0;

  beforeAll(async () => {
    if (transport === undefined) throw new Error("no transport");
    client = await TestClient.start(transport, { capabilities: RICH, options: { commandLinks: true } });
  }, 30_000);
  afterAll(() => client.stop());

  const cases = Object.entries(EFFECTS).flatMap(([key, { text, observe, seen }]) =>
    seen.map(([value, expected]) => ({ key, value, text, observe, expected })),
  );
  it.each(cases)("$key = $value", async ({ key, value, text, observe, expected }) => {
    const { text: content, cursor } = readMarkers(text);
    const formulary = { ...section(key, value), ...(key !== "enable" && { enable: "on" }) };
    await client.connection.sendNotification(DidChangeConfigurationNotification.type, { settings: { formulary } });
    const uri = `file:///work/${documents++}.md`;
    await client.open(uri, content);
    const at = { textDocument: { uri }, position: { line: 0, character: cursor } };
    expect(await observe(client, at)).toEqual(expected);
  });

  it("are all tried here", () => {
    const manifest = JSON.parse(readFileSync(path.join(ROOT, "package.json"), "utf8")) as {
      contributes: { configuration: readonly { properties: Readonly<Record<string, unknown>> }[] };
    };
    const keys = manifest.contributes.configuration.flatMap(({ properties }) => Object.keys(properties));
    expect(keys.sort()).toEqual([...Object.keys(EFFECTS), ...CLIENT_ONLY].map((key) => `formulary.${key}`).sort());
  });

  it("stand in docs/settings.md as the manifest has them", () => {
    const { status, stderr } = spawnSync(process.execPath, ["scripts/settingsPage.mjs", "--check"], { cwd: ROOT });
    expect(String(stderr)).toBe("");
    expect(status).toBe(0);
  });
});

/** The section as a client sends it: nested by the dots of its key. */
function section(key: string, value: unknown): Readonly<Record<string, unknown>> {
  const [first = "", ...rest] = key.split(".");
  return { [first]: rest.length === 0 ? value : section(rest.join("."), value) };
}
