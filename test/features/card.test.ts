import { describe, expect, it } from "vitest";
import { compileKnowledge } from "../../server/src/core/knowledge/compile";
import type { Company, Drug, Fact } from "../../server/src/core/knowledge/entity";
import { openKnowledge } from "../../server/src/core/knowledge/open";
import { renderCard } from "../../server/src/features/card/card";
import { escapeMarkdown, markdownLink, plainText } from "../../server/src/features/card/markdown";
import { brandOf, otherNames } from "../../server/src/features/card/names";
import { statuses } from "../../server/src/features/card/status";
import { identifierLink } from "../../server/src/features/links";
import { sampleKnowledge } from "./sample";

const read = { source: "sample", retrieved: "2026-11-22" };

function drug(...facts: readonly Partial<Fact>[]): Drug {
  const whole = facts.map((fact) => ({ event: "approval" as const, jurisdiction: "US", source: read, ...fact }));
  return { id: "drug:x", type: "drug", label: "x", names: [], sources: [read], facts: whole };
}

/** The status of each jurisdiction, as "US approval 2020". */
function checkStatuses(entity: Drug, expected: readonly string[]): void {
  const found = statuses(entity, sampleKnowledge);
  expect(found.map(({ jurisdiction, fact }) => `${jurisdiction} ${fact.event} ${fact.date ?? "undated"}`)).toEqual(
    expected,
  );
}

describe("latest status", () => {
  it("is the first approval while later indications are under review", () => {
    checkStatuses(drug({ date: "2020" }, { date: "2022" }, { event: "review", date: "2023" }), ["US approval 2020"]);
  });

  it("is a dated approval rather than one that a register only flags", () => {
    checkStatuses(drug({ designation: "designation:us-orphan" }, { date: "2022" }), ["US approval 2022"]);
    checkStatuses(drug({}), ["US approval undated"]);
  });

  it("is a withdrawal until a new approval", () => {
    checkStatuses(drug({ date: "2020" }, { event: "withdrawal", date: "2021" }), ["US withdrawal 2021"]);
    checkStatuses(drug({ date: "2022" }, { event: "withdrawal", date: "2021" }), ["US approval 2022"]);
  });

  it("stays an approval when another product, or another application, was withdrawn", () => {
    const approval = { date: "2009", brand: "Valdoxan" };
    const other = { date: "2009", brand: "Thymanax" };
    const ended = (brand: string) => ({ event: "withdrawal", date: "2022", brand }) as const;
    checkStatuses(drug(approval, other, ended("Thymanax")), ["US approval 2009"]);
    checkStatuses(drug(approval, { ...ended("Second Name"), submission: "NDA" }), ["US approval 2009"]);
    checkStatuses(drug(approval, other, ended("THYMANAX"), ended("Valdoxan")), ["US withdrawal 2022"]);
  });

  it("names an application that was taken back as such, after what is approved elsewhere", () => {
    const entity = drug({ event: "withdrawal", submission: "NDA", date: "2022" }, { jurisdiction: "EU", date: "2023" });
    checkStatuses(entity, ["EU approval 2023", "US withdrawal 2022"]);
    expect(renderCard(entity, sampleKnowledge, { detail: "short" })).toContain("application withdrawn (NDA) 2022");
  });

  it("is the latest step before approval, and most advanced first", () => {
    checkStatuses(
      drug(
        { event: "submission", date: "2020" },
        { event: "acceptance", date: "2021" },
        { jurisdiction: "EU", date: "2023" },
      ),
      ["EU approval 2023", "US acceptance 2021"],
    );
  });

  it("rests on disputed facts only where there is no other", () => {
    checkStatuses(drug({ date: "2024", disputed: true }, { event: "review", date: "2023" }), ["US review 2023"]);
    checkStatuses(drug({ date: "2024", disputed: true }), ["US approval 2024"]);
  });

  it("is known through the source's horizon, not beyond the day it was read", () => {
    const [status] = statuses(drug({ date: "2020" }), sampleKnowledge);
    expect(status?.knownThrough).toBe("2026-11-01");
    const [early] = statuses(drug({ source: { ...read, retrieved: "2026-05-05" } }), sampleKnowledge);
    expect(early?.knownThrough).toBe("2026-05-05");
  });
});

describe("the brand of a drug", () => {
  const named = (brands: readonly string[], ...facts: readonly Partial<Fact>[]): Drug => {
    return { ...drug(...facts), names: brands.map((text) => ({ text, kind: "brand" as const })) };
  };

  it("is that of its first dated approval", () => {
    const brands = ["Aardex", "Bexa", "Cedrin", "Dolux"];
    const later = { date: "2001", brand: "Bexa" };
    expect(brandOf(named(brands, { date: "2010", brand: "Cedrin" }, later))).toBe("Bexa");
    expect(brandOf(named(brands, { ...later, precision: "latest" }))).toBeUndefined();
    expect(brandOf(named(brands, { ...later, brand: "Gone" }))).toBeUndefined();
  });

  it("is the first of a few, and none of many", () => {
    expect(brandOf(named(["Aardex", "Bexa"]))).toBe("Aardex");
    expect(brandOf(named(["Aardex", "Bexa", "Cedrin", "Dolux"]))).toBeUndefined();
  });
});

