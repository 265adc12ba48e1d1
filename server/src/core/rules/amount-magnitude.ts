import { MONEY } from "../recognition/scanning/seenWords";
import { defineRule } from "./rule";
import type { Finding } from "./rule";
import { CURRENCY_WORDS, findAmountPairs, findAmounts, rescaled } from "./support/money";
import type { Amount } from "./support/money";

export const amountMagnitude = defineRule({
  id: "amount-magnitude",
  severity: { default: "warning" },
  summary: "An amount of thousands of billions, which is nearly always a slip of the scale word or of the separator.",
  why: "“1,025 billion” is a trillion: a decimal point or a million was meant, and the figure is off by a thousand.",
  authority: { title: "Arithmetic: the scale word repeats the thousands separator", seen: "primary" },
  languages: "any",
  messages: {
    slip: "{amount} is {value} trillion. Was {million} or {decimal} meant?",
    million: "Change to “{million}”",
    decimal: "Change to “{decimal}”",
  },
  examples: {
    reported: [
      { text: "Milestones for the Keytruda programme may reach [[USD 1,250 billion]]." },
      { text: "Sales of Keytruda came to [[€1,250 billion]], and of its rivals to [[1,100 billion yuan]]." },
    ],
    silent: [
      { text: "Milestones for the Keytruda programme may reach USD 1,250 million." },
      { text: "Annual health spending in the United States exceeds $4 trillion; Keytruda is a small part of it." },
      { text: "Keytruda sales were $1,250,000." },
    ],
  },
  // A pair in two currencies is judged by its own rate: fx-inconsistent says which of the figures is off.
  words: CURRENCY_WORDS,
  shapes: MONEY,
  cue: /illion|\dbn\b/,
  check: ({ block }) => {
    const paired = findAmountPairs(block.prose).flatMap(({ first, second }) => [first.start, second.start]);
    return findAmounts(block.prose)
      .filter((amount) => isSlip(amount) && !paired.includes(amount.start))
      .map(findingOf);
  },
});

/** Yen and won do run to trillions. */
function isSlip({ number, scale, currency }: Amount): boolean {
  return scale?.factor === 1e9 && number.includes(",") && currency !== "JPY" && currency !== "KRW";
}

function findingOf(amount: Amount): Finding {
  const { start, end, text, number } = amount;
  const decimal = number.replace(",", ".");
  const million = rescaled(amount, "million");
  const values = {
    amount: text,
    value: (amount.value / 1e12).toPrecision(4),
    million,
    decimal: text.replace(number, decimal),
  };
  const at = start + text.indexOf(number);
  return {
    start,
    end,
    message: "slip",
    arguments: values,
    fixes: [
      { title: "million", arguments: values, edits: [{ start, end, newText: million }], certain: false },
      {
        title: "decimal",
        arguments: values,
        edits: [{ start: at, end: at + number.length, newText: decimal }],
        certain: false,
      },
    ],
  };
}
