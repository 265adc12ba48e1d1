import { parseArgs } from "node:util";
import type { EntityType } from "../../core/knowledge/entity";
import type { Knowledge } from "../../core/knowledge/knowledge";
import { isCandidate, isComplete } from "../../sources/candidates";
import { EXIT } from "../cli/io";
import type { CommandIo } from "../cli/io";
import { openNamed } from "./knowledge";

const TYPES: readonly EntityType[] = ["drug", "regulator", "designation", "company"];

/**
 * What a base holds. `datedFacts` counts every fact with a date; `events` each drug, regulator, event and scheme once;
 * `candidates` medicines in development or recently approved, with company, development code and a dated event.
 */
export interface KnowledgeStats {
  readonly version: string;
  readonly hash: string;
  readonly entities: Readonly<Record<EntityType, number>>;
  readonly names: number;
  readonly facts: number;
  readonly datedFacts: number;
  readonly events: number;
  readonly candidates: number;
  readonly stems: number;
  readonly sources: readonly { id: string; title: string; asOf: string; facts: number }[];
}

/** `kb stats [FILE]`. */
export async function stats(argv: readonly string[], io: CommandIo): Promise<number> {
  const { values, positionals } = parseArgs({
    args: [...argv],
    allowPositionals: true,
    options: { format: { type: "string", default: "text" } },
  });
  const answer = knowledgeStats(await openNamed(positionals, io));
  io.stdout(values.format === "json" ? `${JSON.stringify(answer, undefined, 2)}\n` : forPeople(answer));
  return EXIT.ok;
}

/** Counts a base entity by entity. */
export function knowledgeStats(knowledge: Knowledge): KnowledgeStats {
  const entities = { drug: 0, regulator: 0, designation: 0, company: 0 };
  const bySource = new Map<string, number>();
  const events = new Set<string>();
  let names = 0;
  let facts = 0;
  let datedFacts = 0;
  let candidates = 0;
  for (const type of TYPES) {
    for (const entity of knowledge.entities(type)) {
      entities[type]++;
      names += entity.names.length;
      if (entity.type !== "drug") continue;
      if (isCandidate(entity) && isComplete(entity)) candidates++;
      for (const fact of entity.facts) {
        facts++;
        bySource.set(fact.source.source, (bySource.get(fact.source.source) ?? 0) + 1);
        if (fact.date === undefined) continue;
        datedFacts++;
        const scope = fact.event === "designation" ? fact.indication : "";
        events.add([entity.id, fact.regulator, fact.event, fact.designation, scope].join("\t"));
      }
    }
  }
  const sources = knowledge.sources.map(({ id, title, asOf }) => ({ id, title, asOf, facts: bySource.get(id) ?? 0 }));
  const { version, hash, stems } = knowledge;
  const counts = { names, facts, datedFacts, events: events.size, candidates, stems: stems.length };
  return { version, hash, entities, ...counts, sources };
}

function forPeople(answer: KnowledgeStats): string {
  const { entities, sources } = answer;
  const lines = [
    `version ${answer.version}, hash ${answer.hash}`,
    `${entities.drug} drugs, ${entities.regulator} regulators, ${entities.designation} designations, ${entities.company} companies`,
    `${answer.names} names, ${answer.facts} facts, ${answer.datedFacts} of them dated, ${answer.events} distinct dated events`,
    `${answer.candidates} recent candidates with company, code and a dated event; ${answer.stems} stems`,
    "",
    ...sources.map(({ id, title, asOf, facts }) => `${String(facts).padStart(6)}  ${id}: ${title}, through ${asOf}`),
  ];
  return `${lines.join("\n")}\n`;
}
