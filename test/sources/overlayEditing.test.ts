import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { completeOverlay } from "../../server/src/sources/overlay/editing/complete";
import { describeOverlay } from "../../server/src/sources/overlay/editing/describe";
import type { OverlayDescription } from "../../server/src/sources/overlay/editing/describe";
import { sampleKnowledge } from "../features/sample";

const TODAY = "2026-11-22";

function split(marked: string): { text: string; cursor: number } {
  return { text: marked.replace("$0", ""), cursor: marked.indexOf("$0") };
}

function labels(marked: string): string[] {
  const { text, cursor } = split(marked);
  const found = completeOverlay(text, cursor, { knowledge: sampleKnowledge, today: TODAY });
  return found?.items.map(({ label }) => label) ?? [];
}

/** The text after the proposal was chosen. */
function choose(marked: string, label: string): string {
  const { text, cursor } = split(marked);
  const found = completeOverlay(text, cursor, { knowledge: sampleKnowledge, today: TODAY });
  const item = found?.items.find((proposal) => proposal.label === label);
  if (found === undefined || item === undefined) throw new Error(`no "${label}"`);
  return text.slice(0, found.span.start) + item.insert + text.slice(found.span.end);
}

function described(marked: string): OverlayDescription | undefined {
  const { text, cursor } = split(marked);
  return describeOverlay(text, cursor, sampleKnowledge);
}

describe("completion in overlays", () => {
  it("an empty file begins an entity or holds settings", () => {
    expect(labels("$0")).toEqual(["id", "sources", "ignore", "hide"]);
    expect(labels("ignore: [a]\n---\n$0")).toEqual(["id", "sources", "ignore", "hide"]);
  });

  it("proposes the keys of the entity's type, the required ones first, without what is there", () => {
    const keys = labels("id: drug:x\nlabel: x\n$0");
    expect(keys.slice(0, 2)).toEqual(["names", "sources"]);
    expect(keys).toContain("modality");
    expect(keys).not.toContain("label");
    expect(keys).not.toContain("legalBasis");
    expect(labels("id: designation:us-x\n$0")).toContain("legalBasis");
    expect(labels("$0\nid: company:x\n")).toContain("site");
  });

  it.each([
    ["names: a map of kinds", "id: drug:x\nnames:\n  $0", "inn"],
    ["a half-written kind", "id: drug:x\nnames:\n  bra$0", "brand"],
    ["a kind between others", "id: drug:x\nnames:\n  inn:\n    - x\n  $0\nfacts: []\n", "code"],
    ["a kind in braces that are not closed", "id: drug:x\nnames: { inn: [x], c$0", "code"],
    ["a new fact", "id: drug:x\nfacts:\n  - $0", "event"],
    ["the next line of a fact", "id: drug:x\nfacts:\n  - event: approval\n    $0\n", "regulator"],
    ["a fact in braces", "id: drug:x\nfacts:\n  - { event: approval, $0 }\n", "precision"],
    ["a list at its key's column", "id: drug:x\nfacts:\n- event: approval\n  $0\nlabel: y\n", "indication"],
    ["a name with details", "id: drug:x\nnames:\n  native:\n    - $0", "language"],
    ["a company", "id: drug:x\ncompanies: [{ name: Us, $0", "role"],
    ["a source of the overlay's own", "sources:\n  - id: x\n    $0", "publisher"],
    ["before a broken line", "id: drug:x\n$0\nlabel: [", "modality"],
  ])("keys: %s", (_, marked, wanted) => {
    expect(labels(marked)).toContain(wanted);
  });

  it.each([
    ["of a list", "id: drug:x\nmodality: $0\n", "cell therapy"],
    ["half written", "id: drug:x\nmodality: cel$0\nlabel: x", "cell therapy"],
    ["in a list in brackets", "id: designation:us-x\nmodalities: [gene therapy, $0", "cell therapy"],
    ["of events", "id: drug:x\nfacts:\n  - event: $0\n    date: 2021\n", "approval"],
    ["that can only be true", "id: drug:x\noverride: $0", "true"],
    ["true or false", "id: designation:us-x\nexclusive: $0", "false"],
    ["that are entities' types", "id: $0", "regulator:"],
    ["that are known entities", "id: drug:velt$0", "drug:veltinib"],
    ["that are entities, by another name", "hide: [Velto$0", "drug:veltinib"],
    ["that are regulators, all of them", "id: drug:x\nfacts: [{ event: approval, regulator: $0 }]", "regulator:fda"],
    ["that are regulators, by the beginning of every id", "id: drug:x\nfacts: [{ regulator: reg$0 }]", "regulator:fda"],
    ["that are drugs, none yet", "id: drug:x\nreplacedBy: $0", "drug:"],
    ["that are schemes, by a word", "id: drug:x\nfacts: [{ designation: orphan$0 }]", "designation:us-orphan"],
    ["that are sources", "id: drug:x\nsources:\n  - source: $0", "sample"],
    ["that are this file's sources", "sources: [{ id: own }]\n---\nid: drug:x\nsources: [{ source: $0", "own"],
    ["with a registry's prefix", "id: drug:x\nidentifiers: [$0]", "unii:"],
    ["in a list of lines", "id: drug:x\nidentifiers:\n  - cas:50-00-0\n  - $0", "drugbank:"],
    ["that are countries", "id: regulator:x\njurisdiction: $0", "US"],
    ["that are today", "id: drug:x\nsources: [{ retrieved: $0", TODAY],
    ["on the line below the key", "id: drug:x\nmodality:\n  $0", "vaccine"],
    ["in quotation marks", 'id: drug:x\nmodality: "$0"', "vaccine"],
  ])("values %s", (_, marked, wanted) => {
    expect(labels(marked)).toContain(wanted);
  });

  it.each([
    ["in a comment", "id: drug:x # $0"],
    ["in free text", "id: drug:x\nlabel: $0"],
    ["behind a key that is not known", "id: drug:x\ncolour: $0"],
  ])("proposes nothing %s", (_, marked) => {
    expect(labels(marked)).toEqual([]);
  });

  it.each([
    ["id: drug:x\nna$0", "names", "id: drug:x\nnames:\n  "],
    ["id: drug:x\n$0", "targets", "id: drug:x\ntargets:\n  - "],
    ["id: drug:x\nfacts:\n  - ev$0", "event", "id: drug:x\nfacts:\n  - event: "],
    ["id: drug:x\nfacts:\n  - ev$0nt: approval", "event", "id: drug:x\nfacts:\n  - event: approval"],
    ["id: drug:x\nmodality: cell$0 thing", "vaccine", "id: drug:x\nmodality: vaccine"],
    ["id: drug:x\nmodality: 'ce$0'", "vaccine", "id: drug:x\nmodality: 'vaccine'"],
    [
      "id: drug:x\nfacts: [{ event: app$0roval, regulator: y }]",
      "refusal",
      "id: drug:x\nfacts: [{ event: refusal, regulator: y }]",
    ],
    ["id: drug:x\nnames: { inn: [x], $0 }", "code", "id: drug:x\nnames: { inn: [x], code:  }"],
  ])("%j with %s becomes %j", (marked, label, result) => {
    expect(choose(marked, label)).toBe(result);
  });
});

