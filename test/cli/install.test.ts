import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, readFileSync, realpathSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { pathToFileURL } from "node:url";
import type { PublishDiagnosticsParams } from "vscode-languageserver-protocol/node";
import { beforeAll, describe, expect, it } from "vitest";
import { parse } from "yaml";
import { openMarkdown, published, startStdio } from "../support/stdioServer";
import { folderWith } from "./run";

const ROOT = path.resolve(import.meta.dirname, "../..");
const { name, version } = JSON.parse(readFileSync(path.join(ROOT, "package.json"), "utf8")) as Record<string, string>;
const PACKAGE = `${name}@${version}`;
const IS_WINDOWS = process.platform === "win32";
const MAX_MEGABYTES = 5;
const TEXT = "The FDA approved pembrolizumab (Keytruda) in 2014. The EMA granted zevor-cel RMAT designation in 2019.\n";

/** What a person gets who installs the packed npm package for all folders. */
let prefix = "";
let tarball = "";

beforeAll(() => {
  prefix = realpathSync(mkdtempSync(path.join(tmpdir(), "formulary-install-")));
  // Without scripts: the build under test is packed, not another one.
  npm("pack", "--ignore-scripts", "--pack-destination", prefix);
  tarball = path.join(prefix, readdirSync(prefix).find((name) => name.endsWith(".tgz")) ?? "");
  npm("install", "--global", "--offline", "--no-audit", "--no-fund", "--prefix", prefix, tarball);
}, 120_000);

describe("the npm package", () => {
  it("holds the command line, its knowledge and the rules' pages, and nothing else", () => {
    const folder = path.join(prefix, IS_WINDOWS ? "node_modules" : "lib/node_modules", "formulary-lsp");
    expect(readdirSync(folder).sort()).toEqual(["LICENSE", "README.md", "dist", "docs", "package.json"]);
    expect(readdirSync(path.join(folder, "dist")).sort()).toEqual(["cli.js", "knowledge.kb"]);
    expect(readdirSync(path.join(folder, "docs"))).toEqual(["rules"]);
    expect(statSync(tarball).size / 1024 / 1024).toBeLessThan(MAX_MEGABYTES);
  });

  it("gives `formulary check`", async () => {
    const folder = await folderWith({ "release.md": TEXT });
    const { status, stdout } = spawnSync(command(), ["check", "release.md"], { cwd: folder, encoding: "utf8" });
    expect(stdout).toContain("designation-wrong-regulator");
    expect(status).toBe(1);
  });

  it("gives `formulary lsp --stdio`, whose diagnostics link to installed pages", async () => {
    const folder = await folderWith({ "release.md": TEXT });
    const { diagnostics } = await diagnose(pathToFileURL(path.join(folder, "release.md")).href);
    const wrong = diagnostics.find(({ code }) => code === "designation-wrong-regulator");
    expect(wrong?.codeDescription?.href).toMatch(/^file:.*designation-wrong-regulator\.md/u);
    expect(existsSync(new URL(wrong?.codeDescription?.href ?? "file:///none"))).toBe(true);
  });
});

interface Action {
  readonly inputs: Readonly<Record<string, { readonly default: string }>>;
  readonly runs: {
    readonly steps: readonly { readonly run: string; readonly env: Readonly<Record<string, string>> }[];
  };
}

describe.skipIf(IS_WINDOWS)("the GitHub action", () => {
  const action = parse(readFileSync(path.join(ROOT, "action.yml"), "utf8")) as Action;

  it("installs this version", () => {
    expect(action.inputs["package"]?.default).toBe(PACKAGE);
  });

  it("annotates, writes SARIF and fails on an error", async () => {
    const folder = await folderWith({ "release.md": TEXT });
    const { status, stdout } = runAction(folder, { sarif: "out.sarif", files: "*.md" });
    expect(stdout).toMatch(/^::error file=release\.md,line=1,/mu);
    expect(status).toBe(1);
    const { runs } = JSON.parse(readFileSync(path.join(folder, "out.sarif"), "utf8")) as {
      runs: { results: { ruleId: string }[] }[];
    };
    expect(runs[0]?.results.map(({ ruleId }) => ruleId)).toContain("designation-wrong-regulator");
  });

  it("passes without an error, and ends with the command line's code where the arguments are bad", async () => {
    const folder = await folderWith({ "release.md": "The FDA approved pembrolizumab (Keytruda) in 2014.\n" });
    expect(runAction(folder, {}).status).toBe(0);
    expect(runAction(folder, { sarif: "out.sarif", arguments: "--nonsense" }).status).not.toBe(0);
  });

  /** The step's script with the inputs of a workflow, as the runner's shell runs it. */
  function runAction(cwd: string, inputs: Readonly<Record<string, string>>) {
    const [step] = action.runs.steps;
    const values: Readonly<Record<string, string>> = {
      ...Object.fromEntries(Object.entries(action.inputs).map(([name, input]) => [name, input.default])),
      package: tarball,
      ...inputs,
    };
    const env = Object.fromEntries(
      Object.entries(step?.env ?? {}).map(([name, text]) => [
        name,
        text.replace(/\$\{\{ inputs\.(\w+) \}\}/gu, (_, input: string) => values[input] ?? ""),
      ]),
    );
    const script = ["--noprofile", "--norc", "-eo", "pipefail", "-c", step?.run ?? "exit 99"];
    return spawnSync("bash", script, {
      cwd,
      encoding: "utf8",
      env: { ...process.env, npm_config_offline: "true", ...env },
    });
  }
});

describe("the pre-commit hook", () => {
  const [hook] = parse(readFileSync(path.join(ROOT, ".pre-commit-hooks.yaml"), "utf8")) as { entry: string }[];
  const entry = hook?.entry ?? "";

  it("installs this version", () => {
    expect(entry).toContain(`--package ${PACKAGE} `);
  });

  it("fails on a file with an error", async () => {
    const folder = await folderWith({ "release.md": TEXT });
    const [executable = "", ...args] = entry.replace(PACKAGE, tarball).split(" ");
    const { status, stdout } = spawnSync(executable, [...args, "release.md"], {
      cwd: folder,
      encoding: "utf8",
      shell: IS_WINDOWS,
    });
    expect(stdout).toContain("designation-wrong-regulator");
    expect(status).toBe(1);
  });
});

function npm(...args: readonly string[]): void {
  const { status, stderr } = spawnSync("npm", args, {
    cwd: ROOT,
    encoding: "utf8",
    shell: IS_WINDOWS,
  });
  if (status !== 0) throw new Error(`npm ${args.join(" ")}: ${stderr}`);
}

function command(): string {
  return IS_WINDOWS ? path.join(prefix, "formulary.cmd") : path.join(prefix, "bin/formulary");
}

/** Talks to the installed server as a plain editor does, which is sent diagnostics. */
async function diagnose(uri: string): Promise<PublishDiagnosticsParams> {
  const publishDiagnostics = { codeDescriptionSupport: true };
  const { connection, stop } = await startStdio(command(), ["lsp", "--stdio"], {
    capabilities: { textDocument: { publishDiagnostics } },
  });
  const found = published(connection, ({ diagnostics }) => diagnostics.length > 0);
  await openMarkdown(connection, uri, TEXT);
  const params = await found;
  await stop();
  return params;
}
