import { parseArgs } from "node:util";
import { analyze } from "../../core/analysis";
import type { Analysis } from "../../core/analysis";
import type { Entity, EntityId, NameKind } from "../../core/knowledge/entity";
import type { Knowledge } from "../../core/knowledge/knowledge";
import type { Mention } from "../../core/recognition/mention";
import { defaultSettings } from "../../core/settings";
import { distinctStatements } from "../../core/statements/verdicts/distinct";
import type { Party, Statement } from "../../core/statements/statement";
import { readAsOf } from "./asOf";
import { readDocument, UnreadableFile } from "./documents";
import { EXIT, UsageError } from "./io";
import type { CommandIo } from "./io";
import { openKnowledgeOf, USER_KNOWLEDGE } from "./knowledgeFile";
import { today } from "./today";

/** `formulary annotate`: one JSON object a file, in input order. Exit 0 whatever it finds, 2 when a file was unreadable. */
export async function annotate(argv: readonly string[], io: CommandIo): Promise<number> {
  const { values, positionals } = parseArgs({
    args: [...argv],
    allowPositionals: true,
    options: {
      format: { type: "string", default: "jsonl" },
      explain: { type: "boolean", default: false },
      "as-of": { type: "string" },
      knowledge: { type: "string", multiple: true, default: [] },
      ...USER_KNOWLEDGE,
    },
  });
  if (values.format !== "jsonl" && values.format !== "json") throw new UsageError("--format is jsonl or json");
  const asOf = readAsOf(values["as-of"]);
  if (positionals.length === 0) throw new UsageError("annotate needs a file, or - for standard input");
  const knowledge = await openKnowledgeOf(io, {
    imports: values.knowledge,
    isUsersCounted: !values["no-user-knowledge"],
  });
  const settings = { ...defaultSettings(today()), enable: "on" as const, asOf };

  let unreadable = 0;
  const answers: unknown[] = [];
  for (const file of positionals) {
    const answer = await annotateFile(file);
    if (values.format === "jsonl") io.stdout(`${JSON.stringify(answer)}\n`);
    else answers.push(answer);
  }
  if (values.format === "json") io.stdout(`${JSON.stringify(answers, undefined, 2)}\n`);
  return unreadable > 0 ? EXIT.fault : EXIT.ok;

  async function annotateFile(file: string): Promise<unknown> {
    try {
      const document = await readDocument(file, io);
      return annotation(file, analyze(document, knowledge, settings), values.explain);
    } catch (error) {
      if (!(error instanceof UnreadableFile)) throw error;
      unreadable++;
      return { file, error: error.message };
    }
  }
}

/** The documented shape of one file's answer. Offsets are half-open UTF-16. */
export function annotation(file: string, analysis: Analysis, explain: boolean): unknown {
  const { knowledge } = analysis;
  const spellings = spellingsOf(analysis.mentions);
  return {
    file,
    mentions: analysis.mentions.map((mention) => mentionAnswer(mention, knowledge, explain)),
    statements: byPhrase(distinctStatements(analysis.statements)).map((phrase) => statementAnswer(phrase, spellings)),
    problems: analysis.problems.map((problem) => ({
      rule: problem.rule,
      severity: problem.severity,
      start: problem.start,
      end: problem.end,
      message: problem.message.text,
    })),
  };
}

function mentionAnswer(mention: Mention, knowledge: Knowledge, explain: boolean): unknown {
  const entity = mention.entity === undefined ? undefined : knowledge.entity(mention.entity);
  return {
    start: mention.start,
    end: mention.end,
    text: mention.text,
    type: mention.type,
    entity: mention.entity ?? null,
    name: mention.name,
    names: entity === undefined ? [] : namesOf(entity, knowledge),
    evidence: explain ? mention.evidence : mention.evidence.map(({ detail }) => detail).join("; "),
    ...(explain && { score: mention.score, candidates: mention.candidates }),
  };
}

