import { describe, expect, it } from "vitest";
import { compileKnowledge } from "../../server/src/core/knowledge/compile";
import type { Drug, Fact } from "../../server/src/core/knowledge/entity";
import { openKnowledge } from "../../server/src/core/knowledge/open";
import { renderComparison } from "../../server/src/features/compare/compare";
import { sampleBytes } from "./sample";

describe("a comparison", () => {
  it("tells each scheme once, with its dates", () => {
    const grant = (date: string): Fact => ({
      event: "designation",
      designation: "designation:us-orphan",
      regulator: "regulator:fda",
      date,
      source: { source: "list", retrieved: "2026-11-22" },
    });
    const drugs = ["one", "two"].map((label): Drug => {
      return { id: `drug:${label}`, type: "drug", label, names: [], sources: [], facts: ["2001", "2004"].map(grant) };
    });
    const source = { id: "list", title: "List", publisher: "us", licence: "ours", asOf: "2026" };
    const bytes = compileKnowledge({ entities: drugs, sources: [source], version: "1" });
    const layers = [
      { layer: "embedded", bytes: sampleBytes },
      { layer: "workspace", bytes },
    ] as const;
    const html = renderComparison(["drug:one", "drug:two"], openKnowledge(layers), "en");
    expect(html).toContain("<td>ODD 2001, 2004</td><td>ODD 2001, 2004</td>");
  });
});
