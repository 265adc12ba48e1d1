import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compileKnowledge } from "../../server/src/core/knowledge/compile";
import type { Drug, Fact } from "../../server/src/core/knowledge/entity";
import { Collector } from "../../server/src/sources/import/collect";
import {
  moietyNames,
  nameKey,
  preferredForm,
  slug,
  withoutBiologicSuffix,
  withoutNuclide,
} from "../../server/src/sources/import/names";
import { isEveryday, isInitials, isDevelopmentCode, noiseOf } from "../../server/src/sources/import/noise";
import type { SubstanceRecord } from "../../server/src/sources/import/record";
import { absorbGenerated } from "../../server/src/sources/merge";

const REFERENCE = { source: "page", retrieved: "2026-11-22" };

function record(substances: string | readonly string[], more: Partial<SubstanceRecord> = {}): SubstanceRecord {
  const list = typeof substances === "string" ? [substances] : substances;
  return { file: "f", line: 1, substances: list, mayCreate: true, names: [], identifiers: [], facts: [], ...more };
}

function collect(
  records: readonly SubstanceRecord[],
  known: readonly Drug[] = [],
): { drugs: Drug[]; reported: string[] } {
  const reported: string[] = [];
  const collector = new Collector(({ message }) => reported.push(message), known);
  for (const item of records) collector.add(item, REFERENCE, "all");
  return { drugs: [...collector.release()], reported };
}

function approval(date: string, brand = "Samplex"): Fact {
  return { event: "approval", regulator: "regulator:us-agency", date, precision: "day", brand, source: REFERENCE };
}

const ids = (drugs: readonly Drug[]): string[] => drugs.map(({ id }) => id);
const names = (drug: Drug | undefined): string[] => drug?.names.map(({ text, kind }) => `${kind}:${text}`) ?? [];

