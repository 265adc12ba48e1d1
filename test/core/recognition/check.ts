import { expect } from "vitest";
import { analyze } from "../../../server/src/core/analysis";
import type { Analysis } from "../../../server/src/core/analysis";
import { defaultSettings } from "../../../server/src/core/settings";
import { sampleKnowledge } from "./sampleKnowledge";

/** The analysis of plain text over the sample knowledge. */
export function analysisOf(text: string): Analysis {
  const settings = { ...defaultSettings("2026-11-22"), enable: "on" as const };
  return analyze({ uri: "test:text", format: "plaintext", text }, sampleKnowledge(), settings);
}

/**
 * Checks every mention of a text. Marks are written into the text, `[surface|label]`, where the label is the linked
 * entity's id, or the type alone for an unlisted one: `The [FDA|regulator:fda] approved [imatinib|drug:imatinib].`
 */
export function checkMentions(marked: string): void {
  const { text, expected } = readMarks(marked);
  const found = analysisOf(text).mentions.map(({ start, text: surface, type, entity }) => {
    return `${String(start)} ${surface} = ${entity ?? type}`;
  });
  expect(found).toEqual(expected);
}

/** Checks that a text has no mention at all. */
export function checkSilent(text: string): void {
  expect(analysisOf(text).mentions.map(({ text: surface, evidence }) => ({ surface, evidence }))).toEqual([]);
}

/** Checks the definitions of a text, each as `short = long`. */
export function checkDefinitions(text: string, ...expected: readonly string[]): void {
  expect(analysisOf(text).definitions.map(({ short, long }) => `${short.text} = ${long.text}`)).toEqual(expected);
}

function readMarks(marked: string): { text: string; expected: string[] } {
  const expected: string[] = [];
  let text = "";
  let at = 0;
  for (const match of marked.matchAll(/\[([^[\]|]+)\|([^[\]|]+)\]/g)) {
    const [whole, surface = "", label = ""] = match;
    text += marked.slice(at, match.index);
    expected.push(`${String(text.length)} ${surface} = ${label}`);
    text += surface;
    at = match.index + whole.length;
  }
  return { text: text + marked.slice(at), expected };
}
