import type { Analysis } from "../core/analysis";
import type { Span } from "../core/text/span";

/** An identifier of a registry in the text, as a CURIE that `links.ts` knows. */
export interface Identifier extends Span {
  readonly curie: string;
}

interface Pattern {
  readonly prefix: string;
  /** One capturing group: the local part, on which the link stands. */
  readonly pattern: RegExp;
  /** What the block must also say, where the pattern alone fits too much. */
  readonly context?: RegExp;
  readonly valid?: (local: string) => boolean;
}

const PATTERNS: readonly Pattern[] = [
  { prefix: "clinicaltrials", pattern: /\b(NCT\d{8})\b/g },
  { prefix: "euclinicaltrials", pattern: /(?<![\d-])(\d{4}-5\d{5}-\d{2}(?:-\d{2})?)(?![\d-])/g },
  { prefix: "eudract", pattern: /(?<![\d-])(\d{4}-[0-4]\d{5}-\d{2})(?![\d-])/g },
  { prefix: "doi", pattern: /\b(10\.\d{4,9}\/[^\s"<>\uFFFC]{1,200})/g },
  { prefix: "pubmed", pattern: /\bPMID:?\s?(\d{1,8})\b/g },
  { prefix: "cas", pattern: /(?<![\d-])(\d{2,7}-\d{2}-\d)(?![\d-])/g, context: /\bCAS\b/, valid: hasCasCheckDigit },
  { prefix: "unii", pattern: /\b([A-Z\d]{10})\b/g, context: /\bUNII\b/ },
  { prefix: "atc", pattern: /\b([A-DGHJL-NPRSV]\d{2}[A-Z]{2}\d{2})\b/g, context: /\bATC\b/ },
];

/** The identifiers of registries in the prose and references of a document, in order within each block. */
export function identifiersIn(analysis: Analysis): readonly Identifier[] {
  const found: Identifier[] = [];
  for (const { kind, prose, start } of analysis.blocks) {
    if (kind === "code" || kind === "comment" || kind === "front-matter" || !/\d/.test(prose)) continue;
    for (const pattern of PATTERNS) found.push(...matches(pattern, prose, start));
  }
  return found;
}

function matches({ prefix, pattern, context, valid }: Pattern, prose: string, blockStart: number): Identifier[] {
  if (context !== undefined && !context.test(prose)) return [];
  const found: Identifier[] = [];
  for (const match of prose.matchAll(pattern)) {
    const local = withoutSentenceEnd(match[1] ?? "");
    if (local === "" || valid?.(local) === false) continue;
    const start = blockStart + match.index + match[0].indexOf(local);
    found.push({ start, end: start + local.length, curie: `${prefix}:${local}` });
  }
  return found;
}

/** A DOI may hold any mark, but one at its end belongs to the sentence; so does a bracket that it does not open. */
function withoutSentenceEnd(local: string): string {
  let end = local.length;
  while (end > 0 && (".,;:!?'”’]".includes(local.charAt(end - 1)) || closesNothing(local, end))) end--;
  return local.slice(0, end);
}

function closesNothing(local: string, end: number): boolean {
  return local.charAt(end - 1) === ")" && !local.slice(0, end).includes("(");
}

/** The last digit of a CAS number is the sum of the others, each times its place from the right, modulo ten. */
function hasCasCheckDigit(cas: string): boolean {
  const digits = Array.from(cas.replaceAll("-", ""), Number).reverse();
  const [check, ...rest] = digits;
  return rest.reduce((sum, digit, index) => sum + digit * (index + 1), 0) % 10 === check;
}
