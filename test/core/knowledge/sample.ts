import { compileKnowledge } from "../../../server/src/core/knowledge/compile";
import type { KnowledgeInput } from "../../../server/src/core/knowledge/compile";
import type { Designation, Drug, Entity, Name, NameKind, Regulator } from "../../../server/src/core/knowledge/entity";
import type { Knowledge, Layer } from "../../../server/src/core/knowledge/knowledge";
import { openKnowledge } from "../../../server/src/core/knowledge/open";
import type { KnowledgeHost } from "../../../server/src/core/knowledge/open";

const source = { source: "test", retrieved: "2026-11-22" };

/** Names by kind, as the YAML sources have them. */
export type SampleNames = Partial<Record<NameKind, readonly (string | Omit<Name, "kind">)[]>>;

export function sampleNames(names: SampleNames): Name[] {
  return Object.entries(names).flatMap(([kind, items]) =>
    items.map((item) => ({ ...(typeof item === "string" ? { text: item } : item), kind: kind as NameKind })),
  );
}

export function sampleDrug(slug: string, names: SampleNames, rest: Partial<Drug> = {}): Drug {
  return {
    id: `drug:${slug}`,
    type: "drug",
    label: slug.replaceAll("-", " "),
    names: sampleNames(names),
    sources: [source],
    facts: [],
    ...rest,
  };
}

export function sampleRegulator(slug: string, names: SampleNames, rest: Partial<Regulator> = {}): Regulator {
  const label = sampleNames(names)[0]?.text ?? slug;
  return {
    id: `regulator:${slug}`,
    type: "regulator",
    label,
    names: sampleNames(names),
    kind: "authority",
    jurisdiction: "US",
    sources: [source],
    ...rest,
  };
}

export function sampleDesignation(slug: string, names: SampleNames, rest: Partial<Designation> = {}): Designation {
  const label = sampleNames(names)[0]?.text ?? slug;
  return {
    id: `designation:${slug}`,
    type: "designation",
    label,
    names: sampleNames(names),
    jurisdiction: "US",
    regulators: ["regulator:fda"],
    legalBasis: "test",
    gives: "test",
    exclusive: true,
    url: "https://example.org/",
    sources: [source],
    ...rest,
  };
}

/** Invented and real names of every kind; the facts are invented. */
export const sampleEntities: readonly Entity[] = [
  sampleDrug(
    "zevorcabtagene-autoleucel",
    { inn: ["zevorcabtagene autoleucel"], short: ["zevor-cel"], code: ["CT053"] },
    {
      modality: "cell therapy",
      description: "autologous anti-BCMA CAR T-cell therapy",
      facts: [
        {
          event: "designation",
          regulator: "regulator:fda",
          designation: "designation:us-rmat",
          date: "2019-10-28",
          precision: "announcement",
          jurisdiction: "US",
          source,
        },
      ],
    },
  ),
  sampleDrug(
    "imatinib",
    { inn: ["imatinib"], synonym: ["imatinib mesylate"], brand: ["Gleevec", "Glivec"], code: ["STI-571"] },
    { modality: "small molecule" },
  ),
  sampleDrug(
    "pembrolizumab",
    { inn: ["pembrolizumab"], brand: ["Keytruda"], code: ["MK-3475"] },
    { modality: "monoclonal antibody" },
  ),
  sampleDrug("fluorouracil", { inn: ["fluorouracil"], abbreviation: ["5-FU"] }),
  sampleDrug("equecabtagene-autoleucel", {
    inn: ["equecabtagene autoleucel"],
    brand: ["FUCASO"],
    native: [{ text: "福可苏", language: "zh" }],
  }),
  sampleDrug("misoprostol-test", { brand: [{ text: "Muse", ambiguous: true }] }),
  sampleRegulator("fda", { official: ["Food and Drug Administration"], abbreviation: ["FDA"] }),
  sampleRegulator("ema", { official: ["European Medicines Agency"], abbreviation: ["EMA"] }, { jurisdiction: "EU" }),
  sampleRegulator(
    "hsa-singapore",
    { official: ["Health Sciences Authority"], abbreviation: [{ text: "HSA", ambiguous: true }] },
    { jurisdiction: "SG" },
  ),
  sampleRegulator(
    "nmpa",
    {
      official: ["National Medical Products Administration"],
      abbreviation: ["NMPA"],
      native: [{ text: "国家药品监督管理局", language: "zh" }],
      former: [{ text: "CFDA", since: "2013", until: "2018" }],
    },
    { jurisdiction: "CN" },
  ),
  sampleDesignation(
    "us-rmat",
    { official: ["Regenerative Medicine Advanced Therapy"], abbreviation: ["RMAT"] },
    { modalities: ["cell therapy", "gene therapy"] },
  ),
  sampleDesignation("us-orphan", { official: ["Orphan Drug"] }, { exclusive: false }),
  sampleDesignation(
    "eu-prime",
    { official: ["PRIority MEdicines"], abbreviation: ["PRIME"] },
    { jurisdiction: "EU", regulators: ["regulator:ema"] },
  ),
];

/** An opened knowledge of the given entities, by default {@link sampleEntities}. */
export function sampleKnowledge(
  entities: readonly Entity[] = sampleEntities,
  input: Partial<KnowledgeInput> = {},
): Knowledge {
  return openSample({ layer: "embedded", input: { ...input, entities } });
}

export interface SampleLayer {
  readonly layer: Layer;
  readonly input: Partial<KnowledgeInput>;
}

/** Several layers opened together, lowest first. */
export function openSample(...layers: readonly SampleLayer[]): Knowledge {
  return openSampleWith({}, ...layers);
}

/** The same on a host of one's own. */
export function openSampleWith(host: KnowledgeHost, ...layers: readonly SampleLayer[]): Knowledge {
  return openKnowledge(
    layers.map(({ layer, input }) => ({
      layer,
      bytes: compileKnowledge({
        entities: [],
        version: "sample",
        ...input,
        sources: input.sources ?? [
          { id: "test", title: "Test", publisher: "Test", licence: "none", asOf: "2026-11-22" },
        ],
      }),
    })),
    host,
  );
}
