import type { Span } from "../../server/src/core/text/span";

/** One abstract of a corpus in PubTator format, with the spans that it marks as chemicals. */
export interface Abstract {
  readonly id: string;
  readonly text: string;
  readonly chemicals: readonly (Span & { readonly surface: string })[];
}

/** Reads a PubTator file; `types` are the annotation types that count as chemicals. */
export function readPubTator(content: string, types: readonly string[]): Abstract[] {
  return content
    .replace(/\r/g, "")
    .split(/\n\s*\n/)
    .filter((part) => part.includes("|t|"))
    .map((part) => readAbstract(part.trim().split("\n"), types));
}

function readAbstract(lines: readonly string[], types: readonly string[]): Abstract {
  const title = lines.find((line) => /^\d+\|t\|/.test(line)) ?? "";
  const abstract = lines.find((line) => /^\d+\|a\|/.test(line)) ?? "";
  const chemicals = lines
    .map((line) => line.split("\t"))
    .filter((fields) => fields.length >= 5 && types.includes(fields[4] ?? ""))
    .map(([, start, end, surface]) => ({ start: Number(start), end: Number(end), surface: surface ?? "" }));
  const [id = ""] = title.split("|");
  return { id, text: `${title.slice(id.length + 3)}\n${abstract.slice(id.length + 3)}`, chemicals };
}
