import type { AsOf } from "../text/document";
import type { Knowledge } from "../knowledge/knowledge";
import type { Mention } from "../recognition/mention";
import type { Block } from "../text/block";
import { findDates } from "../text/dates";
import type { DateMention } from "../text/dates";
import { advance } from "./discourse";
import type { Discourse } from "./discourse";
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

function isDesignation({ type }: Mention): boolean {
  return type === "designation";
}

/** The regulatory statements of one block. Pure and total. */
export function extractStatements(input: ExtractionInput): Extraction {
  const { block, mentions, incoming, language } = input;
  const isTable = block.rows !== undefined;
  if (mentions.length === 0 && incoming.drug === undefined && !isTable)
    return { statements: NO_STATEMENTS, outgoing: incoming };
  if (isTable && language === "en") {
    const stated = tableStatements(input);
    return { statements: stated, outgoing: advance(incoming, mentions, NO_STATEMENTS) };
  }
  if (language !== "en" || !mayStateIn(block.prose, mentions)) {
    return { statements: NO_STATEMENTS, outgoing: advance(incoming, mentions, NO_STATEMENTS) };
  }
  const statements: Statement[] = [];
  let dates: readonly DateMention[] | undefined;
  let discourse = incoming;
  for (const sentence of statingSentences(block.prose, mentions)) {
    const inside = mentions.filter(({ start, end }) => sentence.start <= start && end <= sentence.end);
    let said = NO_STATEMENTS;
    if (mayStateIn(block.prose.slice(sentence.start, sentence.end), inside)) {
      dates ??= findDates(block.prose);
      said = sentenceStatements(sentence, inside, dates, discourse, input);
      statements.push(...said);
    }
    discourse = advance(discourse, inside, said);
  }
  return { statements, outgoing: discourse };
}
