import type { NameEntry } from "../knowledge/knowledge";
import type { Block } from "../text/block";
import type { BlockScan, Candidate, DefinedForm } from "./blockScan";
import type { RecognitionContext } from "./context";
import { DefinitionLookup } from "./definitionLookup";
import type { Meaning } from "./definitionLookup";
import { documentEvidence } from "./documentEvidence";
import { jurisdictionNear } from "./jurisdiction";
import { joinEntries, link } from "./linking";
import type { Evidence, LocalDefinition, Mention } from "./mention";
import { nameKey } from "./reading";
import { unpackSpan } from "./shortForms";
import { chooseReadings } from "./overlaps";
import { jurisdictionOf } from "./schemeIndex";

/** A candidate with everything counted in: what competes for a stretch of text. */
export interface Weighed extends Candidate {
  readonly definedEntry: boolean;
}

const NAMED_ELSEWHERE: Evidence = {
  kind: "context",
  detail: "elsewhere in the document it is clearly a medicine",
  weight: 1,
};
const DEFINED: Evidence = { kind: "definition", detail: "defined here", weight: 2 };

/**
 * The block's mentions: its own evidence and the document's together, one reading of every stretch of text, linked.
 * Ascending, non-overlapping, relative to the block. Pure and total.
 */
export function resolveBlock(block: Block, scan: BlockScan, context: RecognitionContext): Mention[] {
  if (scan.candidates.length === 0 && scan.shortForms.length === 0) return [];
  const lookup = new DefinitionLookup(scan, context);
  const weighed: Weighed[] = [];
  for (const candidate of scan.candidates) weighed.push(weigh(candidate, block.prose, lookup, context));
  addDefinedForms(scan, lookup, block.prose, weighed);
  addShortForms(scan, lookup, block.prose, context, weighed);
  const chosen = chooseReadings(weighed, context.threshold);
  return chosen.map((one) => toMention(block, one, chosen, context));
}

/** The block's definitions with the entities they are linked to. Relative to the block, in the order of the text. */
export function resolveDefinitions(scan: BlockScan, context: RecognitionContext): LocalDefinition[] {
  return scan.definitions
    .map(({ short, long, kind, type }) => {
      const entries = type === undefined ? [] : joinEntries(long.entries, short.entries);
      return {
        short: span(short),
        long: span(long),
        kind,
        type,
        entity: link(entries, long.text, () => 0).entry?.entity,
      };
    })
    .filter(() => context.threshold >= 0);
}

function span({ start, end, text }: DefinedForm): { start: number; end: number; text: string } {
  return { start, end, text };
}

function weigh(candidate: Candidate, prose: string, lookup: DefinitionLookup, context: RecognitionContext): Weighed {
  const text = prose.slice(candidate.start, candidate.end);
  const meaning = lookup.meaning(candidate.key, text, candidate.start);
  const evidence: Evidence[] = [...candidate.evidence];
  let { entries } = candidate;
  let definedEntry = false;
  if (meaning !== undefined) {
    evidence.push(meaningEvidence(meaning, candidate));
    if (meaning.definition.type === candidate.type) {
      entries = joinEntries(entries, followed(meaning, lookup));
      definedEntry = true;
    }
  }
  evidence.push(...documentEvidence(candidate, context));
  return { ...candidate, entries, evidence, score: sumOf(evidence), definedEntry };
}

function sumOf(evidence: readonly Evidence[]): number {
  return evidence.reduce((sum, { weight }) => sum + weight, 0);
}

function meaningEvidence({ definition, other, place }: Meaning, candidate: Candidate): Evidence {
  const where = place === "after" ? "defined further down as" : "defined as";
  if (definition.type === candidate.type)
    return { kind: "definition", detail: `${where} ${other.text}`, weight: place === "after" ? 1.2 : 2 };
  return { kind: "against", detail: `${where} ${other.text}`, weight: place === "after" ? -2 : -4 };
}

/** The entries behind a definition, one step further when its other side is itself only defined. */
function followed({ other }: Meaning, lookup: DefinitionLookup): readonly NameEntry[] {
  if (other.entries.length > 0) return other.entries;
  return lookup.meaning(other.key, other.text, other.start)?.other.entries ?? [];
}

