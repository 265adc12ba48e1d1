import type { AsOf } from "../text/document";
import type { Knowledge } from "../knowledge/knowledge";
import type { Mention } from "../recognition/mention";
import type { Block } from "../text/block";
import type { Span } from "../text/span";
import { findDates } from "../text/dates";
import type { DateMention } from "../text/dates";
import { advance, underHeading } from "./discourse";
import type { Discourse, Lead } from "./discourse";
import { delimitedTables } from "./blocks/delimitedRows";
import type { DelimitedTable } from "./blocks/delimitedRows";
import { isBareHeader, isBareRow, isListItem, leadOf, opensList } from "./blocks/leads";
import { captionLead, headerLead, isShortTitle, titleLead } from "./blocks/titles";
import { itemStatements } from "./blocks/listItems";
import { NewsDates } from "./building/newsDates";
import type { Following } from "./building/newsDates";
import { statingSentences } from "./sentence/sentences";
import { MAY_STATE, statesWithoutScheme } from "./sentence/lexicon";
import { sentenceStatements } from "./blocks/sentenceStatements";
import type { Statement } from "./statement";
import { isStandingHeader, tableStatements } from "./blocks/tables";

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
  readonly following: Following;
}

type Reading = Omit<ExtractionInput, "asOf"> & { readonly asOf: NewsDates };

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
function mayLead(text: string, mentions: readonly Mention[]): boolean {
  return (text.includes(":") && MAY_STATE.test(text)) || isShortTitle(text, mentions);
}

function isDesignation({ type }: Mention): boolean {
  return type === "designation";
}

/** The regulatory statements of one block. Pure and total. */
export function extractStatements(input: ExtractionInput): Extraction {
  const { block, mentions, language } = input;
  const incoming = underHeading(input.incoming, block);
  const isTable = block.rows !== undefined;
  if (mentions.length === 0 && incoming.drug === undefined && !isTable && !isShortTitle(block.prose, mentions))
    return { statements: NO_STATEMENTS, outgoing: incoming };
  const spoken = spokenOf(mentions, block.prose, incoming);
  const silent = { statements: NO_STATEMENTS, outgoing: advance(incoming, spoken, NO_STATEMENTS, undefined) };
  if (language !== "en") return silent;
  const asOf = new NewsDates(block, incoming.heading, input.asOf, input.following);
  const reading: Reading = { ...input, incoming, asOf };
  if (isTable) return { ...silent, statements: tableStatements(reading) };
  const tables = block.prose.includes("\n") ? delimitedTables(block.prose, isStandingHeader) : NO_TABLES;
  const mayState = incoming.lead !== undefined || mayStateIn(block.prose, mentions) || mayLead(block.prose, mentions);
  return tables.length > 0 || mayState ? readBlock(reading, tables) : silent;
}

const NO_TABLES: readonly DelimitedTable[] = [];

/** Words behind which a drug is only what another one is given with, or what patients take. */
const BESIDE = /\b(?:with|plus|versus|vs\.?|than|requires?|requiring|receives?|receiving|using|taking|like|unlike) $/i;

/** Without the drugs that a text names beside the one that it is about. */
function spokenOf(mentions: readonly Mention[], prose: string, { drug }: Discourse): readonly Mention[] {
  if (drug === undefined || mentions.length === 0) return mentions;
  const isBeside = ({ type, start }: Mention): boolean =>
    type === "drug" && BESIDE.test(prose.slice(Math.max(0, start - 12), start));
  return mentions.some(isBeside) ? mentions.filter((mention) => !isBeside(mention)) : mentions;
}

/** Fields of a record that say more of its product: what they name is not what the text goes on about. */
const OF_PRODUCT =
  /^[\s•*·–-]{0,8}(?:active (?:ingredient|substance)|generic name|INN|international nonproprietary name|substance|comparator|class)s?[^:\n]{0,20}:/i;
const NO_MENTIONS: readonly Mention[] = [];

