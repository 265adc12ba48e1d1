import {
  SemanticTokensDeltaRequest,
  SemanticTokensRangeRequest,
  SemanticTokensRequest,
} from "vscode-languageserver-protocol";
import type { SemanticTokensEdit } from "vscode-languageserver-protocol";
import type { MentionType } from "../core/knowledge/entity";
import type { Mention } from "../core/recognition/mention";
import type { Feature, OpenDocument } from "./feature";

/** The legend; the manifest declares the same names. */
export const TOKEN_TYPES: readonly MentionType[] = ["drug", "regulator", "designation"];
export const TOKEN_MODIFIERS = ["code", "brand", "obsolete", "unverified"] as const;

/** Documents whose last answer is kept for deltas. */
const KEPT_ANSWERS = 50;

/**
 * The five-number encoding of LSP: line and character relative to the token before, length, type, modifiers. A
 * document that is not about medicines keeps its own colours.
 */
export function encodeTokens(mentions: readonly Mention[], document: OpenDocument): number[] {
  if (!document.analysis.biomedical) return [];
  const data: number[] = [];
  let last = { line: 0, character: 0 };
  for (const mention of mentions) {
    for (const piece of linesOf(mention)) {
      const position = document.position(piece.start);
      const sameLine = position.line === last.line;
      data.push(position.line - last.line, position.character - (sameLine ? last.character : 0));
      data.push(piece.end - piece.start, TOKEN_TYPES.indexOf(mention.type), modifiers(mention));
      last = position;
    }
  }
  return data;
}

/** The one edit that makes `previous` into `current`; none when they are equal. */
export function tokenEdits(previous: readonly number[], current: readonly number[]): SemanticTokensEdit[] {
  const shorter = Math.min(previous.length, current.length);
  let start = 0;
  while (start < shorter && previous[start] === current[start]) start++;
  let tail = 0;
  while (tail < shorter - start && previous[previous.length - 1 - tail] === current[current.length - 1 - tail]) tail++;
  const deleteCount = previous.length - start - tail;
  const data = current.slice(start, current.length - tail);
  return deleteCount === 0 && data.length === 0 ? [] : [{ start, deleteCount, data }];
}

/** A token may not span lines, but a name may be broken over one. */
function linesOf(mention: Mention): readonly { readonly start: number; readonly end: number }[] {
  if (!/[\r\n]/.test(mention.text)) return [mention];
  return Array.from(mention.text.matchAll(/[^\r\n]+/g), ({ 0: line, index }) => {
    const indent = line.length - line.trimStart().length;
    const start = mention.start + index + indent;
    return { start, end: start + line.trim().length };
  }).filter(({ start, end }) => start < end);
}

function modifiers({ nameKind, entity }: Mention): number {
  const set = [nameKind === "code", nameKind === "brand", nameKind === "former", entity === undefined];
  return set.reduce((bits, present, index) => bits | (present ? 1 << index : 0), 0);
}

/** The last full answer for each document, by which the next one is told as a difference. */
class AnswerCache {
  readonly #answers = new Map<string, { readonly resultId: string; readonly data: readonly number[] }>();
  #count = 0;

  get(uri: string, resultId: string): readonly number[] | undefined {
    const answer = this.#answers.get(uri);
    return answer?.resultId === resultId ? answer.data : undefined;
  }

  keep(uri: string, data: readonly number[]): string {
    const resultId = String(++this.#count);
    this.#answers.delete(uri); // Re-inserted last, so that the first key is the one kept longest.
    this.#answers.set(uri, { resultId, data });
    const [oldest] = this.#answers.keys();
    if (this.#answers.size > KEPT_ANSWERS && oldest !== undefined) this.#answers.delete(oldest);
    return resultId;
  }
}

export const semanticTokens: Feature = {
  name: "semanticTokens",
  capability: () => ({
    semanticTokensProvider: {
      legend: { tokenTypes: [...TOKEN_TYPES], tokenModifiers: [...TOKEN_MODIFIERS] },
      full: { delta: true },
      range: true,
    },
  }),
  register: (registrar) => {
    const cache = new AnswerCache();
    registrar.onDocument(SemanticTokensRequest.type, "complete", null, (document) => {
      const data = encodeTokens(document.analysis.mentions, document);
      return { resultId: cache.keep(document.uri, data), data };
    });
    registrar.onDocument(SemanticTokensDeltaRequest.type, "complete", null, (document, { previousResultId }) => {
      const previous = cache.get(document.uri, previousResultId);
      const data = encodeTokens(document.analysis.mentions, document);
      const resultId = cache.keep(document.uri, data);
      return previous === undefined ? { resultId, data } : { resultId, edits: tokenEdits(previous, data) };
    });
    registrar.onDocument(SemanticTokensRangeRequest.type, "now", null, (document, { range }) => ({
      data: encodeTokens(document.analysis.mentionsIn(document.span(range)), document),
    }));
  },
};
