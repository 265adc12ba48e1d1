import type { Span } from "../text/span";
import { MONEY } from "../recognition/scanning/seenWords";
import { defineDocumentRule } from "./rule";
import type { Finding, Located } from "./rule";
import { CURRENCY_WORDS, findAmountPairs, rescaled } from "./support/money";
import type { Amount, AmountPair } from "./support/money";

/** Rates of one document differ by the days they were taken on; beyond this factor that is no longer the reason. */
const TOLERANCE = 1.25;

export const fxInconsistent = defineDocumentRule<AmountPair>({
  id: "fx-inconsistent",
  severity: { default: "warning" },
  summary: "Amounts given in two currencies imply exchange rates that disagree within the document.",
  why: "One of the figures is wrong, most often by a million or billion; readers quote whichever they see first.",
  authority: { title: "Arithmetic: the document's own figures contradict each other", seen: "primary" },
  languages: "any",
  messages: {
    factor:
      "{first} ({second}) implies {rate} {firstCurrency} per {secondCurrency}, {factor} times the {otherRate} implied by {other} elsewhere in this document. One of the amounts is off by a factor of {factor}.",
    rate: "{first} ({second}) implies {rate} {firstCurrency} per {secondCurrency}, but {other} elsewhere in this document implies {otherRate}.",
    other: "implies {otherRate}",
    scale: "Change to “{replacement}”",
  },
  examples: {
    reported: [
      {
        text: "Under the deal the sponsor of Keytruda pays RMB 300 million (USD 42.0 million) now and up to [[RMB 2,100 billion (USD 294.0 million)]] later.",
      },
      {
        text: "Sales of Keytruda were €90 million ($100 million) in the first half and [[€50 million ($100 million)]] in the second.",
      },
    ],
    silent: [
      { text: "Sales of Keytruda were €90 million ($100 million) in 2022 and €94 million ($100 million) in 2023." },
      { text: "The company will pay RMB 300 million (USD 42.0 million) for rights to Keytruda." },
      {
        text: "It paid RMB 300 million (USD 42.0 million) for Keytruda and JPY 1.5 billion (USD 10 million) for Lynparza.",
      },
    ],
  },
  words: CURRENCY_WORDS,
  shapes: MONEY,
  cue: "(",
  collect: ({ block }) => findAmountPairs(block.prose),
  conclude: (items) => {
    const byCurrencies = new Map<string, Located<AmountPair>[]>();
    for (const pair of items) {
      const key = `${pair.item.first.currency}/${pair.item.second.currency}`;
      const known = byCurrencies.get(key);
      if (known === undefined) byCurrencies.set(key, [pair]);
      else known.push(pair);
    }
    return [...byCurrencies.values()].flatMap(judgePairs);
  },
});

function judgePairs(pairs: readonly Located<AmountPair>[]): readonly Finding[] {
  if (pairs.length < 2) return [];
  const reference = referenceOf(pairs);
  return pairs
    .filter((pair) => pair !== reference && differ(pair, reference))
    .map((pair) => findingOf(pair, reference));
}

/** The pair that most others agree with; of two that disagree, the one that is written the more usual way. */
function referenceOf(pairs: readonly Located<AmountPair>[]): Located<AmountPair> {
  const rates = Float64Array.from(pairs, rateOf).sort();
  // From the ordered rates, because a long report has thousands of pairs.
  const agreeing = (pair: Located<AmountPair>): number =>
    countBelow(rates, rateOf(pair) * TOLERANCE) - countBelow(rates, rateOf(pair) / TOLERANCE);
  const plain = ({ item }: Located<AmountPair>): number => (isOdd(item.first) || isOdd(item.second) ? 0 : 1);
  return pairs.reduce((best, pair) => {
    const more = agreeing(pair) - agreeing(best);
    return more > 0 || (more === 0 && plain(pair) > plain(best)) ? pair : best;
  });
}

/** How many of the ascending `rates` are under `limit`. */
function countBelow(rates: Float64Array, limit: number): number {
  let low = 0;
  let high = rates.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((rates[middle] ?? 0) < limit) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** "1,025 billion": a scale word after a number that already needs a thousands separator. */
function isOdd({ number, scale }: Amount): boolean {
  return scale !== undefined && scale.factor >= 1e9 && number.includes(",");
}

const rateOf = ({ item }: Located<AmountPair>): number => item.first.value / item.second.value;

function differ(a: Located<AmountPair>, b: Located<AmountPair>): boolean {
  const ratio = rateOf(a) / rateOf(b);
  return ratio > TOLERANCE || ratio < 1 / TOLERANCE;
}

function findingOf(pair: Located<AmountPair>, reference: Located<AmountPair>): Finding {
  const { first, second } = pair.item;
  const ratio = rateOf(pair) / rateOf(reference);
  const power = Math.round(Math.log10(ratio));
  const isPower = power !== 0 && Math.abs(ratio / 10 ** power - 1) < TOLERANCE - 1;
  const values = {
    first: first.text,
    second: second.text,
    rate: show(rateOf(pair)),
    firstCurrency: first.currency,
    secondCurrency: second.currency,
    otherRate: show(rateOf(reference)),
    other: `${reference.item.first.text} (${reference.item.second.text})`,
    factor: (10 ** Math.abs(power)).toLocaleString("en-US"),
  };
  return {
    ...within(pair, pair.item),
    message: isPower ? "factor" : "rate",
    arguments: values,
    related: [
      {
        ...within(reference, reference.item),
        message: "other",
        arguments: values,
      },
    ],
    fixes: isPower ? scaleFix(pair, power) : [],
  };
}

/** "billion" for "million" where that alone explains the factor. A guess at which amount is wrong: never part of fix all. */
function scaleFix({ item, blockStart }: Located<AmountPair>, power: number): Finding["fixes"] & object {
  const amount = isOdd(item.second) ? item.second : item.first;
  const direction = amount === item.first ? -power : power;
  const { scale } = amount;
  const factor = scale === undefined ? undefined : scale.factor * 10 ** direction;
  const word = { 1e3: "thousand", 1e6: "million", 1e9: "billion", 1e12: "trillion" }[factor ?? 0];
  if (scale === undefined || word === undefined) return [];
  const replacement = rescaled(amount, word);
  const edits = [{ start: blockStart + scale.start, end: blockStart + scale.end, newText: word }];
  return [{ title: "scale", arguments: { replacement }, edits, certain: false }];
}

function within({ blockStart }: Located<unknown>, { start, end }: Span): Span {
  return { start: blockStart + start, end: blockStart + end };
}

function show(rate: number): string {
  return rate >= 100 ? Math.round(rate).toLocaleString("en-US") : rate.toPrecision(3);
}
