const COMMON = new Set(
  "adult adults patient patients treatment with without relapsed refractory advanced metastatic disease therapy prior lines line least three more have received".split(
    " ",
  ),
);

/** Whether two indications share most of their telling words; unknown on either side is no agreement. */
export function sameIndication(a: string, b: string | undefined): boolean {
  if (b === undefined) return false;
  const telling = (text: string): Set<string> =>
    new Set((text.toLowerCase().match(/\p{L}{4,}/gu) ?? []).filter((word) => !COMMON.has(word)));
  const [left, right] = [telling(a), telling(b)];
  if (left.size === 0 || right.size === 0) return false;
  const shared = [...left].filter((word) => right.has(word)).length;
  return shared / Math.min(left.size, right.size) >= 0.5;
}
