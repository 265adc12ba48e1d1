import { describe, expect, it } from "vitest";
import { analyze, reanalyze } from "../../../server/src/core/analysis";
import type { Analysis } from "../../../server/src/core/analysis";
import { applyEdits } from "../../../server/src/core/rules/fixAll";
import { fileSuppressionEdit, suppressionEdit } from "../../../server/src/core/rules/suppressionEdit";
import { defaultSettings } from "../../../server/src/core/settings";
import type { Format, TextDocument } from "../../../server/src/core/text/document";
import { builtKnowledge } from "../../support/knowledge";

const SLIP = "Imatinib (CAS 152459-95-6) is a tyrosine kinase inhibitor.";
const OTHER = "Imatinib was studied (NCT0303648) in adults.";
const settings = { ...defaultSettings("2026-11-22"), enable: "on" as const };

function analysisOf(text: string, format: Format = "markdown"): Analysis {
  return analyze({ uri: "file:///example", format, text }, builtKnowledge(), settings);
}

function rulesIn(text: string, format: Format = "markdown"): readonly string[] {
  return analysisOf(text, format).problems.map(({ rule }) => rule);
}

describe("a comment suppresses", () => {
  const forms: readonly (readonly [Format, string])[] = [
    ["markdown", `<!-- formulary-disable-next-line id-cas -->\n${SLIP}`],
    ["markdown", `<!-- formulary-disable-next-line id-cas -->\n\n${SLIP}`],
    ["markdown", `${SLIP} <!-- formulary-disable-line id-cas -->`],
    ["markdown", `<!-- formulary-disable-next-line -->\n${SLIP}`],
    ["markdown", `<!-- formulary-disable-next-line id-nct, id-cas -- the lot's own number -->\n${SLIP} NCT1234567`],
    ["markdown", `<!-- formulary-disable-file id-cas -->\n\nImatinib.\n\n${SLIP}`],
    ["html", `<p><!-- formulary-disable-next-line id-cas -->\n${SLIP}</p>`],
    ["latex", `% formulary-disable-next-line id-cas\n${SLIP}`],
    ["latex", `${SLIP} % formulary-disable-line id-cas`],
    ["restructuredtext", `.. formulary-disable-next-paragraph id-cas\n\n${SLIP}`],
    ["asciidoc", `// formulary-disable-next-line id-cas\n${SLIP}`],
    ["typst", `// formulary-disable-next-line id-cas\n${SLIP}`],
    ["plaintext", `// formulary-disable-next-line id-cas\n${SLIP}`],
  ];
  it.each(forms)("in %s: %s", (format, text) => {
    expect(rulesIn(text, format)).toEqual([]);
    expect(rulesIn(text.replace(/formulary-disable/g, "formularly"), format)).toContain("id-cas");
  });

  it("one line, one rule, and no more", () => {
    expect(rulesIn(`<!-- formulary-disable-next-line id-cas -->\n${SLIP}\n\n${OTHER}\n\n${SLIP}`)).toEqual([
      "id-nct",
      "id-cas",
    ]);
  });

  it("a region, up to where it is enabled again", () => {
    const text = `${SLIP}\n\n<!-- formulary-disable id-cas -->\n\n${SLIP}\n\n${OTHER}\n\n<!-- formulary-enable id-cas -->\n\n${SLIP}`;
    expect(rulesIn(text)).toEqual(["id-cas", "id-nct", "id-cas"]);
  });

  it("and so does front matter", () => {
    expect(rulesIn(`---\nformulary:\n  disable: [id-cas, id-nct]\n---\n\n${SLIP}\n\n${OTHER}`)).toEqual([]);
    expect(rulesIn(`---\nformulary:\n  disable: id-nct\n---\n\n${SLIP}\n\n${OTHER}`)).toEqual(["id-cas"]);
  });

  it("not from inside code", () => {
    expect(rulesIn(`\`\`\`html\n<!-- formulary-disable-file id-cas -->\n\`\`\`\n\n${SLIP}`)).toEqual(["id-cas"]);
  });
});

describe("the edit that suppresses", () => {
  const lines = `Imatinib is old.\n${SLIP}\nIt is oral.`;
  const samples: readonly (readonly [Format, string])[] = [
    ["markdown", SLIP],
    ["markdown", lines],
    ["markdown", `- Imatinib is old.\n- ${SLIP}\n- It is oral.`],
    ["markdown", `| drug |\n| --- |\n| ${SLIP} |\n| more |`],
    ["markdown", `> ${SLIP}`],
    ["markdown", `# ${SLIP}\n\nImatinib.`],
    ["html", `<p>${SLIP}</p>`],
    ["html", `<ul>\n<li>Imatinib.</li>\n<li>${SLIP}</li>\n</ul>`],
    ["latex", lines],
    ["restructuredtext", lines],
    ["asciidoc", lines],
    ["typst", lines],
    ["plaintext", lines],
  ];
  it.each(samples)("takes the problem out in %s: %s", (format, text) => {
    const document: TextDocument = { uri: "file:///example", format, text };
    const [problem] = analysisOf(text, format).problems.filter(({ rule }) => rule === "id-cas");
    expect(problem).toBeDefined();
    if (problem === undefined) return;
    for (const edit of [suppressionEdit(document, problem), fileSuppressionEdit(document, problem.rule)]) {
      expect(rulesIn(applyEdits(text, [edit]), format)).toEqual([]);
    }
  });

  it("joins the comment that is there", () => {
    const text = `<!-- formulary-disable-next-line id-nct -->\n${SLIP} NCT1234567`;
    const [problem] = analysisOf(text).problems;
    if (problem === undefined) throw new Error("nothing to suppress");
    const edited = applyEdits(text, [suppressionEdit({ uri: "", format: "markdown", text }, problem)]);
    expect(edited).toBe(`<!-- formulary-disable-next-line id-nct, id-cas -->\n${SLIP} NCT1234567`);
  });

  it("stands behind front matter", () => {
    const text = `---\ntitle: Imatinib\n---\n\n${SLIP}`;
    const edit = fileSuppressionEdit({ uri: "", format: "markdown", text }, "id-cas");
    expect(applyEdits(text, [edit])).toContain("---\n<!-- formulary-disable-file id-cas -->\n");
  });
});

it("after an edit of a comment the problems are those from scratch", () => {
  const text = `${OTHER}\n\n<!-- formulary-disable-next-line id-cas -->\n${SLIP}\n\n${SLIP}`;
  const at = text.indexOf("id-cas");
  const edited = reanalyze(analysisOf(text), [{ span: { start: at, end: at + 6 }, text: "id-unii" }]);
  const fresh = analysisOf(edited.document.text);
  expect(edited.problems).toEqual(fresh.problems);
  expect(fresh.problems.map(({ rule }) => rule)).toEqual(["id-nct", "suppression-unused", "id-cas", "id-cas"]);
});
