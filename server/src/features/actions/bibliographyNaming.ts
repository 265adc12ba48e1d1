import type { Analysis } from "../../core/analysis";
import type { Edit } from "../../core/rules/problem";
import type { Format } from "../../core/text/document";

/** How a document comes to name a bibliography, by format; `undefined` for one that has no place for it, such as a part of a book. */
const NAMING: Readonly<Partial<Record<Format, (text: string, file: string) => Edit | undefined>>> = {
  markdown(text, file) {
    const entry = `bibliography: ${file}\n`;
    const frontMatter = /^---\n(?:.{0,500}\n){0,60}?(?=---\n)/u.exec(text)?.[0];
    return frontMatter === undefined ? insert(0, `---\n${entry}---\n\n`) : insert(frontMatter.length, entry);
  },
  latex(text, file) {
    const usesBiblatex = /\\usepackage(?:\[[^\][]{0,200}\])?\{biblatex\}/u.test(text);
    const at = text.indexOf(usesBiblatex ? "\\begin{document}" : "\\end{document}");
    if (at < 0) return undefined;
    const name = file.replace(/\.bib$/u, "");
    return insert(
      at,
      usesBiblatex ? `\\addbibresource{${file}}\n` : `\\bibliographystyle{plain}\n\\bibliography{${name}}\n`,
    );
  },
  typst: (text, file) => insert(text.length, `${text.endsWith("\n") ? "" : "\n"}\n#bibliography("${file}")\n`),
};

/** The edit by which a document that names no bibliography names `file`, which lies beside it. */
export function namingEdit({ document: { format, text } }: Analysis, file: string): Edit | undefined {
  return NAMING[format]?.(text, file);
}

function insert(at: number, newText: string): Edit {
  return { start: at, end: at, newText };
}
