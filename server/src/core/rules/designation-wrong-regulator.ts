import type { Designation } from "../knowledge/entity";
import type { Knowledge } from "../knowledge/knowledge";
import type { Mention } from "../recognition/mention";
import { jurisdictionOfRegulator } from "../statements/verdict";
import type { Statement } from "../statements/statement";
import { covers } from "../text/span";
import { isMixupScheme } from "./accelerated-mixup";
import { defineRule } from "./rule";
import type { BlockView, Finding } from "./rule";
import { sentenceAt } from "./support/sentences";

export const designationWrongRegulator = defineRule({
  id: "designation-wrong-regulator",
  severity: { default: "error" },
  summary: "A designation that only one authority runs, credited to another.",
  why: "Each scheme has its own legal basis and benefits; crediting it to the wrong authority misstates what the product has.",
  authority: {
    title: "The legal basis of each scheme, as the designation's own card cites it",
    seen: "primary",
  },
  languages: ["en"],
  messages: {
    wrong: "{scheme} is a scheme of {owners}; {regulator} does not run it.",
  },
  examples: {
    reported: [
      { text: "The EMA granted [[RMAT designation]] to pembrolizumab last year." },
      { text: "Pembrolizumab received [[PRIME designation]] from the FDA in 2019." },
      { text: "The company announced FDA [[PRIME designation]] for pembrolizumab." },
    ],
    silent: [
      { text: "The FDA granted RMAT designation to zevorcabtagene autoleucel in 2019." },
      { text: "Pembrolizumab holds orphan designations from the FDA and the European Commission." },
      { text: "Pembrolizumab received RMAT and PRIME designations from the FDA and the EMA." },
      { text: "The NMPA granted Breakthrough Therapy designation to zevorcabtagene autoleucel." },
      { text: "Unlike the EMA, the FDA has no PRIME scheme; pembrolizumab was reviewed under other rules." },
    ],
  },
  needs: "mentions",
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

function fromStatement(statement: Statement, view: BlockView): Finding | undefined {
  const { designation, regulator, name, negated } = statement;
  if (negated || name === undefined || regulator === undefined || regulator.end === regulator.start) return undefined;
  const scheme = exclusiveScheme(designation, view.document.knowledge);
  const wrong = view.mentions.find((mention) => mention.type === "regulator" && mention.start === regulator.start);
  return scheme && wrong && judge(name, scheme, wrong, view);
}

/** "FDA PRIME designation", "the FDA's PRIME": the authority stands right before the scheme. */
function* fromAdjacency(view: BlockView): Generator<Finding> {
  const { mentions, block, document } = view;
  for (const [i, mention] of mentions.entries()) {
    const before = mentions[i - 1];
    if (mention.type !== "designation" || before?.type !== "regulator") continue;
    if (!/^(?:['’]s)?[ \u00a0]$/.test(block.prose.slice(before.end, mention.start))) continue;
    const scheme = exclusiveScheme(mention.entity, document.knowledge);
    const finding = scheme && judge(mention, scheme, before, view);
    if (finding !== undefined) yield finding;
  }
}

function exclusiveScheme(id: string | undefined, knowledge: Knowledge): Designation | undefined {
  const scheme = id === undefined ? undefined : knowledge.entity(id);
  return scheme?.type === "designation" && scheme.exclusive && !isMixupScheme(scheme.id) ? scheme : undefined;
}

function judge(
  at: { start: number; end: number },
  scheme: Designation,
  wrong: Mention,
  view: BlockView,
): Finding | undefined {
  const { knowledge } = view.document;
  const actor = jurisdictionOfRegulator(wrong.entity, knowledge);
  if (actor === undefined || actor === scheme.jurisdiction || ownerIsNear(at.start, scheme, view)) return undefined;
  const owners = scheme.regulators.map((id) => knowledge.entity(id)?.label ?? id).join(" and ");
  return {
    start: at.start,
    end: at.end,
    message: "wrong",
    arguments: { scheme: scheme.label, owners, regulator: wrong.text },
    entity: scheme.id,
  };
}

/** In a sentence that also names the right authority the two lists pair up, and which goes with which is the reader's. */
function ownerIsNear(offset: number, scheme: Designation, { mentions, block, document }: BlockView): boolean {
  const sentence = sentenceAt(block.prose, offset);
  return mentions.some(
    (mention) =>
      mention.type === "regulator" &&
      covers(sentence, mention) &&
      jurisdictionOfRegulator(mention.entity, document.knowledge) === scheme.jurisdiction,
  );
}
