import { compileKnowledge } from "../../../server/src/core/knowledge/compile";
import type { Entity, Name, NameKind, SourceReference } from "../../../server/src/core/knowledge/entity";
import type { Knowledge } from "../../../server/src/core/knowledge/knowledge";
import { openKnowledge } from "../../../server/src/core/knowledge/open";
import type { Stem } from "../../../server/src/core/knowledge/stem";

const SOURCE = "sample";
const reference: SourceReference = { source: SOURCE, retrieved: "2026-11-22" };

type Names = { readonly [kind in NameKind]?: readonly string[] };

/** Names by kind; a star after a name says that it is ambiguous. */
function namesOf(names: Names): Name[] {
  return Object.entries(names).flatMap(([kind, texts]) =>
    texts.map((text): Name => {
      const name = { text: text.replace(/\*$/, ""), kind: kind as NameKind };
      return text.endsWith("*") ? { ...name, ambiguous: true } : name;
    }),
  );
}

function drug(slug: string, names: Names, company?: string): Entity {
  const companies = company === undefined ? undefined : [{ name: company, role: "originator" as const }];
  const base = { type: "drug" as const, id: `drug:${slug}`, label: slug, facts: [], sources: [reference] };
  return { ...base, names: namesOf(names), ...(companies !== undefined && { companies }) };
}

function regulator(
  slug: string,
  jurisdiction: string,
  names: Names,
  kind: "authority" | "ministry" | "government" = "authority",
): Entity {
  return {
    type: "regulator",
    id: `regulator:${slug}`,
    label: names.official?.[0] ?? slug,
    kind,
    jurisdiction,
    names: namesOf(names),
    sources: [reference],
  };
}

function designation(slug: string, jurisdiction: string, names: Names): Entity {
  return {
    type: "designation",
    id: `designation:${slug}`,
    label: slug,
    jurisdiction,
    regulators: [],
    legalBasis: "sample",
    gives: "sample",
    exclusive: false,
    url: "https://example.org",
    names: namesOf(names),
    sources: [reference],
  };
}

function stem(text: string, meaning: string): Stem {
  return { stem: text, position: "suffix", meaning, scheme: "inn", source: reference };
}

