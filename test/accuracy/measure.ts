import { analyze } from "../../server/src/core/analysis";
import type { Analysis } from "../../server/src/core/analysis";
import type { Knowledge } from "../../server/src/core/knowledge/knowledge";
import { defaultSettings } from "../../server/src/core/settings";
import type { AbbreviationText } from "./abbreviationCorpus";
import type { Counts } from "./figures";
import type { Abstract } from "./pubtator";
import type { Scorer } from "./scorer";

export interface Measured {
  readonly relaxed: Counts;
  readonly exact: Counts;
  readonly errors: readonly string[];
}

function analysisOf(text: string, knowledge: Knowledge): Analysis {
  const settings = { ...defaultSettings("2026-11-22"), enable: "on" as const };
  return analyze({ uri: "accuracy:text", format: "plaintext", text }, knowledge, settings);
}

/** Drug mentions against everything that a corpus marks as a chemical. */
export function measureChemicals(abstracts: readonly Abstract[], knowledge: Knowledge, scorer: Scorer): Measured {
  let [gold, found, relaxed, exact] = [0, 0, 0, 0];
  const errors: string[] = [];
  for (const { id, text, chemicals } of abstracts) {
    const mentions = analysisOf(text, knowledge).mentions.filter(({ type }) => type === "drug");
    const pairs = scorer.pairOverlapping(chemicals, mentions);
    gold += chemicals.length;
    found += mentions.length;
    relaxed += pairs.length;
    exact += pairs.filter(([g, f]) => g.start === f.start && g.end === f.end).length;
    for (const chemical of chemicals)
      if (!pairs.some(([g]) => g === chemical)) errors.push(`${id}\tmissed\t${chemical.surface}`);
    for (const mention of mentions)
      if (!pairs.some(([, f]) => f === mention)) errors.push(`${id}\tfalse\t${mention.text}`);
  }
  return { relaxed: { right: relaxed, found, gold }, exact: { right: exact, found, gold }, errors };
}

/** Abbreviations with their long forms; a pair is right when both are the curators'. */
export function measureAbbreviations(texts: readonly AbbreviationText[], knowledge: Knowledge): Measured {
  let [gold, found, right] = [0, 0, 0];
  const errors: string[] = [];
  for (const { id, text, pairs } of texts) {
    const wanted = new Set(pairs.map(([short, long]) => pairKey(short, long)));
    const got = new Set(
      analysisOf(text, knowledge)
        .definitions.filter(({ kind }) => kind === "abbreviation")
        .map(({ short, long }) => pairKey(short.text, long.text)),
    );
    gold += wanted.size;
    found += got.size;
    for (const pair of wanted)
      if (got.has(pair)) right++;
      else errors.push(`${id}\tmissed\t${pair}`);
    for (const pair of got) if (!wanted.has(pair)) errors.push(`${id}\tfalse\t${pair}`);
  }
  const counts = { right, found, gold };
  return { relaxed: counts, exact: counts, errors };
}

function pairKey(short: string, long: string): string {
  return `${short}|${long.replace(/\s+/g, " ").toLowerCase()}`;
}
