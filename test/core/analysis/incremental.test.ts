import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { analyze, reanalyze } from "../../../server/src/core/analysis";
import type { Analysis } from "../../../server/src/core/analysis";
import { defaultSettings } from "../../../server/src/core/settings";
import type { Format, TextChange } from "../../../server/src/core/text/document";
import { builtKnowledge } from "../../support/knowledge";
import { assemble, DATELINES, INSERTIONS, SENTENCES } from "./samples";
import { FORMATS } from "../../support/formats";

/** Edits over all formats; `npm test` asks for 100,000. */
const EDITS = Number(process.env["FORMULARY_EDITS"] ?? 7000);
const EDITS_A_DOCUMENT = 100;
/** After so many edits the two are compared: what one edit leaves wrong the next seldom mends. */
const COMPARED = 50;

const knowledge = builtKnowledge();
const settings = defaultSettings("2026-11-22");
/** The gate's own, and without the gate, so that small documents are read to their end. */
const SETTINGS = [settings, { ...settings, enable: "on" }] as const;

/** Everything that an analysis says, in plain data. */
function contents(analysis: Analysis): Record<string, unknown> {
  const { biomedical, language, profile, asOf, blocks, mentions, definitions, statements, problems } = analysis;
  return { biomedical, language, profile, asOf, blocks, mentions, definitions, statements, problems };
}

/** Compares as text first, which is much faster. */
function expectSame(actual: Analysis, expected: Analysis): void {
  const [a, b] = [contents(actual), contents(expected)];
  if (JSON.stringify(a) !== JSON.stringify(b)) expect(a).toEqual(b);
}

interface Edit {
  readonly at: number;
  readonly length: number;
  readonly text: string;
}

const edit: fc.Arbitrary<Edit> = fc.record({
  at: fc.nat(1_000_000),
  length: fc.oneof(
    { weight: 6, arbitrary: fc.nat(3) },
    { weight: 2, arbitrary: fc.nat(60) },
    { weight: 1, arbitrary: fc.nat(400) },
  ),
  text: fc.oneof(
    { weight: 6, arbitrary: fc.constantFrom(...INSERTIONS) },
    { weight: 2, arbitrary: fc.constantFrom("", ...SENTENCES) },
  ),
});

function toChange({ at, length, text }: Edit, size: number): TextChange {
  const start = at % (size + 1);
  return { span: { start, end: Math.min(size, start + length) }, text };
}

function after(text: string, { span, text: inserted }: TextChange): string {
  return text.slice(0, span.start) + inserted + text.slice(span.end);
}

/** A document, what is done to it, and under which settings. */
interface History {
  readonly settings: (typeof SETTINGS)[number];
  readonly dateline: string;
  readonly paragraphs: readonly (readonly string[])[];
  readonly edits: readonly Edit[];
}

const history: fc.Arbitrary<History> = fc.record({
  settings: fc.constantFrom(...SETTINGS),
  dateline: fc.constantFrom(...DATELINES),
  paragraphs: fc.array(fc.array(fc.constantFrom(...SENTENCES), { minLength: 1, maxLength: 2 }), {
    minLength: 1,
    maxLength: 5,
  }),
  edits: fc.array(edit, { minLength: EDITS_A_DOCUMENT, maxLength: EDITS_A_DOCUMENT, size: "max" }),
});

/** Follows the edits, and compares now and then and at the end. */
function follow(format: Format, { settings, dateline, paragraphs, edits }: History): void {
  let text = assemble(format, dateline, paragraphs);
  let analysis = analyze({ uri: "file:///document", format, text }, knowledge, settings);
  for (const [index, each] of edits.entries()) {
    const change = toChange(each, text.length);
    text = after(text, change);
    analysis = reanalyze(analysis, [change]);
    // Asked for after each edit, as editors do: then the next analysis builds on what was concluded.
    void analysis.problems.length;
    if (index % COMPARED !== COMPARED - 1 && index !== edits.length - 1) continue;
    expectSame(analysis, analyze({ uri: "file:///document", format, text }, knowledge, settings));
  }
}

describe.each(FORMATS)("after edits of a document in %s", (format) => {
  test("the analysis is what it is from scratch", () => {
    const numRuns = Math.max(1, Math.ceil(EDITS / FORMATS.length / EDITS_A_DOCUMENT));
    fc.assert(
      fc.property(history, (each) => void follow(format, each)),
      { numRuns },
    );
  }, 3_600_000);
});

test("several changes at once apply one after another", () => {
  fc.assert(
    fc.property(fc.array(edit, { minLength: 1, maxLength: 5 }), (edits) => {
      const start = assemble(
        "markdown",
        "",
        SENTENCES.map((sentence) => [sentence]),
      );
      const changes: TextChange[] = [];
      let text = start;
      for (const each of edits) {
        const change = toChange(each, text.length);
        changes.push(change);
        text = after(text, change);
      }
      const analysis = reanalyze(analyze({ uri: "", format: "markdown", text: start }, knowledge, settings), changes);
      expect(analysis.document.text).toBe(text);
      expect(contents(analysis)).toEqual(contents(analyze({ uri: "", format: "markdown", text }, knowledge, settings)));
    }),
    { numRuns: 40 },
  );
});

test("problems of the whole document move with the text that they are about", () => {
  const text = assemble("plaintext", "", [
    ["Nothing is said here."],
    ["Keytruda was studied.", "An upfront payment of RMB 200 million (USD 29.5 million) was agreed."],
    ["Milestones of up to RMB 1,025 billion (USD 151.4 million) may follow."],
    ["Nothing is said here either."],
  ]);
  let analysis = analyze({ uri: "", format: "plaintext", text }, knowledge, { ...settings, enable: "on" });
  const reported = (): string[] => analysis.problems.map(({ start, end }) => analysis.document.text.slice(start, end));
  const before = reported();
  expect(before.length).toBeGreaterThan(0);
  for (const at of [text.indexOf("is said"), 0, text.length - 3]) {
    analysis = reanalyze(analysis, [{ span: { start: at, end: at }, text: "now and then " }]);
    expect(reported()).toEqual(before);
    expectSame(analysis, analyze(analysis.document, knowledge, { ...settings, enable: "on" }));
  }
});

test("mentionsIn finds what the list holds", () => {
  const text = assemble(
    "markdown",
    "",
    SENTENCES.map((sentence) => [sentence]),
  );
  const analysis = analyze({ uri: "", format: "markdown", text }, knowledge, settings);
  fc.assert(
    fc.property(fc.nat(text.length), fc.nat(300), (start, length) => {
      const span = { start, end: start + length };
      const expected = analysis.mentions.filter((mention) => mention.start < span.end && span.start < mention.end);
      expect(analysis.mentionsIn(span)).toEqual(expected);
    }),
  );
});

test("an old analysis stays as it was", () => {
  const text = assemble(
    "plaintext",
    DATELINES[0] ?? "",
    SENTENCES.map((sentence) => [sentence]),
  );
  const old = analyze({ uri: "", format: "plaintext", text }, knowledge, settings);
  const before = JSON.stringify(contents(old));
  reanalyze(old, [{ span: { start: 0, end: 200 }, text: "" }]);
  const fresh = analyze({ uri: "", format: "plaintext", text }, knowledge, settings);
  reanalyze(fresh, [{ span: { start: 0, end: 200 }, text: "" }]);
  expect(JSON.stringify(contents(fresh))).toBe(before);
});
