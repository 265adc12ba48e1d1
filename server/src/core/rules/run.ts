import { activeRules, levelOf } from "./active";
import { hasWords } from "./asked";
import { readDirectives } from "./directives";
import type { Directive } from "./directives";
import { exact } from "../recognition/exact";
import type { Fix, Message, Problem } from "./problem";
import { rules } from "./registry";
import type { BlockView, DocumentView, Finding, FixDraft, Level, Located, Rule } from "./rule";
import { takesArticle } from "./support/authorityName";
import { suppress } from "./suppression";
import type { Steps } from "../steps";

/**
 * What the rules made of one block: its own problems (block-relative), what document rules collected, and the block's
 * comments that suppress problems.
 */
export interface BlockFindings {
  readonly problems: readonly Problem[];
  readonly collected: readonly Collected[];
  readonly directives: readonly Directive[];
}

/** What one rule about documents collected from a block. */
interface Collected {
  /** The rule's id. */
  readonly rule: string;
  readonly items: readonly unknown[];
}

const NOTHING: readonly never[] = [];
const NO_FINDINGS: BlockFindings = { problems: NOTHING, collected: NOTHING, directives: NOTHING };

/** Runs every rule that applies over one block. */
export function checkBlock(view: BlockView, among: readonly Rule[] = rules): BlockFindings {
  let problems: Problem[] | undefined;
  let collected: Collected[] | undefined;
  for (const asked of activeRules(view.document, among).of(view)) {
    if (!hasWords(asked, view)) continue;
    const { id, rule, level, check, collect } = asked;
    if (check !== undefined) {
      for (const finding of check(view)) (problems ??= []).push(toProblem(rule, level, finding));
    } else if (collect !== undefined) {
      const items = collect(view);
      if (items.length > 0) (collected ??= []).push({ rule: id, items: exact(items) });
    }
  }
  const directives = readDirectives(view.block, view.document.format);
  if (problems === undefined && collected === undefined && directives.length === 0) return NO_FINDINGS;
  return { problems: exact(problems ?? NOTHING), collected: exact(collected ?? NOTHING), directives };
}

/** How many blocks are worked on between two chances to interrupt. */
const STEP = 100;
/** How many findings: each may be the outcome of a search. */
const FOUND = 50;

/** What the rules about documents concluded before an edit, moved; and which of them have to conclude anew. */
export interface Carried {
  readonly problems: readonly Problem[];
  readonly stale: ReadonlySet<string>;
}

/**
 * Concludes the document rules over what their blocks collected, in steps; problems are in document offsets. What was
 * carried over an edit is taken as it is.
 */
export function* checkDocument(
  blocks: Iterable<{ readonly start: number; readonly findings: BlockFindings }>,
  document: DocumentView,
  carried: Carried | undefined,
  among: readonly Rule[] = rules,
): Steps<readonly Problem[]> {
  if (carried?.stale.size === 0) return carried.problems;
  const byRule = yield* collectedByRule(blocks, (rule) => carried?.stale.has(rule) !== false);
  const kept = problemsByRule(carried?.problems ?? NOTHING);
  const problems: Problem[] = [];
  for (const rule of among) {
    if (carried?.stale.has(rule.id) === false)
      for (const problem of kept.get(rule.id) ?? NOTHING) problems.push(problem);
    const items = rule.scope === "document" ? byRule.get(rule.id) : undefined;
    if (rule.scope !== "document" || items === undefined) continue;
    const level = levelOf(rule, document);
    if (level === "off") continue;
    for (const finding of rule.conclude(items, document)) {
      if (problems.push(toProblem(rule, level, finding)) % FOUND === 0) yield;
    }
    yield;
  }
  return problems;
}

function problemsByRule(problems: readonly Problem[]): ReadonlyMap<string, readonly Problem[]> {
  const byRule = new Map<string, Problem[]>();
  for (const problem of problems) {
    const own = byRule.get(problem.rule);
    if (own === undefined) byRule.set(problem.rule, [problem]);
    else own.push(problem);
  }
  return byRule;
}

function* collectedByRule(
  blocks: Iterable<{ readonly start: number; readonly findings: BlockFindings }>,
  isWanted: (rule: string) => boolean,
): Steps<ReadonlyMap<string, readonly Located<unknown>[]>> {
  const byRule = new Map<string, Located<unknown>[]>();
  let count = 0;
  for (const { start: blockStart, findings } of blocks) {
    for (const { rule, items } of findings.collected) {
      if (!isWanted(rule)) continue;
      let located = byRule.get(rule);
      if (located === undefined) byRule.set(rule, (located = []));
      for (const item of items) located.push({ item, blockStart });
    }
    if (++count % STEP === 0) yield;
  }
  return byRule;
}

/**
 * The problems that the document's comments leave, and those of the comments themselves. All in document offsets;
 * `directives` ascending.
 */
export function withoutSuppressed(
  problems: readonly Problem[],
  directives: readonly Directive[],
  document: DocumentView,
  text: string,
  among: readonly Rule[] = rules,
): readonly Problem[] {
  const { problems: left, uses } = suppress(problems, directives, text);
  if (uses.length === 0) return left;
  const isActive = (id: string): boolean | undefined => {
    const rule = among.find((other) => other.id === id);
    return rule && levelOf(rule, document) !== "off";
  };
  const own: Problem[] = [];
  for (const rule of among) {
    const level = rule.scope === "suppression" ? levelOf(rule, document) : "off";
    if (rule.scope !== "suppression" || level === "off") continue;
    for (const finding of rule.judge(uses, isActive)) own.push(toProblem(rule, level, finding));
  }
  return own.length === 0 ? left : [...left, ...own];
}

function toProblem(rule: Rule, severity: Exclude<Level, "off">, finding: Finding): Problem {
  const { start, end, entity, facts } = finding;
  return {
    rule: rule.id,
    severity,
    start,
    end,
    message: render(rule, finding.message, finding.arguments),
    fixes: (finding.fixes ?? []).map((fix) => toFix(rule, fix)),
    ...(finding.related && {
      related: finding.related.map((other) => ({
        start: other.start,
        end: other.end,
        message: render(rule, other.message, other.arguments),
      })),
    }),
    ...(entity !== undefined && { entity }),
    ...(facts !== undefined && { facts }),
  };
}

function toFix(rule: Rule, fix: FixDraft): Fix {
  return { title: render(rule, fix.title, fix.arguments), edits: fix.edits, certain: fix.certain };
}

/** Fills a rule's template; an unknown variant shows as itself, so that a slip is seen and nothing throws. */
function render(rule: Rule, variant: string, values: Readonly<Record<string, string>> = {}): Message {
  const template = rule.messages[variant] ?? variant;
  return { id: `${rule.id}/${variant}`, arguments: values, text: fill(template, values) };
}

/** Replaces each `{name}` of `template` by its value; `{the name}` and `{The name}` put the article where English has one. */
export function fill(template: string, values: Readonly<Record<string, string>>): string {
  return template.replace(/\{(?:([Tt]he) )?(\w+)\}/g, (place, article: string | undefined, name: string) => {
    const value = values[name];
    if (value === undefined) return place;
    return article !== undefined && takesArticle(value) ? `${article} ${value}` : value;
  });
}