/** Both sides of a definition of a medicine, authority or scheme are mentions. */
function addDefinedForms(scan: BlockScan, lookup: DefinitionLookup, prose: string, weighed: Weighed[]): void {
  for (const { short, long, type, kind } of scan.definitions) {
    if (type === undefined) continue;
    const forms = kind === "alias" ? [short, long] : [short];
    for (const form of forms) {
      if (weighed.some((one) => one.start <= form.start && one.end >= form.end && one.type === type)) continue;
      const meaning = lookup.meaning(form.key, form.text, form.start);
      const entries = meaning === undefined ? form.entries : joinEntries(form.entries, followed(meaning, lookup));
      weighed.push(definedForm(form, type, entries, DEFINED, prose));
    }
  }
}

function definedForm(
  form: { start: number; end: number; key: string },
  type: Candidate["type"],
  entries: readonly NameEntry[],
  evidence: Evidence,
  prose: string,
): Weighed {
  const plural = /[A-Z]s$/.test(prose.slice(form.start, form.end)) ? 1 : 0;
  return {
    start: form.start,
    end: form.end - plural,
    key: form.key,
    type,
    entries,
    evidence: [evidence],
    score: evidence.weight,
    jurisdiction: undefined,
    definedEntry: true,
  };
}

/** Forms that only a definition of the document, or what it says of them elsewhere, makes mentions. */
function addShortForms(
  scan: BlockScan,
  lookup: DefinitionLookup,
  prose: string,
  context: RecognitionContext,
  weighed: Weighed[],
): void {
  for (const packed of scan.shortForms) {
    const { start, end } = unpackSpan(packed);
    const text = prose.slice(start, end);
    const form = { start, end, key: nameKey(text) };
    const meaning = lookup.meaning(form.key, text, form.start);
    const named = meaning === undefined && text.length >= 5 && context.tally(`name:${form.key}`) > 0;
    if (meaning?.definition.type === undefined && !named) continue;
    if (weighed.some((one) => one.start <= form.start && one.end >= form.end)) continue;
    if (meaning === undefined) weighed.push(definedForm(form, "drug", [], NAMED_ELSEWHERE, prose));
    else
      weighed.push(
        definedForm(form, meaning.definition.type ?? "drug", followed(meaning, lookup), shortFor(meaning), prose),
      );
  }
}

function shortFor({ other, place }: Meaning): Evidence {
  const weight = place === "after" ? 1.2 : 2;
  return { kind: "definition-use", detail: `short for ${other.text}, as the document defines`, weight };
}

function toMention(block: Block, one: Weighed, chosen: readonly Weighed[], context: RecognitionContext): Mention {
  const text = block.source.slice(one.start, one.end);
  const { entry, candidates } = link(one.entries, text, preference(one, chosen, block.prose, context));
  const entity = entry === undefined ? undefined : context.knowledge.entity(entry.entity);
  return {
    start: one.start,
    end: one.end,
    type: one.type,
    text,
    entity: entity?.id ?? entry?.entity,
    name: entity?.label ?? text,
    nameKind: entry?.name.kind,
    candidates,
    evidence: one.evidence,
    score: one.score,
  };
}

/** Which of several schemes or authorities of one name the text speaks of: by the authority beside it. */
function preference(
  one: Weighed,
  chosen: readonly Weighed[],
  prose: string,
  context: RecognitionContext,
): (entry: NameEntry) => number {
  if (one.type === "drug" || one.entries.length <= 1) return () => 0;
  const place =
    one.jurisdiction ?? (one.type === "designation" ? jurisdictionNear(one, chosen, prose, context) : undefined);
  return (entry) => {
    const jurisdiction = jurisdictionOf(context.knowledge, entry);
    if (jurisdiction === undefined) return 0;
    if (jurisdiction === place) return 3;
    return context.tally(`jurisdiction:${jurisdiction}`) / 4 + (jurisdiction === "US" ? 0.1 : 0);
  };
}
