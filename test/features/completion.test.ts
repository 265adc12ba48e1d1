import { describe, expect, it } from "vitest";
import { analyze } from "../../server/src/core/analysis";
import { compileKnowledge } from "../../server/src/core/knowledge/compile";
import type { Drug } from "../../server/src/core/knowledge/entity";
import { openKnowledge } from "../../server/src/core/knowledge/open";
import { defaultSettings } from "../../server/src/core/settings";
import { proposalsAt } from "../../server/src/features/completion";
import type { NameStyle } from "../../server/src/features/settings";
import { readMarkers } from "./markers";
import { analyzeSample, TODAY } from "./open";
import { sampleSource } from "./sample";

interface Expected {
  readonly found?: readonly string[];
  readonly inserts?: string;
  readonly style?: NameStyle;
}

/** What is proposed at `$0`, best first; nothing where nothing is expected. The marked letters are replaced. */
function checkCompletion(marked: string, { found, inserts, style = "inn" }: Expected): void {
  const { text, cursor, expected } = readMarkers(marked);
  const proposals = proposalsAt(analyzeSample(text), cursor, style);
  const names = proposals?.items.map((item) => item.found) ?? [];
  if (found === undefined && inserts === undefined) expect(names).toEqual([]);
  if (found !== undefined) expect(names.slice(0, found.length)).toEqual(found);
  if (inserts !== undefined) expect(proposals?.items[0]?.insert).toBe(inserts);
  const [range] = expected;
  if (range !== undefined) expect(proposals?.span).toMatchObject({ start: range.start, end: range.end });
}

describe("completion", () => {
  it("offers names from two letters on, in any of their forms", () => {
    checkCompletion(
      `Patients took Ve$0
              ^^`,
      { found: ["velti"] },
    );
    checkCompletion("Patients took Ostav$0", { found: ["Ostavia"] });
    checkCompletion("Patients took VLT-$0", { found: ["VLT-1024"] });
    checkCompletion("Patients took V$0", {});
  });

  it("inserts drugs in the style that is set, others as they are called", () => {
    checkCompletion("Took Velto$0", { inserts: "veltinib", style: "inn" });
    checkCompletion("Took Velti$0", { inserts: "Veltora", style: "brand" });
    checkCompletion("Took Velti$0", { inserts: "veltinib (Veltora)", style: "inn-brand" });
    checkCompletion("Seen by the FD$0", { inserts: "FDA" });
  });

  it("puts first what the document uses", () => {
    checkCompletion("Ostamab works. Ostamab is safe. Give OS$0", { found: ["OST-77"] });
  });

  it("is quiet in ordinary prose, in code and in what is no document of ours", () => {
    checkCompletion("It is ve$0", {});
    checkCompletion("It was os$0", {});
    checkCompletion("Look at `Velt$0`", {});
    const { text, cursor } = readMarkers("Velt$0");
    expect(proposalsAt(analyzeSample(text, "markdown", { enable: "off" }), cursor, "inn")).toBeUndefined();
  });

  it("puts what the document uses before what the workspace uses, and that before the rest", () => {
    const source = { source: "sample", retrieved: "2026-11-22" };
    const drug = (label: string): Drug => {
      const names = [{ text: label, kind: "inn" as const }];
      return { id: `drug:${label}`, type: "drug", label, names, sources: [source], facts: [] };
    };
    const entities = ["sorbatinib", "sorbelimab", "sorbicaftor"].map(drug);
    const bytes = compileKnowledge({ entities, sources: [sampleSource], version: "x" });
    const knowledge = openKnowledge([{ layer: "embedded", bytes }]);
    const text = "Patients took sorbicaftor, then sorb";
    const document = { uri: "file:///a.md", format: "markdown" as const, text };
    const analysis = analyze(document, knowledge, { ...defaultSettings(TODAY), enable: "on" });
    const order = (used: string) =>
      proposalsAt(analysis, text.length, "inn", (entity) => (entity === used ? 2 : 0))?.items.map(({ found }) => found);
    expect(order("drug:sorbelimab")).toEqual(["sorbicaftor", "sorbelimab", "sorbatinib"]);
    expect(order("drug:sorbatinib")).toEqual(["sorbicaftor", "sorbatinib", "sorbelimab"]);
  });
});
