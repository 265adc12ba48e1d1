import type { Knowledge } from "../knowledge/knowledge";
import type { AnalysisSettings } from "../settings";
import { EMPTY_DISCOURSE } from "../statements/discourse";
import { readBlocks, splittingOf } from "../text/blocks";
import type { SplitBlock } from "../text/formats/syntax";
import type { TextDocument } from "../text/document";
import { isBiomedical, MentionTally } from "./gate";
import { DocumentAnalysis, documentView, isReported } from "./documentAnalysis";
import type { AnalysisParts } from "./documentAnalysis";
import { DocumentIndex } from "./documentIndex";
import type { Head } from "./head";
import { readHead } from "./head";
import { Pace } from "./pace";
import * as passes from "./passes";
import { recordOf } from "./records";
import type { BlockRecord, ScannedBlock } from "./records";
import { paced } from "../steps";
import type { Steps } from "../steps";

/** Distance between the orders of neighbours, so that blocks can come between. */
export const ORDER_STEP = 2 ** 20;

/** The whole analysis from scratch, but for its problems, which are concluded when they are asked for. */
export function* analyzeInSteps(
  document: TextDocument,
  knowledge: Knowledge,
  settings: AnalysisSettings,
): Steps<DocumentAnalysis> {
  const pace = new Pace();
  const { base, resolved } = yield* resolveInSteps(document, knowledge, settings, pace);
  const records = base.biomedical ? yield* readAll(resolved, base, pace) : resolved;
  return new DocumentAnalysis({ ...base, records, reported: records.filter(isReported), carried: undefined });
}

/** A document as far as recognition has it. */
interface Resolved {
  readonly base: Omit<AnalysisParts, "records" | "reported" | "carried">;
  readonly resolved: readonly BlockRecord[];
}

/** Blocks, scans and mentions. */
export function* resolveInSteps(
  document: TextDocument,
  knowledge: Knowledge,
  settings: AnalysisSettings,
  pace: Pace,
): Steps<Resolved> {
  const blocks: SplitBlock[] = [];
  for (const block of readBlocks(document.text, document.format)) {
    blocks.push(block);
    if (pace.due(block)) yield;
  }
  const splitting = splittingOf(blocks);
  const head = readHead(splitting, document.format, settings);
  const scanned: ScannedBlock[] = [];
  const orderOf = (index: number): number => (index + 1) * ORDER_STEP;
  for (const batch of passes.scan(blocks, orderOf, knowledge, head.language)) {
    for (const each of batch) scanned.push(each);
    yield;
  }
  const index = yield* paced(DocumentIndex.of(scanned), ({ block }) => pace.due(block));
  const resolved: BlockRecord[] = [];
  const counts = new MentionTally();
  for (const each of scanned) {
    const resolution = passes.resolve(each, index, knowledge, settings.threshold);
    resolved.push(recordOf(each, resolution, undefined, undefined));
    counts.add(resolution);
    if (pace.due(each.block)) yield;
  }
  const biomedical = isBiomedical(counts, index, document.text.length, head, settings);
  return { base: { document, knowledge, settings, splitting, index, counts, head, biomedical }, resolved };
}

/** Statements and rules, block by block. */
function* readAll(
  resolved: readonly BlockRecord[],
  base: { document: TextDocument; knowledge: Knowledge; settings: AnalysisSettings; head: Head },
  pace: Pace,
): Steps<readonly BlockRecord[]> {
  const view = documentView(base);
  let discourse = EMPTY_DISCOURSE;
  const records: BlockRecord[] = [];
  for (const [index, record] of resolved.entries()) {
    const stated = passes.state(record, resolved[index + 1]?.block, discourse, base.knowledge, base.head);
    const findings = passes.check(record, record.resolution, stated, view);
    records.push(recordOf(record, record.resolution, stated, findings));
    discourse = stated.outgoing;
    if (pace.due(record.block)) yield;
  }
  return records;
}
