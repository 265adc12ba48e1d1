import type { Analysis } from "../core/analysis";
import type { Block, BlockKind } from "../core/text/block";
import { overlaps } from "../core/text/span";
import type { Span } from "../core/text/span";

/** Blocks whose wording belongs to somebody else, or is no prose. */
const PROTECTED_BLOCKS: ReadonlySet<BlockKind> = new Set<BlockKind>([
  "quotation",
  "code",
  "front-matter",
  "comment",
  "reference-entry",
]);

/** Opening quotation marks and what closes them; straight ones close themselves. */
const QUOTES: Readonly<Record<string, string>> = { "“": "”", "„": "“", "«": "»", '"': '"', "「": "」", "『": "』" };

/** How a registered trial's title begins; it is cited word by word. */
const TITLE_START =
  /\b(?:A|An)\s(?:(?:Randomi[sz]ed|Phase|Multicent(?:er|re)|Open-Label|Double-Blind|Single-Arm|Prospective|Global|Pivotal)\b|(?:Clinical\s)?(?:Study|Trial)\sof\b)/g;

/** True where renames and fixes must not touch the text: quotations, references, trial titles, code. */
export function isProtected(analysis: Analysis, span: Span): boolean {
  const block = analysis.blockAt(span.start);
  if (block === undefined || PROTECTED_BLOCKS.has(block.kind)) return true;
  const local = { start: span.start - block.start, end: span.end - block.start };
  return [...quotedSpans(block), ...titleSpans(block)].some((area) => overlaps(area, local));
}

/**
 * Passages between quotation marks. A quoted term, up to four words, is a name being introduced and no quotation;
 * a mark that nothing closes opens nothing.
 */
function quotedSpans({ prose }: Block): readonly Span[] {
  const spans: Span[] = [];
  for (let start = 0; start < prose.length; start++) {
    const close = QUOTES[prose.charAt(start)];
    if (close === undefined) continue;
    const end = prose.indexOf(close, start + 1);
    if (end < 0) continue;
    if (
      prose
        .slice(start + 1, end)
        .trim()
        .split(/\s+/).length > 4
    )
      spans.push({ start, end: end + 1 });
    start = end;
  }
  return spans;
}

/** Trial titles, from their first word to the end of the sentence, line or bracket. */
function titleSpans({ prose }: Block): readonly Span[] {
  return Array.from(prose.matchAll(TITLE_START), ({ index }) => {
    const rest = prose.slice(index);
    const length = rest.search(/[.;)\]”"\n]/);
    return { start: index, end: length < 0 ? prose.length : index + length };
  });
}