describe("collecting", () => {
  it("keeps what a substance was called before its international name came, and calls a tracer without its nuclide", () => {
    const [hormone] = collect([record("Samprolide", { names: [{ text: "samprorelin", kind: "inn" }] })]).drugs;
    expect(hormone?.label).toBe("samprorelin");
    expect(names(hormone)).toEqual(["inn:samprorelin", "synonym:samprolide"]);
    const drugs = collect([
      record("florsamplir F-18"),
      record("methionine C-11"),
      record("florsamplor F-18"),
      record("florsamplor"),
    ]).drugs;
    expect(drugs.map(names)).toEqual([
      ["synonym:florsamplir F-18", "synonym:florsamplir"],
      ["synonym:florsamplor"],
      ["synonym:florsamplor F-18"],
      ["synonym:methionine C-11"],
    ]);
  });

  it("keeps of several dates of one kind what tells most", () => {
    const undated: Fact = { event: "approval", regulator: "regulator:us-agency", brand: "Samplex", source: REFERENCE };
    const latest = (date: string): Fact => ({ ...approval(date), precision: "latest" });
    const dates = (...facts: Fact[]): (string | undefined)[] =>
      collect([record("samplinib", { facts })]).drugs.flatMap((drug) => drug.facts.map(({ date }) => date));
    expect(dates(undated, approval("2001-05-10"))).toEqual(["2001-05-10"]);
    expect(dates({ ...undated, brand: "Otherex" }, approval("2001-05-10"))).toEqual(["2001-05-10", undefined]);
    expect(dates(latest("2003-01-01"), approval("2001-05-10"), latest("1999-02-02"))).toEqual([
      "1999-02-02",
      "2001-05-10",
    ]);
  });

  it("knows a development code in any spelling, and a substance of which nothing else is known by it", () => {
    expect(ids(collect([record("IMM-1010"), record("IMM1010")]).drugs)).toEqual(["drug:imm-1010"]);
    const code = { names: [{ text: "AZX3355", kind: "code" }] } as const;
    const bare = record("AZX 3355", { identifiers: ["drugbank:DB05404"] });
    const [drug, ...more] = collect([bare, record("sampleberan", code)]).drugs;
    expect(more).toEqual([]);
    expect(drug).toMatchObject({ id: "drug:sampleberan", identifiers: ["drugbank:DB05404"] });
    const known = record("AZX 3355", { identifiers: ["cas:344413-67-8"] });
    expect(collect([known, record("sampleberan", code)]).drugs).toHaveLength(2);
  });

  it("writes a nonproprietary name small, whichever register told it first", () => {
    const written = { text: "Samplinib", kind: "synonym" } as const;
    const inn = { text: "samplinib", kind: "inn" } as const;
    for (const order of [
      [written, inn],
      [inn, written],
    ]) {
      const [drug] = collect(order.map((name) => record("Samplinib", { names: [name] }))).drugs;
      expect([drug?.label, names(drug)]).toEqual(["samplinib", ["inn:samplinib"]]);
    }
  });

  it("spells what is known by its brand alone as it is sold, and a substance as a substance", () => {
    const sold = { names: [{ text: "Sampluvax", kind: "brand" }] } as const;
    expect(collect([record("Sampluvax", sold)]).drugs[0]?.label).toBe("Sampluvax");
    const registered = record("Sampluvax", { ...sold, identifiers: ["cas:344413-67-8"] });
    expect(collect([registered]).drugs[0]?.label).toBe("sampluvax");
  });

  it("takes no name from a translation, and no brand for its substance", () => {
    const known = record("samplinib", { names: [{ text: "Samplex", kind: "brand" }] });
    const { drugs } = collect([
      known,
      record("samplinib hydrochloride", { isTranslated: true, mayCreate: false }),
      record("unknownine", {
        isTranslated: true,
        mayCreate: false,
        names: [{ text: "Samplex", kind: "brand" }],
        facts: [approval("1999-01-01")],
      }),
    ]);
    expect(names(drugs[0])).toEqual(["synonym:samplinib", "brand:Samplex"]);
    expect(drugs[0]?.facts).toEqual([]);
  });

  it("joins by identifier whatever the name, and by name whatever the spelling", () => {
    const { drugs } = collect([
      record("Samplinib", { identifiers: ["unii:PQX0D8J21J"] }),
      record("ABC-1234", { identifiers: ["unii:PQX0D8J21J", "cas:58-08-2"] }),
      record("SAMPLINIB"),
    ]);
    expect(ids(drugs)).toEqual(["drug:samplinib"]);
    expect(drugs[0]?.identifiers).toEqual(["cas:58-08-2", "unii:PQX0D8J21J"]);
  });

  it("keeps two substances of one name apart where their identifiers differ", () => {
    const { drugs } = collect([
      record("Samplinib", { identifiers: ["unii:PQX0D8J21J"] }),
      record("samplinib", { identifiers: ["unii:YTJ3XRJ4ZN"] }),
    ]);
    expect(ids(drugs)).toEqual(["drug:samplinib", "drug:samplinib-2"]);
  });

  it("lets a UNII overrule a CAS number that a whole family shares", () => {
    const { drugs } = collect([
      record("ardesample", { identifiers: ["unii:PQX0D8J21J", "cas:58-08-2"] }),
      record("sample", { identifiers: ["unii:YTJ3XRJ4ZN", "cas:58-08-2"] }),
    ]);
    expect(ids(drugs)).toEqual(["drug:ardesample", "drug:sample"]);
  });

  it("makes a salt's name one of the moiety's, but only where the moiety is known", () => {
    const { drugs } = collect([record("samplinib"), record("SAMPLINIB MESYLATE"), record("unheardin sodium")]);
    expect(ids(drugs)).toEqual(["drug:samplinib", "drug:unheardin-sodium"]);
    expect(names(drugs[0])).toEqual(["synonym:samplinib", "synonym:samplinib mesylate"]);
  });

  it("knows a combination by its parts in any order, and never by name in a text", () => {
    const { drugs } = collect([
      record(["bbbvir", "aaavir"], { facts: [approval("2020-01-02")] }),
      record(["AAAVIR", "BBBVIR SODIUM"], { names: [{ text: "Samplex", kind: "brand" }] }),
    ]);
    expect(ids(drugs)).toEqual(["drug:aaavir", "drug:aaavir-bbbvir", "drug:bbbvir"]);
    expect(drugs[1]?.names).toEqual([
      { text: "aaavir; bbbvir", kind: "synonym", ambiguous: true },
      { text: "Samplex", kind: "brand" },
    ]);
  });

  it("reports wrong check digits and rows of unknown substances", () => {
    const { reported } = collect([
      record("samplinib", { identifiers: ["cas:58-08-3"] }),
      record("something", { mayCreate: false }),
    ]);
    expect(reported).toEqual([
      "58-08-3 is no CAS number: its check digit or form is wrong",
      "unknown substance, not named clearly enough to begin one: something",
    ]);
  });

  it("takes a name back from a substance that borrowed it", () => {
    const { drugs } = collect([
      record("dexsamplin", { names: [{ text: "samplin", kind: "synonym" }] }),
      record("othermab"),
      record("Samplin", { identifiers: ["unii:PQX0D8J21J"] }),
    ]);
    const borrowed = drugs.find(({ id }) => id === "drug:dexsamplin");
    expect(names(borrowed)).toContain("synonym:dexsamplin");
  });

  it("assigns rows to what is known below, and answers only with what they add", () => {
    const known: Drug = {
      id: "drug:kept-id",
      type: "drug",
      label: "samplinib",
      names: [
        { text: "samplinib", kind: "inn" },
        { text: "XY-1234", kind: "code" },
      ],
      sources: [REFERENCE],
      facts: [approval("2019-01-01")],
    };
    const { drugs } = collect([record("xy-1234", { facts: [approval("2020-01-01")] })], [known]);
    expect(ids(drugs)).toEqual(["drug:kept-id"]);
    expect(drugs[0]?.facts.map(({ date }) => date)).toEqual(["2020-01-01"]);
  });

  it("gives the same bytes twice, and in whatever order independent rows come", () => {
    const text = fc.constantFrom("samplinib", "othermab", "thirdvir", "fourthase");
    const rows = fc.array(fc.tuple(text, fc.integer({ min: 2000, max: 2020 })), { maxLength: 20 });
    const bytes = (list: readonly (readonly [string, number])[]): string => {
      const records = list.map(([name, year]) => record(name, { facts: [approval(`${year}-01-01`)] }));
      const { drugs } = collect(records);
      return Buffer.from(compileKnowledge({ entities: drugs, sources: [], version: "1" })).toString("base64");
    };
    fc.assert(
      fc.property(rows, (list) => {
        expect(bytes(list)).toBe(bytes(list));
        expect(bytes([...list, ...list])).toBe(bytes(list));
        expect(bytes([...list].reverse())).toBe(bytes(list));
      }),
    );
  });
});

