import type { Span } from "../../text/span";

/** An amount of money as the text writes it. */
export interface Amount extends Span {
  readonly text: string;
  /** ISO 4217. */
  readonly currency: string;
  /** In whole units of the currency. */
  readonly value: number;
  /** The number without its scale word. */
  readonly number: string;
  /** `million`, `billion`, ..., and where it stands. */
  readonly scale: (Span & { readonly text: string; readonly factor: number }) | undefined;
}

const CODES: Readonly<Record<string, string>> = {
  us$: "USD",
  usd: "USD",
  $: "USD",
  rmb: "CNY",
  cny: "CNY",
  yuan: "CNY",
  hk$: "HKD",
  hkd: "HKD",
  eur: "EUR",
  "€": "EUR",
  euro: "EUR",
  euros: "EUR",
  gbp: "GBP",
  "£": "GBP",
  jpy: "JPY",
  yen: "JPY",
  krw: "KRW",
  won: "KRW",
  chf: "CHF",
  s$: "SGD",
  sgd: "SGD",
  a$: "AUD",
  aud: "AUD",
  c$: "CAD",
  cad: "CAD",
  nt$: "TWD",
  twd: "TWD",
};

const FACTORS: Readonly<Record<string, number>> = {
  thousand: 1e3,
  k: 1e3,
  million: 1e6,
  mn: 1e6,
  m: 1e6,
  mm: 1e6,
  billion: 1e9,
  bn: 1e9,
  b: 1e9,
  trillion: 1e12,
};

// `$` alone is the US dollar only where no other letter stands before it (A$, HK$).
const AMOUNT =
  /(?<![\w$])(US\$|HK\$|NT\$|[SAC]\$|[$€£]|USD|RMB|CNY|HKD|EUR|GBP|JPY|KRW|CHF|SGD|AUD|CAD|TWD)[ \u00a0]?(\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d{1,12}(?:\.\d{1,6})?)(?:[ \u00a0-]?(thousand|million|billion|trillion|mn|bn|mm|[kmb])\b)?/gi;
const SUFFIXED =
  /(?<![\w$.,])(\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d{1,12}(?:\.\d{1,6})?)(?:[ \u00a0](thousand|million|billion|trillion))?[ \u00a0](yuan|yen|won|euros?|USD|RMB|CNY)\b/gi;

/** What each amount has that stands for its currency in letters. */
export const CURRENCY_WORDS = Object.keys(CODES).filter((name) => /^[a-z]+$/.test(name));

/** The prose that was asked about last: two rules ask about each block. */
let asked: { readonly prose: string; readonly amounts: readonly Amount[] } | undefined;

/** The amounts of money in `prose`, ascending. */
export function findAmounts(prose: string): readonly Amount[] {
  if (asked?.prose !== prose) asked = { prose, amounts: amountsIn(prose) };
  return asked.amounts;
}

function amountsIn(prose: string): readonly Amount[] {
  const found: Amount[] = [];
  for (const match of prose.matchAll(AMOUNT)) {
    const [text, currency = "", number = "", scale] = match;
    push(found, match.index, text, currency, number, scale);
  }
  for (const match of prose.matchAll(SUFFIXED)) {
    const [text, number = "", scale, currency = ""] = match;
    push(found, match.index, text, currency, number, scale);
  }
  return found.sort((a, b) => a.start - b.start);
}

function push(found: Amount[], start: number, text: string, currency: string, number: string, scale?: string): void {
  const code = CODES[currency.toLowerCase()];
  const end = start + text.length;
  if (code === undefined || found.some((other) => other.start < end && start < other.end)) return;
  const factor = scale === undefined ? 1 : (FACTORS[scale.toLowerCase()] ?? 1);
  const at = scale === undefined ? 0 : start + text.toLowerCase().lastIndexOf(scale.toLowerCase());
  found.push({
    start,
    end,
    text,
    currency: code,
    number,
    value: Number(number.replace(/,/g, "")) * factor,
    scale: scale === undefined ? undefined : { start: at, end: at + scale.length, text: scale, factor },
  });
}

/** The amount as it would be written with another scale word: "1,100 million yuan". */
export function rescaled({ text, start, scale }: Amount, word: string): string {
  return scale === undefined ? text : text.slice(0, scale.start - start) + word + text.slice(scale.end - start);
}

/** One sum given in two currencies: `RMB 200 million (USD 29.5 million)`. */
export interface AmountPair extends Span {
  readonly first: Amount;
  readonly second: Amount;
}

const BETWEEN =
  /^[ \u00a0]?\((?:or |i\.e\.,? )?(?:approximately|approx\.?|about|around|equivalent to|some|~|≈|equal to|roughly)?(?: approximately| about)?[ \u00a0]?$/i;

/** Pairs of amounts of different currencies, the second in brackets right after the first. */
export function findAmountPairs(prose: string): readonly AmountPair[] {
  const amounts = findAmounts(prose);
  return amounts.flatMap((first, i) => {
    const second = amounts[i + 1];
    if (second === undefined || second.currency === first.currency) return [];
    if (!BETWEEN.test(prose.slice(first.end, second.start))) return [];
    const end = prose.charAt(second.end) === ")" ? second.end + 1 : second.end;
    return [{ start: first.start, end, first, second }];
  });
}