describe("hover in overlays", () => {
  it("says of a key what the schema says", () => {
    expect(described("id: drug:x\ntar$0gets: [BCMA]")?.description).toMatch(/^Molecules/);
    expect(described("id: drug:x\nmodality: cell th$0erapy")?.choices).toContain("gene therapy");
    expect(described("id: drug:x\ncol$0our: red")).toBeUndefined();
  });

  it("shows the entity or the source that a value names", () => {
    expect(described("id: drug:x\nfacts: [{ event: approval, regulator: regulator:f$0da }]")?.entity).toBe(
      "regulator:fda",
    );
    expect(described("id: drug:velti$0nib")?.entity).toBe("drug:veltinib");
    expect(described("id: drug:x\nsources: [{ source: sam$0ple }]")?.source?.title).toBe("Sample register");
  });
});

describe("overlays that are half written", () => {
  const WHOLE = `# ours
sources: [{ id: own, title: Own }]
ignore: ["A b", 'c']
---
id: drug:x
label: x
names: { inn: [x], native: [{ name: "福可苏", language: zh }] }
modality: cell therapy
facts:
  - { event: approval, regulator: regulator:fda, date: 2020-01-01, precision: day, source: own, retrieved: 2026-01-01 }
  - event: designation
    designation: designation:us-orphan
description: |
  several
  lines
targets:
- BCMA
`;

  it("are completed and explained wherever they break off, and whatever is put in", () => {
    const pieces = fc.constantFrom(
      "",
      "{",
      "[",
      "}",
      "]",
      '"',
      "'",
      ":",
      ": ",
      "- ",
      "\n",
      "\n  ",
      "\t",
      "&a ",
      "*a",
      "|\n",
      "#",
      "---\n",
      "?",
      "!!x ",
      "\r\n",
      "\u0000",
    );
    const place = fc.nat(WHOLE.length);
    fc.assert(
      fc.property(place, place, pieces, (from, to, piece) => {
        const [start, end] = [Math.min(from, to), Math.max(from, to)];
        const text = WHOLE.slice(0, start) + piece + WHOLE.slice(end);
        const cursor = start + piece.length;
        const found = completeOverlay(text, cursor, { knowledge: sampleKnowledge, today: TODAY });
        describeOverlay(text, cursor, sampleKnowledge);
        if (found === undefined) return;
        expect(found.span.start).toBeLessThanOrEqual(cursor);
        expect(found.span.end).toBeGreaterThanOrEqual(cursor);
        expect(text.slice(found.span.start, found.span.end)).not.toContain("\n");
      }),
      { numRuns: 500 },
    );
  });
});
