import type { AsOf } from "../text/document";
import type { Knowledge } from "../knowledge/knowledge";
import type { Mention } from "../recognition/mention";
import type { Block } from "../text/block";
import type { Span } from "../text/span";
import { findDates } from "../text/dates";
import type { DateMention } from "../text/dates";
import { advance, underHeading } from "./discourse";
import type { Discourse, Lead } from "./discourse";
import { isListItem, leadOf, opensList } from "./leads";
import { itemStatements } from "./listItems";
import { statingSentences } from "./sentences";
import { MAY_STATE, statesWithoutScheme } from "./lexicon";
import { sentenceStatements } from "./sentenceStatements";
import type { Statement } from "./statement";
import { tableStatements } from "./tables";

export interface ExtractionInput {
  readonly block: Block;
  /** The block's mentions, block-relative. */
  readonly mentions: readonly Mention[];
  readonly knowledge: Knowledge;
  readonly asOf: AsOf;
  /** BCP 47 primary language; statements are read from English only. */
  readonly language: string;
  /** What the block before hands on. */
  readonly incoming: Discourse;
}

export interface Extraction {
  /** Block-relative, not yet judged. */
  readonly statements: readonly Statement[];
  readonly outgoing: Discourse;
}

const NO_STATEMENTS: readonly Statement[] = [];

/** A cheap test that a text with these mentions could state an event: most cannot. */
function mayStateIn(text: string, mentions: readonly Mention[]): boolean {
  return (mentions.some(isDesignation) || statesWithoutScheme(text, mentions.length > 0)) && MAY_STATE.test(text);
}

/** A cheap test that a list stands behind a text that says what is true of its items. */
function mayLead(text: string): boolean {
  return text.includes(":") && MAY_STATE.test(text);
}

function isDesignation({ type }: Mention): boolean {
  return type === "designation";
}

/** The regulatory statements of one block. Pure and total. */
export function extractStatements(input: ExtractionInput): Extraction {
  const { block, mentions, language } = input;
  const incoming = underHeading(input.incoming, block);
  const isTable = block.rows !== undefined;
  if (mentions.length === 0 && incoming.drug === undefined && !isTable)
    return { statements: NO_STATEMENTS, outgoing: incoming };
  if (isTable && language === "en") {
    const stated = tableStatements(input);
    return { statements: stated, outgoing: advance(incoming, mentions, NO_STATEMENTS, undefined) };
  }
  if (
    language !== "en" ||
    !(incoming.lead !== undefined || mayStateIn(block.prose, mentions) || mayLead(block.prose))
  ) {
    return { statements: NO_STATEMENTS, outgoing: advance(incoming, mentions, NO_STATEMENTS, undefined) };
  }
  const statements: Statement[] = [];
  const dates = lazily(() => findDates(block.prose));
  let discourse = incoming;
  for (const sentence of statingSentences(block.prose, mentions)) {
    const inside = mentions.filter(({ start, end }) => sentence.start <= start && end <= sentence.end);
    const said = readSentence(sentence, inside, dates, discourse, input);
    statements.push(...said);
    discourse = advance(discourse, inside, said, leadBehind(sentence, inside, dates, discourse, input));
  }
  return { statements, outgoing: discourse };
}

function readSentence(
  sentence: Span,
  inside: readonly Mention[],
  dates: () => readonly DateMention[],
  discourse: Discourse,
  input: ExtractionInput,
): readonly Statement[] {
  const { block } = input;
  const said = mayStateIn(block.prose.slice(sentence.start, sentence.end), inside)
    ? sentenceStatements(sentence, inside, dates(), discourse, input)
    : NO_STATEMENTS;
  if (said.length > 0 || discourse.lead === undefined || !isListItem(block, sentence)) return said;
  return itemStatements(sentence, inside, dates(), discourse.lead, input);
}

/** What a sentence leaves to the list behind it; within a list, what stood before it. */
function leadBehind(
  sentence: Span,
  inside: readonly Mention[],
  dates: () => readonly DateMention[],
  { drug, topic, lead }: Discourse,
  { block, asOf }: ExtractionInput,
): Lead | undefined {
  if (opensList(block.prose, sentence)) return leadOf(block, sentence, inside, dates(), drug ?? topic, asOf);
  return lead !== undefined && isListItem(block, sentence) ? lead : undefined;
}

function lazily<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => (made ??= { value: make() }).value;
}
