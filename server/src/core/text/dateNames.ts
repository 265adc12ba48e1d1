/** Names of the months, by language; abbreviations without their full stop. All lower case. */
const MONTHS: Readonly<Record<string, readonly string[]>> = {
  en: "january/jan february/feb march/mar april/apr may june/jun july/jul august/aug september/sept/sep october/oct november/nov december/dec".split(
    " ",
  ),
  de: "januar/jän/jänner februar märz/mär april mai juni juli august september oktober/okt november dezember/dez".split(
    " ",
  ),
  fr: "janvier/janv février/févr/fevrier mars avril/avr mai juin juillet/juil août/aout septembre octobre novembre décembre/déc/decembre".split(
    " ",
  ),
  es: "enero/ene febrero marzo abril/abr mayo junio julio agosto/ago septiembre/setiembre octubre noviembre diciembre/dic".split(
    " ",
  ),
  it: "gennaio/gen febbraio marzo aprile maggio/mag giugno/giu luglio/lug agosto settembre/set ottobre/ott novembre dicembre".split(
    " ",
  ),
  pt: "janeiro fevereiro/fev março/marco abril maio junho julho agosto setembro outubro/out novembro dezembro".split(
    " ",
  ),
  nl: "januari februari maart/mrt april mei juni juli augustus september oktober november december".split(" "),
};

export const monthNumbers: ReadonlyMap<string, number> = new Map(
  Object.values(MONTHS).flatMap((months) =>
    months.flatMap((names, index) => names.split("/").map((name) => [name, index + 1] as const)),
  ),
);

/** The months' names as alternatives of a pattern, longest first. */
export const MONTH_PATTERN = alternatives([...monthNumbers.keys()]);

/** The English ones alone: "in Out" and "on Set" are no dates in an English sentence. */
export const ENGLISH_MONTHS: readonly string[] = (MONTHS["en"] ?? []).flatMap((names) => names.split("/"));
export const ENGLISH_MONTH_PATTERN = alternatives(ENGLISH_MONTHS);

function alternatives(names: readonly string[]): string {
  return [...names].sort((a, b) => b.length - a.length).join("|");
}

/**
 * Letters and digits as ranges for a character class. The Unicode properties would say the same, but a pattern that
 * ignores case takes tens of milliseconds to compile with them, at the first use of each.
 */
export const WORD_RANGES =
  "0-9A-Za-z\\u00aa\\u00b5\\u00ba\\u00c0-\\u02af\\u0370-\\u1fff\\u3005-\\u3007\\u3040-\\u9fff\\uac00-\\ud7a3";
