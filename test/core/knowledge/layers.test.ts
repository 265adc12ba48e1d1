import { describe, expect, it } from "vitest";
import { openSample, sampleDrug, sampleEntities, sampleRegulator } from "./sample";
import type { SampleLayer } from "./sample";

const embedded: SampleLayer = { layer: "embedded", input: { entities: sampleEntities } };
const source = { source: "own", retrieved: "2026-11-22" };

function workspace(input: SampleLayer["input"]): SampleLayer {
  return { layer: "workspace", input };
}

function matched(layers: readonly SampleLayer[], prose: string): readonly string[] {
  return openSample(...layers)
    .match(prose)
    .map(({ start, end }) => prose.slice(start, end));
}

describe("layers", () => {
  it("find the names of all", () => {
    const own = workspace({ entities: [sampleDrug("abc", { code: ["ABC-12345"] })] });
    expect(matched([embedded, own], "ABC12345 with imatinib")).toEqual(["ABC12345", "imatinib"]);
  });

  it("take the longest name of all", () => {
    const own = workspace({ entities: [sampleDrug("abc", { inn: ["imatinib mesylate besylate"] })] });
    expect(matched([embedded, own], "imatinib mesylate besylate")).toEqual(["imatinib mesylate besylate"]);
  });

  it("merge an entity, each part with its origin", () => {
    const fact = { event: "approval", regulator: "regulator:fda", date: "2001-05-10", source } as const;
    const own = workspace({
      entities: [
        sampleDrug("imatinib", { brand: ["Own"] }, { label: "my imatinib", facts: [fact], sources: [source] }),
      ],
    });
    const entity = openSample(embedded, own).entity("drug:imatinib");
    expect(entity).toMatchObject({ label: "my imatinib", modality: "small molecule" });
    expect(entity?.names).toContainEqual({ text: "Gleevec", kind: "brand" });
    expect(entity?.names).toContainEqual({ text: "Own", kind: "brand", layer: "workspace" });
    expect(entity?.type === "drug" && entity.facts).toEqual([{ ...fact, layer: "workspace" }]);
    expect(entity?.sources).toHaveLength(2);
  });

  it("keep one entry for a name that two give the same entity", () => {
    const own = workspace({ entities: [sampleDrug("imatinib", { inn: ["Imatinib"] })] });
    expect(openSample(embedded, own).lookup("imatinib")).toMatchObject([
      { entity: "drug:imatinib", layer: "workspace" },
    ]);
  });

  it("keep every entity of a shared name", () => {
    const own = workspace({ entities: [sampleDrug("albumin", { abbreviation: ["HSA"] })] });
    const [match] = openSample(embedded, own).match("HSA");
    expect(match?.entries.map(({ entity }) => entity)).toEqual(["regulator:hsa-singapore", "drug:albumin"]);
  });

  it("have the phrases of all as names of authorities, but for what is silenced", () => {
    const added = workspace({ entities: [sampleRegulator("own", { official: ["Own Agency"] })] });
    const hiding = workspace({ hidden: [{ entity: "regulator:hsa-singapore" }] });
    const phrases = (...layers: readonly SampleLayer[]): readonly string[] =>
      Array.from(openSample(...layers).schemeNames("regulator"), ({ entry }) => entry.name.text);
    const alone = phrases(embedded);
    expect(phrases(embedded, workspace({ entities: [sampleDrug("abc", { inn: ["abc"] })] }))).toEqual(alone);
    expect(phrases(embedded, added)).toEqual([...alone, "Own Agency"]);
    expect(alone).toContain("HSA");
    expect(phrases(embedded, hiding)).not.toContain("HSA");
  });

  it("tell whose codes are others', too", () => {
    const own = workspace({
      entities: [
        sampleDrug("one", { code: ["XY-12"] }),
        sampleDrug("two", { code: ["XY12"] }),
        sampleDrug("three", { inn: ["three"] }),
      ],
    });
    const knowledge = openSample(embedded, own);
    expect(
      ["drug:one", "drug:two", "drug:three", "drug:none"].filter((id) => knowledge.isContested(id as "drug:one")),
    ).toEqual(["drug:one", "drug:two"]);
  });

  it("silence an entity", () => {
    const layers = [embedded, workspace({ hidden: [{ entity: "drug:imatinib" }] })];
    const knowledge = openSample(...layers);
    expect(matched(layers, "imatinib, Gleevec and Keytruda")).toEqual(["Keytruda"]);
    expect(knowledge.entity("drug:imatinib")).toBeUndefined();
    expect(knowledge.lookup("Gleevec")).toEqual([]);
    expect(knowledge.search("imatinib")).toEqual([]);
  });

  it("silence a name, of all or of one", () => {
    const shared: SampleLayer = {
      layer: "imported",
      input: { entities: [sampleDrug("albumin", { abbreviation: ["HSA"] })] },
    };
    const all = workspace({ hidden: [{ name: "hsa" }] });
    const one = workspace({ hidden: [{ name: "HSA", entity: "drug:albumin" }] });
    expect(matched([embedded, shared, all], "HSA, imatinib")).toEqual(["imatinib"]);
    expect(
      openSample(embedded, shared, one)
        .match("HSA")[0]
        ?.entries.map(({ entity }) => entity),
    ).toEqual(["regulator:hsa-singapore"]);
    expect(
      matched([embedded, shared, workspace({ hidden: [{ name: "imatinib mesylate" }] })], "imatinib mesylate"),
    ).toEqual(["imatinib"]);
  });

  it("let an overlay name again what a lower one silenced", () => {
    const user: SampleLayer = { layer: "user", input: { hidden: [{ name: "FDA" }] } };
    const own = workspace({ entities: [sampleRegulator("fda", { abbreviation: ["FDA"] })] });
    expect(matched([embedded, user], "FDA")).toEqual([]);
    expect(matched([embedded, user, own], "FDA")).toEqual(["FDA"]);
  });

  it("answer a merged id with its successor, also when they run in a circle", () => {
    const own = workspace({
      entities: [
        sampleDrug("old", {}, { replacedBy: "drug:imatinib" }),
        sampleDrug("a", {}, { replacedBy: "drug:b" }),
        sampleDrug("b", {}, { replacedBy: "drug:a" }),
      ],
    });
    const knowledge = openSample(embedded, own);
    expect(knowledge.entity("drug:old")?.id).toBe("drug:imatinib");
    expect(knowledge.entity("drug:a")).toBeDefined();
    for (const id of ["drug:old", "drug:a", "drug:imatinib", "regulator:fda", "drug:unknown"]) {
      const entity = knowledge.entity(id);
      const identity = entity === undefined ? undefined : { id: entity.id, label: entity.label };
      expect(knowledge.identity(id)).toEqual(identity);
    }
  });

  it("do not match companies in text, but find them", () => {
    const company = {
      id: "company:x",
      type: "company",
      label: "Xanthe Pharma",
      names: [{ text: "Xanthe Pharma", kind: "official" }],
      sources: [],
    } as const;
    const knowledge = openSample(embedded, workspace({ entities: [company] }));
    expect(knowledge.match("Xanthe Pharma")).toEqual([]);
    expect(knowledge.search("xanthe")[0]?.entity).toBe("company:x");
  });

  it("match a drug within a company's name, and suggest no company for a misspelled word", () => {
    const company = {
      id: "company:x",
      type: "company",
      label: "Imatinib Holdings",
      names: [
        { text: "Imatinib Holdings", kind: "official" },
        { text: "Xantherix", kind: "synonym" },
        { text: "Imatinib", kind: "synonym" },
      ],
      sources: [],
    } as const;
    const knowledge = openSample(embedded, workspace({ entities: [company] }));
    const text = "Imatinib Holdings sells imatinib";
    expect(knowledge.match(text).map(({ start, end, entries }) => [text.slice(start, end), entries[0]?.type])).toEqual([
      ["Imatinib", "drug"],
      ["imatinib", "drug"],
    ]);
    expect(knowledge.suggest("Xantherik", 1)).toEqual([]);
  });

  it("keep what each says of a company's drugs", () => {
    const company = (drug: string) =>
      ({
        id: "company:x",
        type: "company",
        label: "Xanthe Pharma",
        names: [{ text: "Xanthe Pharma", kind: "synonym" }],
        sources: [],
        drugs: [{ drug, role: "holder" }],
      }) as const;
    const knowledge = openSample(
      { layer: "embedded", input: { entities: [company("drug:a")] } },
      workspace({ entities: [company("drug:b")] }),
    );
    expect(knowledge.entity("company:x")).toMatchObject({
      drugs: [
        { drug: "drug:a", role: "holder" },
        { drug: "drug:b", role: "holder" },
      ],
    });
  });
});
