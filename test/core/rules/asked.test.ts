import { expect, it } from "vitest";
import type { AnalysisParts } from "../../../server/src/core/analysis/documentAnalysis";
import { documentView } from "../../../server/src/core/analysis/documentAnalysis";
import { analyzeInSteps } from "../../../server/src/core/analysis/pipeline";
import { rules } from "../../../server/src/core/rules/registry";
import type { Example, Rule } from "../../../server/src/core/rules/rule";
import { checkBlock, checkDocument } from "../../../server/src/core/rules/run";
import { defaultSettings } from "../../../server/src/core/settings";
import { finish } from "../../../server/src/core/steps";
import { builtKnowledge } from "../../support/knowledge";

const levels = Object.fromEntries(rules.map(({ id }) => [id, "warning" as const]));

function partsOf({ text, asOf, profile = "journal" }: Example): AnalysisParts {
  const settings = { ...defaultSettings("2026-11-22"), enable: "on" as const, asOf, profile, rules: levels };
  const plain = text.replaceAll("[[", "").replaceAll("]]", "");
  const document = { uri: "file:///text.md", format: "markdown" as const, text: plain };
  return finish(analyzeInSteps(document, builtKnowledge(), settings)).parts;
}

/** What a rule reports: where, and the message. */
function reportedBy(rule: Rule, parts: AnalysisParts): readonly string[] {
  const document = documentView(parts);
  const blocks = parts.records.map(({ block, resolution, stated, scan: { words } }, index) => {
    const view = { block, ...resolution, statements: stated?.statements ?? [], words, document };
    return { start: parts.splitting.starts[index] ?? 0, findings: checkBlock(view, [rule]) };
  });
  const own = blocks.flatMap(({ start, findings }) =>
    findings.problems.map((problem) => ({ ...problem, start: start + problem.start })),
  );
  return [...own, ...finish(checkDocument(blocks, document, undefined, [rule]))].map(
    ({ start, message }) => `${rule.id} at ${String(start)}: ${message.text}`,
  );
}

const NEEDS: ReadonlySet<string> = new Set(["needs", "words", "shapes", "cue"]);

/** The rule without what it says that it needs: it is asked about every block. */
function withoutNeeds(rule: Rule): Rule {
  return Object.fromEntries(Object.entries(rule).filter(([key]) => !NEEDS.has(key))) as unknown as Rule;
}

it("what a rule needs hides nothing that it would report", () => {
  const everywhere = rules.map(withoutNeeds);
  for (const example of rules.flatMap(({ examples: { reported, silent } }) => [...reported, ...silent])) {
    const parts = partsOf(example);
    const asked = rules.flatMap((rule) => reportedBy(rule, parts));
    expect(asked, example.text).toEqual(everywhere.flatMap((rule) => reportedBy(rule, parts)));
  }
});