describe("names", () => {
  it.each([
    ["tenofovir disoproxil fumarate", ["tenofovir disoproxil"]],
    ["imatinib mesylate", ["imatinib"]],
    ["sodium rabeprazole", ["rabeprazole"]],
    ["sodium chloride", []],
    ["magnesium", []],
  ])("moieties of %s", (name, expected) => {
    expect(moietyNames(name)).toEqual(expected);
  });

  it.each([
    ["adalimumab-atto", "adalimumab"],
    ["insulin glargine-yfgn", "insulin glargine"],
    ["sacubitril-valsartan", undefined],
  ])("biologic suffix of %s", (name, expected) => {
    expect(withoutBiologicSuffix(name)).toBe(expected);
  });

  it.each([
    ["florsamplir (18F)", "florsamplir"],
    ["florsamplir F-18", "florsamplir"],
    ["florsamplir 18F", "florsamplir"],
    ["samplopeptin A10", undefined],
    ["hypersampled Xe-129", undefined],
  ])("%s without its nuclide", (name, expected) => {
    expect(withoutNuclide(name)).toBe(expected);
  });

  it.each([
    ["Imatinib", "imatinib"],
    ["IMATINIB MESYLATE", "imatinib mesylate"],
    ["PF-06815345", "PF-06815345"],
    ["NeuroVax", "NeuroVax"],
    ["Acer negundo pollen", "Acer negundo pollen"],
  ])("%s is written %s", (name, expected) => {
    expect(preferredForm(name)).toBe(expected);
  });

  it("come together across national spellings", () => {
    expect(nameKey("Amlodipine Besilate")).toBe(nameKey("AMLODIPINE BESYLATE"));
    expect(nameKey("Sulphadiazine")).toBe(nameKey("sulfadiazine"));
    expect(slug("α-Tocophérol (x)")).toBe("alpha-tocopherol-x");
  });

  it.each([
    ["E 330", "catalogue number"],
    ["ASA", "short"],
    ["福可苏", undefined],
    ["IL-2", "gene or marker"],
    ["Ala-Gly-Trp-Val-Pro", "sequence"],
    ["antibiotic", "generic word"],
    ["(±)-2-(4-methylphenyl)propanoate", "systematic name"],
    ["imatinib", undefined],
    ["PF-06815345", undefined],
    ["cilta-cel", undefined],
  ])("noise in %s", (name, expected) => {
    expect(noiseOf(name)).toBe(expected);
  });

  it("tell codes from initials and everyday words", () => {
    expect(["AMG 102", "BMS-986165", "CT-103A", "IBI326"].every(isDevelopmentCode)).toBe(true);
    expect(["CD19", "B12", "IL-6", "vitamin"].some(isDevelopmentCode)).toBe(false);
    expect(isInitials("ATRA")).toBe(true);
    expect(["nitric oxide", "L-lysine", "Iron"].every(isEveryday)).toBe(true);
    expect(isEveryday("imatinib")).toBe(false);
  });
});

