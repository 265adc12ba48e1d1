import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { compileKnowledge } from "../../server/src/core/knowledge/compile";
import type { Entity } from "../../server/src/core/knowledge/entity";
import { folderWith, formulary, unread } from "./run";

const WRONG = "# News\n\nIn 2021 the European Medicines Agency granted RMAT designation to pembrolizumab.\n";
const LINE = WRONG.split("\n")[2] ?? "";
const RIGHT = "# News\n\nIn 2014 the FDA approved pembrolizumab.\n";
const FIXABLE = "# News\n\nPembrolizumab was approved by the CFDA in July 2021, and patients on keytruda did well.\n";
const FIXED = "# News\n\nPembrolizumab was approved by the NMPA in July 2021, and patients on Keytruda did well.\n";

/** A layer as `kb import` writes it. */
function layerOf(name: string): Uint8Array {
  const entity: Entity = {
    id: `drug:${name}`,
    type: "drug",
    label: name,
    names: [{ text: name, kind: "inn" }],
    sources: [{ source: "list", retrieved: "2026-11-22" }],
    facts: [],
  };
  const source = { id: "list", title: "List", publisher: "us", licence: "ours", asOf: "2026" };
  return compileKnowledge({ entities: [entity], sources: [source], version: "1" });
}

describe("formulary check", () => {
  it("tells people file, line, column, message, rule and the passage; exit 1 on errors", async () => {
    const folder = await folderWith({ "wrong.md": WRONG, "right.md": RIGHT });
    const { code, stdout } = formulary(folder, ["check", "wrong.md", "right.md"]);
    const column = LINE.indexOf("RMAT");
    expect(stdout).toContain(`wrong.md:3:${column + 1} error `);
    expect(stdout).toContain("designation-wrong-regulator");
    expect(stdout).toContain("^".repeat("RMAT designation".length));
    expect(code).toBe(1);
    expect(formulary(folder, ["check", "right.md"])).toMatchObject({ code: 0 });
  });

  it("gives a file back in the encoding that it had, or leaves it alone", async () => {
    const mark = "\ufeff";
    const folder = await folderWith({
      "mark.md": mark + FIXABLE,
      "utf16.md": Buffer.from(mark + FIXABLE, "utf16le"),
      "old.md": Buffer.from(`Café. ${FIXABLE}`, "latin1"),
    });
    const { stderr } = formulary(folder, ["check", "--fix", "."]);
    const read = (name: string, encoding: BufferEncoding) => readFileSync(path.join(folder, name), encoding);
    expect(read("mark.md", "utf8")).toBe(mark + FIXED);
    expect(read("utf16.md", "utf16le")).toBe(mark + FIXED);
    expect(read("old.md", "latin1")).toBe(`Café. ${FIXABLE}`);
    expect(stderr).toContain("old.md is not fixed");
  });

  it("takes globs, folders and an ignore file", async () => {
    const folder = await folderWith({
      "in/a.md": WRONG,
      "in/b.txt": RIGHT,
      "in/skip/c.md": WRONG,
      ".formularyignore": "in/skip/\n",
    });
    const files = (args: string[]): string[] => {
      const { stdout } = formulary(folder, ["check", "--format", "json", ...args]);
      return (JSON.parse(stdout) as { files: { file: string }[] }).files.map(({ file }) => file.replaceAll("\\", "/"));
    };
    expect(files(["in"])).toEqual(["in/a.md", "in/b.txt"]);
    expect(files(["in/**/*.md"])).toEqual(["in/a.md"]);
  });

  it("explains itself", async () => {
    const folder = await folderWith({});
    const help = (...args: string[]) => formulary(folder, args).stdout;
    expect(help()).toBe(help("--help"));
    for (const [command, option] of [
      ["check", "--write-baseline"],
      ["annotate", "--explain"],
      ["report", "--output"],
      ["kb", "search"],
      ["lsp", "--stdio"],
    ] as const) {
      expect(help(command, "--help")).toContain(`Usage: formulary ${command} `);
      expect(help(command, "-h")).toContain(option);
    }
    expect(help("help", "check")).toBe(help("check", "--help"));
    expect(help("--version")).toMatch(/^\d+\.\d+\.\d+\n$/u);
  });

  it("exits 2 on bad usage with one line", async () => {
    const folder = await folderWith({ "a.md": RIGHT });
    for (const args of [
      ["check"],
      ["check", "--format", "xml", "a.md"],
      ["check", "--nope", "a.md"],
      ["check", "*.none"],
      ["check", "--as-of", "last week", "a.md"],
      ["annotate", "--as-of", "2024-02-30", "a.md"],
      ["check", "--baseline", "none.json", "a.md"],
      ["report", "a.md", "-o", "no-folder/a.html"],
      ["nonsense"],
    ]) {
      const { code, stderr } = formulary(folder, args);
      expect(code).toBe(2);
      expect(stderr.trim().split("\n")).toHaveLength(1);
      expect(stderr).not.toMatch(/ENOENT|positional/);
    }
    expect(formulary(folder, ["check", "--nope"]).stderr).toBe(
      "formulary: unknown option '--nope'; see formulary check --help\n",
    );
  });

  it("is coloured for people only, and never against NO_COLOR", async () => {
    const folder = await folderWith({ "a.md": WRONG });
    const isColoured = (NO_COLOR: string, ...args: string[]) =>
      formulary(folder, ["check", "a.md", ...args], undefined, { NO_COLOR }).stdout.includes("\u001b[");
    expect([isColoured(""), isColoured("", "--color"), isColoured("1", "--color")]).toEqual([false, true, false]);
  });

  it("counts no file that it could not read", async () => {
    const folder = await folderWith({ "a.md": RIGHT, "b.md": "\0" });
    expect(formulary(folder, ["check", "a.md", "b.md"])).toMatchObject({
      code: 2,
      stdout: "b.md cannot be checked: is a binary file\nno problems in 1 file\n",
    });
    expect(formulary(folder, ["check", "none.md"]).stdout).toContain("nothing checked");
  });

  it("ends quietly when its reader has enough", async () => {
    const names = Array.from({ length: 200 }, (_, i) => `${i}.md`);
    const folder = await folderWith(Object.fromEntries(names.map((name) => [name, WRONG.repeat(20)])));
    for (const [args, code] of [
      [["check", "--format", "json", "."], 1],
      [["annotate", ...names], 0],
    ] as const) {
      expect(await unread(folder, args)).toEqual({ code, stderr: "" });
    }
  });

  it("repairs what is certain with --fix, once and for all", async () => {
    const folder = await folderWith({ "a.md": FIXABLE });
    expect(formulary(folder, ["check", "--fix", "a.md"]).stdout).toContain("2 fixed");
    expect(readFileSync(path.join(folder, "a.md"), "utf8")).toBe(FIXED);
    expect(formulary(folder, ["check", "--fix", "a.md"]).stdout).not.toContain("fixed");
  });

  it("leaves out what a baseline knows, from whatever folder, and reports what is new", async () => {
    const folder = await folderWith({ "press/a.md": WRONG });
    const known = path.join(folder, "known.json");
    expect(formulary(folder, ["check", "--write-baseline", "known.json", "press"]).code).toBe(0);
    expect(Object.keys(JSON.parse(readFileSync(known, "utf8")) as object)).toEqual(["press/a.md"]);
    expect(formulary(folder, ["check", "--baseline", "known.json", "press/a.md"]).code).toBe(0);
    const inside = path.join(folder, "press");
    expect(formulary(inside, ["check", "--baseline", known, "a.md"]).code).toBe(0);
    writeFileSync(path.join(inside, "a.md"), `${WRONG}\nThe FDA granted PRIME designation to nivolumab.\n`);
    const { code, stdout } = formulary(inside, ["check", "--baseline", "../known.json", "a.md"]);
    expect(code).toBe(1);
    expect(stdout).toContain("PRIME");
    expect(stdout).not.toContain("a.md:3:");
  });

  it("shows and remembers a piece of a line, however long the line is", async () => {
    const book = "The trial had ten sites and two arms. ".repeat(2000);
    const folder = await folderWith({ "a.md": `${book}${LINE} ${book}\n` });
    expect(formulary(folder, ["check", "--write-baseline", "known.json", "a.md"]).code).toBe(0);
    const { stdout } = formulary(folder, ["check", "a.md"]);
    expect(Math.max(...stdout.split("\n").map((line) => line.length))).toBeLessThan(400);
    expect(stdout).toContain("^^^");
    writeFileSync(path.join(folder, "a.md"), `A sentence more. ${book}${LINE} ${book}\n`);
    expect(formulary(folder, ["check", "--baseline", "known.json", "a.md"]).code).toBe(0);
  });

  it("counts warnings against --max-warnings and judges as of a date", async () => {
    const text = "Equecabtagene autoleucel was approved by the NMPA on June 30, 2022.\n";
    const folder = await folderWith({ "a.md": text });
    expect(formulary(folder, ["check", "a.md"]).code).toBe(0);
    expect(formulary(folder, ["check", "--max-warnings", "0", "a.md"]).code).toBe(1);
    expect(formulary(folder, ["check", "--max-warnings", "0", "--as-of", "2022-12-31", "a.md"]).code).toBe(0);
  });

  it("gives the same reports in the same order on several threads", async () => {
    const files = Object.fromEntries(
      Array.from({ length: 130 }, (_, i) => [`f${String(i).padStart(3, "0")}.md`, i % 2 ? WRONG : RIGHT]),
    );
    const folder = await folderWith(files);
    const run = (threads: string): unknown =>
      JSON.parse(formulary(folder, ["check", "--format", "json", "--threads", threads, "*.md"]).stdout);
    expect(run("3")).toEqual(run("1"));
  });

  it("speaks SARIF, GitHub annotations and JUnit", async () => {
    const folder = await folderWith({ "a.md": WRONG });
    const sarif = JSON.parse(formulary(folder, ["check", "--format", "sarif", "a.md"]).stdout) as {
      version: string;
      runs: { results: { ruleId: string; locations: { physicalLocation: { region: { startLine: number } } }[] }[] }[];
    };
    expect(sarif.version).toBe("2.1.0");
    const results = sarif.runs[0]?.results ?? [];
    expect(results.map(({ ruleId }) => ruleId)).toContain("designation-wrong-regulator");
    expect(results[0]?.locations[0]?.physicalLocation.region.startLine).toBe(3);
    expect(formulary(folder, ["check", "--format", "github", "a.md"]).stdout).toMatch(/^::error file=a\.md,line=3,/m);
    expect(formulary(folder, ["check", "--format", "junit", "a.md"]).stdout).toContain('<testsuite name="a.md"');
  });

  it("takes the folder's own knowledge on top, and tells its faults with file and line", async () => {
    const yaml =
      "id: drug:zz-4711\nlabel: zz-4711\nnames: { code: [ZZ-4711] }\nsources: [{ source: nowhere, retrieved: 2026-01-01 }]\n";
    const folder = await folderWith({ "a.txt": "Patients received ZZ-4711 daily.\n", ".formulary/own.yaml": yaml });
    const { stdout, stderr } = formulary(folder, ["annotate", "a.txt"]);
    expect(JSON.parse(stdout)).toMatchObject({ mentions: [{ text: "ZZ-4711", entity: "drug:zz-4711" }] });
    expect(stderr).toMatch(/^\.formulary\/own\.yaml:\d+: /);
  });

  it("knows what the editor knows: the user's files and imports, and the folder's, unless it is told not to", async () => {
    const drug = (name: string) => `id: drug:${name}\nlabel: ${name}\nnames: { inn: [${name}] }\n`;
    const home = await folderWith({ "mine.yaml": drug("minemab"), "bought.kb": layerOf("boughtmab") });
    const folder = await folderWith({
      "a.txt": "Patients received minemab, boughtmab, sharedmab and ourmab.\n",
      ".formulary/ours.yaml": drug("ourmab"),
      ".formulary/shared.kb": layerOf("sharedmab"),
    });
    const asUser = { FORMULARY_HOME: home };
    const found = (...options: readonly string[]) => {
      const { stdout } = formulary(folder, ["annotate", ...options, "a.txt"], undefined, asUser);
      return (JSON.parse(stdout) as { mentions: { entity: string }[] }).mentions.map(({ entity }) => entity);
    };
    expect(found()).toEqual(["drug:minemab", "drug:boughtmab", "drug:sharedmab", "drug:ourmab"]);
    expect(found("--no-user-knowledge").filter((entity) => /mine|bought/.test(entity))).toEqual([]);
    const search = (...options: readonly string[]) =>
      formulary(folder, ["kb", "search", ...options, "minemab"], undefined, asUser).stdout;
    expect(search()).toContain("drug:minemab");
    expect(search("--no-user-knowledge")).not.toContain("drug:minemab");
  }, 60_000);

  it("leaves a software README alone", async () => {
    const readme =
      "# left-pad\n\nRun `npm install left-pad`. The EMA of the load is shown; PRIME numbers are cached.\n";
    const folder = await folderWith({ "README.md": readme });
    expect(formulary(folder, ["check", "README.md"])).toMatchObject({ code: 0, stdout: "no problems in 1 file\n" });
  });
});

describe("formulary report", () => {
  it("writes one page that loads nothing", async () => {
    const folder = await folderWith({ "a.md": WRONG });
    const { code, stdout } = formulary(folder, ["report", "a.md", "-o", "-"]);
    expect(code).toBe(0);
    expect(stdout).toMatch(/^<!DOCTYPE html>/);
    expect(stdout).not.toMatch(/<script|src=|@import|url\(/);
    expect(stdout).toContain("designation-wrong-regulator");
    expect(stdout).toContain('<svg class="timeline wide"');
  });
});
