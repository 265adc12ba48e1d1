import { describe, expect, it } from "vitest";
import { analyze } from "../../server/src/core/analysis";
import { applyEdits } from "../../server/src/core/rules/fixAll";
import { rules } from "../../server/src/core/rules/registry";
import { defaultSettings } from "../../server/src/core/settings";
import { bibliographyActions, bibliographyOf } from "../../server/src/features/actions/bibliography";
import type { Bibliography } from "../../server/src/features/actions/bibliography";
import { actionsAt } from "../../server/src/features/codeAction";
import type { Format } from "../../server/src/core/text/document";
import { builtKnowledge } from "../support/knowledge";
import { readMarkers } from "./markers";
import { analyzeSample } from "./open";

/** The action whose title begins with `title`, chosen at `$0`, makes the text into `after`. */
function checkAction(marked: string, title: string, after: string, format: Format = "markdown"): void {
  const { text, cursor } = readMarkers(marked);
  const actions = actionsAt(analyzeSample(text, format), { start: cursor, end: cursor }, () => true);
  const action = actions.find((candidate) => candidate.title.startsWith(title));
  expect(actions.map((candidate) => candidate.title).join("\n")).toContain(title);
  expect(applyEdits(text, action?.edits ?? [])).toBe(after);
}

function checkNoAction(marked: string, title: string): void {
  const { text, cursor } = readMarkers(marked);
  const titles = actionsAt(analyzeSample(text), { start: cursor, end: cursor }, () => true).map(
    (action) => action.title,
  );
  expect(titles.filter((candidate) => candidate.startsWith(title))).toEqual([]);
}

describe("code actions on names", () => {
  it("change one mention or all to the preferred name, and leave definitions", () => {
    checkAction("VLT-$01024 works. Veltora works.", "Change to", "Veltinib works. Veltora works.");
    checkAction("VLT-$01024 works. Veltora works.", "Change all 2", "Veltinib works. Veltinib works.");
    checkAction(
      "VLT-1024 (veltinib) works. VLT-$01024 works. VLT-1024 is safe.",
      "Change all 2",
      "VLT-1024 (veltinib) works. Veltinib works. Veltinib is safe.",
    );
    checkNoAction("velt$0inib works.", "Change");
  });

  it("expand the first mention", () => {
    checkAction("velt$0inib works.", "Expand to", "veltinib (Veltora; VLT-1024) works.");
    checkAction("Velt$0inib works.", "Expand to", "Veltinib (Veltora; VLT-1024) works.");
    checkAction("Took VELT$0ORA or QX2204.", "Expand to", "Took veltinib (VELTORA; QX2204) or QX2204.");
    checkNoAction("veltinib works. velt$0inib is safe.", "Expand");
    checkNoAction("VLT-$01024 (veltinib) works.", "Expand");
  });

  it("define an abbreviation that the document never spells out", () => {
    checkAction("The F$0DA agreed.", "Define", "The Food and Drug Administration (FDA) agreed.");
    checkNoAction("The Food and Drug Administration (FDA) and the F$0DA.", "Define");
  });

  it("define initials without the noun behind them, and only where no rule's fix does", () => {
    const text = "The FDA granted ODD designation to veltinib.";
    const at = { start: text.indexOf("ODD"), end: text.indexOf("ODD") };
    const actions = (profile: "auto" | "journal") =>
      actionsAt(analyzeSample(text, "markdown", { profile }), at, () => true)
        .filter(({ edits }) => applyEdits(text, edits).includes("(ODD)"))
        .map(({ kind, edits }) => [kind, applyEdits(text, edits)]);
    const defined = "The FDA granted Orphan Drug (ODD) designation to veltinib.";
    expect(actions("auto")).toEqual([["refactor.rewrite", defined]]);
    expect(actions("journal")).toEqual([["quickfix", defined]]);
  });

  it("keep away from quotations", () => {
    checkNoAction("“We are glad that Velt$0ora works so well,” he said.", "Change");
  });
});

describe("code actions on problems", () => {
  it("ignore a rule here or in the file", () => {
    const comment = "formulary-disable";
    checkAction(
      "Veltora (CAS 50-0$00-1) works.",
      "Ignore “id-cas” here",
      `<!-- ${comment}-next-line id-cas -->\nVeltora (CAS 50-00-1) works.`,
    );
    checkAction(
      "Veltora (CAS 50-0$00-1) works.",
      "Ignore “id-cas” in this file",
      `<!-- ${comment}-file id-cas -->\nVeltora (CAS 50-00-1) works.`,
    );
  });

  it("make the problem go away without adding another", () => {
    const texts = ["Veltora (CAS 50-00-1) works.", "The FDA saw RMB 1,025 billion (USD 151.4 million) for Veltora."];
    for (const text of texts) {
      const before = analyzeSample(text);
      for (const problem of before.problems) {
        for (const action of actionsAt(before, problem, (kind) => kind === "quickfix")) {
          const after = analyzeSample(applyEdits(text, action.edits)).problems;
          expect(after.length).toBeLessThan(before.problems.length);
        }
      }
    }
  });
});

