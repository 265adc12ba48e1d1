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

/** Words that many diseases' names have: what tells two of them apart stands beside them. */
const SHARED_BY_MANY = new Set(
  "cancer cancers carcinoma disease diseases syndrome lymphoma leukemia tumor tumors tumour tumours cell cells disorder disorders infection infections failure type stage chronic acute severe moderate mild early recurrent locally unresectable positive negative newly diagnosed previously treated untreated years older certain including first second".split(
    " ",
  ),
);

/** Whether two indications are of different diseases: each told by words of its own, or by initials that are not the other's. */
export function haveNothingInCommon(a: string, b: string): boolean {
  if (INITIALS.test(a)) return isNotShortFor(a, b);
  if (INITIALS.test(b)) return isNotShortFor(b, a);
  const [left, right] = [ownWords(a), ownWords(b)];
  return left.length > 0 && right.length > 0 && !left.some((word) => right.includes(word));
}

function ownWords(text: string): readonly string[] {
  return tellingWords(text).filter((word) => !SHARED_BY_MANY.has(word));
}

const INITIALS = /^[a-z]?[A-Z]{2,5}$/;

/** How many words a full name has, at least. */
const FULL_NAME = 2;

/** Whether initials are not those of a full name. */
function isNotShortFor(initials: string, name: string): boolean {
  const words = name.match(/\p{L}+/gu) ?? [];
  const own = words.map((word) => word.charAt(0).toUpperCase()).join("");
  return tellingWords(name).length >= FULL_NAME && !own.includes(initials.toUpperCase()) && !name.includes(initials);
}

function tellingWords(text: string): readonly string[] {
  const words =
    text
      .toLowerCase()
      .replaceAll("ae", "e")
      .match(/\p{L}{4,}/gu) ?? [];
  return [...new Set(words)].filter((word) => !COMMON.has(word));
}
