const COMMON = new Set(
  "adult adults patient patients treatment with without relapsed refractory advanced metastatic disease therapy prior lines line least three more have received".split(
    " ",
  ),
);

/** The endings of diseases' names. */
const DISEASE = /(?:oma|itis|osis|emia|pathy|trophy|plasia|algia|uria|penia)s?$/;

/**
 * Whether two indications share most of their telling words, a disease's name among them where both give any; unknown on
 * either side is no agreement.
 */
export function sameIndication(a: string, b: string | undefined): boolean {
  if (b === undefined) return false;
  const [left, right] = [tellingWords(a), tellingWords(b)];
  if (left.length === 0 || right.length === 0) return false;
  const shared = left.filter((word) => right.includes(word));
  const bothName = [left, right].every((words) => words.some((word) => DISEASE.test(word)));
  if (bothName && !shared.some((word) => DISEASE.test(word))) return false;
  return shared.length / Math.min(left.length, right.length) >= 0.5;
}

/** How many words a disease's full name has, at least; one may be initials or a headline's word. */
const FULL_NAME = 2;

/** Whether two indications, each told at length, are of different diseases. */
export function haveNothingInCommon(a: string, b: string): boolean {
  if (INITIALS.test(a)) return isNotShortFor(a, b);
  if (INITIALS.test(b)) return isNotShortFor(b, a);
  const [left, right] = [tellingWords(a), tellingWords(b)];
  const told = left.length >= FULL_NAME && right.length >= FULL_NAME;
  return told && !left.some((word) => right.includes(word));
}

const INITIALS = /^[A-Z]{2,5}$/;

/** Whether initials are not those of a full name. */
function isNotShortFor(initials: string, name: string): boolean {
  const words = name.match(/\p{L}+/gu) ?? [];
  const own = words.map((word) => word.charAt(0).toUpperCase()).join("");
  return tellingWords(name).length >= FULL_NAME && !own.includes(initials) && !name.includes(initials);
}

function tellingWords(text: string): readonly string[] {
  const words =
    text
      .toLowerCase()
      .replaceAll("ae", "e")
      .match(/\p{L}{4,}/gu) ?? [];
  return [...new Set(words)].filter((word) => !COMMON.has(word));
}
