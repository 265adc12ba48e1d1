import { readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { analyze } from "../../../server/src/core/analysis";
import type { Analysis } from "../../../server/src/core/analysis";
import { defaultSettings } from "../../../server/src/core/settings";
import { distinctStatements } from "../../../server/src/core/statements/verdicts/distinct";
import { builtKnowledge } from "../../support/knowledge";
import { hasShared, sharedFolder } from "../../support/shared";

/** Three real press releases that have to be handled completely. They are read where they are, never copied. */
describe.skipIf(!hasShared("seeds"))("real press releases", () => {
  it("HSA accepts an application: every mention, every statement, no problem", () => {
    const analysis = analyzed("iaso-hsa-acceptance.txt");
    expect(linked(analysis)).toEqual({
      "drug:equecabtagene-autoleucel": ["Equecabtagene Autoleucel", "FUCASO"],
      "regulator:hsa-singapore": ["HSA", "Singapore Health Sciences Authority"],
      "regulator:nmpa": ["China's National Medical Products Administration", "NMPA"],
    });
    expect(analysis.mentions).toHaveLength(12);
    expect(stated(analysis)).toEqual([
      "acceptance - by regulator:hsa-singapore on -: confirmed",
      "approval - by regulator:nmpa on 2023-06-30: confirmed",
      "submission - by regulator:hsa-singapore on -: unknown",
    ]);
    expect(alarming(analysis)).toEqual([]);
  });

  it("a partnership: designations of three authorities, and the slip of a thousand", () => {
    const analysis = analyzed("carsgen-huadong-ct053.txt");
    expect(linked(analysis)).toEqual({
      "designation:cn-breakthrough-therapy": ["Breakthrough Therapy designation"],
      "designation:cn-priority-review": ["priority review status"],
      "designation:eu-orphan": ["Orphan Medicinal Product designations"],
      "designation:eu-prime": ["PRIME", "Priority Medicines"],
      "designation:us-orphan": ["Orphan Drug designations"],
      "designation:us-rmat": ["RMAT", "Regenerative Medicine Advanced Therapy"],
      "drug:zevorcabtagene-autoleucel": ["CT053", "zevor-cel", "zevorcabtagene autoleucel"],
      "regulator:ema": ["EMA", "European Medicines Agency"],
      "regulator:fda": ["US FDA"],
      "regulator:nmpa": ["NMPA", "National Medical Products Administration"],
    });
    expect(stated(analysis)).toEqual([
      "review - by regulator:nmpa on -: unknown",
      "designation designation:us-rmat by regulator:fda on 2019: confirmed",
      "designation designation:us-orphan by regulator:fda on 2019: confirmed",
      "designation designation:eu-prime by regulator:ema on 2019: confirmed",
      "designation designation:eu-orphan by regulator:ema on 2020: confirmed",
      "designation designation:cn-breakthrough-therapy by regulator:nmpa on 2020: confirmed",
      "designation designation:cn-priority-review by regulator:nmpa on -: confirmed",
    ]);
    expect(alarming(analysis)).toEqual(["fx-inconsistent: RMB 1,025 billion (USD 151.4 million)"]);
  });

  it("a product under its brand and code: no target, cell or chat bot is taken for a drug", () => {
    const analysis = analyzed("immutep-imp321.txt");
    expect(linked(analysis)).toEqual({ "drug:eftilagimod-alfa": ["IMP321", "ImmuFact"] });
    expect(analysis.mentions).toHaveLength(12);
    expect(stated(analysis)).toEqual([]);
    expect(alarming(analysis)).toEqual([]);
  });
});

function analyzed(file: string): Analysis {
  const text = readFileSync(path.join(sharedFolder, "seeds", file), "utf8");
  const document = { uri: `file:///${file}`, format: "plaintext" as const, text };
  return analyze(document, builtKnowledge(), defaultSettings("2026-11-22"));
}

/** Entity -> the distinct forms under which it stands in the text, sorted. */
function linked({ mentions }: Analysis): Record<string, string[]> {
  const forms: Record<string, string[]> = {};
  for (const { entity = "none", text } of mentions)
    forms[entity] = [...new Set([...(forms[entity] ?? []), text])].sort();
  return Object.fromEntries(Object.entries(forms).sort(([a], [b]) => (a < b ? -1 : 1)));
}

function stated(analysis: Analysis): string[] {
  return distinctStatements(analysis.statements).map(
    ({ event, designation, regulator, date, verdict }) =>
      `${event} ${designation ?? "-"} by ${regulator?.entity ?? "-"} on ${date?.value ?? "-"}: ${verdict}`,
  );
}

function alarming({ problems, document }: Analysis): string[] {
  return problems
    .filter(({ severity }) => severity === "error" || severity === "warning")
    .map(({ rule, start, end }) => `${rule}: ${document.text.slice(start, end)}`);
}
