import { compileKnowledge } from "../../server/src/core/knowledge/compile";
import type { Designation, Drug, Name, NameKind, Regulator, Source } from "../../server/src/core/knowledge/entity";
import { openKnowledge } from "../../server/src/core/knowledge/open";

/** A small knowledge base of invented products with real kinds of names, for tests of the features alone. */
const read = { source: "sample", retrieved: "2026-11-22" };

export const sampleSource: Source = {
  id: "sample",
  title: "Sample register",
  publisher: "Sample authority",
  licence: "CC0-1.0",
  url: "https://register.example",
  asOf: "2026-11-01",
};

const names = (kind: NameKind, ...texts: readonly string[]): Name[] => texts.map((text) => ({ text, kind }));

const veltinib: Drug = {
  id: "drug:veltinib",
  type: "drug",
  label: "veltinib",
  names: [
    ...names("inn", "veltinib"),
    ...names("brand", "Veltora"),
    ...names("code", "VLT-1024", "QX2204"),
    ...names("short", "velti"),
  ],
  modality: "small molecule",
  description: "selective inhibitor of the sample kinase",
  targets: ["SK1"],
  companies: [{ name: "Sample Biotech", role: "originator" }],
  identifiers: ["drugbank:DB99999", "cas:50-00-0"],
  sources: [read],
  facts: [
    {
      event: "approval",
      date: "2023-06-30",
      precision: "day",
      regulator: "regulator:fda",
      jurisdiction: "US",
      indication: "sample disease",
      source: { ...read, url: "https://register.example/veltinib" },
    },
    {
      event: "designation",
      designation: "designation:us-orphan",
      date: "2019-08",
      precision: "month",
      regulator: "regulator:fda",
      source: read,
    },
  ],
};

const ostamab: Drug = {
  id: "drug:ostamab",
  type: "drug",
  label: "ostamab",
  names: [...names("inn", "ostamab"), ...names("brand", "Ostavia"), ...names("code", "OST-77")],
  modality: "monoclonal antibody",
  sources: [read],
  facts: [],
};

const fda: Regulator = {
  id: "regulator:fda",
  type: "regulator",
  label: "Food and Drug Administration",
  kind: "authority",
  jurisdiction: "US",
  names: [
    ...names("official", "Food and Drug Administration"),
    ...names("abbreviation", "FDA"),
    { text: "Bureau of Chemistry", kind: "former", since: "1906", until: "1927" },
  ],
  site: "https://authority.example",
  sources: [read],
};

const ema: Regulator = {
  id: "regulator:ema",
  type: "regulator",
  label: "European Medicines Agency",
  kind: "authority",
  jurisdiction: "EU",
  names: [...names("official", "European Medicines Agency"), ...names("abbreviation", "EMA")],
  sources: [read],
};

const orphan: Designation = {
  id: "designation:us-orphan",
  type: "designation",
  label: "Orphan Drug designation",
  jurisdiction: "US",
  regulators: ["regulator:fda"],
  names: [...names("official", "Orphan Drug"), ...names("abbreviation", "ODD")],
  legalBasis: "Sample Act, section 1",
  since: "1983",
  gives: "Gives incentives.",
  eligible: "Products for rare diseases.",
  exclusive: false,
  url: "https://authority.example/orphan",
  sources: [read],
};

export const sampleBytes = compileKnowledge({
  entities: [veltinib, ostamab, fda, ema, orphan],
  sources: [sampleSource],
  version: "sample",
});

export const sampleKnowledge = openKnowledge([{ layer: "embedded", bytes: sampleBytes }]);
