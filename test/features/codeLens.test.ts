import { describe, expect, it } from "vitest";
import { analyze } from "../../server/src/core/analysis";
import { compileKnowledge } from "../../server/src/core/knowledge/compile";
import type { Drug } from "../../server/src/core/knowledge/entity";
import type { Knowledge } from "../../server/src/core/knowledge/knowledge";
import { openKnowledge } from "../../server/src/core/knowledge/open";
import { defaultSettings } from "../../server/src/core/settings";
import { documentLensTitle, drugLenses, drugLensTitle, lensesOf, lensSpan } from "../../server/src/features/codeLens";
import { EditedText } from "../../server/src/lsp/editedText";
import { openDocument } from "../../server/src/lsp/positions";
import { readMarkers } from "./markers";
import { analyzeSample, TODAY } from "./open";

/** Drugs that have nothing but a name. */
function knowledgeOf(names: readonly string[]): Knowledge {
  const drugs = names.map((text): Drug => {
    return { id: `drug:${text}`, type: "drug", label: text, names: [{ text, kind: "inn" }], sources: [], facts: [] };
  });
  const bytes = compileKnowledge({ entities: drugs, sources: [], version: "1" });
  return openKnowledge([{ layer: "embedded", bytes }]);
}

/** A lens stands over each marked mention, with the label as its title. */
function checkLenses(marked: string): void {
  const { text, expected } = readMarkers(marked);
  const analysis = analyzeSample(text);
  const lenses = drugLenses(analysis).map(({ start, end, entity = "" }) => {
    return { start, end, label: drugLensTitle(analysis, entity, "en") };
  });
  expect(lenses).toEqual(expected);
}

describe("code lens", () => {
  it("stands over the first mention of each listed drug, with uses, spellings and latest status", () => {
    checkLenses(`The FDA saw Veltora. It compared veltinib with ostamab.
            ^^^^^^^ veltinib: 2 mentions · 2 spellings · United States approved 2023-06-30
                                               ^^^^^^^ ostamab: 1 mention`);
  });

  it("tells of a single mention its status alone, and counts a capital at a sentence's start as no spelling", () => {
    expect(drugLensTitle(analyzeSample("The FDA saw Veltora."), "drug:veltinib", "en")).toBe(
      "veltinib · United States approved 2023-06-30",
    );
    const text = "Veltinib was new. The FDA saw veltinib.";
    expect(drugLensTitle(analyzeSample(text), "drug:veltinib", "en")).toMatch(/^veltinib: 2 mentions · United/);
  });

  it("has room for three over one line: of more, the third tells how many are left", () => {
    const names = ["alphatinib", "betatinib", "gammatinib", "deltatinib"];
    const knowledge = knowledgeOf(names);
    const titles = (text: string) => {
      const analysis = analyze({ uri: "file:///a.md", format: "markdown", text }, knowledge, {
        ...defaultSettings(TODAY),
        enable: "on",
      });
      const document = openDocument(new EditedText("file:///a.md", 1, text), analysis);
      return lensesOf(document).map(({ range, data }) => [range.start.line, Object.values(Object(data)).at(-1)]);
    };
    const [a, b, c, d] = names;
    expect(titles(`${a}, ${b} and ${c}.\n\nAlso ${d}.`)).toEqual(
      [0, 0, 0, 2].map((line, i) => [line, `drug:${names[i]}`]),
    );
    expect(titles(`${a}, ${b}, ${c} and ${d}.`)).toEqual([
      [0, `drug:${a}`],
      [0, `drug:${b}`],
      [0, 2],
    ]);
  });

  it("names the country in the client's language", () => {
    const title = drugLensTitle(analyzeSample("The FDA saw Veltora."), "drug:veltinib", "de");
    expect(title).toContain("USA approved");
  });

  it("stands over a table, whose lines it would tear apart", () => {
    const analysis = analyzeSample(
      "The FDA saw both:\n\n| drug | code |\n| --- | --- |\n| ostamab | x |\n| Veltora | y |\n",
    );
    const start = analysis.document.text.indexOf("| drug");
    expect(drugLenses(analysis).map((mention) => lensSpan(analysis, mention))).toEqual([
      { start, end: start },
      { start, end: start },
    ]);
  });

  it("sums the document up on its first line", () => {
    expect(documentLensTitle(analyzeSample("The FDA saw Veltora."))).toBe("Drugs 1 · Regulators 1");
    expect(documentLensTitle(analyzeSample("Nothing here."))).toBeUndefined();
  });

  it("stays away where the gate is shut", () => {
    const shut = analyzeSample("The FDA saw Veltora.", "markdown", { enable: "off" });
    expect(drugLenses(shut)).toEqual([]);
    expect(documentLensTitle(shut)).toBeUndefined();
  });
});