const NONPROPRIETARY: ReadonlySet<NameKind> = new Set(["inn", "usan", "ban", "jan"]);

/** What an entity is called; a biosimilar or another product of a substance also by the substance's nonproprietary names. */
function namesOf(entity: Entity, knowledge: Knowledge): readonly string[] {
  const own = [...entity.names.map((name) => name.text), ...compositions(entity.label)];
  const substance =
    entity.type === "drug" && entity.productOf !== undefined ? knowledge.entity(entity.productOf) : undefined;
  if (substance === undefined) return own;
  const shared = substance.names.filter(({ kind }) => NONPROPRIETARY.has(kind)).map(({ text }) => text);
  return [...new Set([...own, ...shared])];
}

const MOST_PARTS = 3;

/** How people write the combination that registers list as "a; b; c": in any order, with strokes, two also with "and". */
function compositions(label: string): readonly string[] {
  const parts = label.split("; ");
  if (parts.length < 2 || parts.length > MOST_PARTS) return [];
  const orders = ordersOf(parts);
  const written = orders.map((order) => order.join("/"));
  return parts.length === 2 ? [...written, ...orders.map((order) => order.join(" and "))] : written;
}

function ordersOf(parts: readonly string[]): readonly (readonly string[])[] {
  if (parts.length <= 1) return [parts];
  return parts.flatMap((part, at) => ordersOf(parts.toSpliced(at, 1)).map((rest) => [part, ...rest]));
}

/** What one phrase says of several places, without dates that tell them apart, is one answer: "approved in Japan and Canada". */
function byPhrase(statements: readonly Statement[]): readonly (readonly Statement[])[] {
  const phrases: Statement[][] = [];
  for (const statement of statements) {
    const phrase = phrases.find(([first]) => first !== undefined && isOfPhrase(first, statement));
    if (phrase === undefined) phrases.push([statement]);
    else phrase.push(statement);
  }
  return phrases;
}

function isOfPhrase(first: Statement, { trigger, drug, name, date, indication, regulator }: Statement): boolean {
  if (first.regulator?.isPlace !== true || regulator?.isPlace !== true || date?.value !== first.date?.value)
    return false;
  const sameDrug = drug.start === first.drug.start && drug.text === first.drug.text;
  const sameParts = sameDrug && name?.start === first.name?.start;
  return trigger.start === first.trigger.start && sameParts && indication?.start === first.indication?.start;
}

/** How the document itself writes each entity: "LEN", where it says that this is lenacapavir. */
type Spellings = ReadonlyMap<EntityId, ReadonlySet<string>>;

function spellingsOf(mentions: readonly Mention[]): Spellings {
  const spellings = new Map<EntityId, Set<string>>();
  for (const { entity, text } of mentions) {
    if (entity !== undefined) spellings.set(entity, (spellings.get(entity) ?? new Set()).add(text));
  }
  return spellings;
}

function statementAnswer(phrase: readonly Statement[], spellings: Spellings): unknown {
  const statement = phrase.find(({ verdict }) => verdict === "contradicted") ?? phrase[0];
  if (statement === undefined) return undefined;
  return {
    start: statement.start,
    end: statement.end,
    drug: party(statement.drug, spellings),
    event: statement.event,
    name: statement.name?.text ?? null,
    designation: statement.designation ?? null,
    regulator: statement.regulator === undefined ? null : party(statement.regulator, spellings),
    regulators: phrase.flatMap(({ regulator }) => (regulator === undefined ? [] : [party(regulator, spellings)])),
    date: statement.date?.value ?? null,
    indication: statement.indication?.text ?? null,
    negated: statement.negated,
    planned: statement.planned,
    verdict: statement.verdict,
    facts: statement.facts,
  };
}

/** `names`: those that the knowledge has, and those that the document gives. */
function party({ text, entity, names }: Party, spellings: Spellings): unknown {
  const own = entity === undefined ? undefined : spellings.get(entity);
  return { text, entity: entity ?? null, names: [...new Set([...names, ...(own ?? [])])] };
}