const entities: Entity[] = [
  drug("imatinib", { inn: ["imatinib"], brand: ["Glivec"] }),
  drug("adalimumab", { inn: ["adalimumab"], brand: ["Humira"] }),
  drug("paclitaxel", { inn: ["paclitaxel"] }),
  drug("methotrexate", { inn: ["methotrexate"], short: ["MTX*"] }),
  drug("heparin", { inn: ["heparin"] }),
  drug("insulin", { inn: ["insulin"] }),
  drug("vitamin-d", { synonym: ["vitamin D*"] }),
  drug("vincristine", { inn: ["vincristine"], abbreviation: ["VCR*"] }),
  drug("factor-viii", { inn: ["factor VIII"] }),
  drug("oxygen", { synonym: ["oxygen*"] }),
  drug("epinephrine", { inn: ["epinephrine"], brand: ["Epitrex"] }),
  drug("warfarin", { inn: ["warfarin"] }),
  drug("nonoxynol-9", { inn: ["nonoxynol-9"], brand: ["Today*"] }),
  drug("firstcabtagene-autoleucel", { inn: ["firstcabtagene autoleucel"], short: ["first-cel"] }),
  drug("othertinib", { inn: ["othertinib"], code: ["AB123"] }),
  drug("homonyma", { inn: ["homonyma"], code: ["HX-77"] }, "Northmark Pharma"),
  drug("homonymb", { inn: ["homonymb"], code: ["HX77"] }, "Southfield Biologics"),
  drug("lysotamab", { inn: ["lysotamab"], code: ["QX-3543"] }),
  drug("ethinylestradiol", { inn: ["ethinylestradiol"] }),
  drug("human-albumin", { inn: ["human serum albumin"], short: ["HSA*"] }),
  regulator("fda", "US", { official: ["Food and Drug Administration"], abbreviation: ["FDA"] }),
  regulator("ema", "EU", { official: ["European Medicines Agency"], abbreviation: ["EMA*"] }),
  regulator("cat", "EU", { official: ["Committee for Advanced Therapies"], abbreviation: ["CAT*"] }),
  regulator("chmp", "EU", { official: ["Committee for Medicinal Products for Human Use"], abbreviation: ["CHMP"] }),
  regulator(
    "european-commission",
    "EU",
    { official: ["European Commission"], abbreviation: ["EC*"], native: ["Commission européenne"] },
    "government",
  ),
  regulator("comp", "EU", { official: ["Committee for Orphan Medicinal Products"], abbreviation: ["COMP*"] }),
  regulator("il-moh", "IL", { official: ["Israel Ministry of Health"] }, "ministry"),
  regulator("ua-moh", "UA", { official: ["Ministry of Health of Ukraine"] }, "ministry"),
  regulator("nmpa", "CN", {
    official: ["National Medical Products Administration"],
    abbreviation: ["NMPA"],
    native: ["国家药品监督管理局"],
  }),
  regulator("mhlw", "JP", { official: ["Ministry of Health, Labour and Welfare"], abbreviation: ["MHLW"] }),
  regulator("hsa-singapore", "SG", { official: ["Health Sciences Authority"], abbreviation: ["HSA*"] }),
  regulator("hk-doh", "HK", { official: ["Department of Health"] }),
  regulator("tga", "AU", { official: ["Therapeutic Goods Administration"], abbreviation: ["TGA*"] }),
  designation("us-orphan", "US", { official: ["Orphan Drug"], synonym: ["Orphan"], abbreviation: ["ODD*"] }),
  designation("eu-orphan", "EU", { official: ["Orphan Medicinal Product"], synonym: ["Orphan", "Orphan Drug"] }),
  designation("us-fast-track", "US", { official: ["Fast Track"], abbreviation: ["FTD*"] }),
  designation("us-breakthrough-therapy", "US", { official: ["Breakthrough Therapy"], synonym: ["Breakthrough"] }),
  designation("cn-breakthrough-therapy", "CN", { official: ["Breakthrough Therapy"] }),
  designation("us-priority-review", "US", { official: ["Priority Review"] }),
  designation("us-priority-review-voucher", "US", { official: ["Priority Review Voucher"] }),
  designation("us-rare-pediatric-disease", "US", {
    official: ["Rare Pediatric Disease"],
    synonym: ["Rare Pediatric*"],
  }),
  designation("us-rmat", "US", { official: ["Regenerative Medicine Advanced Therapy"], abbreviation: ["RMAT"] }),
  designation("us-accelerated-approval", "US", { official: ["Accelerated Approval"] }),
  designation("us-emergency-use", "US", { official: ["Emergency Use Authorization"], abbreviation: ["EUA"] }),
  designation("eu-prime", "EU", { official: ["PRIME*"], synonym: ["Priority Medicines"] }),
  designation("eu-conditional", "EU", { official: ["Conditional Marketing Authorisation"] }),
  designation("au-provisional", "AU", { official: ["Provisional Approval"], synonym: ["Provisional Determination"] }),
];

const stems: Stem[] = [
  stem("tinib", "tyrosine kinase inhibitor"),
  stem("mab", "monoclonal antibody"),
  stem("bart", "monoclonal antibody, engineered constant domain"),
  stem("autoleucel", "autologous T cells"),
  stem("cabtagene", "gene that makes chimeric antigen receptors"),
  stem("vedotin", "conjugate with MMAE"),
  stem("tuxetan", "chelator"),
  stem("ment", "antibody fragment"),
  stem("vastatin", "HMG-CoA reductase inhibitor"),
];

let knowledge: Knowledge | undefined;

/** A small knowledge base with one of each kind of trap. */
export function sampleKnowledge(): Knowledge {
  const source = { id: SOURCE, title: "Sample", publisher: "us", licence: "MIT", asOf: "2026-11-22" };
  knowledge ??= openKnowledge([
    { layer: "embedded", bytes: compileKnowledge({ entities, sources: [source], stems, version: "sample" }) },
  ]);
  return knowledge;
}