describe("absorbing generated entities", () => {
  const drug = (id: string, label: string, more: Partial<Drug> = {}): Drug => ({
    id,
    type: "drug",
    label,
    names: [{ text: label, kind: "synonym" }],
    sources: [REFERENCE],
    facts: [],
    ...more,
  });

  it("lets the hand-edited entity win, by identifier or by name", () => {
    const own = drug("drug:own", "samplecel", {
      identifiers: ["unii:PQX0D8J21J"],
      names: [
        { text: "CT1034", kind: "code" },
        { text: "samplecel", kind: "inn" },
      ],
    });
    const { entities, report } = absorbGenerated(
      [own],
      [
        drug("drug:a", "other name", { identifiers: ["unii:PQX0D8J21J"], facts: [approval("2020-01-01")] }),
        drug("drug:ct1034", "CT1034"),
        drug("drug:free", "free"),
      ],
    );
    expect(entities.map(({ id }) => id)).toEqual(["drug:free", "drug:own"]);
    expect(report.merged.map(({ absorbed, by }) => `${absorbed} ${by}`)).toEqual([
      "drug:a unii:PQX0D8J21J",
      "drug:ct1034 name ct1034",
    ]);
  });

  it("keeps both sides of a conflict and reports it", () => {
    const own = drug("drug:own", "samplemab", { facts: [approval("2020-01-01")] });
    const twin = drug("drug:samplemab", "samplemab", { facts: [approval("2020-02-01")] });
    const { entities, report } = absorbGenerated([own], [twin]);
    expect(report.conflicts.map(({ message }) => message)).toEqual([
      "approval Samplex regulator:us-agency 2020-01-01 (page), but approval Samplex regulator:us-agency 2020-02-01 (page)",
    ]);
    const [joined] = entities;
    expect(joined?.type === "drug" && joined.facts.map(({ date }) => date)).toEqual(["2020-01-01", "2020-02-01"]);
  });

  it("drops a second account of one event, but keeps a more precise one", () => {
    const own = drug("drug:own", "samplemab", { facts: [{ ...approval("2020-01"), precision: "month" }] });
    const joined = (fact: Fact): number => {
      const [entity] = absorbGenerated([own], [drug("drug:samplemab", "samplemab", { facts: [fact] })]).entities;
      return entity?.type === "drug" ? entity.facts.length : 0;
    };
    expect(joined({ ...approval("2020"), precision: "year" })).toBe(1);
    expect(joined(approval("2020-01-15"))).toBe(2);
  });

  it("gives a product what registers list under its substance, and leaves the rest there", () => {
    const copy = drug("drug:samplemab-abcd", "samplemab-abcd", {
      productOf: "drug:samplemab",
      names: [
        { text: "samplemab-abcd", kind: "usan" },
        { text: "Copyx", kind: "brand" },
      ],
    });
    const listed = drug("drug:samplemab", "samplemab", {
      names: [
        { text: "samplemab", kind: "inn" },
        { text: "Samplex", kind: "brand" },
        { text: "COPYX", kind: "brand", region: "EU" },
        { text: "Samplemab-abcd", kind: "synonym" },
      ],
      facts: [approval("2010-01-01"), { ...approval("2020-01-01"), brand: "COPYX" }],
    });
    const { entities } = absorbGenerated([copy], [listed]);
    const told = entities.map((entity) => [
      entity.id,
      entity.names.map(({ text }) => text),
      entity.type === "drug" ? entity.facts.map(({ date }) => date) : [],
    ]);
    expect(told).toEqual([
      ["drug:samplemab", ["samplemab", "Samplex"], ["2010-01-01"]],
      ["drug:samplemab-abcd", ["samplemab-abcd", "Copyx"], ["2020-01-01"]],
    ]);
  });
});
