import type { NameEntry } from "../knowledge/knowledge";
import type { Block } from "../text/block";
import type { BlockScan, Candidate, DefinedForm } from "./blockScan";
import type { RecognitionContext } from "./resolution/context";
import { definedCandidates } from "./resolution/definedForms";
import { DefinitionLookup } from "./resolution/definitionLookup";
import type { Meaning } from "./resolution/definitionLookup";
import { documentEvidence } from "./resolution/documentEvidence";
import { jurisdictionNear } from "./resolution/jurisdiction";
import { namedKey, namesItsCompany } from "./resolution/homonyms";
import { joinEntries, link } from "./resolution/linking";
import { totalWeight } from "./mention";
import type { Evidence, LocalDefinition, Mention } from "./mention";
import { chooseReadings } from "./resolution/overlaps";
import { jurisdictionOf } from "./authorities/schemeIndex";

/**
 * The block's mentions: its own evidence and the document's together, one reading of every stretch of text, linked.
 * Ascending, non-overlapping, relative to the block. Pure and total.
 */
export function resolveBlock(block: Block, scan: BlockScan, context: RecognitionContext): Mention[] {
  if (scan.candidates.length === 0 && scan.shortForms.length === 0) return [];
  const { prose } = block;
  const lookup = new DefinitionLookup(scan.definitions, context);
  const weighed = scan.candidates.map((candidate) => weigh(candidate, prose, lookup, context));
  const defined = definedCandidates(scan, lookup, prose, context);
  const readings = defined.length === 0 ? weighed : weighed.concat(defined);
  const chosen = chooseReadings(readings, context.threshold);
  return chosen.map((one, index) => toMention(block, one, index, chosen, context));
}

/** The block's definitions with the entities they are linked to. Relative to the block, in the order of the text. */
export function resolveDefinitions(scan: BlockScan): LocalDefinition[] {
  return scan.definitions.map(({ short, long, kind, type }) => {
    const entries = type === undefined ? [] : joinEntries(long.entries, short.entries);
    const { entry } = link(entries, long.text, () => 0);
    return { short: span(short), long: span(long), kind, type, entity: entry?.entity };
  });
}

function span({ start, end, text }: DefinedForm): LocalDefinition["short"] {
  return { start, end, text };
}

/** The score of an authority whose initials stand for other things, and beside which a word of regulation stands. */
const ACTING = 0.8;

/** The candidate with what the document says of it counted in. */
function weigh(candidate: Candidate, prose: string, lookup: DefinitionLookup, context: RecognitionContext): Candidate {
  const { start, end, key, type } = candidate;
  const meaning = lookup.knows(key) ? lookup.meaning(key, prose.slice(start, end), start) : undefined;
  const more = documentEvidence(candidate, context, meaning?.definition.type === type);
  if (meaning === undefined && more.length === 0) return candidate;
  const own = candidate.evidence.concat(more);
  const evidence = meaning === undefined ? own : own.concat(meaningEvidence(meaning, candidate));
  const same = meaning?.definition.type === type;
  const entries = same ? joinEntries(candidate.entries, lookup.entriesBehind(meaning)) : candidate.entries;
  return { ...candidate, entries, evidence, score: totalWeight(evidence) };
}

function meaningEvidence({ definition, other, place }: Meaning, candidate: Candidate): Evidence {
  const after = place === "after";
  const detail = `${after ? "defined further down as" : "defined as"} ${other.text}`;
  if (definition.type === candidate.type) return { kind: "definition", detail, weight: after ? 1.2 : 2 };
  // Where initials act as an authority, they are defined as something else because they now begin to mean that.
  const isActing = candidate.type === "regulator" && candidate.score >= ACTING;
  return { kind: "against", detail, weight: !after ? -4 : isActing ? -0.5 : -2 };
}

function toMention(
  block: Block,
  one: Candidate,
  index: number,
  chosen: readonly Candidate[],
  context: RecognitionContext,
): Mention {
  const { start, end, type, evidence, score } = one;
  const text = block.source.slice(start, end);
  const { entry, candidates } = link(one.entries, text, preference(index, chosen, block.prose, context));
  const entity = entry === undefined ? undefined : context.knowledge.identity(entry.entity);
  return {
    start,
    end,
    type,
    text,
    entity: entity?.id ?? entry?.entity,
    name: entity?.label ?? text,
    nameKind: entry?.name.kind,
    candidates,
    evidence,
    score,
  };
}

const NO_PREFERENCE = (): number => 0;

/** Which of several entities of one name the text speaks of. */
function preference(
  index: number,
  chosen: readonly Candidate[],
  prose: string,
  context: RecognitionContext,
): (entry: NameEntry) => number {
  const one = chosen[index];
  if (one === undefined || one.entries.length <= 1) return NO_PREFERENCE;
  if (one.type === "drug") return (entry) => spokenOf(entry, prose, context);
  const near = one.type === "designation" ? jurisdictionNear(index, chosen, prose, context) : undefined;
  // An authority or scheme: by the authority beside it.
  const place = one.jurisdiction ?? near;
  return (entry) => {
    const jurisdiction = jurisdictionOf(context.knowledge, entry);
    if (jurisdiction === undefined) return 0;
    if (jurisdiction === place) return 3;
    return context.tally(`jurisdiction:${jurisdiction}`) / 4 + (jurisdiction === "US" ? 0.1 : 0);
  };
}

/** What a maker or a text made up, so that another may have made it up too; a brand is one product's. */
const MADE_UP: ReadonlySet<string> = new Set(["code", "short"]);

/** A medicine: by a name of its own in the document, or by its company beside the shared one. */
function spokenOf(entry: NameEntry, prose: string, context: RecognitionContext): number {
  if (!MADE_UP.has(entry.name.kind)) return 0;
  const key = namedKey(context.knowledge, entry.entity);
  if (key === undefined) return 0;
  return context.tally(key) > 0 ? 2 : Number(namesItsCompany(prose, context.knowledge, entry));
}
