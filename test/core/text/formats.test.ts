import { describe, expect, test } from "vitest";
import { splitBlocks } from "../../../server/src/core/text/blocks";
import type { Format } from "../../../server/src/core/text/document";
import { readable, readableProse } from "./prose";

function check(format: Format, text: string, ...blocks: string[]): void {
  expect(readable(format, text)).toEqual(blocks);
}

function checkProse(format: Format, text: string, prose: string): void {
  expect(readableProse(format, text)).toBe(prose);
}

describe("plain text", () => {
  test("paragraphs, headings, lists", () => {
    check(
      "plaintext",
      "Agency clears trial\n\nThe agency cleared\nthe trial.\n\n- first item\n- second item\n",
      "heading: Agency clears trial",
      "paragraph: The agency cleared the trial.",
      "list-item: - first item",
      "list-item: - second item",
    );
  });
  test("a line that is too long to be wrapped is a paragraph of its own", () => {
    const long = "The trial met its endpoint and the company will file. ".repeat(5).trim();
    check("plaintext", `Results\n${long}\n${long}\n`, "heading: Results", `paragraph: ${long}`, `paragraph: ${long}`);
  });
  test("addresses are hidden", () => {
    checkProse(
      "plaintext",
      "See https://www.example.com/drug-x(1). Mail info@drug-x.example now.",
      "See ■. Mail ■ now.",
    );
  });
  test("a list of references", () => {
    check(
      "plaintext",
      "References\n\n1. Smith A, et al. A trial. 2020.\n\n2. Jones B. More. 2021.\n\nAbout the company\n\nWe make drugs.\n",
      "heading: References",
      "reference-entry: 1. Smith A, et al. A trial. 2020.",
      "reference-entry: 2. Jones B. More. 2021.",
      "heading: About the company",
      "paragraph: We make drugs.",
    );
  });
  test("prose without markup is the source itself", () => {
    for (const format of ["plaintext", "markdown"] as const) {
      const [block] = splitBlocks({ uri: "", format, text: "The agency approved it, finally." });
      expect(block?.prose).toBe(block?.source);
    }
  });
});

describe("Markdown", () => {
  test("emphasis, superscripts and entities do not break a name", () => {
    checkProse(
      "markdown",
      "**Zan**tavir<sup>®</sup> and *Zol*x^®^ and Mep&reg; a\\*b __c__",
      "Zantavir® and Zolx® and Mep® a*b c",
    );
  });
  test("code, math, citations and targets are no prose", () => {
    checkProse(
      "markdown",
      'Use `dose()` and $x_1$ [@smith2020; @b, p. 3], see [the label](https://a.example/x "t") or <https://b.example>[^1] for @doe2021.',
      "Use ■ and ■, see the label or ■ for ■.",
    );
  });
  test("a price is no math, brackets stay", () => {
    checkProse(
      "markdown",
      "It costs $5 million, not $10 million [sic].",
      "It costs $5 million, not $10 million [sic].",
    );
  });
  test("front matter, fences, comments, divs", () => {
    check(
      "markdown",
      "---\ntitle: X\n---\n\n# Head\n\n```r\nx\n\ny\n```\n\n<!-- note\n\nmore -->\n\n::: {.note}\nText\n:::\n",
      "front-matter: ■",
      "heading: Head",
      "code: ■",
      "comment: ■",
      "code: ■",
      "paragraph: Text",
      "code: ■",
    );
  });
  test("dashes that nothing closes are a break", () => {
    check("markdown", "---\n\nText\n", "code: ■", "paragraph: Text");
  });
  test("lists, their paragraphs and their code", () => {
    check(
      "markdown",
      "1. one\n2. two\n   more\n\n   para\n\n       code\n\nend\n\n    code\n",
      "list-item: one",
      "list-item: two more",
      "list-item: para",
      "code: ■",
      "paragraph: end",
      "code: ■",
    );
  });
  test("quotation and setext heading", () => {
    check("markdown", "Title\n=====\n\n> a\n> b\n\nText\n", "heading: Title", "quotation: a b", "paragraph: Text");
  });
  test("marks that open or underline lines, with and without other markup", () => {
    for (const word of ["Zantavir", "*Zantavir*"]) {
      check(
        "markdown",
        `# ${word}\n\n## ${word} ##\n\n${word}\n---\n\n- ${word} - a\n+ ${word}\n\n> ${word}\n> > b > c\n\n${word} # 1\n2) b\n`,
        "heading: Zantavir",
        "heading: Zantavir",
        "heading: Zantavir",
        "list-item: Zantavir - a",
        "list-item: Zantavir",
        "quotation: Zantavir b > c",
        "paragraph: Zantavir # 1 2) b",
      );
    }
  });
  test("a long rule is no deep nesting", () => {
    checkProse("markdown", `| Drug |\n|${"-".repeat(500)}|\n| Zantavir |\n`, "■ Drug ■ Zantavir ■");
  });
  test("references", () => {
    check(
      "markdown",
      "## References\n\n1. A\n2. B\n\n## Next\n\nText\n",
      "heading: References",
      "reference-entry: A",
      "reference-entry: B",
      "heading: Next",
      "paragraph: Text",
    );
  });
  test("HTML blocks keep their text", () => {
    checkProse(
      "markdown",
      '<div class="x">Drug <b>X</b>&nbsp;is</div>\n\nText <span title="Zantavir">Y</span>.',
      "■Drug X is■ | Text Y.",
    );
  });
});