describe("other names", () => {
  it("begin with brands and codes, the brand of the first approval before all; those of other scripts come last", () => {
    const texts = { native: ["阿达木单抗"], brand: ["Amgex", "Humex"], former: ["Oldex"], code: ["AB-1"], inn: ["x"] };
    const names = Object.entries(texts).flatMap(([kind, all]) =>
      all.map((text) => ({ text, kind: kind as keyof typeof texts })),
    );
    const entity = { ...drug({ date: "2002", brand: "Humex" }), names };
    expect(otherNames(entity, undefined).map(({ text }) => text)).toEqual([
      ...["Humex", "Amgex", "AB-1", "阿达木单抗", "Oldex"],
    ]);
  });
});

describe("sources", () => {
  const page = (url: string) => drug({ date: "2020", source: { source: "trade-press", url, retrieved: "2026-11-22" } });

  it("of no one place are named with their site, registers are not", () => {
    const url = "https://www.news.example/a";
    const trade = {
      id: "trade-press",
      title: "Trade press article",
      publisher: "the named site",
      licence: "facts only",
      asOf: "2026",
    };
    const knowledge = openKnowledge([
      { layer: "embedded", bytes: compileKnowledge({ version: "1", entities: [], sources: [trade] }) },
    ]);
    expect(renderCard(page(url), knowledge, { detail: "short" })).toContain(
      `[Trade press article, news.example](${url}) (2026-11-22)`,
    );
    expect(renderCard(drug({ date: "2020" }), sampleKnowledge, { detail: "short" })).toContain("[Sample register](");
  });
});

describe("card", () => {
  it("is complete in full and cut in short", () => {
    const names = Array.from({ length: 12 }, (_, index) => ({ text: `Brand${index}`, kind: "brand" as const }));
    const entity = { ...drug(), names };
    expect(renderCard(entity, sampleKnowledge, { detail: "full" })).toContain("Brand11");
    expect(renderCard(entity, sampleKnowledge, { detail: "short" })).toContain("7 more");
  });

  it("in short tells the grants of one scheme on one line, so that they crowd out no other", () => {
    const grant = (designation: string, date: string, indication: string) =>
      ({ event: "designation", designation, regulator: "regulator:fda", date, indication }) as const;
    const orphan = Array.from({ length: 8 }, (_, index) =>
      grant("designation:us-orphan", `200${index}`, `use ${index}`),
    );
    const entity = drug(...orphan, grant("designation:us-btd", "2013", "melanoma"));
    const lines = (detail: "short" | "full") =>
      renderCard(entity, sampleKnowledge, { detail })
        .split("\n")
        .filter((line) => /^- .*(?:use \d|melanoma)/.test(line));
    expect(lines("short")).toEqual([
      expect.stringMatching(/^- .*orphan.*: 2000 — use 0 · 2001 — use 1 · 2002 — use 2 · 5 more$/i),
      expect.stringMatching(/^- .*: 2013.* — melanoma$/),
    ]);
    expect(lines("full").length).toBeGreaterThan(8);
  });

  it("of a company lists its drugs by what it does for them", () => {
    const company: Company = {
      id: "company:examplex",
      type: "company",
      label: "Examplex",
      names: [
        { text: "Examplex", kind: "synonym" },
        { text: "Examplex, Inc.", kind: "synonym" },
      ],
      sources: [read],
      drugs: [
        { drug: "drug:unknown", role: "holder" },
        { drug: "drug:other", role: "originator" },
      ],
    };
    const markdown = renderCard(company, sampleKnowledge, { detail: "full" });
    expect(markdown).toContain("Examplex, Inc.");
    expect(markdown).toMatch(/originator:\* drug:other\n- \*.*holder:\* drug:unknown/);
  });

  it("is plain text for who shows no Markdown", () => {
    const text = `**a\\*b** — *c:* [FD\\&C Act \\[1\\]](https://x.example/a_b) and \`d\`\n\n---\n\n## Facts\n\n- e_f`;
    expect(plainText(text)).toBe("a*b — c: FD&C Act [1] and d\n\nFacts\n\n- e_f");
  });

  it("cannot be broken out of by a name", () => {
    const card = renderCard({ ...drug(), label: "[x](command:evil) <script>" }, sampleKnowledge, { detail: "full" });
    expect(card).not.toContain("[x](");
    expect(card).not.toContain("<script>");
    expect(markdownLink("x", "javascript:alert(1)")).toBe("x");
    expect(markdownLink("x", "https://a.example/(b) c")).toBe("[x](https://a.example/%28b%29%20c)");
    expect(escapeMarkdown("a*b_c`d")).toBe("a\\*b\\_c\\`d");
  });
});

describe("identifier links", () => {
  it("lead to the registry, and are plain for an unknown one", () => {
    expect(identifierLink("cas:50-00-0").url).toContain("cas_rn=50-00-0");
    expect(identifierLink("doi:10.1000/a$1b").url).toBe("https://doi.org/10.1000/a$1b");
    expect(identifierLink("nowhere:1")).toEqual({ label: "nowhere:1", url: undefined });
  });
});
