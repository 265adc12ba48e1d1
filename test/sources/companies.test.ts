import { describe, expect, it } from "vitest";
import type { Company, Drug, Fact } from "../../server/src/core/knowledge/entity";
import { companiesOf, companyKey } from "../../server/src/sources/companies";

const source = { source: "register", retrieved: "2026-11-22" };

function drug(slug: string, holders: readonly string[], companies: Drug["companies"] = []): Drug {
  const facts = holders.map((holder): Fact => ({ event: "approval", holder, source }));
  return { id: `drug:${slug}`, type: "drug", label: slug, names: [], sources: [source], companies, facts };
}

describe("the key of a company's name", () => {
  it.each([
    ["Novo Nordisk", ["Novo Nordisk A/S", "NOVO NORDISK AS", "Novo-Nordisk A.S."]],
    ["Pfizer", ["Pfizer Inc.", "PFIZER INC", "Pfizer, Inc", "Pfizer Limited", "Pfizer Ltd."]],
    ["Laboratoires Théa", ["Laboratoires Thea S.A.S.", "LABORATOIRES THEA"]],
    ["Bayer", ["Bayer AG", "Bayer GmbH", "BAYER S.p.A."]],
    ["Krka Novo mesto", ["Krka, Novo mesto d.d."]],
    ["Cubist Pharmaceuticals", ["Cubist Pharmaceuticals LLC, a subsidiary of Merck & Co., Inc."]],
    ["Genzyme", ["Genzyme Corporation, a Sanofi Company"]],
    ["Merck Sharp & Dohme", ["Merck, Sharp and Dohme Corp.", "MERCK SHARP DOHME", "Merck Sharp & Dohme B.V."]],
    ["Merck & Co.", ["Merck & Co., Inc.", "MERCK AND CO INC"]],
  ])("is that of %s for its other spellings", (name, spellings) => {
    expect(spellings.map(companyKey)).toEqual(spellings.map(() => companyKey(name)));
  });

  it("keeps apart what are companies of their own", () => {
    const names = [
      "Merck",
      "Merck KGaA",
      "Merck & Co., Inc.",
      "Pfizer",
      "Pfizer Europe MA EEIG",
      "Roche Registration GmbH",
    ];
    expect(new Set(names.map(companyKey)).size).toBe(names.length);
  });

  it("is never empty for a name that is nothing but a form", () => {
    expect(companyKey("Inc.")).toBe("inc");
    expect(companyKey("武田薬品工業株式会社")).not.toBe("");
  });
});

describe("the companies of drugs", () => {
  const drugs = [
    drug("one", ["EXAMPLEX PHARMA INC", "Examplex Pharma, Inc."], [{ name: "Examplex Pharma", role: "originator" }]),
    drug("two", ["Examplex Pharma Ltd", "Other GmbH"]),
  ];

  it("are entities with all their spellings, sources and drugs", () => {
    const { companies, merged } = companiesOf(drugs);
    expect(companies.map(({ id, label }) => [id, label])).toEqual([
      ["company:examplex-pharma", "Examplex Pharma"],
      ["company:other", "Other GmbH"],
    ]);
    expect(companies[0]?.drugs).toEqual([
      { drug: "drug:one", role: "originator" },
      { drug: "drug:two", role: "holder" },
    ]);
    expect(companies[0]?.sources).toEqual([source]);
    expect(merged).toEqual([
      {
        kept: "company:examplex-pharma",
        spellings: ["Examplex Pharma", "Examplex Pharma Ltd", "Examplex Pharma, Inc."],
      },
    ]);
  });

  it("go by what was written of them by hand, former names too", () => {
    const written: Company = {
      id: "company:newex",
      type: "company",
      label: "Newex",
      names: [
        { text: "Newex", kind: "official" },
        { text: "Examplex Pharma", kind: "former", until: "2025" },
      ],
      sources: [source],
    };
    const { companies } = companiesOf([...drugs, written]);
    expect(companies.map(({ id }) => id)).toEqual(["company:newex", "company:other"]);
    expect(companies[0]).toMatchObject({ label: "Newex", drugs: [{ drug: "drug:one" }, { drug: "drug:two" }] });
    expect(companies[0]?.names.slice(0, 2)).toEqual(written.names);
  });
});
