import type { Modality } from "../knowledge/entity";
import type { Stem } from "../knowledge/stem";
import type { Mention } from "../recognition/mention";
import { stemIndexOf } from "../recognition/drugs/stems";
import { defineRule } from "./rule";
import type { BlockView, Finding } from "./rule";

/** What a text calls a product, and the modalities that this may be. */
const STATED: readonly (readonly [pattern: string, is: readonly Modality[]])[] = [
  [
    "(?:monoclonal |bispecific |humani[sz]ed |chimeric |human )*(?:antibody|mAb)(?:[-–](?:drug conjugate))?",
    ["monoclonal antibody", "bispecific antibody", "antibody-drug conjugate", "radiopharmaceutical"],
  ],
  ["small[- ]molecule(?: (?:inhibitor|drug|medicine|agonist|antagonist|compound))?", ["small molecule"]],
  ["(?:CAR[- ]T(?:[- ]cell)?|T[- ]cell|cell) therapy", ["cell therapy", "gene therapy"]],
  ["gene therapy", ["gene therapy", "cell therapy"]],
  ["vaccine", ["vaccine"]],
  ["(?:antisense )?oligonucleotide", ["oligonucleotide"]],
];

/** Only these stems say what the molecule is; others tell what it does, and may be on either. */
const TELLING: ReadonlySet<Modality> = new Set<Modality>([
  "small molecule",
  "monoclonal antibody",
  "bispecific antibody",
  "cell therapy",
  "gene therapy",
  "oligonucleotide",
]);

const LONGEST = 80;

export const stemModality = defineRule({
  id: "stem-modality",
  severity: { default: "warning" },
  summary: "A product called what the stem of its own name says it is not.",
  why: "The name's ending is assigned by what the molecule is: “the antibody imatinib” has the wrong name or the wrong class.",
  authority: {
    title: "WHO, New INN monoclonal antibody nomenclature scheme (INN 22.542), and the INN stem book for other stems",
    url: "https://www.who.int/publications/m/item/inn-22-542",
    seen: "primary",
    read: "2026-11-27",
    says: "Antibodies are named -tug, -bart, -mig or -ment since the scheme of 2021, and -mab before it.",
  },
  languages: ["en"],
  messages: {
    stem: "{drug} ends in -{stem} ({meaning}); the text calls it “{stated}”.",
  },
  examples: {
    reported: [
      { text: "[[Imatinib]] is a monoclonal antibody for chronic myeloid leukaemia." },
      { text: "The small-molecule inhibitor [[nivolumab]] was given every two weeks." },
      { text: "[[Pembrolizumab]], a small molecule, was given every three weeks." },
    ],
    silent: [
      { text: "Imatinib is a small molecule; nivolumab is a monoclonal antibody." },
      { text: "The antibody–drug conjugate trastuzumab deruxtecan was given." },
      { text: "Nivolumab was combined with the small-molecule inhibitor imatinib." },
      { text: "Imatinib is not a monoclonal antibody." },
      { text: "Imatinib was followed by a monoclonal antibody." },
      { text: "Imatinib, a monoclonal antibody and a vaccine were compared." },
    ],
  },
  needs: "drugs",
  words: ["antibody", "mab", "molecule", "therapy", "vaccine", "oligonucleotide"],
  check: function* (view) {
    for (const mention of view.mentions) {
      const finding = mention.type === "drug" ? judge(mention, view) : undefined;
      if (finding !== undefined) yield finding;
    }
  },
});

function judge(mention: Mention, { block, document }: BlockView): Finding | undefined {
  const stem = stemOf(mention, document.knowledge);
  if (stem?.modality === undefined) return undefined;
  const listed = mention.entity === undefined ? undefined : document.knowledge.entity(mention.entity);
  // Where the register and the stem disagree the stem is an accident of the name.
  if (listed?.type === "drug" && listed.modality !== undefined && listed.modality !== stem.modality) return undefined;
  const before = block.prose.slice(Math.max(0, mention.start - LONGEST), mention.start);
  const after = block.prose.slice(mention.end, mention.end + LONGEST);
  for (const { be, is } of FORMS) {
    if (is.includes(stem.modality)) continue;
    const stated = be.before.exec(before)?.[1] ?? be.after.exec(after)?.[1];
    if (stated === undefined) continue;
    return {
      start: mention.start,
      end: mention.end,
      message: "stem",
      arguments: { drug: mention.text, stem: stem.stem, meaning: stem.meaning, stated },
      ...(mention.entity !== undefined && { entity: mention.entity }),
    };
  }
  return undefined;
}

/** "the antibody NAME", "NAME is an antibody", "NAME, an antibody,": nothing between but adjectives of one noun. */
const FORMS = STATED.map(([pattern, is]) => ({
  is,
  be: {
    before: new RegExp(`(?:\\b[Tt]he|\\b[Aa]n?|^)\\s(?:[\\w-]+\\s){0,2}?(${pattern})(?:\\s(?:inhibitor|drug))?\\s$`),
    after: new RegExp(
      `^[®™]?(?:\\s\\([^()\\n]{1,40}\\))?(?:,\\sa|\\s(?:is|was)\\sa)n?\\s(?:(?!not\\b|and\\b|or\\b)[\\w-]+\\s){0,3}?(${pattern})(?=\\s?[,.;)]|\\s(?:for|that|which|against|targeting|directed|used|given)\\b)(?!,?\\s(?:and|or)\\b)`,
    ),
  },
}));

function stemOf(mention: Mention, knowledge: BlockView["document"]["knowledge"]): Stem | undefined {
  if (mention.nameKind !== undefined && mention.nameKind !== "inn" && mention.nameKind !== "usan") return undefined;
  const word = /^[a-z]{6,}/i.exec(mention.text)?.[0];
  // A second word ("trastuzumab deruxtecan") changes what the first one says.
  if (word?.length !== mention.text.length) return undefined;
  const stem = stemIndexOf(knowledge).suffix(word, 0, word.length);
  return stem?.modality !== undefined && TELLING.has(stem.modality) ? stem : undefined;
}
