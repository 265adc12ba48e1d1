import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { UsageError } from "../../server/src/main/cli/io";
import { runKnowledgeCommand } from "../../server/src/main/kb/command";

const BASE = `- { id: page, title: A page, publisher: somebody, licence: facts only, asOf: 2026-11-22 }
---
id: regulator:us-agency
label: Agency
kind: authority
jurisdiction: US
names: { official: [Agency] }
sources: [{ source: page, retrieved: 2026-11-22 }]
---
id: drug:samplinib
label: samplinib
names: { inn: [samplinib], brand: [Samplex], code: [XY-1234] }
sources: [{ source: page, retrieved: 2026-11-22 }]
facts:
  - { event: approval, regulator: regulator:us-agency, date: 2015-03, precision: month, jurisdiction: US, brand: Samplex, source: page, url: "https://example.org/a", retrieved: 2026-11-22 }
  - { event: approval, regulator: regulator:us-agency, source: page, retrieved: 2026-11-22 }
`;

let cwd = "";
beforeAll(async () => {
  cwd = await mkdtemp(path.join(os.tmpdir(), "formulary-kb-"));
});
afterAll(async () => {
  await rm(cwd, { recursive: true });
});

interface Ran {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

async function run(...argv: readonly string[]): Promise<Ran> {
  let [out, err] = ["", ""];
  const code = await runKnowledgeCommand(argv, {
    stdout: (text) => (out += text),
    stderr: (text) => (err += text),
    readStdin: () => Promise.resolve(new Uint8Array()),
    isTerminal: false,
    environment: {},
    cwd,
  });
  return { code, out, err };
}

const put = (name: string, text: string): Promise<void> => writeFile(path.join(cwd, name), text);
const bytes = (name: string): Promise<Buffer> => readFile(path.join(cwd, name));

describe("formulary kb", () => {
  beforeAll(async () => {
    await put("base.yaml", BASE);
    await run("build", "base.yaml", "-o", "base.kb");
  });

  it("builds the same bytes twice", async () => {
    const { code, out } = await run("build", "base.yaml", "-o", "again.kb");
    expect([code, out.split(",")[0]]).toEqual([0, "again.kb: 2 entities"]);
    expect(await bytes("again.kb")).toEqual(await bytes("base.kb"));
  });

  it("writes nothing where a source has an error, and says where it is", async () => {
    await put("bad.yaml", BASE.replace("2015-03", "2015-13"));
    const { code, err } = await run("build", "bad.yaml", "-o", "bad.kb");
    expect(code).toBe(1);
    expect(err).toMatch(/^bad\.yaml:15: facts\.0\.date: "2015-13" does not fit/);
    expect((await readdir(cwd)).filter((name) => name.startsWith("bad.kb"))).toEqual([]);
  });

  it("counts", async () => {
    const { out } = await run("stats", "base.kb", "--format", "json");
    expect(JSON.parse(out)).toMatchObject({
      entities: { drug: 1, regulator: 1, designation: 0, company: 0 },
      names: 4,
      facts: 2,
      datedFacts: 1,
      events: 1,
      candidates: 0,
      sources: [{ id: "page", title: "A page", asOf: "2026-11-22", facts: 2 }],
    });
  });

  it("shows an entity by id and by name, each fact with its source", async () => {
    const byName = await run("show", "samplex", "--knowledge", "base.kb");
    expect(byName.out).toBe((await run("show", "drug:samplinib", "--knowledge", "base.kb")).out);
    expect(byName.out).toContain("2015-03 approval Agency Samplex [https://example.org/a]");
    expect(byName.out).toContain("undated approval Agency [A page]");
    expect((await run("show", "nothing", "--knowledge", "base.kb")).code).toBe(1);
  });

  it("searches", async () => {
    const { out } = await run("search", "sampl", "--knowledge", "base.kb", "--format", "json");
    expect((JSON.parse(out) as { entity: string }[])[0]?.entity).toBe("drug:samplinib");
  });

  it("imports onto a base, twice to the same bytes, and shows what changed", async () => {
    const header = "DrugBank ID,Accession Numbers,Common name,CAS,UNII,Synonyms,Standard InChI Key\n";
    await put(
      "names.csv",
      `${header}DB00002,,XY-1234,205923-56-4,PQX0D8J21J,Sampletuximab,\nDB00003,,othermab,1-1-1,,,\nshort\n`,
    );
    const answer = await run(
      "import",
      "drugbank",
      "names.csv",
      "-o",
      "import.kb",
      "--base",
      "base.kb",
      "--retrieved",
      "2026-11-22",
    );
    expect(answer.out).toContain("names.csv:3: warning: 1-1-1 is no CAS number");
    expect(answer.out).toContain("names.csv:4: warning: 1 fields instead of 7");
    expect(answer.out).toContain("2 records: 2 substances");
    await run("import", "drugbank", "names.csv", "-o", "import2.kb", "--base", "base.kb", "--retrieved", "2026-11-22");
    expect(await bytes("import2.kb")).toEqual(await bytes("import.kb"));
    expect((await run("show", "Sampletuximab", "--knowledge", "base.kb", "--knowledge", "import.kb")).out).toContain(
      "drug:samplinib",
    );
    const changes = await run("diff", "base.kb", "import.kb");
    expect(changes.out).toContain("+ drug:othermab");
    expect(changes.out).toContain("- regulator:us-agency");
    expect((await run("diff", "base.kb", "base.kb")).out).toBe("0 added, 0 removed, 0 changed\n");
  });

  it("checks a workspace's own files against the base", async () => {
    await put("own.yaml", "id: drug:samplinib\nnames: { short: [sampl] }\n---\nignore: [Samplex]\n");
    expect(await run("validate", "--overlay", "own.yaml", "--base", "base.kb")).toEqual({
      code: 0,
      out: "1 entity, 1 silenced\n",
      err: "",
    });
    await put("faulty.yaml", "id: drug:unheard-of\nnames: { short: [sampl] }\n");
    const { code, err } = await run("validate", "--overlay", "faulty.yaml", "--base", "base.kb");
    expect([code, err.split("\n")[0]]).toEqual([1, 'faulty.yaml:1: document: "label" is missing']);
  });

  it("says when it knows nothing, and what it knows that is near", async () => {
    expect(await run("search", "qqqqqq", "--knowledge", "base.kb")).toEqual({
      code: 1,
      out: "",
      err: 'formulary: nothing is found for "qqqqqq"\n',
    });
    const { code, err } = await run("show", "samplinob", "--knowledge", "base.kb");
    expect([code, err]).toEqual([1, 'formulary: nothing is known as "samplinob"; is it samplinib?\n']);
  });

  it("leaves nothing behind when an import fails", async () => {
    await put("wrong.csv", "a,b\n1,2\n");
    await expect(run("import", "hsa", "wrong.csv", "-o", "wrong.kb", "--base", "base.kb")).rejects.toThrow(UsageError);
    expect((await readdir(cwd)).filter((name) => name.startsWith("wrong.kb"))).toEqual([]);
  });

  it.each([
    [["build"], "kb build needs one folder"],
    [["build", "base.yaml"], "kb build needs -o FILE"],
    [["build", "nowhere", "-o", "x"], "there is no nowhere"],
    [["stats", "nowhere.kb"], "cannot read nowhere.kb"],
    [["stats", "base.yaml"], "not a compiled knowledge base"],
    [["search"], "kb search needs a query"],
    [["search", "x", "--limit", "0"], "--limit is a whole number above 0"],
    [["import", "nothing", "base.yaml", "-o", "x"], 'no source "nothing"'],
    [["import", "ema"], "kb import needs a file"],
    [["frobnicate"], 'no command "kb frobnicate"'],
  ])("refuses %j", async (argv, message) => {
    await expect(run(...argv)).rejects.toThrow(message);
  });

  it.each([
    ["ema", "binary.xlsx", "PK\u0003\u0004 nothing", /^binary\.xlsx: no workbook/],
    ["ema", "binary.json", "\u0000\u0001", /^binary\.json:1: a binary file/],
    ["ema", "other.json", "a,b", /^other\.json: no JSON/],
    ["drugbank", "empty.csv", "", /^empty\.csv: no header with DrugBank ID/],
    ["rxnorm", "other.RRF", "a,b\n", /other\.RRF: nothing in there .* \(other\.RRF:1: 1 fields instead of 19\)/],
    ["unii", "line_Names.txt", "a".repeat(3_000_000), /^line_Names\.txt: no header/],
    ["ctgov", "line.jsonl", "a".repeat(3_000_000), /line\.jsonl: nothing in there .*\(line\.jsonl:1: /],
  ])("refuses for %s what is none of its files: %s", async (source, name, text, message) => {
    await put(name, text);
    await expect(
      run("import", source, name, "-o", "out.kb", "--base", "base.kb", "--problems", "rows"),
    ).rejects.toThrow(message);
    expect((await readdir(cwd)).filter((file) => /^(?:out|rows)/.test(file))).toEqual([]);
  });

  it("tells what it can do", async () => {
    expect((await run("--help")).out).toContain("formulary kb COMMAND");
  });
});
