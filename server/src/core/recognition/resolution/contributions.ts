import type { BlockScan, Candidate, ScannedDefinition, Topics } from "../blockScan";
import { seriesKey } from "../drugs/codeSeries";
import type { Knowledge, NameEntry } from "../../knowledge/knowledge";
import { maybeTally, nameTally, otherTally } from "./context";
import type { Contributions } from "./context";
import { exact } from "../exact";
import { ACTS_DIRECTLY } from "../authorities/regulatorSigns";
import { keysOf } from "./definitionLookup";
import { classesOf, PHYSIOLOGICAL } from "../words/lexicon";
import type { Evidence } from "../mention";
import { isUnlistedName } from "../drugs/unlistedNames";
import { namedKey } from "./homonyms";
import { ACTS_AS_COMPANY, COMPANY_NAME, PRODUCT, TRIAL_NAME } from "../roles/signs";
import { hashWord } from "../words/wordHash";

/** A candidate at or above this counts as clearly recognized in its block. */
const CLEAR = 1;
const SURE = 1.9;

/** What a block gives to the rest of its document. A function of the scan alone, so that no resolution waits on another. */
export function contributions(scan: BlockScan, knowledge: Knowledge): Contributions {
  const { candidates, topics, definitions } = scan;
  if (candidates.length === 0 && definitions.length === 0) return commonTallies(topics, 0);
  let medicines = 0;
  let tallies: Tally[] | undefined;
  for (const candidate of candidates) {
    if (isSettled(candidate)) medicines++;
    const keys = keysOfCandidate(candidate, knowledge);
    if (keys !== NO_KEYS) for (const key of keys) (tallies ??= []).push(onceFor(key));
  }
  const common = commonTallies(topics, medicines);
  if (tallies === undefined && definitions.length === 0) return common;
  return { definitions: definitionsOf(definitions), tallies: tallies?.concat(common.tallies) ?? common.tallies };
}

const MOST_KEPT = 16_384;
const once = new Map<string, Tally>();

/** A tally of one, the same whenever it is asked for: document after document counts the same few names. */
function onceFor(key: string): Tally {
  let tally = once.get(key);
  if (tally !== undefined) return tally;
  if (once.size >= MOST_KEPT) once.clear();
  once.set(key, (tally = { key, count: 1 }));
  return tally;
}

const NO_DEFINITIONS: Contributions["definitions"] = [];

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
  const byKey: { readonly key: string; readonly definition: ScannedDefinition }[] = [];
  for (const definition of definitions) for (const key of keysOf(definition)) byKey.push({ key, definition });
  return exact(byKey);
}

/** A listed name that means a medicine and nothing else. */
function isSettled({ type, entries, evidence, score }: Candidate): boolean {
  return type === "drug" && score >= CLEAR && entries.length > 0 && (evidence[0]?.weight ?? 0) >= SURE;
}

const NO_KEYS: readonly string[] = [];

/** What the block is sure of: unlisted and doubtful names with signs beside them, authorities and their places, schemes. */
function keysOfCandidate(candidate: Candidate, knowledge: Knowledge): readonly string[] {
  const { type, key, entries, evidence, score, jurisdiction } = candidate;
  if (type === "drug") {
    if (score < CLEAR) return keysOfDoubtful(candidate);
    const isCode = evidence[0]?.kind === "code-pattern" || entries.some(({ name }) => name.kind === "code");
    const series = isCode ? seriesKey(key) : undefined;
    if (isSettled(candidate)) return keysOfSettled(entries, knowledge, series);
    return series === undefined ? [nameTally(key)] : [nameTally(key), series];
  }
  if (type === "designation" && score >= SURE) return ["schemes", ...entries.map(({ entity }) => `entity:${entity}`)];
  if (type !== "regulator" || score < CLEAR) return NO_KEYS;
  // Initials that act as an authority once are the authority elsewhere; they say nothing of the document's subject.
  if (score < SURE) return evidence.includes(ACTS_DIRECTLY) ? entries.map(({ entity }) => `entity:${entity}`) : NO_KEYS;
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
  if (key === undefined && series === undefined && body === undefined) return NO_KEYS;
  return [key, series, body].filter((one) => one !== undefined);
}

/** A clear mention of one medicine speaks for it where a name that it shares stands elsewhere. */
function keysOfSettled(
  entries: readonly NameEntry[],
  knowledge: Knowledge,
  series: string | undefined,
): readonly string[] {
  const entry = entries[0];
  const another = entries[1];
  if (entry === undefined) return NO_KEYS;
  if (entry.name.kind === "brand") return keysOfBrand(entry, another, knowledge, series);
  const key = another !== undefined ? undefined : namedKey(knowledge, entry.entity);
  if (key === undefined && series === undefined) return NO_KEYS;
  return [key, series].filter((one) => one !== undefined);
}
