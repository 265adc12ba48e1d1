import { describe, expect, it } from "vitest";
import { analyze } from "../../server/src/core/analysis";
import { compileKnowledge } from "../../server/src/core/knowledge/compile";
import type { Drug } from "../../server/src/core/knowledge/entity";
import { openKnowledge } from "../../server/src/core/knowledge/open";
import { defaultSettings } from "../../server/src/core/settings";
import { proposalsAt } from "../../server/src/features/completion";
import type { NameStyle } from "../../server/src/features/settings";
import { builtKnowledge } from "../support/knowledge";
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
  it("offers codes and initials from two letters on, names from three or four, in any of their forms", () => {
    checkCompletion(
      `Patients took Velt$0
              ^^^^`,
      { found: ["velti"] },
    );
    checkCompletion("Veltora helps. Patients took Vel$0", { found: ["velti"] });
    checkCompletion("Patients took VL$0", { found: ["VLT-1024"] });
    checkCompletion("Patients took veltn$0", {});
    checkCompletion("Patients took veltnib$0", { found: ["veltinib"] });
    checkCompletion("Patients took Ostav$0", { found: ["Ostavia"] });
    checkCompletion("Patients took VLT-$0", { found: ["VLT-1024"] });
    checkCompletion("Patients took V$0", {});
  });

  it("inserts drugs in the style that is set, others as they are called", () => {
    checkCompletion("Took Velto$0", { inserts: "veltinib", style: "inn" });
    checkCompletion("Took velti$0", { inserts: "Veltora", style: "brand" });
    checkCompletion("Took velti$0", { inserts: "veltinib (Veltora)", style: "inn-brand" });
    checkCompletion("Seen by the FD$0", { inserts: "FDA" });
  });

  it("offers a brand or code that was begun as it is, too, and says by which name another was found", () => {
    const offered = (text: string, style: NameStyle) => {
      const proposals = proposalsAt(analyzeSample(text), text.length, style);
      return proposals?.items.map(({ insert, detail }) => `${insert} | ${detail}`);
    };
    expect(offered("Took Velto", "inn")).toEqual(["veltinib | brand name: Veltora", "Veltora | brand name: veltinib"]);
    expect(offered("Took VLT-", "brand")?.[1]).toBe("VLT-1024 | development code: veltinib");
    expect(offered("Took veltin", "inn")).toEqual(["veltinib | INN: veltinib"]);
  });

  it("offers in capitals a brand that the document uses, where it is begun in capitals", () => {
    const offered = (text: string) =>
      proposalsAt(analyzeSample(text), text.length, "brand")?.items.map(({ insert }) => insert);
    expect(offered("VELTORA helps. Took VELTO")).toEqual(["VELTORA"]);
    expect(offered("Took VELTO")).toEqual([]);
  });

  it("keeps the capital with which a sentence begins", () => {
    checkCompletion("It works. Veltin$0", { inserts: "Veltinib" });
    checkCompletion("It works. Veltin$0", { inserts: "Veltinib (Veltora)", style: "inn-brand" });
  });

  it("puts first what the document uses", () => {
    checkCompletion("Ostamab works. Ostamab is safe. Give OS$0", { found: ["OST-77"] });
  });

  it("is quiet in ordinary prose, in code and in what is no document of ours", () => {
    checkCompletion("It is ve$0", {});
    checkCompletion("It is velt$0", {});
    checkCompletion("It is velto$0", {});
    checkCompletion("Veltora helps very$0", {});
    checkCompletion("The authority is nati$0", {});
    checkCompletion("It was os$0", {});
    checkCompletion("Look at `Velt$0`", {});
    const { text, cursor } = readMarkers("Velt$0");
    expect(proposalsAt(analyzeSample(text, "markdown", { enable: "off" }), cursor, "inn")).toBeUndefined();
  });

  it("stays away from the words of ordinary prose, though some register has a name for nearly all of them", () => {
    const text = `The committee met today and was told that the first patients had been treated in the clinical part of the
      programme. No new risk was seen during the whole year, and the board will complete its review early next summer. The
      company made a proposal for a larger trial with more women, which may start as soon as the hospital has agreed. Survival
      was better than with the best available care, and the most common complaints were headache, nausea and a dry mouth.`;
    const document = { uri: "file:///a.txt", format: "plaintext" as const, text };
    const analysis = analyze(document, builtKnowledge(), { ...defaultSettings(TODAY), enable: "on" });
    const disturbed = [...text.matchAll(/\p{L}+/gu)]
      .filter(({ 0: word, index }) => (proposalsAt(analysis, index + word.length, "inn")?.items.length ?? 0) > 0)
      .map(([word]) => word);
    expect(disturbed).toEqual([]);
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
    const text = "Patients took sorbicaftor, then Sorb";
    const document = { uri: "file:///a.md", format: "markdown" as const, text };
    const analysis = analyze(document, knowledge, { ...defaultSettings(TODAY), enable: "on" });
    const order = (used: string) =>
      proposalsAt(analysis, text.length, "inn", (entity) => (entity === used ? 2 : 0))?.items.map(({ found }) => found);
    expect(order("drug:sorbelimab")).toEqual(["sorbicaftor", "sorbelimab", "sorbatinib"]);
    expect(order("drug:sorbatinib")).toEqual(["sorbicaftor", "sorbatinib", "sorbelimab"]);
  });
});
