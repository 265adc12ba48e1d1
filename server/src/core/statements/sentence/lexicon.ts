import type { Mention } from "../../recognition/mention";

/** What a trigger word does; frames.ts says which parties each kind takes and where they stand. */
export type TriggerKind =
  | "grant" // R granted D to X; D was granted to X
  | "receive" // X received D from R
  | "designate" // R designated X as D
  | "enter" // X was admitted to PRIME
  | "approve" // R approved X
  | "approval" // the approval of X by R
  | "accept" // R accepted the NDA for X
  | "submit" // S submitted an NDA to R
  | "submission" // submission of an NDA to R
  | "review" // X is under review by R
  | "withdraw" // S withdrew X
  | "withdrawal" // withdrawal of X
  | "clear" // R cleared the IND for X
  | "clearance" // clearance of the IND
  | "repeat"; // R did so, R followed suit

const FORMS: Readonly<Record<TriggerKind, string>> = {
  grant:
    "grant grants granted granting award awards awarded awarding issue issues issued assign assigned confer conferred accord accorded give gives gave given placed places put adopt adopts adopted maintain maintains maintained extend extends extended expand expands expanded broaden broadens broadened",
  receive:
    "receive receives received receiving obtain obtains obtained obtaining secure secures secured securing gain gains gained gaining earn earns earned win wins won score scores scored snag snags snagged nab nabs nabbed land lands landed bag bags bagged pick picks picked scoops scooped announce announces announced meets met starts started begins began initiates initiated existing clinch clinches clinched achieve achieves achieved attain attains attained notch notches notched garner garners garnered get gets got has have had hold holds held carries follows followed following",
  designate: "designate designates designated designating",
  enter: "admitted selected enrolled included entered enters joined joins supported benefited benefitted",
  approve:
    "approve approves approved approving authorise authorises authorised authorising authorize authorizes authorized authorizing license licenses licensed okays okayed greenlights greenlit greenlighted green-lights green-lighted green-lit oks available ok’d ok'd registered signs signed",
  approval:
    "approval approvals authorisation authorisations authorization authorizations nod nods go-ahead greenlight green-light thumbs-up light up",
  accept: "accept accepts accepted accepting acceptance validate validates validated validation",
  submit:
    "submit submits submitted submitting file files filed filing refiled applied applies resubmitted resubmits resubmit made makes requested requests",
  submission: "initiation completion submission submissions resubmission filings",
  review: "review reviewing reviews reviewed evaluated assessed evaluation evaluating assessment examination",
  withdraw:
    "pull pulls pulled remove removes removed ditches ditched withdraw withdraws withdrew withdrawn withdrawing revoke revokes revoked",
  withdrawal: "withdrawal withdrawals removal revocation",
  clear: "clear clears cleared clearing effect effective active open opened proceed",
  clearance: "clearance clearances",
  repeat: "did does done",
};

const KINDS: ReadonlyMap<string, TriggerKind> = new Map(
  Object.entries(FORMS).flatMap(([kind, forms]) =>
    forms.split(" ").map((form): [string, TriggerKind] => [form, kind as TriggerKind]),
  ),
);

export function triggerKind(lower: string): TriggerKind | undefined {
  return KINDS.get(lower);
}

