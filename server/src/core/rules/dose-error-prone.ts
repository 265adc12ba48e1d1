import { DIGITS } from "../recognition/words/tokens";
import type { Span } from "../text/span";
import { defineRule } from "./rule";
import type { Finding } from "./rule";
import { hasDosageForm } from "./support/productName";

const UNIT = "(?:mg|mcg|µg|μg|g|mL|ml|units?)";

/** `write` gets the match and gives its repair. */
interface Form {
  readonly message: string;
  readonly pattern: RegExp;
  readonly write: (found: string) => string;
  /** The text may speak of another unit: a person has to look. */
  readonly isGuess?: true;
}

const FORMS: readonly Form[] = [
  {
    message: "trailing",
    pattern: new RegExp(`(?<![\\d.,–-])\\d{1,5}\\.0+(?=[ \\u00a0-]?${UNIT}\\b(?!\\s?/\\s?(?:d?L|l|mL|ml|day|h)))`, "g"),
    write: (found) => found.replace(/\.0+$/, ""),
  },
  {
    message: "naked",
    pattern: new RegExp(`(?<![\\w.,)\\]…])\\.\\d{1,3}(?=[ \\u00a0-]?${UNIT}\\b)`, "g"),
    write: (found) => `0${found}`,
  },
  {
    message: "daily",
    pattern: /(?<=\d[ \u00a0]?(?:mg|mcg|µg|μg|g|mL|IU|units?)(?:\/kg|\/m²|\/m2)?[ \u00a0])(?:QD|qd|q\.d\.)(?!\w)/g,
    write: () => "daily",
  },
  {
    message: "alternate",
    pattern: /(?<=\d[ \u00a0]?(?:mg|mcg|µg|μg|g|mL|IU|units?)(?:\/kg|\/m²|\/m2)?[ \u00a0])(?:QOD|qod|q\.o\.d\.)(?!\w)/g,
    write: () => "every other day",
  },
  {
    message: "units",
    pattern: /(?<=\d[ \u00a0]?)(?:IU|U)(?![\w/%-]|\.\s?\w\.|\.\w)/g,
    write: () => "units",
    isGuess: true,
  },
];

/** What every form has: a point before a digit or zero, or one of the abbreviations. */
const ERROR_PRONE = /\.\d|U\b|Q[DO]|q\.?[do]/;

export const doseErrorProne = defineRule({
  id: "dose-error-prone",
  severity: { default: "off", "press-release": "hint", regulatory: "information", patient: "warning" },
  summary: "A dose written in a way that has led to wrong doses: trailing zero, naked point, QD, QOD, IU, U.",
  why: "5.0 mg is read as 50 mg, .5 mg as 5 mg, QD as QID, U as a zero.",
  authority: {
    title: "ISMP, List of Error-Prone Abbreviations, Symbols, and Dose Designations",
    url: "https://www.ismp.org/recommendations/error-prone-abbreviations-list",
    seen: "primary",
    read: "2026-11-27",
    says: "Trailing zeros, naked points, QD, QOD, IU and U are never to be used: they have led to wrong doses.",
    note: "Read in the edition of 2021, and the news of what the edition of 2024 changed. The Joint Commission's “Do Not Use” list, read in a copy, has the same and lets a trailing zero show the precision of a measured value.",
  },
  languages: ["en"],
  messages: {
    trailing: "“{found}”: a zero after the point has been read as ten times the dose.",
    naked: "“{found}”: without a zero before the point the dose has been read as ten times as much.",
    daily: "“{found}” has been read as four times a day. Write “daily”.",
    alternate: "“{found}” has been read as daily or four times a day. Write “every other day”.",
    units: "“{found}” has been read as IV, 10 or a zero. Write “units”.",
    write: "Change to “{written}”",
  },
  examples: {
    reported: [
      {
        text: "Take imatinib [[5.0]] mg or [[.5]] mg, then 10 mg [[QD]].",
        profile: "patient",
        fixed: "Take imatinib 5 mg or 0.5 mg, then 10 mg daily.",
      },
      {
        text: "Methotrexate 10 mg [[QOD]] was replaced.",
        profile: "patient",
        fixed: "Methotrexate 10 mg every other day was replaced.",
      },
      { text: "Insulin glargine 10 [[IU]] was injected.", profile: "patient" },
    ],
    silent: [
      { text: "Take imatinib 5 mg or 0.5 mg daily.", profile: "patient" },
      { text: "Glucose fell by 1.0 mg/dL with metformin; version 2.0 g of the plan followed.", profile: "journal" },
      { text: "Imatinib sales in 2024 U.S. and EU markets grew.", profile: "patient" },
      { text: "Imatinib was given to 20,000 U. S. men.", profile: "patient" },
      { text: "Colecalciferol 880 IU effervescent tablets come in a tube.", profile: "patient" },
      { text: "The QD study of imatinib enrolled 10 patients.", profile: "patient" },
      { text: "Imatinib levels were 5.0–7.5 mg in both groups.", profile: "patient" },
      { text: "Morphine on day 2: 13.0 mg (1.0-78.5 mg).", profile: "patient" },
      { text: "Methotrexate activity was 10 U/L.", profile: "patient" },
      { text: "The enzyme neutralized 8.9 +/- 3.3 IU of heparin, 3 per 1.0 mg of protein.", profile: "patient" },
    ],
  },
  needs: "drugs",
  shapes: DIGITS,
  cue: ERROR_PRONE,
  check: function* ({ block }) {
    if (block.kind === "reference-entry") return;
    for (const form of FORMS) yield* findings(block.prose, form);
  },
});

function* findings(prose: string, { message, pattern, write, isGuess }: Form): Generator<Finding> {
  for (const { index, 0: found } of prose.matchAll(pattern)) {
    const span = { start: index, end: index + found.length };
    if ((message === "trailing" && isMeasured(prose, span)) || isMeanOf(prose, index)) continue;
    // "880 IU effervescent tablets" is what the product is called.
    if (message === "units" && hasDosageForm(prose, span.end)) continue;
    const written = write(found);
    const edits = [
      { ...span, newText: isGuess === true && /\d$/.test(prose.slice(0, index)) ? ` ${written}` : written },
    ];
    const fix = { title: "write", arguments: { written }, edits, certain: isGuess !== true };
    yield { ...span, message, arguments: { found }, fixes: [fix] };
  }
}

/** "8.94 ± 3.31 IU": what was found, not what is given. */
function isMeanOf(prose: string, at: number): boolean {
  return /(?:±|\+\/-)\s?[\d.,]{1,8}\s?$/.test(prose.slice(Math.max(0, at - 16), at));
}

/** A result shows its precision with the zero; only a dose is misread. */
function isMeasured(prose: string, { start: at, end }: Span): boolean {
  // "13.0 mg (1.0-78.5 mg)": a median and its range.
  if (/^\s?\w{1,3}\s?\(\d[\d.]{0,6}\s?[-–]\s?\d/.test(prose.slice(end, end + 24))) return true;
  return /(?:\b(?:mean|median|average|level|concentration|volume|loss|weight|version|by|of|per|from|±|SD|to|than|and|was|were)\s|[=<>≤≥±~]\s?)$/i.test(
    prose.slice(Math.max(0, at - 16), at),
  );
}
