import { INVISIBLE } from "../../text/block";
import type { Candidate } from "../blockScan";
import type { Evidence } from "../mention";

const IN_COUNCIL: Evidence = { kind: "coordination", detail: "in a row with an authority", weight: 1.1 };
const IN_ROW: Evidence = { kind: "coordination", detail: "in a row with a medicine", weight: 0.9 };
const IN_COLUMN: Evidence = { kind: "coordination", detail: "heads a line as medicines do", weight: 0.9 };
const TWO_CODES: Evidence = { kind: "coordination", detail: "two codes of one medicine side by side", weight: 0.5 };

/** What divides the members of a row; a slash also divides two codes of one thing. */
const DIVIDER = /^(?:\s?[,/+&]\s?|\s(?:and|or|plus|with|versus|vs\.?)\s|,\s(?:and|or)\s)$/;
/** With the marks of emphasis. */
const LONGEST_DIVIDER = 12;
const CLEAR = 1;
/** The priors of listed names that are short, or names of something else, too. */
const SHORT = 0.1;
const DOUBTFUL = 0.2;
/** That of initials that stand for an authority and for other things. */
const INITIALS = 0;

/**
 * Gives an unlisted or doubtful name what its neighbour in a row of medicines is sure of, and doubtful initials what their
 * neighbour in a row of authorities is. `candidates` ascending; read forwards, then backwards for what a later member says.
 */
export function joinRows(text: string, candidates: readonly Candidate[]): readonly Candidate[] {
  let joined: Candidate[] | undefined;
  for (let step = 0; step < 2 * (candidates.length - 1); step++) {
    const i = step < candidates.length - 1 ? step : 2 * (candidates.length - 1) - 1 - step;
    const left = (joined ?? candidates)[i];
    const right = (joined ?? candidates)[i + 1];
    if (left === undefined || right === undefined || right.start - left.end > LONGEST_DIVIDER) continue;
    if (left.type !== right.type || (!canProfit(left) && !canProfit(right))) continue;
    const between = text.slice(left.end, right.start).replaceAll(INVISIBLE, "");
    if (!DIVIDER.test(between)) continue;
    const [sign, other] = signsOf(left, right, between);
    if (sign === undefined && other === undefined) continue;
    joined ??= [...candidates];
    if (sign !== undefined) joined[i] = withSign(left, sign);
    if (other !== undefined) joined[i + 1] = withSign(right, other);
  }
  return joined ?? candidates;
}

/**
 * Gives codes at the head of a line what other lines of the block begin with, where a table or list lost its markup: medicines.
 * `candidates` ascending.
 */
export function joinColumn(text: string, candidates: readonly Candidate[]): readonly Candidate[] {
  if (candidates.length <= FEW_LINES) return candidates;
  const heads = candidates.filter(({ type, start }) => type === "drug" && isLineStart(text, start));
  const clear = heads.filter(({ score }) => score >= CLEAR).length;
  const doubtful = heads.filter((head) => isCode(head) && canProfit(head));
  if (clear < FEW_LINES || doubtful.length === 0) return candidates;
  return candidates.map((candidate) => (doubtful.includes(candidate) ? withSign(candidate, IN_COLUMN) : candidate));
}

/** So many lines that begin with a medicine make a column of them. */
const FEW_LINES = 2;

function isLineStart(text: string, at: number): boolean {
  return at === 0 || text.charCodeAt(at - 1) === LINE_FEED;
}

const LINE_FEED = 0x0a;

function signsOf(left: Candidate, right: Candidate, between: string): [Evidence | undefined, Evidence | undefined] {
  const inRow = left.type === "drug" ? IN_ROW : IN_COUNCIL;
  const codes = between === "/" && isCode(left) && isCode(right) ? TWO_CODES : undefined;
  const forLeft = right.score >= CLEAR && canProfit(left) ? inRow : codes;
  const forRight = left.score + (forLeft?.weight ?? 0) >= CLEAR && canProfit(right) ? inRow : codes;
  return [once(left, forLeft), once(right, forRight)];
}

/** The way back meets the same neighbours again. */
function once({ evidence }: Candidate, sign: Evidence | undefined): Evidence | undefined {
  return sign !== undefined && evidence.includes(sign) ? undefined : sign;
}

function isCode({ evidence, score }: Candidate): boolean {
  return evidence[0]?.kind === "code-pattern" && score >= 0;
}

/** Names whose prior settles nothing; substances of the body and ordinary words stay what they are. */
function canProfit({ type, entries, evidence, score }: Candidate): boolean {
  if (type === "designation" || score >= CLEAR || score < 0) return false;
  const prior = evidence[0]?.weight;
  if (type === "regulator") return prior === INITIALS;
  return (
    entries.length === 0 ||
    prior === SHORT ||
    (prior === DOUBTFUL && entries.every((entry) => entry.name.ambiguous === true))
  );
}

function withSign(candidate: Candidate, sign: Evidence): Candidate {
  return { ...candidate, evidence: [...candidate.evidence, sign], score: candidate.score + sign.weight };
}