/** Sentence by sentence; a table without markup is read where its first line stands. */
function readBlock(input: Reading, tables: readonly DelimitedTable[]): Extraction {
  const { block, mentions } = input;
  const statements: Statement[] = [];
  const dates = lazily(() => findDates(block.prose));
  let discourse = input.incoming;
  for (const sentence of aroundTables(statingSentences(block.prose, mentions), tables)) {
    if ("rows" in sentence) {
      const { rows, caption } = sentence;
      statements.push(...tableStatements({ ...input, block: { ...block, rows }, incoming: discourse, caption }));
      continue;
    }
    const inside = mentions.filter(({ start, end }) => sentence.start <= start && end <= sentence.end);
    const said = readSentence(sentence, inside, dates, discourse, input);
    statements.push(...said);
    const isKnown = inside.every(({ entity, type }) => type !== "drug" || entity === discourse.drug?.entity);
    const isField = isKnown && OF_PRODUCT.test(block.prose.slice(sentence.start, sentence.end));
    const spoken = isField ? NO_MENTIONS : spokenOf(inside, block.prose, discourse);
    discourse = advance(discourse, spoken, said, leadBehind(sentence, inside, dates, discourse, input));
  }
  return { statements, outgoing: discourse };
}

/** Sentences and tables as they stand, the sentences without what is in a table. */
function aroundTables(
  sentences: readonly Span[],
  tables: readonly DelimitedTable[],
): readonly (Span | DelimitedTable)[] {
  if (tables.length === 0) return sentences;
  const cut = tables.reduce<readonly Span[]>(
    (spans, table) =>
      spans.flatMap(({ start, end }) =>
        end <= table.start || table.end <= start
          ? [{ start, end }]
          : [
              { start, end: table.start },
              { start: table.end, end },
            ].filter((part) => part.end > part.start),
      ),
    sentences,
  );
  return [...cut, ...tables].sort((a, b) => a.start - b.start);
}

function readSentence(
  sentence: Span,
  inside: readonly Mention[],
  dates: () => readonly DateMention[],
  discourse: Discourse,
  input: Reading,
): readonly Statement[] {
  const { block } = input;
  const text = block.prose.slice(sentence.start, sentence.end);
  // A question states nothing.
  const said =
    mayStateIn(text, inside) && !/\?\s*$/.test(text)
      ? sentenceStatements(sentence, inside, dates(), discourse, input)
      : NO_STATEMENTS;
  const { lead, drug } = discourse;
  if (lead?.scheme !== undefined && YES.test(text))
    return [
      ...itemStatements(
        sentence,
        NO_MENTIONS,
        dates(),
        { ...lead, drug: lead.drug ?? (drug?.entity === undefined ? undefined : drug) },
        input,
      ),
      ...said,
    ];
  if (said.length > 0 || discourse.lead === undefined || !isItem(block, sentence, inside, discourse)) return said;
  return itemStatements(sentence, inside, dates(), discourse.lead, input);
}

/** A value below a field's name. */
const YES = /^\s*Yes\b/;

/** What a sentence leaves to the list behind it; within a list, what stood before it. */
function leadBehind(
  sentence: Span,
  inside: readonly Mention[],
  dates: () => readonly DateMention[],
  discourse: Discourse,
  { block, asOf }: Reading,
): Lead | undefined {
  const { drug, topic, lead, regulator } = discourse;
  const text = block.prose.slice(sentence.start, sentence.end);
  const inList = isItem(block, sentence, inside, discourse);
  const title = inList ? undefined : titleLead(text, inside, regulator);
  if (title !== undefined) return title;
  if (opensList(block.prose, sentence)) return leadOf(block, sentence, inside, dates(), drug ?? topic, asOf);
  return inList ? lead : (captionLead(text, inside) ?? headerLead(text, inside));
}

/** Whether a sentence is an item of a list or, under a caption, a row whose cells are parted by nothing. */
function isItem(block: Block, sentence: Span, inside: readonly Mention[], { lead }: Discourse): boolean {
  if (isListItem(block, sentence)) return true;
  return (
    (lead?.event === "approval" || lead?.event === "withdrawal") &&
    (isBareRow(block.prose, sentence, inside) || isBareHeader(block.prose.slice(sentence.start, sentence.end), inside))
  );
}

function lazily<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => (made ??= { value: make() }).value;
}
