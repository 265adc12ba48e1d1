import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { WrongFile } from "../../server/src/sources/import/file";
import type { Importer } from "../../server/src/sources/import/importer";
import { tableImporter } from "../../server/src/sources/import/importers/table";
import { importers } from "../../server/src/sources/import/registry";
import { bulk, latin1, read } from "./bulk";

const table = tableImporter({
  source: { id: "t", title: "T", publisher: "us", licence: "ours", asOf: "2026" },
  separator: ";",
  columns: { name: "name", code: "code", unii: "unii", modality: "modality" },
  facts: [{ event: "approval", regulator: "regulator:fda", date: "date", dates: "day-first" }],
});

/** The names and first lines under which each importer takes its files, and what parts their fields. */
const FILES: Readonly<Record<string, readonly (readonly [name: string, header: string, delimiter: string])[]>> = {
  bdpm: [
    ["CIS_bdpm.txt", "", "\t"],
    ["CIS_COMPO_bdpm.txt", "", "\t"],
  ],
  chembl: [["c.tsv", "identifier\tname\tdefinition\tsynonyms", "\t"]],
  ctgov: [["s.jsonl", "", ","]],
  drugbank: [["d.csv", "DrugBank ID,Accession Numbers,Common name,CAS,UNII,Synonyms,Standard InChI Key", ","]],
  drugcentral: [["d.tsv", "identifier\tname", "\t"]],
  drugsatfda: [
    [
      "Products.txt",
      "ApplNo\tProductNo\tForm\tStrength\tReferenceDrug\tDrugName\tActiveIngredient\tReferenceStandard",
      "\t",
    ],
    ["Applications.txt", "ApplNo\tApplType\tApplPublicNotes\tSponsorName", "\t"],
    ["MarketingStatus.txt", "MarketingStatusID\tApplNo\tProductNo", "\t"],
  ],
  ema: [["e.json", "", ","]],
  "fda-monthly": [
    [
      "m.csv",
      "Approval Date,Drug Name,Submission,Active Ingredients,Company,Submission Classification *,Submission Status",
      ",",
    ],
  ],
  "fda-orphan": [
    [
      "o.csv",
      "Generic Name,Trade Name,Date Designated,Orphan Designation,Marketing Approval Date,Sponsor Company",
      ",",
    ],
  ],
  hsa: [["h.csv", "product_name,approval_date,active_ingredients", ","]],
  ndc: [["product.txt", "PRODUCTNDC\tPROPRIETARYNAME\tSUBSTANCENAME\tMARKETINGCATEGORYNAME", "\t"]],
  "orange-book": [["products.txt", "Ingredient~Trade_Name~Appl_Type~Approval_Date~Applicant_Full_Name", "~"]],
  pharmgkb: [
    ["p.tsv", "identifier\tname", "\t"],
    ["p.sssom.tsv", "subject_id\tpredicate_id\tobject_id", "\t"],
  ],
  "purple-book": [
    ["p.csv", "N/R/U,Applicant,BLA Number,Proprietary Name,Proper Name,Approval Date,Date of First Licensure", ","],
  ],
  rxnorm: [["RXNCONSO.RRF", "", "|"]],
  table: [["t.csv", "name,code,unii,modality,date", ","]],
  unii: [
    ["UNII_Records.txt", "UNII\tPT\tRN\tINCHIKEY", "\t"],
    ["UNII_Names.txt", "Name\tTYPE\tUNII\tDisplay Name", "\t"],
  ],
};

const all: readonly Importer[] = [...importers, table];

/** Runs an importer to its end; that files are refused is an answer, anything else that is thrown is a fault. */
async function survives(importer: Importer, contents: readonly (string | Uint8Array)[], size: number): Promise<void> {
  const files = (FILES[importer.id] ?? []).map(([name], index) => bulk(name, contents[index] ?? "", size));
  await read(importer, ...files).catch((error: unknown) => {
    if (!(error instanceof WrongFile)) throw error;
  });
}

const cell = fc.oneof(
  fc.string({ maxLength: 30 }),
  fc.string({ unit: "grapheme", maxLength: 12 }),
  fc.constantFrom("", '"', '""', "NDA", "BLA", "31/12/2020", "12/31/2020", "Aug 24, 2026", "ENG", "RXNORM", "IN", "of"),
  fc.constantFrom("samplinib; otherine (a;b", "SAMPLARIANDA   #212887", "((((((", "a/b/c + d, e and f", "\\", "€'"),
  fc.constant("x".repeat(5000)),
);
const size = fc.integer({ min: 1, max: 200 });

