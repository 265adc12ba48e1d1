import { readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { folderWith, formulary } from "./run";

const WORD = readFileSync(path.resolve(import.meta.dirname, "../fixtures/word/release.docx"));

interface Answer {
  readonly file: string;
  readonly error?: string;
  readonly mentions: readonly {
    start: number;
    end: number;
    text: string;
    type: string;
    entity: string | null;
    names: string[];
  }[];
  readonly statements: readonly {
    drug: { names: string[] };
    event: string;
    date: string | null;
    verdict: string;
  }[];
  readonly problems: readonly { rule: string; start: number; end: number }[];
}

const answersOf = (stdout: string): Answer[] =>
  stdout
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => JSON.parse(line) as Answer);

describe("formulary annotate", () => {
  it("answers one line a file in input order, and exits 2 after an unreadable one", async () => {
    const folder = await folderWith({
      "b.txt": "Pembrolizumab was approved by the FDA in 2014.",
      "a.md": "**Keytruda** helps.",
      "c.bin": new Uint8Array([0, 1, 2]),
    });
    const { code, stdout } = formulary(folder, ["annotate", "b.txt", "missing.txt", "c.bin", "a.md"]);
    const answers = answersOf(stdout);
    expect(answers.map(({ file, error }) => [file, error])).toEqual([
      ["b.txt", undefined],
      ["missing.txt", "no such file"],
      ["c.bin", "is a binary file"],
      ["a.md", undefined],
    ]);
    expect(code).toBe(2);
    const [first] = answers;
    expect(first?.statements).toMatchObject([{ event: "approval", date: "2014" }]);
    for (const { start, end, text } of answers[3]?.mentions ?? []) {
      expect("**Keytruda** helps.".slice(start, end)).toBe(text);
    }
    expect(answers[3]?.mentions).toMatchObject([{ text: "Keytruda", type: "drug", entity: "drug:pembrolizumab" }]);
  });

  it("names a biosimilar by its substance, too", async () => {
    const folder = await folderWith({ "a.txt": "Otulfi was approved by the FDA." });
    const [answer] = answersOf(formulary(folder, ["annotate", "a.txt"]).stdout);
    expect(answer?.mentions[0]).toMatchObject({
      entity: "drug:ustekinumab-aauz",
      names: expect.arrayContaining(["Otulfi", "ustekinumab"]),
    });
  });

  it("names a combination as people write it, in any order", async () => {
    const folder = await folderWith({ "a.txt": "Kaftrio and Truvada were approved by the FDA." });
    const [answer] = answersOf(formulary(folder, ["annotate", "a.txt"]).stdout);
    expect(answer?.mentions[0]?.names).toContain("ivacaftor/tezacaftor/elexacaftor");
    expect(answer?.mentions[1]?.names.map((name) => name.toLowerCase())).toContain(
      "tenofovir disoproxil and emtricitabine",
    );
  });

  it("gives a statement's drug the names that the document has for it, too", async () => {
    const text = "Lenacapavir (LCPV) is an antiviral. The FDA approved LCPV in June 2025 as Yeztugo.";
    const { stdout } = formulary(await folderWith({}), ["annotate", "-"], text);
    const [answer] = answersOf(stdout);
    expect(answer?.statements[0]?.drug.names).toEqual(expect.arrayContaining(["lenacapavir", "LCPV", "Yeztugo"]));
  });

  it("exits 0 whatever it finds, reads standard input, and explains on demand", async () => {
    const folder = await folderWith({});
    const { code, stdout } = formulary(folder, ["annotate", "--explain", "-"], "EMA granted RMAT to pembrolizumab.");
    expect(code).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({
      file: "-",
      mentions: expect.arrayContaining([
        expect.objectContaining({ text: "pembrolizumab", score: expect.any(Number), evidence: expect.any(Array) }),
      ]),
    });
  });

  it("counts offsets in UTF-16 units of the file as it is, with CRLF and characters outside the BMP", async () => {
    const text = "😀 first\r\n\r\nGive pembrolizumab.\r\n";
    const folder = await folderWith({ "crlf.md": text });
    const [answer] = answersOf(formulary(folder, ["annotate", "crlf.md"]).stdout);
    expect(answer?.mentions.map(({ start, end }) => text.slice(start, end))).toEqual(["pembrolizumab"]);
  });

  it("reads UTF-16 and Windows-1252 files", async () => {
    const utf16 = Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from("Give pembrolizumab.", "utf16le")]);
    const latin = Buffer.from("Donner du pembrolizumab \u00e0 jeun.", "latin1");
    const folder = await folderWith({ "a.txt": utf16, "b.txt": latin });
    const answers = answersOf(formulary(folder, ["annotate", "a.txt", "b.txt"]).stdout);
    expect(answers.map(({ mentions }) => mentions.map(({ text }) => text))).toEqual([
      ["pembrolizumab"],
      ["pembrolizumab"],
    ]);
  });

  it("reads Word files: paragraphs and tables, no comments", async () => {
    const folder = await folderWith({ "release.docx": WORD, "broken.docx": "no zip" });
    const { stdout, code } = formulary(folder, ["annotate", "release.docx", "broken.docx"]);
    const [word, broken] = answersOf(stdout);
    expect(word?.mentions.map(({ text }) => text)).toEqual(expect.arrayContaining(["pembrolizumab", "nivolumab"]));
    expect(word?.mentions.map(({ text }) => text)).not.toContain("imatinib");
    expect(broken?.error).toBe("is no readable Word file");
    expect(code).toBe(2);
  });
});
