import type { Candidate } from "../blockScan";
import { drugCandidate } from "./candidate";
import type { Evidence } from "../mention";
import type { Reading } from "../words/reading";
import { endOf, gapAfter, hashOf, isHyphen, nameKey, shapeOf, startOf, wordAt } from "../words/reading";
import { CAPITAL, DIGITS, LOWER, UPPER } from "../words/tokens";
import { hashWord } from "../words/wordHash";

const LABELLED: Evidence = { kind: "code-pattern", detail: "a ligand labelled with a radionuclide", weight: 1.6 };

/** Radionuclides of medicines and tracers: mass number and symbol, "177Lu", "99mTc". */
const NUCLIDE =
  /^(?:11C|13N|15O|18F|32P|4[347]Sc|6[1247]Cu|6[78]Ga|82Rb|86Y|90Y|89Sr|89Zr|99mTc|111In|12[345]I|131I|149Tb|152Tb|155Tb|161Tb|153Sm|166Ho|177Lu|18[68]Re|201Tl|203Pb|212Pb|211At|213Bi|223Ra|225Ac|227Th)/;

/** Goes on with the label, but says how or for what it is used, and names no ligand. */
const NO_LIGAND = new Set(
  `pet spect ct labeled labelled labeling labelling based radiolabeled radiolabelled tagged containing conjugated uptake
  imaging positive negative avid treated induced therapy rlt prrt beta alpha gamma scan scans`
    .split(/\s+/)
    .map(hashWord),
);

/**
 * The radiolabelled ligand that begins at a token: "177Lu-PSMA-617", "[68Ga]Ga-DOTATATE", "223RaCl2". Asked of tokens with
 * digits; `undefined` for nearly all.
 */
export function radiolabelled(reading: Reading, token: number): Candidate | undefined {
  const word = wordAt(reading, token);
  const nuclide = NUCLIDE.exec(word)?.[0];
  if (nuclide === undefined) return undefined;
  const bracketed = reading.text.charCodeAt(startOf(reading, token) - 1) === OPEN_SQUARE;
  const last =
    word.length > nuclide.length ? compoundEnd(word.slice(nuclide.length), token) : ligandEnd(reading, token);
  if (last < 0) return undefined;
  const closed = gapAfter(reading, token).startsWith("]");
  const start = startOf(reading, token) - (bracketed && closed ? 1 : 0);
  return labelled(reading, start, last);
}

/** "(177)Lu-PSMA-617": the mass number stands raised, in brackets, before the symbol at the token. */
export function raisedLabel(reading: Reading, token: number): Candidate | undefined {
  const close = reading.text.charCodeAt(startOf(reading, token) - 1);
  if ((close !== CLOSE_ROUND && close !== CLOSE_SQUARE) || !(shapeOf(reading, token - 1) & DIGITS)) return undefined;
  const nuclide = wordAt(reading, token - 1) + wordAt(reading, token);
  if (NUCLIDE.exec(nuclide)?.[0] !== nuclide) return undefined;
  const last = ligandEnd(reading, token);
  return last < 0 ? undefined : labelled(reading, startOf(reading, token - 1) - 1, last);
}

function labelled(reading: Reading, start: number, last: number): Candidate {
  const text = reading.text.slice(start, endOf(reading, last));
  return drugCandidate(
    { start, end: endOf(reading, last) },
    nameKey(text),
    [LABELLED],
    reading.knowledge.lookup(text).filter(({ type }) => type === "drug"),
  );
}

const OPEN_SQUARE = 0x5b;
const CLOSE_ROUND = 0x29;
const CLOSE_SQUARE = 0x5d;
const MOST_PARTS = 4;

/** "223RaCl2": the compound in the same word. */
function compoundEnd(rest: string, token: number): number {
  return /^[A-Z][a-z]?\d{0,2}$/.test(rest) ? token : -1;
}

/** The last of the parts that hyphens join to the label; -1 when they name no ligand. */
function ligandEnd(reading: Reading, token: number): number {
  let last = token;
  while (last - token < MOST_PARTS && joins(reading, last) && !NO_LIGAND.has(hashOf(reading, last + 1))) last++;
  if (last === token) return -1;
  const named = shapeOf(reading, token + 1) & (CAPITAL | UPPER | DIGITS) || length(reading, last) >= 5;
  // "[177Lu]Lu" alone is the metal.
  return named && length(reading, last) + (last - token) > 3 ? last : -1;
}

function length(reading: Reading, token: number): number {
  return (shapeOf(reading, token) & (LOWER | UPPER)) === 0 ? 4 : endOf(reading, token) - startOf(reading, token);
}

function isLetter(reading: Reading, token: number): boolean {
  return endOf(reading, token) - startOf(reading, token) === 1 && (shapeOf(reading, token) & UPPER) !== 0;
}

/** A hyphen, the bracket that closes the label, or the comma of "L,L-EC", and nothing else. */
function joins(reading: Reading, token: number): boolean {
  const gap = gapAfter(reading, token);
  if (gap === ",") return endOf(reading, token) - startOf(reading, token) === 1 && isLetter(reading, token + 1);
  return gap === "]" || gap === "]-" || (gap.length === 1 && isHyphen(gap.charCodeAt(0)));
}
