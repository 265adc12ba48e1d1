import type { Knowledge } from "../knowledge/knowledge";
import type { Mention } from "../recognition/mention";
import { MISSPELLED } from "../recognition/drugs/spellings";
import { NEAR_NAME } from "../recognition/scanning/seenWords";
import { nearNamesOf } from "../recognition/drugs/nearNames";
import { stemIndexOf } from "../recognition/drugs/stems";
import { overlaps } from "../text/span";
import type { Span } from "../text/span";
import { defineDocumentRule } from "./rule";
import type { BlockView, DocumentView, Finding } from "./rule";

interface Item extends Span {
  readonly text: string;
  /** The names that may be meant, each of another drug. */
  readonly names: readonly string[];
  /** The drug is named rightly in the same block. */
  readonly isNamed: boolean;
}

/** A word written this often without the known name beside it is somebody's name for something else. */
const OFTEN = 3;

export const drugMisspelled = defineDocumentRule<Item>({
  id: "drug-misspelled",
  severity: { default: "warning" },
  summary: "A word that is one letter away from a drug's name, and no word itself.",
  why: "A misspelled name is found by no search, and by the wrong drug's alert at worst.",
  authority: { title: "The knowledge base's preferred drug names", seen: "primary" },
  languages: ["en"],
  messages: {
    near: "“{word}” is not a known name. Is it {names}?",
    change: "Change to “{name}”",
  },
  examples: {
    reported: [
      { text: "Patients received [[pembrolizumb]] every three weeks." },
      {
        text: "Nivolumab was given first. Response to [[nivolumba]] was durable.",
        fixed: "Nivolumab was given first. Response to nivolumab was durable.",
      },
      { text: "[[Imatanib]] is taken by mouth." },
      { text: "The level of [[cyclosprine]] was measured in patients on imatinib." },
      { text: "Treatment with [[cyclophophamide]] or [[methyphenidate]] was allowed." },
    ],
    silent: [
      { text: "Heparan sulfate was measured in patients on pembrolizumab." },
      { text: "Patients received pembrolizumab every three weeks." },
      { text: "Hearing and herding are words; aluminum is spelled so in the United States, whatever imatinib is." },
      { text: "The French label of ibuprofène, the Spanish one of omeprazol and the Latin imatinibum were kept." },
      { text: "Inhaled beclomethasone, cholesteryl esters and imatinib were compared." },
      { text: "Growth was assessed as Hadlock described, with nivolumab stopped." },
      { text: "The antipurine antifolate pemetrexed was given." },
      { text: "Imatinibs of several makers, and kinesin or chloride levels, were compared." },
      { text: "Order at imatanib.example.com or write to imatanib@example.com about imatinib." },
    ],
  },
  shapes: NEAR_NAME,
  collect: (view) => [...misspelled(view)],
  conclude: function* (items, { knowledge }) {
    const counts = new Map<string, number>();
    for (const { item } of items) counts.set(item.text, (counts.get(item.text) ?? 0) + 1);
    const isNamedAnywhere = items.some(({ item: { isNamed } }) => isNamed);
    for (const { item, blockStart } of items) {
      const isSomethingElse = (counts.get(item.text) ?? 0) >= OFTEN && !isNamedAnywhere;
      if (!isSomethingElse) yield findingOf(item, blockStart, knowledge);
    }
  },
});

function* misspelled({ block, mentions, document, words }: BlockView): Generator<Item> {
  if (block.kind === "reference-entry" || block.kind === "quotation") return;
  const { knowledge } = document;
  const { prose } = block;
  for (const { start, end, names } of words.nearNames) {
    const text = prose.slice(start, end);
    const [name] = names;
    if (name === undefined || !standsAlone(prose, start, end) || knowledge.lookup(text).length > 0) continue;
    if (mentions.some((mention) => isRight(mention) && overlaps(mention, { start, end }))) continue;
    if (/^[A-Z]/.test(text) && !hasStem(name, document)) continue;
    if (isAgainstKnown(text, knowledge)) continue;
    const near = candidates(text, knowledge);
    const isNamed = near.length === 1 && mentions.some(({ entity }) => entity === near[0]?.entity);
    yield { start, end, text, names: near.map((candidate) => candidate.name), isNamed };
  }
}

/** A known drug by a name of its own. */
function isRight({ entity, evidence }: Mention): boolean {
  return entity !== undefined && !evidence.includes(MISSPELLED);
}

/** One name for each drug that may be meant, the preferred one where that is as near. */
function candidates(text: string, knowledge: Knowledge): readonly { readonly name: string; readonly entity: string }[] {
  const preferred = nearNamesOf(knowledge).find(text.toLowerCase());
  const byEntity = new Map<string, string>();
  for (const name of [...preferred, ...knowledge.suggest(text, 1).map((suggestion) => suggestion.name.toLowerCase())]) {
    for (const { entity, type } of knowledge.lookup(name)) {
      if (type === "drug" && !byEntity.has(entity)) byEntity.set(entity, name);
    }
  }
  return Array.from(byEntity, ([entity, name]) => ({ entity, name }));
}

/** Not part of a longer token, an address or a path. */
function standsAlone(prose: string, start: number, end: number): boolean {
  const before = prose.charAt(start - 1);
  const after = prose.slice(end, end + 2);
  return !/[\p{L}\p{M}\p{N}_@/.\\#&\u2010-\u2012-]/u.test(before) && !/^(?:[\p{L}\p{M}\p{N}_@/\\]|\.\w)/u.test(after);
}

/** "antipurine" is what acts against a purine, and no slip. */
function isAgainstKnown(text: string, knowledge: Knowledge): boolean {
  const rest = /^anti(?=\w{4})/i.test(text) ? text.slice(4) : "";
  return rest !== "" && (CHEMICALS.has(rest) || knowledge.lookup(rest).length > 0);
}

/** Groups that medicines act against. */
const CHEMICALS: ReadonlySet<string> = new Set(["folate", "purine", "pyrimidine", "estrogen", "androgen"]);

/** A capital may begin a person's or a place's name; what is near a name with a stem is neither. */
function hasStem(name: string, { knowledge }: DocumentView): boolean {
  return stemIndexOf(knowledge).suffix(name, 0, name.length) !== undefined;
}

function findingOf({ start, end, text, names, isNamed }: Item, blockStart: number, knowledge: Knowledge): Finding {
  const span = { start: blockStart + start, end: blockStart + end };
  const inCase = (name: string): string => (/^[A-Z]/.test(text) ? name.charAt(0).toUpperCase() + name.slice(1) : name);
  const entity = names.length === 1 ? knowledge.lookup(names[0] ?? "")[0]?.entity : undefined;
  return {
    ...span,
    message: "near",
    arguments: { word: text, names: names.map(inCase).join(" or ") },
    ...(entity !== undefined && { entity }),
    fixes: names.map((name) => ({
      title: "change",
      arguments: { name: inCase(name) },
      edits: [{ ...span, newText: inCase(name) }],
      certain: isNamed,
    })),
  };
}
