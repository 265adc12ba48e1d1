import type { Knowledge } from "../knowledge/knowledge";
import { stemIndexOf } from "../recognition/drugs/stems";
import { defineRule } from "./rule";

/** A lower-case name with a hyphen and a few letters behind it that are all lower-case. */
const SUFFIXED = /(?<![\w-])([a-z]{6,24})-([a-z]{2,6})(?![\w-])/gi;
/** Words that stand behind a drug's name with a hyphen and are no suffix. */
const ORDINARY = /^(?:based|free|naive|like|only|plus|arm|group|alfa|beta|naïve|treat|resist|induce)$/i;

export const biologicSuffix = defineRule({
  id: "biologic-suffix",
  severity: { default: "off" },
  summary: "A US biologic's four-letter suffix that is not four letters, or not one that is known.",
  why: "The suffix tells a biosimilar from its reference product; with a letter lost, reports of side effects go astray.",
  authority: {
    title: "FDA, Nonproprietary Naming of Biological Products, guidance for industry (January 2017)",
    url: "https://www.fda.gov/regulatory-information/search-fda-guidance-documents/nonproprietary-naming-biological-products-guidance-industry",
    seen: "abstract",
    read: "2026-11-22",
    says: "The proper name is a core name, a hyphen and four lower-case letters without meaning.",
  },
  languages: ["en"],
  messages: {
    length: "The suffix of “{name}” has {count} letters; suffixes of US biologics have four.",
    unknown: "“{name}” is not a known name; the known ones are {known}.",
  },
  examples: {
    reported: [{ text: "Patients switched to [[adalimumab-att]] after a year." }],
    silent: [
      { text: "Patients switched to adalimumab-atto after a year." },
      { text: "An adalimumab-based or adalimumab-free regimen was chosen." },
      { text: "The follow-up of adalimumab was long-term." },
    ],
  },
  cue: "-",
  check: function* ({ block, document }) {
    if (!hasSuffix(block.prose)) return;
    for (const { index: start, 0: name, 1: core = "", 2: suffix = "" } of block.prose.matchAll(SUFFIXED)) {
      if (ORDINARY.test(suffix) || !isBiologic(core, document.knowledge)) continue;
      const end = start + name.length;
      if (suffix.length !== 4) {
        yield { start, end, message: "length", arguments: { name, count: String(suffix.length) } };
        continue;
      }
      const known = suffixedNames(core, document.knowledge);
      if (known.length === 0 || known.includes(name.toLowerCase())) continue;
      yield { start, end, message: "unknown", arguments: { name, known: known.join(", ") } };
    }
  },
});

/** A hyphen between small letters, looked for by the hyphen: most paragraphs have none. */
function hasSuffix(prose: string): boolean {
  for (let at = prose.indexOf("-"); at >= 0; at = prose.indexOf("-", at + 1)) {
    if ([1, -1, -2, -3, -4].every((step) => isSmallLetter(prose.charCodeAt(at + step)))) return true;
  }
  return false;
}

function isSmallLetter(code: number): boolean {
  return code >= 0x61 && code <= 0x7a;
}

const BIOLOGIC: ReadonlySet<string> = new Set([
  "monoclonal antibody",
  "bispecific antibody",
  "antibody-drug conjugate",
  "fusion protein",
  "enzyme",
  "other protein",
]);

function isBiologic(core: string, knowledge: Knowledge): boolean {
  return knowledge.lookup(core).some(({ entity, name }) => {
    const drug = name.kind === "inn" || name.kind === "usan" ? knowledge.entity(entity) : undefined;
    if (drug?.type !== "drug") return false;
    const word = core.toLowerCase();
    const modality = drug.modality ?? stemIndexOf(knowledge).suffix(word, 0, word.length)?.modality;
    return modality !== undefined && BIOLOGIC.has(modality);
  });
}

const suffixed = new WeakMap<Knowledge, Map<string, readonly string[]>>();

/** Names that are the core with a suffix. Each biosimilar is an entity of its own, so that all names are gone through, once a core. */
function suffixedNames(core: string, knowledge: Knowledge): readonly string[] {
  const byCore = suffixed.get(knowledge) ?? new Map<string, readonly string[]>();
  suffixed.set(knowledge, byCore);
  const key = core.toLowerCase();
  const found = byCore.get(key) ?? namesWithSuffix(key, knowledge);
  byCore.set(key, found);
  return found;
}

function namesWithSuffix(core: string, knowledge: Knowledge): readonly string[] {
  const form = new RegExp(`^${core}-[a-z]{4}$`);
  const names = [...knowledge.names("drug")].map(({ name }) => name.text.toLowerCase());
  return [...new Set(names.filter((text) => form.test(text)))];
}
