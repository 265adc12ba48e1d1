import type { Format } from "../../../server/src/core/text/document";

/** Sentences as writers write them, with names of each kind, definitions, dates and amounts. */
export const SENTENCES = [
  "CT053 (zevorcabtagene autoleucel; zevor-cel) is an autologous CAR T-cell therapy.",
  "Equecabtagene autoleucel (trade name: FUCASO) was approved by China's National Medical Products Administration (NMPA) on June 30, 2023.",
  "The FDA granted it Orphan Drug designation last month.",
  "In 2019, the candidate received RMAT and Orphan Drug designations from the US FDA.",
  "The company today announced that the U.S. Food and Drug Administration (FDA) has accepted the Biologics License Application (BLA).",
  "Patients received pembrolizumab 200 mg every three weeks.",
  "Keytruda was compared with imatinib mesylate in October of last year.",
  "It was granted PRIME and Orphan Medicinal Product designations by the EMA in 2019 and 2020, respectively.",
  "The agency is reviewing the application; a decision is expected in 2027.",
  "An upfront payment of RMB 200 million (USD 29.5 million) was agreed.",
  "Milestones of up to RMB 1,025 billion (USD 151.4 million) may follow.",
  "Breakthrough Therapy designation (BTD) was granted.",
  "BTD allows more frequent meetings.",
  "Human serum albumin (HSA) was measured at week 4.",
  "The HSA accepted the application.",
  "No serious adverse events were seen, e.g. neutropenia.",
  "The study enrolled 120 adults at 14 sites.",
  "ABC-1234, an investigational kinase inhibitor, is given by mouth.",
  "ABC-1234 was well tolerated.",
  "The CFDA approval of 2021 was withdrawn.",
  "FDA approves imatinib",
];

export const DATELINES = [
  "ROCKVILLE, Md., May 23, 2024 (GLOBE NEWSWIRE) -- ",
  "BASEL, Switzerland, Jan. 5, 2023 /PRNewswire/ -- ",
  "4 January 2017 - ",
  "December 28, 2012\n\n",
  "",
];

/** What a keystroke, a paste or a deletion may bring into a text. */
export const INSERTIONS = [
  "a",
  "x",
  " ",
  ".",
  ",",
  "(",
  ")",
  "\n",
  "\n\n",
  "\n\n4 January 2017 - ",
  "\n\nDecember 28, 2012\n\n",
  "*",
  "**",
  "`",
  "```\n",
  "<!-- ",
  " -->",
  "$",
  "%",
  "|",
  "#",
  "# ",
  "- ",
  "> ",
  "[",
  "](x)",
  "{",
  "}",
  "\\",
  "FDA",
  "EMA",
  "NMPA",
  "HSA",
  "imatinib",
  "CT053",
  "BTD",
  "zevor-cel",
  " (FDA)",
  " (HSA)",
  "2023",
  "---\n",
  "---\ndate: 2023-02-01\n---\n",
  "\n// ",
  "<b>",
  "</p>",
  "\\item ",
  "&reg;",
  "®",
  "😀",
  "References\n\n",
  "European Medicines Agency (EMA)",
  "\r\n",
  "\r\n\r\n",
  "<!-- formulary-disable -->\n",
  "<!-- formulary-enable -->\n",
  "<!-- formulary-disable-next-line amount-magnitude -->\n",
  "% formulary-disable-line\n",
  ".. formulary-disable-next-paragraph\n\n",
  "| CT053 | FDA |\n",
  "e\u0301",
  "国家药监局",
  "\u200b",
  " (the “Candidate”)",
  "CT053 (zevor-cel)",
  "BOSTON, March 3, 2021 -- ",
];

/** A document of `paragraphs` in the format's own markup. */
export function assemble(format: Format, dateline: string, paragraphs: readonly (readonly string[])[]): string {
  const texts = paragraphs.map((sentences) => sentences.join(" "));
  const [first = "", ...rest] = texts;
  const body = [dateline + first, ...rest];
  switch (format) {
    case "markdown":
      return ["---\ntitle: A trial\n---", "# A trial", ...body.map(markdownParagraph)].join("\n\n") + "\n";
    case "html":
      return `<html><body><h1>A trial</h1>\n${body.map((text) => `<p>${text.replace("CT053", "<b>CT053</b>")}</p>`).join("\n")}\n</body></html>`;
    case "latex":
      return `\\documentclass{article}\n\\begin{document}\n\\section{A trial}\n\n${body.map((text) => text.replace("FDA", "\\emph{FDA}")).join("\n\n")}\n\\end{document}\n`;
    default:
      return ["A trial", ...body].join("\n\n") + "\n";
  }
}

function markdownParagraph(text: string, index: number): string {
  switch (index % 5) {
    case 1:
      return `- ${text.replace("CT053", "**CT053**")}`;
    case 2:
      return `> ${text}`;
    case 3:
      return `| Drug | Text |\n|---|---|\n| CT053 | ${text.replaceAll("|", "")} |`;
    default:
      return text;
  }
}
