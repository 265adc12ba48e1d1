import { frame } from "./frame";
import type { Clause, Frame } from "./frame";
import { distinct, groupAt } from "../sentence/groups";
import type { EntityItem } from "../sentence/groups";
import type { Item } from "../sentence/items";
import { BE, isAdverb, isApprovalScheme } from "../sentence/lexicon";
import { lastSubmission, submissionIn } from "./parties";
import { activeRegulators, passiveRegulators, regulatorBefore } from "./actors";
import { drugsAfter, drugsBefore, entitiesIn, regulatorsAfter } from "../sentence/roles";
import type { SubmissionMention } from "../sentence/submissions";

export function readWithdraw(clause: Clause): readonly Frame[] {
  const { items, kind, passive, right, left, at, subject } = clause;
  // "the ban was revoked"
  if (passive && /^(?:bans?|suspensions?|holds?|decisions?|warnings?)$/.test(items[at - 2]?.lower ?? "")) return [];
  if (items.slice(at + 1, at + 5).some(({ lower }) => /^(?:guidance|forecast|outlook|offering)$/.test(lower)))
    return [];
  if (passive && !isFromMarket(items, at) && isOfTreatment(items, at)) return [];
  const submission = takesAuthorization(clause)
    ? undefined
    : (submissionIn(items, right) ?? (passive ? lastSubmission(items, left) : undefined));
  const after = drugsAfter(
    items,
    kind === "withdrawal" ? { from: at + 1, to: Math.min(endOfObject(clause), at + WITHDRAWN_REACH) } : right,
  );
  const isBefore = (kind === "withdraw" && passive) || (after.length === 0 && isFromMarket(items, at));
  const drugs = isBefore ? drugsBefore(items, left) : after;
  // "that authorization was revoked": of the drug that is spoken of.
  const scheme = items[subject.at];
  const isScheme = passive && scheme?.kind === "designation" && isApprovalScheme(scheme.mention);
  // "It was withdrawn from the market", "withdrew it from the market"
  const refersBack = subject.kind === "pronoun" || subject.kind === "drug-noun";
  const isOfMarket = passive
    ? isFromMarket(items, at) && refersBack
    : items[at + 1]?.lower === "it" && isFromMarket(items, at + 1);
  if (isDemanded(clause)) return [];
  const isKnown = isOfAuthorization(clause) || isScheme || isOfMarket || takesAuthorization(clause);
  if (drugs.length === 0 && submission === undefined && !isKnown) return [];
  if (kind === "withdrawal" && (drugs.length === 0 || !isRegulatory(clause, submission))) return [];
  return [
    frame(clause, {
      event: "withdrawal",
      submission,
      drugs: drugs.length > 0 ? drugs : "salient",
      regulators:
        regulatorOfApplication(clause) ??
        deciding(clause) ??
        (passive ? undefined : activeRegulators(clause)) ??
        passiveRegulators(clause),
    }),
  ];
}

/** "revocation of the authorization issued to S for X": the participle is the object's own. */
function endOfObject({ items, at, right }: Clause): number {
  const participle = items.findIndex(
    ({ lower, depth }, i) => i > at && depth === 0 && /^(?:issued|granted|given)$/.test(lower),
  );
  const isOwn =
    participle >= 0 &&
    items
      .slice(at + 1, participle)
      .every(({ kind, lower, depth }) => depth > 0 || kind === "designation" || OF_OBJECT.test(lower));
  return isOwn ? items.length : right.to;
}

const OF_OBJECT = /^(?:of|the|an?|this|that|approval|marketing|emergency|authori[sz]ation|licen[cs]e|use|[()])$/;

/** "R requested that S withdraw X": what somebody wants. */
function isDemanded({ items, at, left }: Clause): boolean {
  const before = items.slice(left.from, at).map(({ lower }) => lower);
  const that = before.lastIndexOf("that");
  const isBare = /^(?:withdraw|pull|remove|revoke)$/.test(items[at]?.lower ?? "");
  return (
    isBare &&
    that > 0 &&
    before.slice(0, that).some((lower) => /^(?:request|ask|recommend|demand|urge|propos|insist)/.test(lower))
  );
}

/** "when X therapy is withdrawn": a patient's. */
function isOfTreatment(items: readonly Item[], at: number): boolean {
  let i = at - 1;
  while (i > 0 && (BE.has(items[i]?.lower ?? "") || isAdverb(items[i]?.lower ?? ""))) i--;
  return (
    /^(?:therapy|treatment|infusion|dose|dosing|administration|medication)$/.test(items[i]?.lower ?? "") &&
    items[i - 1]?.kind === "drug"
  );
}

/** "R revoked the authorization": of the drug that is spoken of. */
function takesAuthorization({ items, at, subject, passive }: Clause): boolean {
  if (passive || subject.kind !== "regulator") return false;
  const [article, object] = [items[at + 1], items[at + 2]];
  const isScheme = object?.kind === "designation" && isApprovalScheme(object.mention);
  return (
    /^(?:the|this|that|its)$/.test(article?.lower ?? "") &&
    (isScheme || /^(?:approval|authori[sz]ation|licen[cs]e)$/.test(object?.lower ?? ""))
  );
}

/** "This authorisation was withdrawn": of the drug that is spoken of. */
function isOfAuthorization({ items, at, passive }: Clause): boolean {
  const [article, noun] = [items[at - 3]?.lower ?? "", items[at - 2]?.lower ?? ""];
  return passive && /^(?:this|that|the)$/.test(article) && /^(?:authori[sz]ation|licen[cs]e)$/.test(noun);
}

/** "R issued a final decision to withdraw": who decided. */
function deciding({ items, left, at }: Clause): readonly EntityItem[] | undefined {
  if (items[at - 1]?.lower !== "to" || items[at - 2]?.lower !== "decision") return undefined;
  const actor = entitiesIn(items, { from: Math.max(left.from, at - 10), to: at }, "regulator").at(-1);
  return actor === undefined ? undefined : distinct(items, groupAt(items, actor));
}

/** How far behind the noun the drug may stand: "revocation of the Emergency Use Authorization issued to the sponsor for X". */
const WITHDRAWN_REACH = 40;

/** "withdrawal of the drug led to recovery" is a patient's: of a product by its market, its maker's will, its application or its day. */
function isRegulatory({ items, at, right }: Clause, submission: SubmissionMention | undefined): boolean {
  const near = items.slice(Math.max(0, at - 4), right.to);
  const isAbout = near.some(
    ({ kind, lower }) => kind === "regulator" || kind === "designation" || OF_PRODUCT.test(lower),
  );
  return submission !== undefined || isAbout || near.some(({ kind }) => kind === "date");
}

const OF_PRODUCT =
  /^(?:markets?|medicines?|endorsed|voluntary|worldwide|global|product|approval|authori[sz]ation|licen[cs]e)$/;

/** "its withdrawal from the market", "X's withdrawal from the market". */
function isFromMarket(items: readonly Item[], at: number): boolean {
  return items[at + 1]?.lower === "from" && items.slice(at + 2, at + 5).some(({ lower }) => /^markets?$/.test(lower));
}

/** "withdrew its FDA application", "withdrew its MAA to the EMA": whom the application was made to. */
function regulatorOfApplication({ items, right }: Clause): readonly EntityItem[] | undefined {
  const to = regulatorsAfter(items, right, /^to$/);
  if (to.length > 0) return to;
  const application = items.findIndex(({ kind }, i) => i >= right.from && i < right.to && kind === "submission");
  return application < 0 ? undefined : regulatorBefore(items, application);
}
