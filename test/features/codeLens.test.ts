import { describe, expect, it } from "vitest";
import { documentLensTitle, drugLenses, drugLensTitle, lensSpan } from "../../server/src/features/codeLens";
import { readMarkers } from "./markers";
import { analyzeSample } from "./open";

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
    expect(documentLensTitle(analyzeSample("The FDA saw Veltora."))).toMatch(
      /^Drugs 1 · Regulators 1 · Designations 0/,
    );
    expect(documentLensTitle(analyzeSample("Nothing here."))).toBeUndefined();
  });

  it("stays away where the gate is shut", () => {
    const shut = analyzeSample("The FDA saw Veltora.", "markdown", { enable: "off" });
    expect(drugLenses(shut)).toEqual([]);
    expect(documentLensTitle(shut)).toBeUndefined();
  });
});
