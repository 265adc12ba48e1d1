import type { PartialDate } from "../knowledge/entity";
import type { Block } from "../text/block";
import { datelineOf } from "../text/datelines";
import type { AsOf } from "../text/document";
import type { Knowledge } from "../knowledge/knowledge";
import { contributions } from "../recognition/resolution/contributions";
import { mayUseTold } from "../recognition/resolution/definedForms";
import { resolveBlock, resolveDefinitions } from "../recognition/resolve";
import { scanBlocks } from "../recognition/scan";
import type { DocumentView } from "../rules/rule";
import { ruleWords } from "../rules/asked";
import { checkBlock } from "../rules/run";
import type { BlockFindings } from "../rules/run";
import type { Discourse } from "../statements/discourse";
import { extractStatements } from "../statements/extract";
import type { Following } from "../statements/building/newsDates";
import { judge } from "../statements/verdicts/verdict";
import type { SplitBlock } from "../text/formats/syntax";
import { nextPart } from "../text/joined";
import type { DocumentIndex } from "./documentIndex";
import type { Head } from "./head";
import type { BlockRecord, Resolution, ScannedBlock, Stated } from "./records";

const NOTHING: readonly never[] = [];
const NOTHING_RESOLVED: Resolution = { mentions: NOTHING, definitions: NOTHING, reads: NOTHING };

/** So much text is read at once, in UTF-16 units, and not more than the kernels' window holds: what one call costs is nothing beside it. */
const BATCH = 8192;
/** At first less, and each time twice as much: code that has not run yet takes long. */
const FIRST_BATCH = 2048;

/** First pass: what the text of each block alone says, several blocks at a step. `orderOf` gives each its place. */
export function* scan(
  blocks: readonly SplitBlock[],
  orderOf: (index: number) => number,
  knowledge: Knowledge,
  language: string,
): Generator<readonly ScannedBlock[], void, void> {
  let room = FIRST_BATCH;
  for (let first = 0; first < blocks.length; room = Math.min(2 * room, BATCH)) {
    let end = first + 1;
    let size = nextPart(0, blocks[first]?.source.length ?? 0);
    while (end < blocks.length && (size = nextPart(size, blocks[end]?.source.length ?? 0)) <= room) end++;
    const batch = blocks.slice(first, end);
    const scans = scanBlocks(batch, knowledge, language, ruleWords);
    const scanned: ScannedBlock[] = [];
    for (let index = 0; index < batch.length; index++) {
      const block = batch[index];
      const scan = scans[index];
      if (block === undefined || scan === undefined) continue;
      scanned.push({ block, order: orderOf(first + index), scan, given: contributions(scan, knowledge) });
    }
    yield scanned;
    first = end;
  }
}

/** Second pass: the block in its document. */
export function resolve(
  { block, order, scan }: ScannedBlock,
  index: DocumentIndex,
  knowledge: Knowledge,
  threshold: number,
): Resolution {
  const { candidates, definitions: found } = scan;
  if (candidates.length === 0 && found.length === 0 && !mayUseTold(scan, index)) return NOTHING_RESOLVED;
  const context = index.contextFor(order, knowledge, threshold);
  const mentions = resolveBlock(block, scan, context);
  const definitions = found.length > 0 ? resolveDefinitions(scan) : NOTHING;
  const reads = context.takeReads();
  if (mentions.length === 0 && found.length === 0 && reads.length === 0) return NOTHING_RESOLVED;
  return { mentions: mentions.length > 0 ? mentions : NOTHING, definitions, reads };
}

/** Third pass: the block's statements, judged. `next` is the block behind it. */
export function state(
  { block, resolution }: Pick<BlockRecord, "block" | "resolution">,
  next: Block | undefined,
  incoming: Discourse,
  knowledge: Knowledge,
  { asOf: date, language }: Head,
): Stated {
  const asOf = new WatchedAsOf(date);
  const { mentions } = resolution;
  const following = new WatchedFollowing(next);
  const input = { block, mentions, knowledge, asOf, language, incoming, following };
  const { statements, outgoing } = extractStatements(input);
  const judged =
    statements.length > 0 ? statements.map((statement) => judge(statement, knowledge, asOf, statements)) : NOTHING;
  return { statements: judged, incoming, outgoing, dated: asOf.wasRead, following: following.seen };
}

/** Fourth pass: what the rules find in the block. */
export function check(
  { block, scan: { words } }: ScannedBlock,
  { mentions, definitions }: Resolution,
  { statements }: Stated,
  document: DocumentView,
): BlockFindings {
  return checkBlock({ block, mentions, definitions, statements, words, document });
}

/** The document's date, and whether somebody looked at it: only then does the work depend on it. */
class WatchedAsOf implements AsOf {
  readonly #asOf: AsOf;
  wasRead = false;

  constructor(asOf: AsOf) {
    this.#asOf = asOf;
  }

  get date(): AsOf["date"] {
    this.wasRead = true;
    return this.#asOf.date;
  }

  get origin(): AsOf["origin"] {
    this.wasRead = true;
    return this.#asOf.origin;
  }

  /** No block may depend on where in the document the date stands. */
  get span(): undefined {
    return undefined;
  }
}

/** The dateline of the next block, and whether somebody looked at it. */
class WatchedFollowing implements Following {
  readonly #next: Block | undefined;
  #seen: { readonly dateline: PartialDate | undefined } | undefined;

  constructor(next: Block | undefined) {
    this.#next = next;
  }

  get dateline(): PartialDate | undefined {
    this.#seen ??= { dateline: datelineAt(this.#next) };
    return this.#seen.dateline;
  }

  get seen(): Stated["following"] {
    return this.#seen;
  }
}

/** The day of the news that a block begins, if it does. */
export function datelineAt(block: Block | undefined): PartialDate | undefined {
  return block && datelineOf(block.prose)?.value;
}
