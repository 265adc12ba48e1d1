import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";

const ROOT = path.resolve(import.meta.dirname, "../..");

interface Launch {
  readonly configurations: readonly {
    readonly name: string;
    readonly type: string;
    readonly program?: string;
    readonly args?: readonly string[];
    readonly preLaunchTask?: string;
  }[];
  readonly compounds: readonly { readonly configurations: readonly string[] }[];
}
interface Tasks {
  readonly tasks: readonly { readonly label: string; readonly script: string }[];
}

const launch = read<Launch>(".vscode/launch.json");
const { tasks } = read<Tasks>(".vscode/tasks.json");

test("F5 builds first, and starts what exists", () => {
  const { scripts } = read<{ scripts: Readonly<Record<string, string>> }>("package.json");
  expect(tasks.filter(({ script }) => scripts[script] === undefined)).toEqual([]);
  for (const { name, type, program, args = [], preLaunchTask } of launch.configurations) {
    if (type === "extensionHost") expect(preLaunchTask, name).toBe("build");
    if (preLaunchTask !== undefined) expect(tasks.map(({ label }) => label)).toContain(preLaunchTask);
    const files = [program ?? "", ...args].flatMap((text) => /\$\{workspaceFolder\}([^*]*)$/u.exec(text)?.[1] ?? []);
    for (const file of files) expect(existsSync(path.join(ROOT, file)), `${name}: ${file}`).toBe(true);
  }
});

test("compounds name configurations", () => {
  const names = launch.configurations.map(({ name }) => name);
  expect(
    launch.compounds.flatMap(({ configurations }) => configurations).filter((name) => !names.includes(name)),
  ).toEqual([]);
});

function read<T>(file: string): T {
  return JSON.parse(readFileSync(path.join(ROOT, file), "utf8")) as T;
}
