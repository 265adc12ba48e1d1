import { WordCues } from "../recognition/words/wordCues";
import type { Severity } from "./problem";
import { rules } from "./registry";
import type { BlockRule, BlockView, Content, DocumentRule, Rule, Wanted } from "./rule";

/** A rule that runs in a document, at its level there. */
export interface ActiveRule {
  readonly rule: Rule;
  readonly level: Severity;
}

const asking = rules.filter((rule) => wantedBy(rule).words !== undefined);

/** The words that rules look for: recognition tells of each block which of them it has. */
export const ruleWords = new WordCues(asking.map((rule) => wantedBy(rule).words ?? []));

function wantedBy(rule: Rule): Wanted {
  return rule.scope === "suppression" ? {} : rule;
}

/** The bit of the rule's words; none where it names none. */
function wordBitsOf(rule: Rule): number {
  const index = asking.indexOf(rule);
  return index < 0 ? 0 : ruleWords.bitOf(index);
}

/** A bit that every block has, for rules that ask for no words. */
const ALWAYS = 1 << 31;

const HAS: Readonly<Record<Content, number>> = {
  mentions: 1,
  drugs: 2,
  regulators: 4,
  designations: 8,
  statements: 16,
  definitions: 32,
  brands: 64,
  heading: 128,
};

/** So many bits has {@link HAS}. */
const CONTENT_BITS = 8;
const OF_TYPE = { drug: HAS.drugs, regulator: HAS.regulators, designation: HAS.designations } as const;

function contentOf({ block, mentions, statements, definitions }: BlockView): number {
  let content = block.kind === "heading" ? HAS.heading : 0;
  if (definitions.length > 0) content |= HAS.definitions;
  if (statements.length > 0) content |= HAS.statements;
  for (const { type, nameKind } of mentions) {
    content |= HAS.mentions | OF_TYPE[type] | (nameKind === "brand" && type === "drug" ? HAS.brands : 0);
  }
  return content;
}

function isAmong(needs: Content | readonly Content[] | undefined, content: number): boolean {
  if (needs === undefined) return true;
  const needed = typeof needs === "string" ? [needs] : needs;
  return needed.some((one) => (HAS[one] & content) !== 0);
}

/** A rule and what it asks for; the same shape for all of them, because it is looked at for every block. */
interface Asked {
  readonly id: string;
  readonly rule: Rule;
  readonly level: Severity;
  readonly words: number;
  readonly shapes: number;
  readonly cue: string | RegExp | undefined;
  readonly check: BlockRule["check"] | undefined;
  readonly collect: DocumentRule["collect"] | undefined;
}

function askedOf({ rule, level }: ActiveRule): Asked {
  const { words, shapes = words === undefined ? ALWAYS : 0, cue } = wantedBy(rule);
  const check = rule.scope === "block" ? rule.check : undefined;
  const collect = rule.scope === "document" ? rule.collect : undefined;
  return { id: rule.id, rule, level, words: wordBitsOf(rule), shapes, cue, check, collect };
}

/**
 * Which rules are worth asking about a block, told by what it has and by what recognition saw in its words: most blocks
 * say nothing to most rules, and asking costs more than one look.
 */
export class AskedRules {
  readonly #all: readonly Asked[];
  /** The rules by what a block has and by the shapes of its words; see {@link of}. */
  readonly #known = new Map<number, readonly Asked[]>();

  constructor(active: readonly ActiveRule[]) {
    this.#all = active.map(askedOf);
  }

  /** Those that may find something in the block, in the order of the catalogue; {@link hasWords} is to be asked yet. */
  of(view: BlockView): readonly Asked[] {
    const { cues, shapes } = view.words;
    const content = contentOf(view);
    const key = ((shapes << CONTENT_BITS) | content) * 2 + (cues === 0 ? 0 : 1);
    let rules = this.#known.get(key);
    if (rules === undefined) {
      const seen = shapes | ALWAYS;
      rules = this.#all.filter(
        (asked) =>
          isAmong(wantedBy(asked.rule).needs, content) &&
          ((asked.shapes & seen) !== 0 || (cues !== 0 && asked.words !== 0)),
      );
      this.#known.set(key, rules);
    }
    return rules;
  }
}

/** Whether the block has the words that a rule asks for. */
export function hasWords({ words, shapes, cue }: Asked, { words: seen, block }: BlockView): boolean {
  if ((words & seen.cues) === 0 && (shapes & (seen.shapes | ALWAYS)) === 0) return false;
  if (cue === undefined) return true;
  return typeof cue === "string" ? block.prose.includes(cue) : cue.test(block.prose);
}
