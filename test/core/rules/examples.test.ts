import { describe, expect, it } from "vitest";
import { analyze } from "../../../server/src/core/analysis";
import { applyEdits, certainEdits } from "../../../server/src/core/rules/fixAll";
import { rules } from "../../../server/src/core/rules/registry";
import type { Example, Rule } from "../../../server/src/core/rules/rule";
import type { Problem } from "../../../server/src/core/rules/problem";
import { defaultSettings } from "../../../server/src/core/settings";
import { builtKnowledge } from "../../support/knowledge";

/** The text without its `[[…]]` marks, and what they marked. */
function unmark(marked: string): { text: string; spans: { start: number; end: number }[] } {
  const spans: { start: number; end: number }[] = [];
  let text = "";
  for (const part of marked.split(/(\[\[|\]\])/)) {
    const open = spans.at(-1);
    if (part === "[[") spans.push({ start: text.length, end: -1 });
    else if (part === "]]" && open !== undefined) open.end = text.length;
    else text += part;
  }
  return { text, spans };
}

/** What the rule alone reports in a text, whatever its default level; rules about suppressions need the others. */
function reportedBy(rule: Rule, example: Example, text: string): readonly Problem[] {
  const off = rule.scope === "suppression" ? [] : rules.map(({ id }) => [id, "off" as const]);
  const others = Object.fromEntries(off);
  const settings = {
    ...defaultSettings("2026-11-22"),
    enable: "on" as const,
    asOf: example.asOf,
    profile: example.profile ?? ("auto" as const),
    rules: { ...others, [rule.id]: "warning" as const },
  };
  const document = { uri: "file:///example.md", format: "markdown" as const, text };
  return analyze(document, builtKnowledge(), settings).problems.filter((problem) => problem.rule === rule.id);
}

describe.each(rules.map((rule) => [rule.id, rule] as const))("%s", (_, rule) => {
  it.each(rule.examples.reported.map((example) => [example.text, example] as const))("reports %s", (_, example) => {
    const { text, spans } = unmark(example.text);
    const problems = reportedBy(rule, example, text);
    const shown = problems.map(({ start, end }) => text.slice(start, end));
    expect(shown).toEqual(spans.map(({ start, end }) => text.slice(start, end)));
    expect(problems.map(({ start }) => start)).toEqual(spans.map(({ start }) => start));
    for (const { message } of problems) expect(message.text).not.toMatch(/\{\w+\}/);
    if (example.fixed !== undefined) {
      const fixed = applyEdits(text, certainEdits(problems));
      expect(fixed).toBe(example.fixed);
      expect(reportedBy(rule, example, fixed)).toEqual([]);
    }
  });

  it.each(rule.examples.silent.map((example) => [example.text, example] as const))("is silent on %s", (_, example) => {
    expect(reportedBy(rule, example, example.text).map(({ message }) => message.text)).toEqual([]);
  });

  it("has examples of both kinds, and a file of its name", () => {
    expect(rule.examples.reported.length).toBeGreaterThan(0);
    expect(rule.examples.silent.length).toBeGreaterThan(0);
    expect(rule.id).toMatch(/^[a-z]+(?:-[a-z0-9]+)*$/);
    expect(rule.authority !== undefined || rule.severity.default === "off").toBe(true);
  });
});