/** A cheap test that a text could hold a trigger at all. */
export const MAY_STATE =
  /grant|award|issu|assign|confer|accord|receiv|obtain|secur|gain|earn|\bw[io]n|scor|snag|\bnab|\blands?\b|landed|\bbag|\bpick|scoop|clinch|achiev|attain|notch|garner|announc|\bme(?:t|ets)\b|\bdo(?:es|ne)\b|\bdid\b|start|initiat|beg[au]n|effect|\bactive\b|\bopen|proceed|\bgets?\b|\bgot\b|\bha[sd]\b|\bhave\b|\bhold|\bheld\b|carries|follow|designat|admitted|selected|enrolled|included|enter(?:s|ed)|join(?:s|ed)|supported|benefit|approv|authori[sz]|licens|okays|\bOK[s’']|greenl|green.light|\bnods?\b|go-ahead|thumbs|registered|sign(?:s|ed) off|placed|\bput\b|accept|validat|submi|applie|\bfil(?:e|ing)|existing|request|available|completion|review|evaluat|assessment|examination|withdr|pull|remov|ditch|revo[ck]|clear|adopt|ratif|endors|confirm|maintain|exten|expand|broaden|\bg[ia]ve|\bma(?:de|kes)\b|: ?(?:yes\b|✓)/i;

const APPROVAL_CUE =
  /approv|authori[sz]|licen[cs]|okays|\bOK[s’']|greenl|green.light|\bnods?\b|go-ahead|thumbs|blessing|registered|sign(?:s|ed) off|of compliance|clear(?:s|ed|ance)|permission|(?:extended|additional|broader|broad|clinical|new|second|third) indication|expand(?:s|ed)|broaden(?:s|ed)|label expansion|no objection/i;
const APPLICATION_CUE = /applica|submi(?:ssion|tted)|dossier|filing|variation/i;
const APPLICATION_INITIALS = /NDA|BLA|MAA|IND|CTA/;
const REVIEW_CUE =
  /under|being|ongoing|reviewing|beg[au]n|started|withdr|pull|remov|revo[ck]|(?:ratif|adopt|endors|follow|confirm)[a-z]{1,3} .{0,60}opinion/i;

/** One pattern for several, so that a text is read once for all of them. */
function anyOf(...patterns: readonly RegExp[]): RegExp {
  return new RegExp(patterns.map(({ source }) => source).join("|"), "i");
}

/** Fields of a record: "Withdrawn: 2001". */
const FIELD_CUE = /(?:withdr|remov)[a-z]{2,4}:/i;
const CUE = anyOf(APPROVAL_CUE, APPLICATION_CUE, FIELD_CUE, /regulatory review|under review|from the market/);
const CUE_OF_MENTIONS = anyOf(APPROVAL_CUE, APPLICATION_CUE, REVIEW_CUE);
const REFERS_BACK = /\b(?:It|The (?:drug|medicine|vaccine|product|therapy|treatment))\b/;

/**
 * The same for a text that names no scheme: there only approvals and applications are stated, and of a medicine also that
 * it is under review or withdrawn.
 */
export function statesWithoutScheme(text: string, hasMentions: boolean): boolean {
  return (hasMentions || REFERS_BACK.test(text) ? CUE_OF_MENTIONS : CUE).test(text) || APPLICATION_INITIALS.test(text);
}

const words = (list: string): ReadonlySet<string> => new Set(list.split(" "));

export const BE = words("is are was were be been being becomes became");
export const HAVE = words("has have had having 's");
/** Between a subject and its verb. */
const ADVERBS = words(
  "also previously recently officially formally today now currently initially subsequently already then since just additionally further both all concurrently successfully earlier later simultaneously still first fully newly again actively",
);
export const MODALS = words("will would may might could can should shall must");
/** Said of what is not yet so, before the trigger. */
export const PLANS = words(
  "plan plans planned planning intend intends intended expect expects expected expecting anticipate anticipates anticipated anticipating aim aims aiming hope hopes hoping seek seeks seeking sought pursue pursuing potentially if whether unless once until upon pending towards toward request requests requested requesting await awaits awaiting recommend recommends recommended recommending recommendation negotiate prior before support toward enable positioned poised",
);
/** Words that make the noun or verb right behind them a plan, and say nothing of what stands farther off. */
export const NEAR_PLANS = words(
  "objective objectives goal aspiration potential possible prospective proposed upcoming eligible eligibility target targets targeted goal requirements continued prospects standards process criteria designed timing",
);
/** Said after a noun of what is not yet so: "approval is expected". */
export const PLANS_AFTER = words("expected anticipated planned pending possible likely sought targeted awaited");
export const NEGATIONS = words(
  "not never no neither nor without cannot n't none unable fail fails failed failure denied",
);
/** Pronouns and noun phrases that stand for the regulator of the sentence before. */
export const AGENCY_NOUNS = words(
  "agency regulator authority authorities commission ministry regulators administration",
);
/** Heads of noun phrases that stand for the drug of the sentence before. */
export const DRUG_NOUNS = words(
  "drug medicine medication formulation product therapy treatment candidate vaccine antibody compound molecule agent indication tablet injection antibiotic antiviral biosimilar inhibitor pill",
);
/** Subjects that stand for the sponsor, whose drug is the one that the text is about. */
export const COMPANY_NOUNS = words("company companies sponsor sponsors firm developer manufacturer partners we they");
export const PRONOUNS = words("it this");
/** A drug after one of these is a partner in a combination, not what was approved. */
export const PARTNER_CUES = words("plus with and/or containing versus vs against than");

const NOUNS_IN_LY = words("family assembly supply anomaly monopoly");

/** Also words in -ly: "conditionally", "finally". */
export function isAdverb(lower: string): boolean {
  return ADVERBS.has(lower) || (lower.length > 5 && lower.endsWith("ly") && !NOUNS_IN_LY.has(lower));
}

const APPROVAL_SCHEME_IDS =
  /accelerated-approval|special-approval|emergency|conditional|exceptional|provisional|temporary|time-limited|early-approval|notice-of-compliance|noc-c/;

/** True when the grant of this scheme is itself an approval: by its id, or by its text where it has none. */
export function isApprovalScheme({ entity, text }: Pick<Mention, "entity" | "text">): boolean {
  // Australia's provisional determination comes before the application, under the same scheme.
  if (/determination/i.test(text)) return false;
  return APPROVAL_SCHEME_IDS.test((entity ?? text).toLowerCase().replace(/\s+/g, "-"));
}
