import type { Designation } from "../knowledge/entity";
import type { Knowledge } from "../knowledge/knowledge";
import type { Mention } from "../recognition/mention";
import { jurisdictionOfRegulator } from "../statements/verdicts/verdict";
import type { Statement } from "../statements/statement";
import { covers } from "../text/span";
import { isMixupScheme } from "./accelerated-mixup";
import { defineRule } from "./rule";
import type { BlockView, Finding } from "./rule";
import { sentenceAt } from "./support/sentences";

export const designationWrongRegulator = defineRule({
  id: "designation-wrong-regulator",
  severity: { default: "error" },
  summary: "A designation credited to an authority that runs no scheme of that name.",
  why: "Each scheme has its own legal basis and benefits; crediting it to the wrong authority misstates what the product has.",
  authority: {
    title: "The legal basis of each scheme, as the designation's own card cites it",
    seen: "primary",
    says: "Each statute or guideline names the authority that may grant the scheme.",
  },
  languages: ["en"],
  messages: {
    wrong: "{scheme} is a scheme of {the owners}; {the regulator} does not run it.",
  },
  examples: {
    reported: [
      { text: "The EMA granted [[RMAT designation]] to pembrolizumab last year." },
      { text: "Pembrolizumab received [[PRIME designation]] from the FDA in 2019." },
      { text: "The company announced FDA [[PRIME designation]] for pembrolizumab." },
      { text: "The EMA granted [[Breakthrough Therapy designation]] to pembrolizumab in 2021." },
      { text: "Pembrolizumab received [[Fast Track designation]] from the PMDA." },
    ],
    silent: [
      { text: "The FDA granted RMAT designation to zevorcabtagene autoleucel in 2019." },
      { text: "Pembrolizumab holds orphan designations from the FDA and the European Commission." },
      { text: "Pembrolizumab received RMAT and PRIME designations from the FDA and the EMA." },
      { text: "The NMPA granted Breakthrough Therapy designation to zevorcabtagene autoleucel." },
      { text: "The EMA and Swissmedic agreed on a fast track review of pembrolizumab." },
      { text: "Swissmedic granted Fast Track status to pembrolizumab." },
      { text: "Unlike the EMA, the FDA has no PRIME scheme; pembrolizumab was reviewed under other rules." },
    ],
  },
  needs: "regulators",
  check: (view) => {
    const found = new Map<number, Finding>();
    for (const statement of view.statements) {
      const finding = fromStatement(statement, view);
      if (finding !== undefined) found.set(finding.start, finding);
    }
    for (const finding of fromAdjacency(view)) if (!found.has(finding.start)) found.set(finding.start, finding);
    return found.values();
  },
});

function fromStatement({ regulator, name, negated }: Statement, view: BlockView): Finding | undefined {
  if (negated || name === undefined || regulator === undefined || regulator.end === regulator.start) return undefined;
  const scheme = view.mentions.find(({ type, start }) => type === "designation" && start === name.start);
  const wrong = view.mentions.find(({ type, start }) => type === "regulator" && start === regulator.start);
  return scheme && wrong && judge(scheme, wrong, view);
}

/** "FDA PRIME designation", "the FDA's PRIME": the authority stands right before the scheme. */
function* fromAdjacency(view: BlockView): Generator<Finding> {
  const { mentions, block } = view;
  for (const [i, mention] of mentions.entries()) {
    const before = mentions[i - 1];
    if (mention.type !== "designation" || before?.type !== "regulator") continue;
    if (!/^(?:['’]s)?[ \u00a0]$/.test(block.prose.slice(before.end, mention.start))) continue;
    const finding = judge(mention, before, view);
    if (finding !== undefined) yield finding;
  }
}

function judge(at: Mention, wrong: Mention, view: BlockView): Finding | undefined {
  const { knowledge } = view.document;
  const actor = jurisdictionOfRegulator(wrong.entity, knowledge);
  const schemes = schemesMeant(at, actor, knowledge);
  const [scheme] = schemes;
  if (actor === undefined || scheme === undefined) return undefined;
  if (schemes.some(({ jurisdiction }) => jurisdiction === actor) || ownerIsNear(at.start, schemes, view)) {
    return undefined;
  }
  const regulators = new Set(schemes.flatMap(({ regulators }) => regulators));
  const owners = [...regulators].map((id) => knowledge.entity(id)?.label ?? id).join(", ");
  return {
    start: at.start,
    end: at.end,
    message: "wrong",
    arguments: { scheme: scheme.exclusive ? scheme.label : at.text, owners, regulator: wrong.text },
    entity: scheme.id,
  };
}

/** Authorities whose schemes the knowledge lists in full: only there is the absence of a name an error. */
const LISTED_IN_FULL: ReadonlySet<string> = new Set(["US", "EU", "GB", "JP"]);

/**
 * The schemes that a name may mean; none where nothing follows from it. A name that several authorities use
 * must be called a designation or status: "fast track" alone is also ordinary English.
 */
function schemesMeant(
  { entity, candidates, text }: Mention,
  actor: string | undefined,
  knowledge: Knowledge,
): readonly Designation[] {
  const scheme = entity === undefined ? undefined : knowledge.entity(entity);
  if (scheme?.type !== "designation" || isMixupScheme(scheme.id)) return [];
  if (scheme.exclusive) return [scheme];
  if (actor === undefined || !LISTED_IN_FULL.has(actor) || !/\b(?:designation|status)$/i.test(text)) return [];
  const ids = new Set([scheme.id, ...candidates, ...namesakes(scheme, knowledge)]);
  return [...ids].flatMap((id) => {
    const one = knowledge.entity(id);
    return one?.type === "designation" ? [one] : [];
  });
}

const known = new WeakMap<Designation, readonly string[]>();

/** Whatever shares a name with the scheme. Looked up once: a document speaks of the same few schemes all the time. */
function namesakes(scheme: Designation, knowledge: Knowledge): readonly string[] {
  let ids = known.get(scheme);
  if (ids === undefined) {
    ids = [...new Set(scheme.names.flatMap(({ text }) => knowledge.lookup(text).map(({ entity }) => entity)))];
    known.set(scheme, ids);
  }
  return ids;
}

/** In a sentence that also names the right authority the two lists pair up, and which goes with which is the reader's. */
function ownerIsNear(
  offset: number,
  schemes: readonly Designation[],
  { mentions, block, document }: BlockView,
): boolean {
  const sentence = sentenceAt(block.prose, offset);
  const owners = new Set<string | undefined>(schemes.map(({ jurisdiction }) => jurisdiction));
  return mentions.some(
    (mention) =>
      mention.type === "regulator" &&
      covers(sentence, mention) &&
      owners.has(jurisdictionOfRegulator(mention.entity, document.knowledge)),
  );
}