describe.each(all.map((importer) => [importer.id, importer] as const))("%s", (id, importer) => {
  it("survives any rows under its header, in pieces of any size", async () => {
    const row = fc.tuple(fc.array(cell, { maxLength: 20 }), fc.constantFrom("\n", "\r\n", "\r", ""));
    await fc.assert(
      fc.asyncProperty(fc.array(row, { maxLength: 12 }), size, async (rows, piece) => {
        const contents = (FILES[id] ?? []).map(
          ([, header, delimiter]) =>
            `\uFEFF${header}\n${rows.map(([cells, end]) => cells.join(delimiter) + end).join("")}`,
        );
        await survives(importer, contents, piece);
      }),
      { numRuns: 40 },
    );
  });

  it("survives any bytes and any JSON", async () => {
    const content = fc.oneof(
      fc.uint8Array({ maxLength: 400 }),
      fc.json().map((text) => new TextEncoder().encode(text)),
      fc.json().map((text) => new TextEncoder().encode(`{"data":[${text},{"category":"Human"}]}`)),
      fc.json().map((text) => new TextEncoder().encode(`{"studies":${text}}\n{"protocolSection":${text}}`)),
    );
    await fc.assert(
      fc.asyncProperty(content, size, (bytes, piece) => survives(importer, [bytes, bytes, bytes], piece)),
      { numRuns: 60 },
    );
  });

  it("has a file to be tried with", () => {
    expect(FILES[id]?.length).toBeGreaterThan(0);
  });
});

describe("a table in another encoding", () => {
  const text = "name,code\nnaïvemab,N-101\n";
  const names = async (content: Uint8Array) =>
    (await read(table, bulk("t.csv", content, 7))).records.flatMap(({ substances }) => substances);
  const utf16 = (littleEndian: boolean) => {
    const bytes = new Uint8Array(2 * text.length + 2);
    const view = new DataView(bytes.buffer);
    [0xfeff, ...[...text].map((unit) => unit.charCodeAt(0))].forEach((unit, index) =>
      view.setUint16(2 * index, unit, littleEndian),
    );
    return bytes;
  };

  it.each([
    ["UTF-8", new TextEncoder().encode(text)],
    ["UTF-8 with a mark", new TextEncoder().encode(`\uFEFF${text}`)],
    ["UTF-16 LE", utf16(true)],
    ["UTF-16 BE", utf16(false)],
    ["Windows-1252", latin1(text)],
  ])("is read: %s", async (_, content) => {
    expect(await names(content)).toEqual(["naïvemab"]);
  });

  const bytes = (...values: readonly (string | number)[]) =>
    Uint8Array.from(values.flatMap((value) => (typeof value === "string" ? [...latin1(value)] : [value])));

  it.each([
    // 帕博利珠单抗 in GBK; ペムブロリズマブ in Shift-JIS; Кейтруда in Windows-1251.
    ["GB18030", bytes("name\nx\n", 0xc5, 0xc1, 0xb2, 0xa9, 0xc0, 0xfb, 0xd6, 0xe9, 0xb5, 0xa5, 0xbf, 0xb9, "\n")],
    [
      "Shift-JIS",
      bytes("name\nx\n", 0x83, 0x79, 0x83, 0x80, 0x83, 0x75, 0x83, 0x8d, 0x83, 0x8a, 0x83, 0x59, 0x83, 0x7d),
    ],
    ["Windows-1251", bytes("name\nx\n", 0xca, 0xe5, 0xe9, 0xf2, 0xf0, 0xf3, 0xe4, 0xe0, "\n")],
  ])("of another script is refused rather than misread: %s", async (_, content) => {
    const reading = read(table, bulk("t.csv", content, 1000));
    await expect(reading).rejects.toThrow(/^t\.csv:\d+: neither UTF-8 nor Windows-1252/);
  });

  it.each([
    ["a zip archive", bytes("PK", 3, 4, 20, 0, 0, 0, 8, 0)],
    ["UTF-16 without a mark", utf16(true).subarray(2)],
  ])("is refused with file and line: %s", async (_, content) => {
    await expect(read(table, bulk("t.csv", content, 1000))).rejects.toThrow(/^t\.csv:1: a binary file, or UTF-16/);
  });
});

describe("what is no row", () => {
  it("is reported with file, line and reason, and the rest is read", async () => {
    const long = `name,code\nfirst,A-1\n${"y".repeat(3_000_000)}\nlast,B-2\n`;
    const answer = await read(table, bulk("t.csv", long, 100_000));
    expect(answer.reported).toEqual(["t.csv:3: warning: a line of more than a million characters"]);
    expect(answer.records.map(({ substances }) => substances[0])).toEqual(["first", "last"]);
  });
});
