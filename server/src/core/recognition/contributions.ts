import type { BlockScan, Candidate, ScannedDefinition, Topics } from "./blockScan";
import { seriesKey } from "./codeSeries";
import type { Knowledge, NameEntry } from "../knowledge/knowledge";
import { maybeTally, nameTally, trialTally } from "./context";
import type { Contributions } from "./context";
import { exact } from "./exact";
import { keysOf } from "./definitionLookup";
import { DISTINCT } from "./unlistedNames";
import { namedKey } from "./homonyms";
import { TRIAL_NAME } from "./roles/signs";

/** A candidate at or above this counts as clearly recognized in its block. */
const CLEAR = 1;
const SURE = 1.9;

/** What a block gives to the rest of its document. A function of the scan alone, so that no resolution waits on another. */
export function contributions(scan: BlockScan, knowledge: Knowledge): Contributions {
  const { candidates, topics, definitions } = scan;
  if (candidates.length === 0 && definitions.length === 0 && isNowhere(topics)) return NOTHING;
  const tallies: Tally[] = [];
  for (const [key, count] of namesOf(candidates, knowledge)) tallies.push({ key, count });
  const medicines = candidates.filter(isSettled).length;
  if (medicines > 0) tallies.push({ key: "medicines", count: medicines });
  const schemes = candidates.filter(({ type, score }) => type === "designation" && score >= SURE).length;
  if (schemes > 0) tallies.push({ key: "schemes", count: schemes });
  for (const topic of TOPICS) if (topics[topic] > 0) tallies.push(topicTally(topic, topics[topic]));
  return { definitions: definitionsOf(definitions), tallies: exact(tallies) };
}

const NO_DEFINITIONS: Contributions["definitions"] = [];
const NO_NAMES: ReadonlyMap<string, number> = new Map();
const NOTHING: Contributions = { definitions: NO_DEFINITIONS, tallies: [] };

type Tally = Contributions["tallies"][number];

const TOPICS = ["medicine", "regulatory", "industry", "other"] as const satisfies readonly (keyof Topics)[];

function isNowhere(topics: Topics): boolean {
  return TOPICS.every((topic) => topics[topic] === 0);
}

/** Tallies of topics, which are the same in block after block, by topic and count. */
const topicTallies = new Map<string, Tally[]>(TOPICS.map((topic) => [topic, []]));

function topicTally(topic: keyof Topics, count: number): Tally {
  const known = topicTallies.get(topic);
  const make = (): Tally => ({ key: `topic:${topic}`, count });
  return known === undefined || count > MOST_SHARED ? make() : (known[count] ??= make());
}

/** Higher counts of signs in one block are too rare to be shared. */
const MOST_SHARED = 32;

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

/** A brand that may be one; a code that names a trial wherever it stands. */
function keysOfDoubtful({ key, evidence }: Candidate): readonly string[] {
  if (evidence[0] === DISTINCT) return [maybeTally(key)];
  const isTrial = evidence[0]?.kind === "code-pattern" && evidence.includes(TRIAL_NAME);
  return isTrial ? [trialTally(key)] : NO_KEYS;
}

/** A clear mention of one medicine speaks for it where a name that it shares stands elsewhere. */
function keysOfSettled(
  [entry, another]: readonly NameEntry[],
  knowledge: Knowledge,
  series: string | undefined,
): readonly string[] {
  const key = entry === undefined || another !== undefined ? undefined : namedKey(knowledge, entry.entity);
  const keys = [key, series].filter((one) => one !== undefined);
  return keys.length === 0 ? NO_KEYS : keys;
}