describe("tables", () => {
  const cells = (format: Format, text: string): string[][] =>
    splitBlocks({ uri: "", format, text })
      .filter(({ kind }) => kind === "table")
      .flatMap(({ rows = [], source }) => rows.map((row) => row.map(({ start, end }) => source.slice(start, end))));
  const expected = [
    ["Drug", "Year"],
    ["Zantavir", "2020"],
  ];
  test("Markdown", () => {
    expect(cells("markdown", "Text\n\n| Drug | Year |\n|---|:-:|\n| Zantavir | 2020 |\n\nText")).toEqual(expected);
  });
  test("Markdown, with an empty cell", () => {
    expect(cells("markdown", "| Drug | Dose | Year |\n|---|---|---|\n| Zantavir | | 2020 |\n")).toEqual([
      ["Drug", "Dose", "Year"],
      ["Zantavir", "", "2020"],
    ]);
  });
  test("plain text", () => {
    expect(cells("plaintext", "Text\n\n| Drug | Year |\n| --- | :-: |\n| Zantavir | 2020 |\n\nText")).toEqual(expected);
  });
  test("a long Markdown table goes on with rows", () => {
    const row = "| Zantavir | 2020 |\n";
    const all = cells("markdown", `| Drug | Year |\n|---|---|\n${row.repeat(1000)}`);
    expect(all).toEqual([expected[0], ...Array.from({ length: 1000 }, () => expected[1])]);
  });
  test("HTML", () => {
    expect(
      cells(
        "html",
        "<p>x</p><table><tr><th>Drug</th><th>Year</th></tr><tr><td>Zantavir</td><td>2020</td></tr></table>",
      ),
    ).toEqual(expected);
  });
  test("LaTeX", () => {
    expect(
      cells("latex", "\\begin{tabular}{ll}\n\\hline\nDrug & Year \\\\\nZantavir & 2020 \\\\\n\\end{tabular}\n"),
    ).toEqual(expected);
  });
  test("AsciiDoc", () => {
    expect(cells("asciidoc", "|===\n|Drug |Year\n\n|Zantavir |2020\n|===\n")).toEqual(expected);
  });
  test("reStructuredText", () => {
    expect(
      cells(
        "restructuredtext",
        "+----------+------+\n| Drug     | Year |\n+==========+======+\n| Zantavir | 2020 |\n+----------+------+\n",
      ),
    ).toEqual(expected);
  });
});

describe("HTML", () => {
  test("blocks by elements, tags within words", () => {
    check(
      "html",
      "<html><head><title>T</title><style>a{}</style></head><body><h1>Head</h1><p>Drug <b>Zan</b>tavir&reg; is <code>x</code>.</p><!-- c --><ul><li>one<li>two</ul></body></html>",
      "heading: ■T■",
      "code: ■",
      "heading: ■Head■",
      "paragraph: ■Drug Zantavir® is ■.■",
      "comment: ■",
      "list-item: ■one",
      "list-item: ■two■",
      "paragraph: ■",
    );
  });
  test("attributes with brackets, scripts with tags", () => {
    checkProse("html", '<p title="a > b">Text</p><script>if (a < b) "<p>x</p>"</script><p>More</p>', "■Text■ | ■More■");
  });
});

