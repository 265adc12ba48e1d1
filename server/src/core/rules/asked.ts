import { WordCues } from "../recognition/wordCues";
import type { Severity } from "./problem";
import { rules } from "./registry";
import type { BlockView, Content, Rule, Wanted } from "./rule";

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

/** The bit of the rule's words; all bits, so that it is always asked, where it names none. */
function wordBitsOf(rule: Rule): number {
  const { words } = wantedBy(rule);
  if (words === undefined) return ALWAYS;
  const index = asking.indexOf(rule);
  return index < 0 ? ALWAYS : ruleWords.bitOf(index);
}

/** A bit that no list of words has: every block has it. */
const ALWAYS = 1 << 31;

const HAS: Readonly<Record<Content, number>> = {
  mentions: 1,
  drugs: 2,
  regulators: 4,
  designations: 8,
  statements: 16,
  definitions: 32,
};
const TYPES = { drug: HAS.drugs, regulator: HAS.regulators, designation: HAS.designations } as const;

function contentOf({ mentions, statements, definitions }: BlockView): number {
  let content = mentions.length > 0 ? HAS.mentions : 0;
  for (const { type } of mentions) content |= TYPES[type];
  return content | (statements.length > 0 ? HAS.statements : 0) | (definitions.length > 0 ? HAS.definitions : 0);
}

interface Asked extends ActiveRule {
  readonly words: number;
  readonly shapes: number;
  readonly cue: string | RegExp | undefined;
}

/**
 * Which rules are worth asking about a block, told by what it has and by what recognition saw in its words: most blocks
 * say nothing to most rules, and asking costs more than one look.
 */
export class AskedRules {
  readonly #all: readonly Asked[];
  /** The rules by what a block has: the sum of {@link HAS}. */
  readonly #byContent = new Map<number, readonly Asked[]>();

  constructor(active: readonly ActiveRule[]) {
    this.#all = active.map(({ rule, level }) => {
      const { shapes, cue } = wantedBy(rule);
      return { rule, level, words: wordBitsOf(rule), shapes: shapes ?? ALWAYS, cue };
    });
  }

  /** Asks the rules that this block may have something for, in the order of the catalogue. */
  each(view: BlockView, ask: (rule: ActiveRule) => void): void {
    const words = view.words.cues | ALWAYS;
    const shapes = view.words.shapes | ALWAYS;
    for (const asked of this.#withContent(contentOf(view))) {
      if ((asked.words & words) === 0 || (asked.shapes & shapes) === 0) continue;
      if (hasCue(asked.cue, view.block.prose)) ask(asked);
    }
  }

  #withContent(content: number): readonly Asked[] {
    let rules = this.#byContent.get(content);
    if (rules === undefined) {
      rules = this.#all.filter(({ rule }) => {
        const { needs } = wantedBy(rule);
        return needs === undefined || (HAS[needs] & content) !== 0;
      });
      this.#byContent.set(content, rules);
    }
    return rules;
  }
}

function hasCue(cue: string | RegExp | undefined, prose: string): boolean {
  if (cue === undefined) return true;
  return typeof cue === "string" ? prose.includes(cue) : cue.test(prose);
}
