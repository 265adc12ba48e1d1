import type { Clause, Frame } from "./frame";
import type { Item } from "../sentence/items";
import { BE } from "../sentence/lexicon";
import { submissionIn } from "./parties";
import { previousWord } from "../sentence/wordBefore";

/** Products that authorities approve, too, and are no medicines. */
const DEVICES = "devices?|assays?|diagnostics?|kits?|stents?|lasers?|catheters?|implants?|valves?";

/** What authorities and boards approve, too, and is no medicine. */
const THING = new RegExp(
  `^(?:${DEVICES}|stud(?:y|ies)|trials?|protocols?|manuscripts?|sites?|facilit(?:y|ies)|plants?|manufacturing|tests?|program(?:me)?s?|plans?|proposals?|advertising|patents?|prices?|pricing|reimbursement|funding|compassionate|guidelines?)$`,
);

/** How far before a drug the head of its phrase stands at most, in items. */
const REACH = 9;

/** Whether what was approved is no medicine: a study, a site, a test; or by a review board, which approves studies and papers. */
export function isOfOther(clause: Clause, drugs: Frame["drugs"]): boolean {
  const { items, subject, passive, at } = clause;
  const [drug] = drugs === "salient" ? [] : drugs;
  // "a facility that has been approved by R"
  const isRelative = /^(?:that|which)$/.test(items[subject.at]?.lower ?? "");
  if (isRelative && THING.test(items[subject.at - 1]?.lower ?? "")) return true;
  if (passive && isByBoard(clause)) return true;
  // "studied in trials approved by R"
  if (passive && THING.test(items[at - 1]?.lower ?? "")) return true;
  if (drug === undefined) return passive && isSubjectThing(clause);
  const index = items.indexOf(drug);
  if (isExample(items, index, at)) return true;
  if (index > at && namesThing(items, index)) return true;
  if (passive && index < at && isThingBehind(items, index, at)) return true;
  return isOfThing(items, index, index > at ? at : 0) && !opensAside(items, index, at);
}

/** "Medicines such as X are approved only after trials": a rule, with an example. */
function isExample(items: readonly Item[], drug: number, at: number): boolean {
  const suchAs = items[drug - 1]?.lower === "as" && items[drug - 2]?.lower === "such";
  return suchAs && drug < at && previousWord(items, at) === "are";
}

/** "The laser that delivers the treatment is approved": no medicine that was spoken of before. */
function isSubjectThing({ items, left, at }: Clause): boolean {
  return items.slice(left.from, at).some(({ lower, depth }) => depth === 0 && SUBJECT.test(lower));
}

/** "the maker of X said that its grant application was approved": a thing stands between the drug and the verb, and no comma behind it. */
function isThingBehind(items: readonly Item[], drug: number, at: number): boolean {
  const between = items.slice(drug + 1, at);
  const thing = between.findLastIndex(({ lower, depth }) => depth === 0 && SUBJECT.test(lower));
  return thing >= 0 && between.slice(thing).every(({ lower }) => lower !== ",");
}

/** An application here is one for no medicine: others have been read as submissions. */
const SUBJECT = new RegExp(`^(?:applications?|${DEVICES})$`);

/** "approval of a company as contract manufacturer": of whom, and not of what. */
export function isOfMaker(items: readonly Item[], noun: number): boolean {
  const behind = items.slice(noun + 1, noun + 1 + REACH);
  const as = behind.findIndex(({ lower }) => lower === "as");
  const maker = behind.findIndex(({ lower }) => /^(?:manufacturers?|suppliers?|sites?|distributors?)$/.test(lower));
  return behind[0]?.lower === "of" && as > 0 && maker > as && behind.slice(0, as).every(({ kind }) => kind !== "drug");
}

/** Whether a noun's "approval" is a review board's, of a study: "ethics approval", "approval from the ethics committee". */
export function isEthical(items: readonly Item[], noun: number): boolean {
  if (isByBoard({ items, at: noun, right: { from: noun, to: items.length } })) return true;
  return items
    .slice(Math.max(0, noun - 4), noun)
    .some(({ lower }) => /^(?:ethics|ethical|irb|iec|institutional|hospital)$/.test(lower));
}

/** "approved the X trial", "approves X Protocol Amendment", "FDA-approved balloon-expandable stent": the name or word is part of the thing's. */
export function namesThing(items: readonly Item[], word: number): boolean {
  const behind = items
    .slice(word + 1, word + 1 + REACH)
    .filter(({ lower, depth }) => depth === 0 && lower !== "®" && lower !== "™");
  const end = behind.findIndex(({ kind, lower }) => (kind !== "word" && lower !== "-") || LINKS.test(lower));
  const last = behind[(end < 0 ? behind.length : end) - 1];
  return last !== undefined && (THING.test(last.lower) || last.lower === "amendment");
}

/** Words that end a noun's phrase. */
export const LINKS = /^(?:to|for|in|of|as|with|by|on|at|from|and|or|that|which|based|use|used|using|is|was|has)$/;

/** "the study of X", "the manufacturing site of X": the drug only says of what the thing is. */
function isOfThing(items: readonly Item[], drug: number, from: number): boolean {
  for (let i = drug - 1; i > from - 1 && drug - i <= REACH; i--) {
    const lower = items[i]?.lower ?? "";
    if ((items[i]?.depth ?? 0) > (items[drug]?.depth ?? 0)) continue;
    if (THING.test(lower)) return true;
    if (/^[,;:.]$/.test(lower) || BE.has(lower) || items[i]?.kind === "drug" || items[i]?.kind === "regulator")
      return false;
  }
  return false;
}

/** "a trial of X, approved by R", "a trial of X, which R approved": what comes behind is said of X. */
function opensAside(items: readonly Item[], drug: number, at: number): boolean {
  const behind = items.slice(drug + 1, Math.max(drug + 1, at)).find(({ depth, lower }) => depth === 0 && lower !== ")");
  return behind !== undefined && (behind.lower === "," || /^(?:which|that)$/.test(behind.lower));
}

/** "was approved by the institutional review board". */
function isByBoard({ items, at, right }: Pick<Clause, "items" | "at" | "right">): boolean {
  const behind = items.slice(at + 1, Math.min(right.to, at + 9));
  const agent = behind.findIndex(({ lower }) => lower === "by" || lower === "from");
  return (
    agent >= 0 &&
    behind.slice(agent + 1).some(({ lower }) => BOARD.test(lower)) &&
    !behind.some(({ kind }) => kind === "regulator")
  );
}

const BOARD = /^(?:board|boards|ethics|institutional|irb|university|hospital|nice)$/;

/** "licensed by a company", "licensed to a company". */
export function isDeal({ items, at }: Clause, regulators: readonly unknown[]): boolean {
  if (regulators.length > 0 || items[at]?.lower.startsWith("licens") !== true) return false;
  return items.slice(at + 1, at + 6).some(({ lower }) => /^(?:by|to|from)$/.test(lower));
}

/** "the indication, approved under NDA 012345, …": says only where it is registered. */
export function isUnderNumber({ items, at, right }: Clause): boolean {
  if (items[at + 1]?.lower !== "under" || BE.has(previousWord(items, at))) return false;
  return submissionIn(items, { from: at + 1, to: Math.min(right.to, at + 6) }) !== undefined;
}