describe("LaTeX", () => {
  test("preamble, title, sections, environments", () => {
    check(
      "latex",
      "\\documentclass{article}\n\\usepackage[x]{babel}\n\\title{On Zantavir}\n\\begin{document}\n\\section{Results}\n\nText.\n\\begin{equation}\na\n\nb\n\\end{equation}\nMore.\n\n% note\n\\begin{itemize}\n\\item one\n\\item two\n\\end{itemize}\n\\end{document}\n",
      "front-matter: ■",
      "heading: On Zantavir",
      "paragraph: ■",
      "heading: Results",
      "paragraph: Text.",
      "code: ■",
      "paragraph: More.",
      "comment: ■",
      "paragraph: ■",
      "list-item: ■ one",
      "list-item: ■ two ■",
    );
  });
  test("commands, accents, symbols", () => {
    checkProse(
      "latex",
      '\\textbf{Zan}tavir\\textregistered{} by Rh\\^one--M\\"{u}ller~\\cite[p.~3]{a,b} costs \\$5, $x^2$ \\emph{and} 5\\,mg % no\n see \\ref{t} \\url{http://x.example}.',
      "Zantavir® by Rhône–Müller ■ costs $5, ■ and 5 mg see ■.",
    );
  });
});

describe("reStructuredText", () => {
  test("blocks", () => {
    check(
      "restructuredtext",
      ":Date: 2024-01-05\n\nTitle\n=====\n\nText ends so::\n\n  literal\n\n  more\n\n.. note::\n   Beware.\n\n.. code-block:: r\n\n   x\n\n   y\n\n.. a comment\n   goes on\n\nEnd.\n",
      "front-matter: ■",
      "heading: Title ■",
      "paragraph: Text ends so",
      "code: ■",
      "paragraph: ",
      "paragraph: Beware.",
      "code: ■",
      "comment: ■",
      "paragraph: End.",
    );
  });
  test("inline markup", () => {
    checkProse(
      "restructuredtext",
      "**Zan**\\ tavir\\ :sup:`®` and ``code`` and `the label <https://a.example>`_ or word_ [1]_ :math:`x` |sub|.",
      "Zantavir® and ■ and the label or word ■.",
    );
  });
});

describe("plain text", () => {
  test("what scraping left of HTML", () => {
    checkProse(
      "plaintext",
      "It received&nbsp;approval, Zantavir&#174; R&D; Europe&rsquo;s.",
      "It received approval, Zantavir® R&D; Europe’s.",
    );
  });
});

describe("AsciiDoc", () => {
  test("blocks", () => {
    check(
      "asciidoc",
      "= Title\n:lang: en\n\nText.\n\n[source,r]\n----\nx\n\ny\n----\n\n// note\n\n* one\n* two\n\n////\nhidden\n////\n",
      "heading: Title",
      "front-matter: ■",
      "paragraph: Text.",
      "code: ■",
      "code: ■",
      "comment: ■",
      "list-item: one",
      "list-item: two",
      "comment: ■",
    );
  });
  test("inline markup", () => {
    checkProse(
      "asciidoc",
      "**Zan**tavir(R) and `code` and https://a.example[the label] <<fig,Figure 1>> *bold* stem:[x] {attr} &reg; x^2^",
      "Zantavir® and ■ and the label Figure 1 bold ■ ® x2",
    );
  });
});

describe("Typst", () => {
  test("blocks", () => {
    check(
      "typst",
      '#set text(lang: "en")\n#let f(x) = {\n  x\n}\n\n= Title <t>\n\nText.\n\n```r\nx\n```\n\n// note\n- one\n- two\n',
      "code: ■",
      "code: ■",
      "heading: Title",
      "paragraph: Text.",
      "code: ■",
      "comment: ■",
      "list-item: one",
      "list-item: two",
    );
  });
  test("inline markup", () => {
    checkProse(
      "typst",
      '*Zan*#super[®] and `code` $x^2$ @smith2020 #link("https://a.example")[the label] #v(2em) a~b -- c // note',
      "Zan® and ■ the label ■ a b – c",
    );
  });
});

test("YAML is no prose", () => {
  check("yaml", "id: drug:x\nlabel: x\n", "code: ■");
});
