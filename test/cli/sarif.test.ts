import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import Ajv from "ajv-draft-04";
import { describe, expect, it } from "vitest";
import { folderWith, formulary } from "./run";

/** The schema as the Microsoft package of matchers ships it; it is used from there and not copied. */
const SCHEMA = createRequire(import.meta.url).resolve("@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json");

// Its patterns are not all valid with flag u, and the validator alone knows no formats ("uri").
const ajv = new Ajv({ strict: false, validateFormats: false, unicodeRegExp: false, allErrors: true });
const isSarif = ajv.compile(JSON.parse(readFileSync(SCHEMA, "utf8")) as object);

const FILES = {
  "plain.md": "# News\n\nIn 2014 the FDA approved pembrolizumab.\n",
  // An error, a warning with a fact and a fix, hints, positions behind emoji and in CRLF lines.
  "wrong.md": "# News\r\n\r\n💊 In 2021 the European Medicines Agency granted RMAT designation to pembrolizumab.\r\n",
  "fix.md": "Pembrolizumab was approved by the CFDA in July 2021, and patients on keytruda or pembrolizumb did well.\n",
  "date.md": "Fucaso was approved by the NMPA on June 30, 2022.\n",
  "off.md": "<!-- formulary-disable-next-line id-cas -->\n\nPatients received pembrolizumab.\n",
  "with space & ünïcode.md": "CAS 107-07-4 was compared with pembrolizumab.\n",
};

describe("SARIF 2.1.0", () => {
  for (const args of [[], ["--profile", "press-release"], ["--profile", "regulatory"], ["--as-of", "2012-01-01"]]) {
    it(`is valid against its schema: ${args.join(" ") || "as it comes"}`, async () => {
      const folder = await folderWith(FILES);
      const { stdout } = formulary(folder, ["check", "--format", "sarif", ...args, "."]);
      const log = JSON.parse(stdout) as { runs: { results: unknown[] }[] };
      isSarif(log);
      expect(isSarif.errors ?? []).toEqual([]);
      expect(log.runs[0]?.results.length).toBeGreaterThan(0);
    });
  }

  it("is valid where there is nothing to report", async () => {
    const folder = await folderWith({ "plain.md": FILES["plain.md"] });
    isSarif(JSON.parse(formulary(folder, ["check", "--format", "sarif", "plain.md"]).stdout));
    expect(isSarif.errors ?? []).toEqual([]);
  });

  it("is told from what is no log", () => {
    expect(isSarif({ version: "2.1.0", runs: [{ results: [{ level: "grave" }] }] })).toBe(false);
  });
});
