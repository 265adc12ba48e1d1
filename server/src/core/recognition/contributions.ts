import type { BlockScan, Candidate, ScannedDefinition, Topics } from "./blockScan";
import { seriesKey } from "./codeSeries";
import type { Knowledge, NameEntry } from "../knowledge/knowledge";
import { maybeTally, nameTally, otherTally } from "./context";
import type { Contributions } from "./context";
import { exact } from "./exact";
import { keysOf } from "./definitionLookup";
import { classesOf, PHYSIOLOGICAL } from "./lexicon";
import type { Evidence } from "./mention";
import { isUnlistedName } from "./unlistedNames";
import { namedKey } from "./homonyms";
import { ACTS_AS_COMPANY, COMPANY_NAME, PRODUCT, TRIAL_NAME } from "./roles/signs";
import { hashWord } from "./wordHash";

/** A candidate at or above this counts as clearly recognized in its block. */
const CLEAR = 1;
const SURE = 1.9;

/** What a block gives to the rest of its document. A function of the scan alone, so that no resolution waits on another. */
export function contributions(scan: BlockScan, knowledge: Knowledge): Contributions {
  const { candidates, topics, definitions } = scan;
  const medicines = candidates.reduce((sum, candidate) => sum + Number(isSettled(candidate)), 0);
  const common = commonTallies(topics, medicines);
  const tallies: Tally[] = [];
  for (const [key, count] of namesOf(candidates, knowledge)) tallies.push({ key, count });
  const schemes = candidates.reduce((sum, { type, score }) => sum + Number(type === "designation" && score >= SURE), 0);
  if (schemes > 0) tallies.push({ key: "schemes", count: schemes });
  if (tallies.length === 0 && definitions.length === 0) return common;
  return { definitions: definitionsOf(definitions), tallies: [...tallies, ...common.tallies] };
}

const NO_DEFINITIONS: Contributions["definitions"] = [];
const NO_NAMES: ReadonlyMap<string, number> = new Map();

type Tally = Contributions["tallies"][number];

const TOPICS = ["medicine", "regulatory", "industry", "other"] as const satisfies readonly (keyof Topics)[];

/** What blocks give that have only topics and unmistakable medicines, by their number: the same in block after block, and shared. */
const byTopics = new WeakMap<Topics, Contributions[]>();

function commonTallies(topics: Topics, medicines: number): Contributions {
  let byMedicines = byTopics.get(topics);
  if (byMedicines === undefined) byTopics.set(topics, (byMedicines = []));
  return (byMedicines[medicines] ??= { definitions: NO_DEFINITIONS, tallies: talliesOf(topics, medicines) });
}

function talliesOf(topics: Topics, medicines: number): readonly Tally[] {
  const ofTopics = TOPICS.map((topic): Tally => ({ key: `topic:${topic}`, count: topics[topic] }));
  return [{ key: "medicines", count: medicines }, ...ofTopics].filter(({ count }) => count > 0);
}

function definitionsOf(definitions: readonly ScannedDefinition[]): Contributions["definitions"] {
  if (definitions.length === 0) return NO_DEFINITIONS;
  return exact(definitions.flatMap((definition) => keysOf(definition).map((key) => ({ key, definition }))));
}

/** What the block is sure of: unlisted and doubtful names with signs beside them, authorities and their places, schemes. */
function namesOf(candidates: readonly Candidate[], knowledge: Knowledge): ReadonlyMap<string, number> {
  let counts: Map<string, number> | undefined;
  for (const candidate of candidates) {
    for (const key of keysOfCandidate(candidate, knowledge)) {
      counts ??= new Map();
      counts.set(key, (counts.get(key) ?? 0) + 1);
    }
  }
  return counts ?? NO_NAMES;
}

/** A listed name that means a medicine and nothing else. */
function isSettled({ type, entries, evidence, score }: Candidate): boolean {
  return type === "drug" && score >= CLEAR && entries.length > 0 && (evidence[0]?.weight ?? 0) >= SURE;
}

const NO_KEYS: readonly string[] = [];

function keysOfCandidate(candidate: Candidate, knowledge: Knowledge): readonly string[] {
  const { type, key, entries, evidence, score, jurisdiction } = candidate;
  if (type === "drug") {
    if (score < CLEAR) return keysOfDoubtful(candidate);
    const isCode = evidence[0]?.kind === "code-pattern" || entries.some(({ name }) => name.kind === "code");
    const series = isCode ? seriesKey(key) : undefined;
    if (isSettled(candidate)) return keysOfSettled(entries, knowledge, series);
    return series === undefined ? [nameTally(key)] : [nameTally(key), series];
  }
  if (type === "designation" && score >= SURE) return entries.map(({ entity }) => `entity:${entity}`);
  if (type !== "regulator" || score < SURE) return NO_KEYS;
  const keys = ["authority", ...entries.map(({ entity }) => `entity:${entity}`)];
  return jurisdiction === undefined ? keys : [...keys, `jurisdiction:${jurisdiction}`];
}

/** A brand or code that may be one, or that names a company or trial wherever it stands. */
function keysOfDoubtful(candidate: Candidate): readonly string[] {
  const { key, evidence } = candidate;
  const isName = isUnlistedName(candidate);
  if (!isName && evidence[0]?.kind !== "code-pattern") return NO_KEYS;
  if (evidence.some((one) => OF_OTHERS.has(one))) return [otherTally(key)];
  return evidence.length > 1 && evidence.slice(1).every(({ weight }) => weight > 0) ? [maybeTally(key)] : NO_KEYS;
}

const OF_OTHERS: ReadonlySet<Evidence> = new Set([TRIAL_NAME, COMPANY_NAME, ACTS_AS_COMPANY, PRODUCT]);

/** A brand of what is also a substance of the body says that the document speaks of the medicine: "neffy (epinephrine)". */
function keysOfBrand(
  { entity }: NameEntry,
  another: NameEntry | undefined,
  knowledge: Knowledge,
  series: string | undefined,
): readonly string[] {
  const key = another === undefined ? namedKey(knowledge, entity) : undefined;
  const label = knowledge.identity(entity)?.label.toLowerCase() ?? "";
  const body = classesOf(hashWord(label)) & PHYSIOLOGICAL ? nameTally(label) : undefined;
  const keys = [key, series, body].filter((one) => one !== undefined);
  return keys.length === 0 ? NO_KEYS : keys;
}

/** A clear mention of one medicine speaks for it where a name that it shares stands elsewhere. */
function keysOfSettled(
  [entry, another]: readonly NameEntry[],
  knowledge: Knowledge,
  series: string | undefined,
): readonly string[] {
  if (entry === undefined) return NO_KEYS;
  if (entry.name.kind === "brand") return keysOfBrand(entry, another, knowledge, series);
  const key = another !== undefined ? undefined : namedKey(knowledge, entry.entity);
  const keys = [key, series].filter((one) => one !== undefined);
  return keys.length === 0 ? NO_KEYS : keys;
}
