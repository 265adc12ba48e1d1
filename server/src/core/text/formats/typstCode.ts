import type { ProseBuilder } from "../prose";
import { matchBrackets } from "./brackets";

const CALL = /#[A-Za-z][\w.-]{0,80}/gu;

/** Hides the code of `#name(arguments)[content]`: the name and its arguments vanish, the content stays as prose. */
export function writeCode(prose: ProseBuilder): void {
  const { source } = prose;
  if (!source.includes("#")) return;
  const round = matchBrackets(source, "(", ")");
  const square = matchBrackets(source, "[", "]");
  for (const match of source.matchAll(CALL)) {
    if (source.charAt(match.index - 1) === "\\" || prose.isWritten(match.index)) continue;
    let end = match.index + match[0].length;
    const close = source.charAt(end) === "(" ? (round[end] ?? 0) : 0;
    if (close > 0) end = close + 1;
    const hasContent = writeContents(prose, square, end);
    if (hasContent) prose.vanish(match.index, end);
    else prose.hide(match.index, end);
  }
}

/** The brackets of the contents vanish. False when there are none. */
function writeContents(prose: ProseBuilder, square: Uint32Array, from: number): boolean {
  let at = from;
  while (prose.source.charAt(at) === "[" && (square[at] ?? 0) > 0) {
    const close = square[at] ?? 0;
    prose.vanish(at, at + 1);
    prose.vanish(close, close + 1);
    at = close + 1;
  }
  return at > from;
}