describe("citation by key", () => {
  const bibliography = { uri: "file:///work/refs.bib", text: "@book{x,\n}\n", named: true };

  /** The statement's source is cited as `cited`; the bibliography's new text is `entered`. */
  function checkKey(text: string, format: Format, cited: string, file: Bibliography, entered: string): void {
    const analysis = analyzeSample(text, format);
    const [statement] = analysis.statements;
    if (statement === undefined) throw new Error("no statement");
    const [action] = bibliographyActions(analysis, statement, file);
    expect(applyEdits(text, action?.edits ?? [])).toBe(cited);
    expect(`${file.text ?? ""}${action?.appended?.newText ?? ""}`).toBe(entered);
  }

  const said = "The FDA approved veltinib on June 30, 2023";
  const key = "sample-veltinib-2023-06-30";
  const entry = [
    `@misc{${key},`,
    "  author = {{Sample authority}},",
    "  title = {Sample register},",
    "  url = {https://register.example/veltinib},",
    "  urldate = {2026-11-22},",
    "  note = {veltinib: approved 2023-06-30},",
    "}",
    "",
  ].join("\n");

  it("enters the source into the bibliography that the document names, once", () => {
    const entered = `${bibliography.text}\n${entry}`;
    checkKey(`${said}.`, "latex", `${said}~\\cite{${key}}.`, bibliography, entered);
    checkKey(`${said}.`, "markdown", `${said} [@${key}].`, bibliography, entered);
    checkKey(`${said}.`, "typst", `${said} @${key}.`, { ...bibliography, text: "" }, entry);
    checkKey(`${said}.`, "latex", `${said}~\\cite{${key}}.`, { ...bibliography, text: entered }, entered);
  });

  it("finds the file beside the document", () => {
    const named = (text: string, format: Format) => {
      const file = bibliographyOf(analyzeSample(text, format));
      return file?.named === true ? file.uri : undefined;
    };
    expect(named("\\addbibresource{lit/refs.bib}", "latex")).toBe("file:///lit/refs.bib");
    expect(named("\\bibliography{refs,others}", "latex")).toBe("file:///refs.bib");
    expect(named("---\ntitle: x\nbibliography: refs.bib\n---\n\nText", "markdown")).toBe("file:///refs.bib");
    expect(named('#bibliography("refs.bib")', "typst")).toBe("file:///refs.bib");
    expect(named("bibliography: refs.bib", "markdown")).toBeUndefined();
    expect(named("\\addbibresource{refs.bib}", "html")).toBeUndefined();
  });

  it("names a file that the document does not name yet, and that need not be there", () => {
    const none = { uri: "file:///work/references.bib", text: undefined, named: false };
    const markdown = `${said} [@${key}].`;
    checkKey(`${said}.`, "markdown", `---\nbibliography: references.bib\n---\n\n${markdown}`, none, entry);
    const titled = "---\ntitle: x\n";
    const inTitled = `${titled}bibliography: references.bib\n---\n\n${markdown}`;
    checkKey(`${titled}---\n\n${said}.`, "markdown", inTitled, { ...none, text: "" }, entry);
    checkKey(`${said}.`, "typst", `${said} @${key}.\n\n#bibliography("references.bib")\n`, none, entry);
    const [begin, end] = ["\\begin{document}\n", "\n\\end{document}\n"];
    const latex = `${said}~\\cite{${key}}.`;
    const named = "\\bibliographystyle{plain}\n\\bibliography{references}\n";
    checkKey(`${begin}${said}.${end}`, "latex", `${begin}${latex}\n${named}${end.slice(1)}`, none, entry);
    const biblatex = "\\usepackage[style=apa]{biblatex}\n";
    const added = `${biblatex}\\addbibresource{references.bib}\n${begin}${latex}${end}`;
    checkKey(`${biblatex}${begin}${said}.${end}`, "latex", added, none, entry);
  });

  it("offers none where there is no place to name it, and no folder to put it", () => {
    const analysis = analyzeSample(`${said}.`, "latex");
    const [statement] = analysis.statements;
    if (statement === undefined) throw new Error("no statement");
    const file = { uri: "file:///work/references.bib", text: undefined, named: false };
    expect(bibliographyActions(analysis, statement, file)).toEqual([]);
    expect(bibliographyOf(analyzeSample(said, "html"))).toBeUndefined();
  });
});

describe("citation", () => {
  const statement = "The FDA appro$0ved veltinib on June 30, 2023.";

  it("is a footnote where the format has one", () => {
    const source = "Sample register, https://register.example/veltinib, read 2026-11-22";
    const cited = "The FDA approved veltinib on June 30, 2023";
    checkAction(statement, "Insert the source", `${cited}[^source-1].\n\n[^source-1]: ${source}\n`);
    checkAction(statement, "Insert the source", `${cited}\\footnote{${source}}.`, "latex");
    checkAction(statement, "Insert the source", `${cited} (${source}).`, "plaintext");
  });
});

describe("fix all", () => {
  const fixed = rules.flatMap(({ id, examples }) => examples.reported.map((example) => [id, example] as const));

  it.each(fixed.filter(([, example]) => example.fixed !== undefined))(
    "applies the certain fixes of %s",
    (id, example) => {
      const text = example.text.replace(/\[\[|\]\]/g, "");
      const others = Object.fromEntries(rules.map((rule) => [rule.id, "off" as const]));
      const settings = { ...defaultSettings("2026-11-22"), profile: example.profile ?? ("auto" as const) };
      const analysis = analyze({ uri: "file:///a.md", format: "markdown", text }, builtKnowledge(), {
        ...settings,
        enable: "on",
        rules: { ...others, [id]: "warning" },
      });
      const all = actionsAt(analysis, { start: 0, end: 0 }, (kind) => kind.startsWith("source.fixAll"));
      expect(all.map(({ kind }) => kind)).toEqual(["source.fixAll.formulary"]);
      expect(applyEdits(text, all[0]?.edits ?? [])).toBe(example.fixed);
    },
  );
});
