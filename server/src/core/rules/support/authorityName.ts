const COMMON_NOUN =
  /\b(?:Administration|Agency|Authority|Board|Bureau|Cent(?:er|re)|Commission(?:er)?|Committee|Controller|Council|Department|Director(?:ate)?|Establishment|Group|Inspectorate|Institute|Ministry|Office|Organi[sz]ation|Service|Branch)\b/i;
/** Initials that are read letter by letter; longer ones are mostly read as a word (COFEPRIS, Anvisa). */
const SPELLED = /(?:^|\s)(?:[A-Z]{2,4}|BfArM)$/;
/** "Japan's MHLW", "the EMA": an article or what stands for one is there. */
const DETERMINED = /^(?:the|its|their)\s|['’]s\s/i;

/** Whether an authority's name takes "the" inside an English sentence, as "EMA" does and "Health Canada" does not. */
export function takesArticle(name: string): boolean {
  return !DETERMINED.test(name) && (COMMON_NOUN.test(name) || SPELLED.test(name));
}
