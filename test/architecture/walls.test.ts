import { ESLint } from "eslint";
import { describe, expect, it } from "vitest";
import { root, sourceFiles, target } from "./imports";
import type { SourceFile } from "./imports";

const server = sourceFiles("server/src");
const client = sourceFiles("client/src");

/** Layer -> the layers and packages that it may import from. */
const ALLOWED: readonly (readonly [layer: string, allowed: RegExp])[] = [
  ["server/src/core/", /^server\/src\/core\/|^@lezer\//],
  [
    "server/src/sources/",
    /^server\/(?:src\/(?:core|sources)|knowledge\/schema)\/|^(?!server\/|client\/|node:|vscode)[@a-z]/,
  ],
  [
    "server/src/features/",
    /^server\/(?:src\/(?:core|features)|l10n)\/|^(?!server\/|client\/|node:|vscode$|vscode-languageserver(?:$|\/))[@a-z]/,
  ],
  ["server/src/lsp/", /^server\/src\/(?:core|sources|features|lsp)\/|^(?!server\/|client\/|node:|vscode$)[@a-z]/],
  ["server/src/main/", /^server\/src\/|^(?!client\/|vscode$)[@a-z]/],
];

function crossings(files: readonly SourceFile[], layer: string, allowed: RegExp): string[] {
  return files
    .filter(({ file }) => file.startsWith(layer))
    .flatMap((file) =>
      file.imports
        .map((module) => target(file, module))
        .filter((to) => !allowed.test(to))
        .map((to) => `${file.file} -> ${to}`),
    );
}

describe("walls", () => {
  it.each(ALLOWED)("%s imports only from below", (layer, allowed) => {
    expect(server.some(({ file }) => file.startsWith(layer))).toBe(true);
    expect(crossings(server, layer, allowed)).toEqual([]);
  });

  it("the client shares the protocol with the server, and nothing else", () => {
    expect(crossings(client, "client/src/", /^client\/src\/|^server\/src\/lsp\/protocol$|^(?!server\/)[@a-z]/)).toEqual(
      [],
    );
    const protocol = server.find(({ file }) => file === "server/src/lsp/protocol.ts");
    expect(protocol?.imports).toEqual([]);
  });

  it("only main touches process, worker and files", () => {
    const touching = server.filter(
      ({ file, imports }) =>
        !file.startsWith("server/src/main/") && imports.some((module) => module.startsWith("node:")),
    );
    expect(touching.map(({ file }) => file)).toEqual([]);
  });

  it("activation in Node.js loads no library: those are imported late, each in a bundle of its own", () => {
    expect(loadedBy("client/src/node", client).filter((module) => !module.startsWith("client/"))).toEqual([
      "vscode",
      "server/src/lsp/protocol",
    ]);
  });

  it("nothing imports in a circle", () => {
    expect(cycles([...server, ...client])).toEqual([]);
  });

  it.each([
    ["server/src/core/text/crossing.ts", 'import { readFile } from "node:fs";\nexport const read = readFile;\n'],
    [
      "server/src/core/text/crossing.ts",
      'import type { Hover } from "vscode-languageserver-types";\nexport type Shown = Hover;\n',
    ],
    [
      "server/src/core/text/crossing.ts",
      'import type { Feature } from "../../features/feature";\nexport type One = Feature;\n',
    ],
    ["server/src/features/crossing.ts", 'import type { Session } from "../lsp/session";\nexport type One = Session;\n'],
    [
      "client/src/crossing.ts",
      'import type { Entity } from "../../server/src/core/knowledge/entity";\nexport type One = Entity;\n',
    ],
  ])("the linter sees a crossing in %s", async (filePath, code) => {
    const [result] = await new ESLint({ cwd: root }).lintText(code, { filePath });
    expect(result?.messages.map(({ ruleId }) => ruleId)).toContain("no-restricted-imports");
  });
});

/** What is evaluated with a module: not what only its types come from, nor what is imported when it is needed. */
function loadedBy(module: string, files: readonly SourceFile[]): readonly string[] {
  const loaded = new Set([module]);
  for (const name of loaded) {
    const file = files.find((candidate) => candidate.file === `${name}.ts`);
    const values = file?.text.matchAll(/^(?:import|export)\s(?!type\b)[^"';]+?from\s*"([^"]+)"/gm) ?? [];
    for (const [, to = ""] of values) if (file !== undefined) loaded.add(target(file, to));
  }
  return [...loaded];
}

describe("habits", () => {
  const all = [...server, ...client];

  it("no file is too long to hold in one's head", () => {
    const long = all.filter(({ text }) => text.split("\n").length > 401).map(({ file }) => file);
    expect(long).toEqual([]);
  });

  it("no escape from the types", () => {
    const escapes = all.filter(({ text }) =>
      /@ts-(?:ignore|expect-error|nocheck)|\bas any\b|:\s*any\s*[;,)=\]>]|<any>/.test(text),
    );
    expect(escapes.map(({ file }) => file)).toEqual([]);
  });

  it("the project speaks of itself only", () => {
    const strangers = all.filter(({ text }) => /\/work\/|\.\.\/shared|FORMULARY_SHARED/.test(text));
    expect(strangers.map(({ file }) => file)).toEqual([]);
  });
});

/** Import circles among the files, each as its path; type-only imports count too. */
function cycles(files: readonly SourceFile[]): string[] {
  const byName = new Map(files.map((file) => [file.file.replace(/\.ts$/, ""), file]));
  const done = new Set<string>();
  const found: string[] = [];
  const visit = (name: string, trail: readonly string[]): void => {
    if (trail.includes(name)) {
      found.push([...trail.slice(trail.indexOf(name)), name].join(" -> "));
      return;
    }
    const file = byName.get(name);
    if (file === undefined || done.has(name)) return;
    for (const module of file.imports) visit(target(file, module), [...trail, name]);
    done.add(name);
  };
  for (const name of byName.keys()) visit(name, []);
  return found;
}
