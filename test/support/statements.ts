import { expect } from "vitest";
import { analyze } from "../../server/src/core/analysis";
import { defaultSettings } from "../../server/src/core/settings";
import { distinctStatements } from "../../server/src/core/statements/verdicts/distinct";
import type { Statement } from "../../server/src/core/statements/statement";
import { builtKnowledge } from "./knowledge";

/** Analyses `text` and compares its statements, one line each: drug, event, what, by whom, when. */
export function checkStatements(text: string, ...expected: string[]): void {
  const document = { uri: "file:///test.md", format: "markdown" as const, text };
  const settings = { ...defaultSettings("2026-11-22"), enable: "on" as const };
  const analysis = analyze(document, builtKnowledge(), settings);
  expect(distinctStatements(analysis.statements).map(line)).toEqual(expected);
}

function line(statement: Statement): string {
  const { event, drug, name, regulator, date, negated, planned } = statement;
  const parts = [drug.text, event, name?.text ?? "-", regulator?.text ?? "-", date?.value ?? "-"];
  return parts.join(" | ") + (negated ? " | not" : "") + (planned ? " | planned" : "");
}
